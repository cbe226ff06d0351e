// Known answers of loyalty, knowledge, balance and membership: O5, O14, O16, O31.
#include "evidence/oracles/looks.hpp"

#include "model/tie_now.hpp"

#include <cmath>

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr double share_called =
    0.5;  // of the week, when all calls go to one of the two
// Of intensity, which has faded once more by the time of the next call.
constexpr double growth = 0.005;

// Mean preference tanh(weight · (ι1 − ι2) ÷ 2) for one of two partners over the last
// sixth of the run.
OracleCase loyalty(double over_threshold, int weeks, const Known& known,
                   bool only_long) {
    const auto look = [](const Watched& watched, Findings& findings) {
        const World& world = watched.world;
        if (world.now < watched.scenario.weeks * 5 / 6 || world.now % 20 != 0)
            return true;
        const Region& region = world.regions[0];
        std::vector<double> intensity;
        world.ties_to_read(region, region.first).for_each([&](TieHalfToRead half) {
            intensity.push_back(intensity_now(world, region, half));
        });
        findings.add(0, std::fabs(std::tanh(region.rules.bid.intensity *
                                            (intensity[0] - intensity[1]) / 2.0)));
        return true;
    };
    return {"O5",
            "o05_loyalty.toml",
            {fmt::format("bid.intensity={}",
                         over_threshold * 2.0 / share_called / (1.0 - growth)),
             fmt::format("weeks={}", weeks)},
            {{fmt::format("preference for one of two at {} of the threshold",
                          over_threshold),
              known}},
            look,
            only_long};
}

// Meetings until everybody knows: (n − 1) · H(n − 1).
OracleCase knowledge(const std::string& file, int people) {
    double harmonic = 0.0;
    for (int i = 1; i < people; ++i) harmonic += 1.0 / i;
    const auto look = [people](const Watched& watched, Findings& findings) {
        int know = 0;  // trade 0 is the new one
        const World& world = watched.world;
        for (Row row = 0; row < static_cast<Row>(people); ++row)
            know += world.people.seen[row].offers(0);
        if (know < people && !watched.last()) return true;
        findings.add(0, world.now);
        return false;
    };
    return {"O14",
            file,
            {},
            {{fmt::format("meetings until all {} know", people),
              {(people - 1) * harmonic}}},
            look};
}

// Variance of practice ÷ variance of ideals: (autonomy ÷ (autonomy + adaptation))².
OracleCase balance(double autonomy) {
    const double kept = autonomy / (autonomy + 1.0);
    return {"O16",
            "o16_balance.toml",
            {fmt::format("practice.autonomy={}", autonomy)},
            {{fmt::format("variance left, autonomy {} to adaptation 1", autonomy),
              {kept * kept, Agreement::exact}}},
            at_end([](const Watched& watched, Findings& findings) {
                findings.add(0, metric_of(watched.world, "practice_spread"));
            })};
}

// Everybody who is outside comes in with chance a a week, and everybody inside leaves
// with chance b: after n weeks a ÷ (a + b)·(1 − (1 − a − b)ⁿ) are members.
OracleCase membership(int weeks) {
    const double comes = 0.05;
    const double leaves = 1.0 - std::exp(-0.02);
    const double at_rest = comes / (comes + leaves);
    const double members = at_rest * (1.0 - std::pow(1.0 - comes - leaves, weeks));
    const auto look = [](const World&, const Region& region, Findings& findings) {
        findings.add(0, static_cast<double>(region.cooperations[0].members.size()),
                     region.active);
    };
    return {"O31",
            "o31_association.toml",
            {fmt::format("weeks={}", weeks)},
            {{fmt::format("members after {} weeks", weeks), {members}}},
            in_each_region(look)};
}

}  // namespace

std::vector<OracleCase> group_cases() {
    return {loyalty(0.8, 6000, {0.0, Agreement::below, 0.1}, false),
            loyalty(1.2, 12000, {0.6586, Agreement::near, 0.03}, false),
            loyalty(1.5, 6000, {0.8586, Agreement::near, 0.03}, true),
            loyalty(2.0, 6000, {0.9575, Agreement::near, 0.03}, false),
            loyalty(3.0, 6000, {0.9949, Agreement::near, 0.03}, true),
            knowledge("o14_knowledge_ten.toml", 10),
            knowledge("o14_knowledge_fifty.toml", 50),
            balance(1.0),
            balance(3.0),
            membership(10),
            membership(200)};
}

}  // namespace verbund
