// The one door to threads, and fingerprints.
#include "core/workers.hpp"
#include "core/hash.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>

namespace verbund {
namespace {

class WorkersOf : public testing::TestWithParam<int> {
protected:
    Workers workers{GetParam()};
};

TEST_P(WorkersOf, EachCallsEveryIndexOnce) {
    for (std::size_t count : {0u, 1u, 2u, 5u, 1000u}) {
        const auto calls = std::make_unique<std::atomic<int>[]>(count + 1);
        workers.each(count, [&](std::size_t i) { ++calls[i]; });
        for (std::size_t i = 0; i < count; ++i)
            ASSERT_EQ(calls[i], 1) << i << " of " << count;
        ASSERT_EQ(calls[count], 0);
    }
}

TEST_P(WorkersOf, EachThrowsTheFirstExceptionByIndex) {
    for (int again = 0; again < 20; ++again) {
        try {
            workers.each(64, [](std::size_t i) {
                if (i % 7 == 5) throw std::runtime_error(std::to_string(i));
            });
            FAIL() << "nothing was thrown";
        } catch (const std::runtime_error& error) {
            ASSERT_STREQ(error.what(), "5");
        }
    }
}

TEST_P(WorkersOf, UsesInOrderWhatWasMadeInAnyOrderAndNeverHoldsMoreThanAsked) {
    constexpr std::size_t ahead = 4;
    for (std::size_t count : {0u, 1u, 3u, 500u}) {
        std::vector<int> made(count);
        std::vector<std::size_t> used;
        std::atomic<std::size_t> makings = 0, usings = 0, most = 0;
        workers.each_in_order(
            count, ahead,
            [&](std::size_t i) {
                const std::size_t waiting = ++makings - usings;
                std::size_t seen = most;
                while (seen < waiting && !most.compare_exchange_weak(seen, waiting)) {
                }
                made[i] = 1;
            },
            [&](std::size_t i) {
                EXPECT_EQ(made[i], 1);
                used.push_back(i);
                ++usings;
            });
        std::vector<std::size_t> in_order(count);
        std::iota(in_order.begin(), in_order.end(), 0u);
        EXPECT_EQ(used, in_order);
        EXPECT_LE(most, ahead);
    }
}

TEST_P(WorkersOf, AnExceptionEndsWorkInOrder) {
    const auto run = [&](std::size_t bad_make, std::size_t bad_use) {
        std::size_t used = 0;
        EXPECT_THROW(workers.each_in_order(
                         100, 4,
                         [&](std::size_t i) {
                             if (i == bad_make) throw std::runtime_error("make");
                         },
                         [&](std::size_t i) {
                             if (i == bad_use) throw std::runtime_error("use");
                             ++used;
                         }),
                     std::runtime_error);
        return used;
    };
    EXPECT_LE(run(30, 100), 30u);
    EXPECT_EQ(run(100, 30), 30u);
}

INSTANTIATE_TEST_SUITE_P(Threads, WorkersOf, testing::Values(1, 2, 3, 7),
                         testing::PrintToStringParamName());

TEST(Workers, TheMachineHasAtLeastOneThread) { EXPECT_GE(machine_threads(), 1); }

std::string fingerprint_of(const std::vector<std::string>& pieces) {
    Fingerprint print;
    for (const std::string& piece : pieces) print.add(piece.data(), piece.size());
    return print.text();
}

TEST(Fingerprint, IsXxh3OfAllBytesInOrder) {
    EXPECT_EQ(fingerprint_of({}),
              "99aa06d3014798d86001c324468d497f");  // XXH3-128 of nothing
    EXPECT_EQ(fingerprint_of({"verb", "und"}), fingerprint_of({"verbund"}));
    EXPECT_NE(fingerprint_of({"und", "verb"}), fingerprint_of({"verbund"}));
    EXPECT_NE(fingerprint_of({std::string(1, '\0')}), fingerprint_of({}));
}

}  // namespace
}  // namespace verbund
