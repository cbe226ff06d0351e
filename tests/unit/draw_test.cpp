// Draws are functions of their address: law 1 of the model.
#include "core/samplers.hpp"
#include "statistics.hpp"

#include <gtest/gtest.h>

#include <set>
#include <utility>

namespace verbund {
namespace {

using namespace test;

constexpr Luck luck{20271, 3};

std::vector<std::uint64_t> words(Draw draw, int count) {
    std::vector<std::uint64_t> found;
    for (int i = 0; i < count; ++i) found.push_back(draw());
    return found;
}

TEST(Draw, SameAddressSameNumbers) {
    EXPECT_EQ(words(Draw(luck, Purpose::team, 42, 7, 1), 9),
              words(Draw(luck, Purpose::team, 42, 7, 1), 9));
}

// The numbers are part of every address: a new one changes the luck of every run.
TEST(Draw, APurposeKeepsItsNumber) {
    const std::vector<std::pair<std::uint32_t, Purpose>> numbered{
        {1, Purpose::newcomer},       {2, Purpose::tenure},
        {3, Purpose::start_contacts}, {4, Purpose::everyday},
        {5, Purpose::entry},          {6, Purpose::contacts},
        {7, Purpose::pair_traits},    {8, Purpose::tie_end},
        {9, Purpose::tie_growth},     {10, Purpose::check},
        {11, Purpose::founding},      {12, Purpose::joining},
        {13, Purpose::vote},          {14, Purpose::leaving_cooperation},
        {15, Purpose::customer},      {16, Purpose::arrivals},
        {17, Purpose::project},       {18, Purpose::asked},
        {19, Purpose::choice},        {20, Purpose::team},
        {21, Purpose::quality},       {22, Purpose::illness},
        {23, Purpose::stand_in},      {24, Purpose::detection},
        {25, Purpose::conflict},      {26, Purpose::teaching},
        {27, Purpose::favour},        {28, Purpose::rewiring},
        {29, Purpose::region},        {30, Purpose::test},
        {31, Purpose::expectation},   {32, Purpose::rivalry},
        {33, Purpose::forum},         {34, Purpose::coworking},
        {35, Purpose::pooled},        {36, Purpose::referral},
        {37, Purpose::frailty},       {38, Purpose::imitation},
        {39, Purpose::practice},      {40, Purpose::claiming},
        {41, Purpose::wave},          {52, Purpose::standing_order},
        {53, Purpose::standing_job},  {54, Purpose::looking_around},
    };
    for (const auto& [number, purpose] : numbered)
        EXPECT_EQ(static_cast<std::uint32_t>(purpose), number);
}

TEST(Draw, EveryPartOfTheAddressMatters) {
    std::set<std::uint64_t> seen;
    std::size_t made = 0;
    const auto add = [&](Draw draw) {
        for (std::uint64_t word : words(draw, 8)) seen.insert(word);
        made += 8;
    };
    add(Draw(luck, Purpose::team, 42, 7, 1));
    add(Draw({luck.seed + 1, luck.replicate}, Purpose::team, 42, 7, 1));
    add(Draw({luck.seed, luck.replicate + 1}, Purpose::team, 42, 7, 1));
    add(Draw({luck.replicate, luck.seed}, Purpose::team, 42, 7, 1));
    add(Draw(luck, Purpose::choice, 42, 7, 1));
    add(Draw(luck, Purpose::team, 43, 7, 1));
    add(Draw(luck, Purpose::team, 42 | std::uint64_t{1} << 63, 7, 1));
    add(Draw(luck, Purpose::team, 42, 8, 1));
    add(Draw(luck, Purpose::team, 42, 1, 7));
    add(Draw(luck, Purpose::team, 42, 7, 2));
    for (std::uint64_t other : {0, 7, 42})
        add(Draw::of_pair(luck, Purpose::team, 42, other, 7, 1));
    EXPECT_EQ(seen.size(), made);
}

TEST(Draw, ThousandsOfNumbersOfOneAddressMeetNoOtherAddress) {
    std::set<std::uint64_t> seen;
    for (std::uint32_t nth = 0; nth < 4; ++nth)
        for (std::uint64_t word : words(Draw(luck, Purpose::team, 42, 7, nth), 5'000))
            seen.insert(word);
    EXPECT_EQ(seen.size(), 20'000u);
}

TEST(Draw, OfAPairIsTheSameForBothAndOfADirectedPairIsNot) {
    const auto pair = [](std::uint64_t a, std::uint64_t b) {
        return words(Draw::of_pair(luck, Purpose::favour, a, b, 5, 2), 6);
    };
    const auto directed = [](std::uint64_t a, std::uint64_t b) {
        return words(Draw::of_directed(luck, Purpose::check, a, b, 5, 2), 6);
    };
    EXPECT_EQ(pair(17, 4), pair(4, 17));
    EXPECT_NE(pair(17, 4), pair(17, 5));
    EXPECT_NE(pair(0, 0), words(Draw(luck, Purpose::favour, 0, 5, 2), 6));
    EXPECT_NE(directed(17, 4), directed(4, 17));
}

// Philox4x64-10 at counter 0 and key 0: the first known answer of Random123's own
// kat_vectors.
TEST(Draw, IsPhilox) {
    EXPECT_EQ(words(Draw({0, 0}, static_cast<Purpose>(0), 0, 0), 4),
              (std::vector<std::uint64_t>{0x16554d9eca36314c, 0xdb20fe9d672d0fdc,
                                          0xd7e772cee186176b, 0x7e68b68aec7ba23b}));
}

// Known answers of this program. They change only when addresses do, and then every
// earlier result does.
TEST(Draw, KeepsItsAddressesForEver) {
    EXPECT_EQ(words(Draw({1, 0}, Purpose::newcomer, 0, 0), 2),
              (std::vector<std::uint64_t>{0xa9ba7f8bf7d1fa76, 0x34ee0b42d8f4e083}));
    EXPECT_EQ(
        words(Draw({20271, 15}, Purpose::choice, std::uint64_t{520} << 40 | 3, 520, 2),
              2),
        (std::vector<std::uint64_t>{0xf1827dcc2c310746, 0xdc4974a5b0d94ed7}));
    EXPECT_EQ(words(Draw::of_pair({7, 1}, Purpose::tie_end, 9, 4, 30, 1), 2),
              (std::vector<std::uint64_t>{0xc8a57e88c5593fc6, 0x039ea10009faf525}));
    EXPECT_EQ(words(Draw::of_directed({7, 1}, Purpose::check, 9, 4, 30), 2),
              (std::vector<std::uint64_t>{0xb23e523b53dc4362, 0x2378514932979527}));
}

TEST(Draw, UniformStaysWithinItsBounds) {
    for (std::uint64_t entity = 0; entity < 100'000; ++entity) {
        Draw draw(luck, Purpose::test, entity, 0);
        const double uniform = draw.uniform();
        const double positive = draw.positive_uniform();
        ASSERT_TRUE(uniform >= 0.0 && uniform < 1.0 && positive > 0.0 &&
                    positive <= 1.0);
    }
}

// n = 2²⁰ first numbers of as many entities; mean, variance and 256 classes.
TEST(Draw, UniformIsUniformOverEntities) {
    const auto values = drawn(1 << 20, [](Draw& draw) { return draw.uniform(); });
    const Sample sample = sample_of(values);
    EXPECT_NEAR(sample.mean, 0.5, 4.0 * std::sqrt(1.0 / 12.0 / (1 << 20)));
    EXPECT_NEAR(sample.variance, 1.0 / 12.0, 4.0 * std::sqrt(1.0 / 180.0 / (1 << 20)));
    std::vector<double> counts(256);
    for (double value : values) ++counts[static_cast<std::size_t>(value * 256.0)];
    EXPECT_LT(chi_square(counts, std::vector<double>(256, 1.0 / 256.0)),
              chi_square_at(255, 4.0));
}

// n = 2¹⁷ each: neighbours in any part of the address, and the next number, are
// uncorrelated; every bit is fair.
TEST(Draw, NeighbouringAddressesAreIndependent) {
    constexpr std::size_t count = 1 << 17;
    double entity = 0.0, week = 0.0, nth = 0.0, next = 0.0;
    std::vector<double> ones(64);
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto first = [&](std::uint64_t of, std::uint32_t in, std::uint32_t at) {
            return Draw(luck, Purpose::test, of, in, at).uniform() - 0.5;
        };
        Draw draw(luck, Purpose::test, i, 0);
        const std::uint64_t word = draw();
        for (std::size_t bit = 0; bit < 64; ++bit)
            ones[bit] += static_cast<double>(word >> bit & 1);
        const double mine = first(i, 0, 0);
        entity += mine * first(i + 1, 0, 0);
        week += mine * first(i, 1, 0);
        nth += mine * first(i, 0, 1);
        next += mine * (draw.uniform() - 0.5);
    }
    const double bound = 4.0 / 12.0 * std::sqrt(double(count));
    for (double product : {entity, week, nth, next})
        EXPECT_LT(std::fabs(product), bound);
    for (double one : ones)
        EXPECT_NEAR(one / count, 0.5,
                    four_errors_of_share(0.5, count) * 1.25);  // 64 bits at once
}

}  // namespace
}  // namespace verbund
