// Phase 11 is what is made of the letters about pay and joint work; see
// plain_favours.cpp for the rest of it.
#include "plain_learn.hpp"
#include "core/samplers.hpp"
#include "plain_ties.hpp"

#include <algorithm>
#include <bit>

namespace verbund::plain {

void receive(PlainWorld& world, const PlainPaid& paid) {
    PlainFreelancer& one = world.people[paid.to];
    PlainRegion& home = world.home_of(paid.to);
    const Cents costs = share_of(paid.pay, home.rules.money.business_costs);
    one.cash += paid.pay - costs + paid.held;
    home.purse.spent += costs;
    one.earned += static_cast<float>(static_cast<double>(paid.pay) / 100.0);
    one.net += static_cast<float>(static_cast<double>(paid.pay - costs) / 100.0);
    if (paid.through_cooperation && one.cooperation >= 0 &&
        home.rules.aspiration.weighs_fee > 0.0)
        one.membership_week +=
            static_cast<float>(static_cast<double>(paid.pay - costs) / 100.0);
    if (paid.of_debt) return;
    one.orders += paid.through_cooperation;
    one.referrals += paid.referred;
    if (paid.through_cooperation && one.cooperation >= 0)
        one.identity = static_cast<float>(
            identity_after(one.identity, paid.content, home.rules.identity));
    if (paid.good + paid.bad + paid.on_time + paid.late == 0.0F) return;  // not rated
    const double kept = faded(home.rules.reputation.forgetting, world.now - one.rated);
    one.good = static_cast<float>(one.good * kept + paid.good);
    one.bad = static_cast<float>(one.bad * kept + paid.bad);
    one.on_time = static_cast<float>(one.on_time * kept + paid.on_time);
    one.late = static_cast<float>(one.late * kept + paid.late);
    one.rated = world.now;
}

namespace {

void experience(PlainWorld& world, const PlainTogether& together);

// Both sides of a pair draw the same: a conflict, whether bad news is talked over, and
// a clash of expectations.
void feel(PlainWorld& world, const PlainTogether& together, PlainTie& tie) {
    PlainRegion& home = world.home_of(together.to);
    PlainFreelancer& one = world.people[together.to];
    const PlainFreelancer& other = world.people[together.with];
    const Parameters& rules = world.rules_of(together.to, together.with);
    const Trust& p = rules.trust;
    const bool written = tie.stage == Stage::written;
    const auto nth = static_cast<std::uint32_t>(together.project);
    Draw draw = pair_draw(world, Purpose::conflict, together.to, together.with, nth);
    const double similarity = overlap(one.trades, other.trades);
    const bool conflict = draw.uniform() < chance_of_conflict(similarity, written, p) &&
                          together.hours > 0.0F;
    const double bad = weight_of_bad(
        draw.uniform() < chance_of_talk(one.openness, other.openness, written, p), p);
    Draw expected =
        pair_draw(world, Purpose::expectation, together.to, together.with, nth);
    const bool dispute = expectations_clash(standard_normal(expected), written, p) &&
                         together.hours > 0.0F;
    if (together.to < together.with) {
        home.tally[Flow::conflicts] += conflict;
        home.tally[Flow::disputes] += dispute;
    }
    if (together.experience == Experience::good) tie.good += 1.0F;
    if (together.experience == Experience::bad) tie.bad += static_cast<float>(bad);
    const int quarrels = int(conflict) + int(dispute);
    if (quarrels == 0) return;
    const Partnership& q = rules.partnership;
    tie.bad += static_cast<float>(quarrels * bad);
    one.errands += static_cast<float>(quarrels * q.conflict_loss *
                                      (written ? 1.0 - q.agreement_settles : 1.0));
}

void work_together(PlainWorld& world, const PlainTogether& together, PlainTie& tie) {
    PlainRegion& home = world.home_of(together.to);
    const float share =
        std::min(1.0F, together.hours / world.people[together.to].hours);
    const int age = std::max(1, world.now - tie.since);
    const double intensity =
        intensity_after(tie.intensity / 65535.0, share, age,
                        world.rules_of(together.to, together.with).intensity);
    tie.intensity = static_cast<int>(intensity * 65535.0 + 0.5);
    if (together.to < together.with) {
        ++home.tally[Flow::joint_pairs];
        home.tally[Flow::repeat_pairs] += tie.joint > 0;
    }
    ++tie.joint;
    if (is_partner(tie.stage)) try_growth(world, together.to, tie, Reason::worked);
}

// One trade that the other has and one has not, unless it is regulated or the other's
// protected core area.
void learn_from(PlainWorld& world, const PlainTogether& together) {
    PlainRegion& home = world.home_of(together.to);
    const PlainFreelancer& one = world.people[together.to];
    const PlainFreelancer& other = world.people[together.with];
    std::vector<int> teachable;
    for (int trade = 0; trade < static_cast<int>(world.trades.size()); ++trade)
        if (offers(other, trade) && !offers(one, trade) &&
            !world.trades[static_cast<std::size_t>(trade)].regulated &&
            !(home.rules.teaching.core_protected && (other.core >> trade & 1) != 0))
            teachable.push_back(trade);
    if (teachable.empty()) return;
    Draw draw =
        Draw::of_directed(world.luck, Purpose::teaching, world.id_of(together.to),
                          together.project, static_cast<std::uint32_t>(world.now));
    if (!draw.chance(
            chance_of_learning(overlap(one.trades, other.trades), home.rules.teaching)))
        return;
    home.learned.emplace_back(together.to, teachable[below(draw, teachable.size())]);
}

void experience(PlainWorld& world, const PlainTogether& together) {
    const auto [to, with, seen, hours, helped, project] = together;
    if (!world.people[to].active || !world.people[with].active)
        return;  // was stood in for when leaving
    PlainRegion& home = world.home_of(to);
    if (find_tie(world, to, with) == nullptr) {
        if (home.holds(with)) form(world, with, to, Stage::met, world.now);
        form(world, to, with, Stage::met, world.now);
    }
    PlainTie& tie = *find_tie(world, to, with);
    fade(world, to, tie);
    if (hours > 0.0F && tie.joint == 0) {
        ++home.tally[Flow::first_projects];
        home.tally[Flow::first_trust] += trust_now(world, to, tie);
        home.tally[Flow::first_good] += seen == Experience::good;
    }
    feel(world, together, tie);
    tie.balance += helped;
    heed_lost_trust(world, to, tie);
    if (hours <= 0.0F) return;
    work_together(world, together, tie);
    learn_from(world, together);
}

}  // namespace

void tell_of_work(PlainWorld& world, int from_region, const PlainTogether& together) {
    world.post(Box::together, from_region, world.people[together.to].region,
               [&world, together] { experience(world, together); });
}

}  // namespace verbund::plain
