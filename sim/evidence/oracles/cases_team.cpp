// Known answers of teams: O1, O11, O13.
#include "evidence/oracles/looks.hpp"

#include <cmath>

#include <fmt/core.h>

namespace verbund {

namespace {

// Members of the list o01_members.csv stand in fives of one trade, of which the first
// two are old hands.
bool is_old_hand(const Region& region, Row row) { return (row - region.first) % 5 < 2; }

void count_links(const Region& region, const Project& project, Findings& findings) {
    int old_hands = 0;
    for (std::size_t slot = 0; slot < project.parts; ++slot)
        old_hands +=
            is_old_hand(region, region.projects.assignment(project, slot).worker);
    const int parts = project.parts;
    const int new_ones = parts - old_hands;
    const double pairs = parts * (parts - 1) / 2.0;
    findings.add(0, new_ones * (new_ones - 1) / 2.0 / pairs);
    findings.add(1, old_hands * new_ones / pairs);
    findings.add(2, old_hands * (old_hands - 1) / 2.0 / pairs);
}

// Every slot is an old hand with chance .4, independently: (1 − p)², 2p(1 − p), p².
OracleCase links_of_teams() {
    const auto look = [](const Watched& watched, Findings& findings) {
        for (const Region& region : watched.world.regions)
            for (const Project& project : region.projects.given.things)
                if (project.parts == 4 && week_of(project) == watched.world.now)
                    count_links(region, project, findings);
        return true;
    };
    return {"O1",
            "o01_team.toml",
            {},
            {{"pairs of two new ones in teams of four", {0.36}},
             {"pairs of a new one and an old hand", {0.48}},
             {"pairs of two old hands", {0.16}}},
            look};
}

// f · (1 − a(1 − f))^n, and for a team of m with one backup each 1 − [1 − f(1 − a(1 −
// f))]^m.
OracleCase backups(const std::string& scenario, const std::string& says,
                   std::vector<std::string> set, double late) {
    const auto look = [](const World&, const Region& region, Findings& findings) {
        const double in_time = region.tally[Flow::served] - region.tally[Flow::late];
        findings.add(0, region.tally[Flow::posted] - in_time,
                     region.tally[Flow::posted]);
    };
    return {"O11", scenario, std::move(set), {{says, {late}}}, in_each_region(look)};
}

// Share of projects for whose trades somebody is there.
OracleCase cover(const std::string& size, int trades, double covered, bool only_long) {
    const auto look = [](const World&, const Region& region, Findings& findings) {
        findings.add(0, region.tally[Flow::accepted], region.tally[Flow::posted]);
    };
    return {"O13",
            "o13_cover_" + size + ".toml",
            {fmt::format("demand.most_trades={}", trades)},
            {{fmt::format("projects of {} trades that {} can do", trades, size),
              {covered}}},
            in_each_region(look),
            only_long};
}

}  // namespace

std::vector<OracleCase> team_cases() {
    const double alone = 0.05, one = alone * (1.0 - 0.7 * 0.95),
                 three = alone * std::pow(1.0 - 0.7 * 0.95, 3.0);
    const double team = 1.0 - std::pow(1.0 - 0.1 * (1.0 - 0.7 * 0.9), 3.0);
    return {
        links_of_teams(),
        backups("o11_backup_one.toml", "late share without backup",
                {"helping.stand_ins=false"}, alone),
        backups("o11_backup_one.toml", "late share with one backup", {}, one),
        backups("o11_backup_three.toml", "late share with three backups", {}, three),
        backups("o11_team.toml", "late share of a team of three, each with a backup",
                {}, team),
        cover("one", 2, 0.066667, false),
        cover("three", 1, 0.657, false),
        cover("three", 2, 0.415630, false),
        cover("five", 4, 0.452202, false),
        cover("two", 2, 0.237778, true),
        cover("five", 2, 0.685993, true),
        cover("eight", 2, 0.886953, true),
        cover("eight", 4, 0.782695, true)};
}

}  // namespace verbund
