// The one door to threads. What a block computes may depend on its index, never on the
// thread that runs it or on the order in which blocks end. So any number of threads
// gives the same bits.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <utility>

namespace verbund {

inline constexpr int most_threads = 1024;

class Workers {
public:
    // 1 … most_threads threads; the calling thread is one of them.
    explicit Workers(int threads);

    int threads() const { return threads_; }

    // The same workers, who ask before each piece of work of each() whether they shall
    // go on. What the question throws ends the work.
    Workers asking(std::function<void()> whether_to_go_on) const {
        Workers others = *this;
        others.ask_ = std::move(whether_to_go_on);
        return others;
    }

    // Calls work(i) for i = 0 … count − 1, side by side, and returns when all are done.
    // The first exception by index is thrown again here.
    void each(std::size_t count, const std::function<void(std::size_t)>& work) const;

    // Calls make(i) side by side and then use(i) one after the other in the order of i.
    // At most `ahead` made items wait to be used, so memory does not grow with count.
    void each_in_order(std::size_t count, std::size_t ahead,
                       const std::function<void(std::size_t)>& make,
                       const std::function<void(std::size_t)>& use) const;

private:
    struct Crew;  // what the backend keeps between calls

    int threads_;
    std::shared_ptr<Crew> crew_;
    std::function<void()> ask_;

    void do_one(std::size_t i, const std::function<void(std::size_t)>& work) const {
        if (ask_) ask_();
        work(i);
    }
};

// The number of threads this machine can run at once; at least 1.
int machine_threads();

}  // namespace verbund
