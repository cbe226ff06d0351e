// factor^weeks for whole weeks, from a small table.
#pragma once

#include "core/exact_math.hpp"

#include <array>

namespace verbund {

class Fading {
public:
    Fading() : factor_(1.0) { table_.fill(1.0); }
    explicit Fading(double factor) : factor_(factor) {
        for (std::size_t weeks = 0; weeks < table_.size(); ++weeks)
            table_[weeks] =
                weeks == 0 ? 1.0 : exact_pow(factor, static_cast<double>(weeks));
    }

    // The table is made anew only for another factor: a world has many regions, and most
    // have the same.
    void fade_by(double factor) {
        if (factor != factor_) *this = Fading(factor);
    }

    double after(int weeks) const {
        return static_cast<std::size_t>(weeks) < table_.size()
                   ? table_[static_cast<std::size_t>(weeks)]
                   : exact_pow(factor_, weeks);
    }

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("factor", self.factor_);
        visit("table", self.table_);
    }

private:
    double factor_;
    std::array<double, 64> table_;
};

}  // namespace verbund
