// Draws that are addressed, never streamed: a draw is a function of (seed, replicate,
// purpose, entity or unordered pair, week, nth) and of nothing else. Two strategies
// share their luck until they part for a reason, and any one decision can be drawn
// again alone.
#pragma once

#include <Random123/philox.h>

#include <algorithm>
#include <cstdint>
#include <limits>

namespace verbund {

// Why a number is drawn. A purpose keeps its number for ever, because the number is
// part of the address.
enum class Purpose : std::uint32_t {
    newcomer = 1,
    tenure = 2,
    start_contacts = 3,
    everyday = 4,
    entry = 5,
    contacts = 6,
    tie_end = 8,
    tie_growth = 9,
    check = 10,
    founding = 11,
    vote = 13,
    project = 17,
    asked = 18,
    choice = 19,
    team = 20,
    quality = 21,
    illness = 22,
    stand_in = 23,
    detection = 24,
    conflict = 25,
    teaching = 26,
    favour = 27,
    rewiring = 28,
    region = 29,
    test = 30,
    expectation = 31,
    rivalry = 32,
    forum = 33,
    coworking = 34,
    pooled = 35,
    referral = 36,
    frailty = 37,
    imitation = 38,
    practice = 39,
    claiming = 40,
    wave = 41,
    recommendation = 42,
    passing_on = 43,
    acceptance = 45,
    taking_over = 47,
    tie_of_votes = 49,
    fee = 51,
    standing_order = 52,
    standing_job = 53,
    looking_around = 54,

    // Retired: nothing is drawn for these any more, and nothing else may take their
    // numbers.
    pair_traits = 7,
    joining = 12,
    leaving_cooperation = 14,
    customer = 15,
    arrivals = 16,
};

// The luck of one run: one replicate of one seed.
struct Luck {
    std::uint64_t seed = 0;
    std::uint64_t replicate = 0;
};

// Uniform on (0, 1) by half a word that was drawn before.
constexpr double uniform_of(std::uint32_t half_word) {
    return (half_word + 0.5) * 0x1p-32;
}

// An event of this chance happens at half words below this.
constexpr std::uint64_t half_words_of(double chance) {
    return static_cast<std::uint64_t>(chance * 0x1p32);
}

// A uniform random bit generator over 64-bit words that starts at its own address.
// Cheap to make.
class Draw {
public:
    using result_type = std::uint64_t;

    Draw(Luck luck, Purpose purpose, std::uint64_t entity, std::uint32_t week,
         std::uint32_t nth = 0)
        : Draw(luck, purpose, entity, 0, week, nth) {}

    // The same draw for (a, b) and (b, a).
    static Draw of_pair(Luck luck, Purpose purpose, std::uint64_t a, std::uint64_t b,
                        std::uint32_t week, std::uint32_t nth = 0) {
        return Draw(luck, purpose, std::min(a, b), std::max(a, b) + 1, week, nth);
    }

    // A draw that one entity makes about another: (a, b) and (b, a) differ.
    static Draw of_directed(Luck luck, Purpose purpose, std::uint64_t from,
                            std::uint64_t to, std::uint32_t week,
                            std::uint32_t nth = 0) {
        return Draw(luck, purpose, from, to + 1, week, nth);
    }

    static constexpr result_type min() { return 0; }
    static constexpr result_type max() {
        return std::numeric_limits<result_type>::max();
    }

    result_type operator()() {
        if (used_ == 4) draw_words();
        return words_.v[used_++];
    }

    // Uniform on [0, 1), 53 bits.
    double uniform() { return static_cast<double>((*this)() >> 11) * 0x1p-53; }

    // Uniform on (0, 1]: safe to take the logarithm of.
    double positive_uniform() {
        return static_cast<double>(((*this)() >> 11) + 1) * 0x1p-53;
    }

    // True with the given chance; always one word.
    bool chance(double probability) { return uniform() < probability; }

private:
    Draw(Luck luck, Purpose purpose, std::uint64_t a, std::uint64_t b,
         std::uint32_t week, std::uint32_t nth)
        : key_{{luck.seed, luck.replicate}},
          at_{{a, b, (std::uint64_t{static_cast<std::uint32_t>(purpose)} << 32) | week,
               std::uint64_t{nth} << 32}} {}

    // The next four words.
    void draw_words();

    using Philox = r123::Philox4x64;

    Philox::key_type key_;
    Philox::ctr_type at_;
    Philox::ctr_type words_{};
    int used_ = 4;
};

}  // namespace verbund
