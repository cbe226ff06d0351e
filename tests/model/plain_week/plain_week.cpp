#include "plain_phases.hpp"
#include "plain_settle.hpp"

#include <algorithm>

namespace verbund::plain {

namespace {

double best_odds_of(const std::vector<PlainFreelancer>& people) {
    double best = 1.0;
    for (const PlainFreelancer& one : people)
        best = std::max(best, (one.good + 1.0) / (one.bad + 1.0));
    return best;
}

}  // namespace

void read_tie_mail(PlainWorld& world, PlainRegion& home) {
    for (Box box : {Box::ended, Box::discussed, Box::grown})
        world.read(box, home.index);
}

void week(PlainWorld& world) {
    const auto everywhere = [&](auto phase) {
        for (PlainRegion& region : world.regions) phase(world, region);
    };
    const auto read_everywhere = [&](Box box) {
        world.carry(box);
        for (PlainRegion& region : world.regions) world.read(box, region.index);
    };
    const auto carry_tie_mail = [&] {
        for (Box box : {Box::ended, Box::discussed, Box::grown}) world.carry(box);
    };
    ++world.now;
    world.best_odds = best_odds_of(world.people);
    if (const auto found = world.new_rules.find(world.now);
        found != world.new_rules.end()) {
        for (PlainRegion& home : world.regions) home.later = found->second[home.index];
        stop_favour_clocks(world);
        begin_to_foresee(world);
        fade_ties(world);
        everywhere(change_rules);
    }

    everywhere(turnover);
    carry_tie_mail();
    everywhere(read_tie_mail);
    everywhere(discuss);
    everywhere(meet);
    carry_tie_mail();
    world.carry(Box::contacts);
    everywhere(check);
    carry_tie_mail();
    everywhere(read_tie_mail);
    read_everywhere(Box::fell);
    everywhere(weigh_ties);
    everywhere(commit);
    carry_tie_mail();
    everywhere(read_tie_mail);
    everywhere(gather);
    everywhere(advertise);
    everywhere(demand);
    everywhere(bid);
    everywhere(deliver);
    world.carry(Box::parts_ended);
    for (PlainRegion& region : world.regions) {
        pay_debts(world, region);
        world.read(Box::parts_ended, region.index);
    }
    read_everywhere(Box::paid);
    read_everywhere(Box::together);
    everywhere(learn);
    read_everywhere(Box::fell);
    everywhere(reflect);
}

}  // namespace verbund::plain
