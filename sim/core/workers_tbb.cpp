#include "core/workers.hpp"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include <exception>
#include <vector>

namespace verbund {

int machine_threads() { return oneapi::tbb::info::default_concurrency(); }

struct Workers::Crew {
    explicit Crew(int threads) : arena(threads) {}

    oneapi::tbb::task_arena arena;
};

Workers::Workers(int threads)
    : threads_(threads), crew_(std::make_shared<Crew>(threads)) {
    // More threads than processors are allowed when somebody asks for them.
    static const oneapi::tbb::global_control allowed(
        oneapi::tbb::global_control::max_allowed_parallelism, most_threads);
}

void Workers::each(std::size_t count,
                   const std::function<void(std::size_t)>& work) const {
    if (threads_ == 1 || count < 2) {
        for (std::size_t i = 0; i < count; ++i) do_one(i, work);
        return;
    }
    std::vector<std::exception_ptr> thrown(count);
    crew_->arena.execute([&] {
        oneapi::tbb::parallel_for(
            oneapi::tbb::blocked_range<std::size_t>(0, count, 1),
            [&](const auto& block) {
                for (std::size_t i = block.begin(); i < block.end(); ++i) {
                    try {
                        do_one(i, work);
                    } catch (...) {
                        thrown[i] = std::current_exception();
                    }
                }
            },
            oneapi::tbb::simple_partitioner());
    });
    for (const auto& exception : thrown)
        if (exception) std::rethrow_exception(exception);
}

void Workers::each_in_order(std::size_t count, std::size_t ahead,
                            const std::function<void(std::size_t)>& make,
                            const std::function<void(std::size_t)>& use) const {
    namespace tbb = oneapi::tbb;
    std::size_t next = 0;
    crew_->arena.execute([&] {
        tbb::parallel_pipeline(
            ahead,
            tbb::make_filter<void, std::size_t>(tbb::filter_mode::serial_in_order,
                                                [&](tbb::flow_control& flow) {
                                                    if (next == count) flow.stop();
                                                    return next == count ? 0 : next++;
                                                }) &
                tbb::make_filter<std::size_t, std::size_t>(tbb::filter_mode::parallel,
                                                           [&](std::size_t i) {
                                                               make(i);
                                                               return i;
                                                           }) &
                tbb::make_filter<std::size_t, void>(tbb::filter_mode::serial_in_order,
                                                    [&](std::size_t i) { use(i); }));
    });
}

}  // namespace verbund
