// Two workers add to the same number without asking each other. ThreadSanitizer must say so;
// if it does not, it would not find a race of ours either.
#include "core/workers.hpp"

#include <chrono>
#include <cstdio>
#include <thread>

int main() {
    int sum = 0;
    verbund::Workers(2).each(100, [&](std::size_t) {
        ++sum;
        std::this_thread::sleep_for(std::chrono::microseconds(100));
    });
    std::printf("%d\n", sum);
}
