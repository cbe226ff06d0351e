// Known answers of reserve and foresight: O27.
#include "evidence/oracles/looks.hpp"

#include "model/experience.hpp"

#include <cmath>

#include <fmt/core.h>

namespace verbund {

namespace {

// Work of w weeks, exponential of mean 1, comes half a week before the week ends; its
// deadline is after 3/4 of a week. It is late when it is not done by then, for the next
// week begins with the 1/4 that is lost.
constexpr double deadline = 0.75;
constexpr double lost = 0.25;
constexpr double longer = 0.60653065971263342;  // w > ½: e^(−½)
constexpr const char* scenario = "o27_reserve.toml";

// Late of the work that is done, when what takes longer than `most` weeks is refused.
double late_share(double most) {
    const double refused = std::exp(-most);
    return (longer - refused) / (1.0 - refused);
}

OracleCase limited(const char* what, double value, double most) {
    return {"O27",
            scenario,
            {fmt::format("{}={}", what, value)},
            {{fmt::format("refused with {} {}", what, value), {std::exp(-most)}},
             {fmt::format("late with {} {}", what, value), {late_share(most)}}},
            flows_after(10, {{Flow::refused_capacity, Flow::posted},
                             {Flow::late, Flow::served}})};
}

// Of the projects a share x = e^(−d(1 − r)) is refused, with d the time to the deadline.
// A week is without work when its project is refused and the one before was not late.
// At rest (1 − q)·(A − x) = q·(1 − A + x·(1 − A + x)), with A = e^(−½) and q the share
// accepted: q·x² + (1 − q·A)·x + q − A = 0.
double refused_at_rest(double accepted) {
    const double linear = 1.0 - accepted * longer;
    return (std::sqrt(linear * linear + 4.0 * accepted * (longer - accepted)) -
            linear) /
           (2.0 * accepted);
}

OracleLook late_and_reserve(Week settled) {
    const OracleLook late = flows_after(settled, {{Flow::late, Flow::served}});
    const OracleLook reserve =
        in_each_region([](const World& world, const Region& home, Findings& findings) {
            findings.add(1, reserve_of(world, home, home.first));
        });
    return [late, reserve](const Watched& watched, Findings& findings) {
        return late(watched, findings) && reserve(watched, findings);
    };
}

OracleCase learned(double accepted, bool only_long) {
    const double most = -std::log(refused_at_rest(accepted));
    return {"O27",
            scenario,
            {"weeks=2500", "bid.learns_reserve=0.01",
             fmt::format("bid.late_accepted={}", accepted)},
            {{fmt::format("late with a learned reserve, {} accepted", accepted),
              {late_share(most)}},
             {fmt::format("reserve that is learned, {} accepted", accepted),
              {1.0 - most / deadline}}},
            late_and_reserve(2000),
            only_long};
}

}  // namespace

// Foresight: what is left at the end of the week takes 1 ÷ (1 − τ) as long.
std::vector<OracleCase> reserve_cases() {
    return {limited("bid.reserve", 0.2, 0.8 * deadline),
            limited("work.foresight", 1.0, 0.5 + (deadline - 0.5) * (1.0 - lost)),
            learned(0.05, false), learned(0.1, true)};
}

}  // namespace verbund
