// Draws that are addressed, never streamed: a draw is a function of (seed, replicate, purpose,
// entity or
// unordered pair, week, nth) and of nothing else. Two strategies share their luck until they
// part for a
// reason, and any one decision can be drawn again alone.
#pragma once

#include <Random123/philox.h>

#include <algorithm>
#include <cstdint>
#include <limits>

namespace verbund {

// Why a number is drawn. A purpose keeps its value for ever: it is part of the address.
enum class Purpose : std::uint32_t {
    newcomer = 1,
    tenure,
    start_contacts,
    everyday,
    entry,
    contacts,
    pair_traits,
    tie_end,
    tie_growth,
    check,
    founding,
    joining,
    vote,
    leaving_cooperation,
    customer,
    arrivals,
    project,
    asked,
    choice,
    team,
    quality,
    illness,
    stand_in,
    detection,
    conflict,
    teaching,
    favour,
    rewiring,
    region,
    test,
    expectation,
    rivalry,
    forum,
    coworking,
    pooled,
    referral,
    frailty,
    imitation,
    practice,
    claiming,
    wave,
};

// The luck of one run: one replicate of one seed.
struct Luck {
    std::uint64_t seed = 0;
    std::uint64_t replicate = 0;
};

// Uniform on (0, 1) by half a word that was drawn before.
constexpr double uniform_of(std::uint32_t half_word) { return (half_word + 0.5) * 0x1p-32; }

// A uniform random bit generator over 64-bit words that starts at its own address. Cheap to
// make.
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
    static Draw of_directed(Luck luck, Purpose purpose, std::uint64_t from, std::uint64_t to,
                            std::uint32_t week, std::uint32_t nth = 0) {
        return Draw(luck, purpose, from, to + 1, week, nth);
    }

    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return std::numeric_limits<result_type>::max(); }

    result_type operator()() {
        if (used_ == 4) {
            words_ = philox_(at_, key_);
            ++at_.v[3];
            used_ = 0;
        }
        return words_.v[used_++];
    }

    // Uniform on [0, 1), 53 bits.
    double uniform() { return static_cast<double>((*this)() >> 11) * 0x1p-53; }

    // Uniform on (0, 1]: safe to take the logarithm of.
    double positive_uniform() { return static_cast<double>(((*this)() >> 11) + 1) * 0x1p-53; }

    // True with the given chance; always one word.
    bool chance(double probability) { return uniform() < probability; }

private:
    Draw(Luck luck, Purpose purpose, std::uint64_t a, std::uint64_t b, std::uint32_t week,
         std::uint32_t nth)
        : key_{{luck.seed, luck.replicate}},
          at_{{a, b, (std::uint64_t{static_cast<std::uint32_t>(purpose)} << 32) | week,
               std::uint64_t{nth} << 32}} {}

    using Philox = r123::Philox4x64;

    Philox::key_type key_;
    Philox::ctr_type at_;
    Philox::ctr_type words_{};
    Philox philox_;
    int used_ = 4;
};

}  // namespace verbund
