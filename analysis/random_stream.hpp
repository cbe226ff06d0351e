// Random numbers for statistics: the same on every machine, by a seed.
#pragma once

#include <boost/random/mersenne_twister.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace verbund {

class RandomStream {
public:
    explicit RandomStream(std::uint64_t seed) : words_(seed) {}

    // Uniform on [0, 1), a multiple of 2⁻⁵³.
    double uniform() { return static_cast<double>(words_() >> 11) * 0x1p-53; }

    // Normal with mean 0 and variance 1.
    double normal();

    // Exponential with mean 1.
    double exponential();

    // One of 0 … count − 1, each as likely; count ≥ 1.
    std::size_t below(std::size_t count);

    template <typename Item>
    void shuffle(std::vector<Item>& items) {
        for (std::size_t left = items.size(); left > 1; --left)
            std::swap(items[left - 1], items[below(left)]);
    }

private:
    boost::random::mt19937_64 words_;
};

}  // namespace verbund
