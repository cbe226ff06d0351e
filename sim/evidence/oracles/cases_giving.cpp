// Known answers of giving: O6, O7, O18, O21, O23, O26.
#include "evidence/oracles/looks.hpp"

#include <cmath>

#include <fmt/core.h>

namespace verbund {

namespace {

double givers(const World& world, const Region& region) {
    double all = 0.0;
    for (Row row = region.first; row < region.last(); ++row)
        all +=
            world.is_active(row) && world.people.seen[row].giving() == Giving::always;
    return all;
}

// Until all or none of the only region give; how often it is all.
bool look_for_fixation(const Watched& watched, Findings& findings) {
    const Region& region = watched.world.regions[0];
    const double share = givers(watched.world, region) / region.active;
    const bool over = share == 0.0 || share == 1.0;
    if (over || watched.last()) findings.add(0, share == 1.0);
    return !over;
}

// Exact for N = 18, cost 1: the givers are one cluster, a birth–death chain.
OracleCase ring(double benefit, double selection, double fixed, bool only_long) {
    return {"O6",
            "o06_ring.toml",
            {fmt::format("favour.benefit={}", benefit),
             fmt::format("imitation.selection={}", selection)},
            {{fmt::format("all give in the end: benefit {}, selection {}", benefit,
                          selection),
              {fixed}}},
            look_for_fixation,
            only_long};
}

// (N − 1) ÷ N · (1 − 1/r) ÷ (1 − r^−(N − 1))
OracleCase complete(const std::string& file, int people, double fitness,
                    bool only_long) {
    const double fixed = (people - 1.0) / people * (1.0 - 1.0 / fitness) /
                         (1.0 - std::pow(fitness, 1.0 - people));
    return {
        "O7",
        file,
        {fmt::format("imitation.advantage={}", fitness)},
        {{fmt::format("all {} give in the end, fitness {}", people, fitness), {fixed}}},
        look_for_fixation,
        only_long};
}

// Memory of one, slips ε, forgiving g: (ε + (1 − 2ε)g) ÷ (1 − (1 − 2ε)(1 − g)).
OracleCase forgiving(double slip, double openness, bool only_long) {
    const double kept = 1.0 - 2.0 * slip;
    return {"O18",
            "o18_favours.toml",
            {fmt::format("favour.slip={}", slip),
             fmt::format("population.openness_mean={}", std::sqrt(openness))},
            {{fmt::format("favours given: slips {}, forgiving {:.3f}", slip, openness),
              {(slip + kept * openness) / (1.0 - kept * (1.0 - openness))}}},
            flows_after(100, {{Flow::favours_given, Flow::favours_asked}}),
            only_long};
}

// Mean contribution week by week: .5625, .5625², …; the only difference between groups
// is who rides free.
OracleCase contributions() {
    const auto look = [](const Watched& watched, Findings& findings) {
        const Week now = watched.world.now;
        if (now != 1 && now != 3 && now != 4) return true;
        for (const Region& region : watched.world.regions) {
            const double paid = region.cooperations.at(0).contributed;
            if (now == 1) findings.add(0, paid);
            if (now == 3) findings.kept.push_back(paid);
            if (now == 4) findings.add(1, paid / findings.kept[region.index]);
        }
        return now < 4;
    };
    return {"O21",
            "o21_contributions.toml",
            {},
            {{"mean contribution in the first week", {0.5625}},
             {"in the fourth week ÷ in the third", {0.5625}}},
            look};
}

OracleCase reach(const char* what, std::vector<std::string> set) {
    return {"O23",
            "o23_reach.toml",
            std::move(set),
            {{what, {0.40951, Agreement::exact}}},
            at_end([](const Watched& watched, Findings& findings) {
                findings.add(0, metric_of(watched.world, "reach_mean"));
            })};
}

// Half of the fee pays for administration, and the other half of five fees buys the
// reach of five: 3 EUR a week each.
OracleCase reach_bought() {
    return reach("reach that five buy with half of their fees",
                 {"marketing.contribution=0", "cooperation.fee=26.09",
                  "cooperation.administration=13.045", "cooperation.fees_buy=13.045"});
}

// (benefit − cost) ÷ (1 − w) on each side of a tie that goes on with chance w.
OracleCase shadow(double goes_on, bool only_long) {
    const auto look = [](const Watched& watched, Findings& findings) {
        const World& world = watched.world;
        double ties = 0.0;
        if (world.now % 10 != 0 || world.now == 0) return true;
        for (const Region& region : world.regions) ties += tie_count(world, region);
        if (ties > 0.0 && !watched.last()) return true;
        for (const Region& region : world.regions)
            findings.add(0, region.tally[Flow::favours_gain_hours],
                         region.expected * (region.expected - 1.0));
        return false;
    };
    return {
        "O26",
        "o26_shadow.toml",
        {fmt::format("partnership.end_contact={}",
                     -std::log(goes_on) * weeks_per_month)},
        {{fmt::format("gain of a side of a tie that goes on with chance {}", goes_on),
          {2.0 / (1.0 - goes_on)}}},
        look,
        only_long};
}

}  // namespace

std::vector<OracleCase> giving_cases() {
    return {ring(4.0, 0.1, 0.0860877, false),
            ring(2.0, 0.1, 0.0502267, true),
            ring(4.0, 0.02, 0.0621561, true),
            complete("o07_ten.toml", 10, 2.0, false),
            complete("o07_twenty.toml", 20, 1.5, false),
            complete("o07_hundred.toml", 100, 1.1, true),
            forgiving(0.05, 0.0, false),
            forgiving(0.05, 1.0 / 3.0, false),
            forgiving(0.05, 0.5, true),
            forgiving(0.01, 1.0 / 3.0, true),
            forgiving(0.1, 1.0 / 3.0, true),
            contributions(),
            reach("reach of five who pay", {}),
            reach_bought(),
            shadow(0.9, false),
            shadow(0.5, false)};
}

}  // namespace verbund
