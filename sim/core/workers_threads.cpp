// The plain backend, for ThreadSanitizer: Debian's TBB is not built for it and would
// report falsely.
#include "core/workers.hpp"

#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace verbund {

int machine_threads() {
    const unsigned threads = std::thread::hardware_concurrency();
    return threads == 0 ? 1 : static_cast<int>(threads);
}

struct Workers::Crew {};

Workers::Workers(int threads) : threads_(threads) {}

namespace {

// Runs work(lane) on every lane side by side, the last lane on the calling thread.
void on_all_lanes(std::size_t lanes, const std::function<void(std::size_t)>& work) {
    std::vector<std::thread> threads;
    for (std::size_t lane = 0; lane + 1 < lanes; ++lane)
        threads.emplace_back(work, lane);
    work(lanes - 1);
    for (auto& thread : threads) thread.join();
}

}  // namespace

void Workers::each(std::size_t count,
                   const std::function<void(std::size_t)>& work) const {
    const auto lanes = static_cast<std::size_t>(threads_);
    std::vector<std::exception_ptr> thrown(count);
    on_all_lanes(lanes, [&](std::size_t lane) {
        for (std::size_t i = lane; i < count; i += lanes) {
            try {
                do_one(i, work);
            } catch (...) {
                thrown[i] = std::current_exception();
            }
        }
    });
    for (const auto& exception : thrown)
        if (exception) std::rethrow_exception(exception);
}

void Workers::each_in_order(std::size_t count, std::size_t ahead,
                            const std::function<void(std::size_t)>& make,
                            const std::function<void(std::size_t)>& use) const {
    const auto lanes = static_cast<std::size_t>(threads_);
    std::mutex door;
    std::condition_variable moved;
    std::size_t used = 0;
    std::exception_ptr thrown;
    on_all_lanes(lanes, [&](std::size_t lane) {
        for (std::size_t i = lane; i < count; i += lanes) {
            std::unique_lock lock(door);
            moved.wait(lock, [&] { return thrown || i < used + ahead; });
            if (thrown) return;
            lock.unlock();
            std::exception_ptr mine;
            try {
                make(i);
            } catch (...) {
                mine = std::current_exception();
            }
            lock.lock();
            moved.wait(lock, [&] { return thrown || used == i; });
            if (thrown) return;
            try {
                if (mine) std::rethrow_exception(mine);
                use(i);
            } catch (...) {
                thrown = std::current_exception();
            }
            ++used;
            moved.notify_all();
        }
    });
    if (thrown) std::rethrow_exception(thrown);
}

}  // namespace verbund
