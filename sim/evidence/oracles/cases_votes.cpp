// Known answers of votes: O25.
#include "evidence/oracles/looks.hpp"

#include <cmath>

#include <fmt/core.h>

namespace verbund {

namespace {

// As o25_vote.toml and o25_again.toml have them.
constexpr double judgement = 0.7;
constexpr double leaving = 0.05;
constexpr double asking = 0.5;

// Chance that a vote is right: more than half of the votes are, or half and the coin.
double chance_of_right(int voters) {
    double right = 0.0;
    double of_number = std::pow(1.0 - judgement, voters);
    for (int number = 0; number <= voters; ++number) {
        const int ahead = 2 * number - voters;
        right += of_number * (ahead > 0 ? 1.0 : ahead == 0 ? 0.5 : 0.0);
        of_number *= judgement / (1.0 - judgement) * (voters - number) / (number + 1);
    }
    return right;
}

// k members judge, each right with chance .7; the majority decides.
OracleCase vote(int voters, double right, bool only_long) {
    const auto look = [](const World&, const Region& region, Findings& findings) {
        const double joined = region.tally[Flow::joined];
        findings.add(0, joined, joined + region.tally[Flow::rejected]);
    };
    return {"O25",
            "o25_vote.toml",
            {fmt::format("cooperation.voters={}", voters)},
            {{fmt::format("rightly let in by {}", voters), {right}}},
            in_each_region(look),
            only_long};
}

// Share of weeks in which somebody is a member who is let in with this chance whenever
// they are judged. Weeks in are geometric; so are those until they ask, which they do
// once more for each refusal, after the wait.
double share_as_member(double let_in, int wait) {
    const double weeks_in = 1.0 / (1.0 - std::exp(-leaving));
    const double refusals = 1.0 / let_in - 1.0;
    const double weeks_out = (refusals + 1.0) / asking + refusals * wait;
    return weeks_in / (weeks_in + weeks_out);
}

// Weeks as members ÷ all weeks of the reliable (row 0) and the unreliable (row 1) of
// each region.
bool look_at_members(const Watched& watched, Findings& findings) {
    constexpr Week settled = 300;
    const World& world = watched.world;
    findings.kept.resize(4 * world.regions.size());
    for (const Region& region : world.regions) {
        double* kept = &findings.kept[std::size_t{4} * region.index];
        for (Row row = region.first; row < region.last(); ++row) {
            if (!world.is_active(row) || world.now <= settled) continue;
            double* its = kept + (world.people.seen[row].is(Seen::bad) ? 2 : 0);
            its[0] += world.people.own[row].cooperation != no_cooperation;
            its[1] += 1.0;
        }
        if (!watched.last()) continue;
        findings.add(0, kept[0], kept[1]);
        findings.add(1, kept[2], kept[3]);
    }
    return true;
}

OracleCase again(int voters, int wait, bool only_long) {
    const double right = chance_of_right(voters);
    const auto says = [&](const char* who) {
        return fmt::format("members of the {}, {} judge, {} weeks to wait", who, voters,
                           wait);
    };
    return {"O25",
            "o25_again.toml",
            {fmt::format("cooperation.voters={}", voters),
             fmt::format("cooperation.refusal_lasts={}", wait)},
            {{says("reliable"), {share_as_member(right, wait)}},
             {says("unreliable"), {share_as_member(1.0 - right, wait)}}},
            look_at_members,
            only_long};
}

}  // namespace

// A coin makes an even number of voters as good as one fewer.
std::vector<OracleCase> vote_cases() {
    return {vote(1, 0.7, false),    vote(3, 0.784, false), vote(4, 0.784, false),
            vote(5, 0.83692, true), vote(2, 0.7, true),    vote(9, 0.901191, true),
            again(3, 0, false),     again(4, 8, false),    again(5, 13, true)};
}

}  // namespace verbund
