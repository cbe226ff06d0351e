// Week 0.
#include "plain_newcomer.hpp"
#include "plain_phases.hpp"
#include "plain_ties.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace verbund::plain {

void find_neighbours(const PlainWorld& world, PlainRegion& home);
void make_contacts(PlainWorld& world, PlainRegion& home);

namespace {

void lay_out(PlainWorld& world, const Scenario& scenario, const RunKey& run) {
    for (const RegionPlan& plan : scenario.regions) {
        PlainRegion& region = world.regions.emplace_back();
        region.index = static_cast<int>(world.regions.size()) - 1;
        region.x_km = plan.x_km;
        region.y_km = plan.y_km;
        region.rules = in_weeks(
            parameters_before(scenario, run, static_cast<RegionIndex>(region.index)));
        region.expected = plan.freelancers;
        const double vacant =
            std::ceil(plan.freelancers * region.rules.population.vacant_share);
        region.first = static_cast<Slot>(world.people.size());
        region.last =
            region.first + plan.freelancers + std::max(4, static_cast<int>(vacant));
        for (Slot slot = region.first; slot < region.last; ++slot)
            world.people.emplace_back().region = region.index;
        region.customers.resize(static_cast<std::size_t>(plan.customers));
        region.offering.resize(scenario.trades.size());
        for (const Trade& trade : scenario.trades)
            region.median_rate.push_back(
                static_cast<float>(region.rules.population.rate_median * trade.rate));
    }
}

// What holds in a week: on top of the strategy's rules, or of those before it, what
// each change says that has begun and is not over, one after the other.
Weekly rules_in(const Scenario& scenario, const RunKey& run, int region, int week) {
    const auto at = static_cast<RegionIndex>(region);
    const int begin =
        scenario.strategies[static_cast<std::size_t>(run.strategy)].from_week;
    Parameters rules = week < begin ? parameters_before(scenario, run, at)
                                    : parameters_after(scenario, run, at);
    for (const ChangePlan& change : scenario.changes) {
        const bool is_here =
            change.regions.empty() ||
            std::count(change.regions.begin(), change.regions.end(), at) > 0;
        if (!is_here || week < change.week || week >= change.until.value_or(week + 1))
            continue;
        for (const Setting& one : change.settings) one.parameter->set(rules, one.value);
    }
    return in_weeks(rules);
}

// In each week in which something may change.
void plan_rules(PlainWorld& world, const Scenario& scenario, const RunKey& run) {
    std::vector<int> weeks{
        scenario.strategies[static_cast<std::size_t>(run.strategy)].from_week};
    for (const ChangePlan& change : scenario.changes) {
        weeks.push_back(change.week);
        weeks.push_back(change.until.value_or(change.week));
    }
    for (const int week : weeks) {
        world.new_rules[week].clear();
        for (const PlainRegion& home : world.regions)
            world.new_rules[week].push_back(rules_in(scenario, run, home.index, week));
    }
}

void fill(PlainWorld& world, PlainRegion& home) {
    for (Slot slot = home.first; slot < home.first + home.expected; ++slot) {
        Draw draw = world.once(Purpose::tenure, world.id_of(slot));
        const double which = draw.uniform();
        const double tenure =
            tenure_at_start(which, draw.uniform(), home.rules.turnover);
        enter(world, slot, 0, -static_cast<int>(tenure));
    }
}

// How long ago a business and a membership began; and what was usually earned.
void take_past(PlainWorld& world, Slot slot, const MemberPlan& member) {
    PlainFreelancer& one = world.people[slot];
    if (member.tenure_years)
        one.since = -static_cast<int>(*member.tenure_years * 52.18);
    if (member.utilisation)
        one.income =
            static_cast<float>(*member.utilisation * member.hours * member.rate);
    if (!member.member_years) return;
    one.member_since = -static_cast<int>(*member.member_years * 52.18);
    one.since = std::min(one.since, one.member_since);
    one.wants_partners = true;
}

// Every customer of the region is given once before one is given again.
void give_customer(PlainWorld& world, Slot slot, std::size_t nth) {
    PlainRegion& home = world.home_of(slot);
    const double trust = trust_of_regular_customer(home.rules.reputation.memory);
    PlainCustomer& customer = home.customers[nth % home.customers.size()];
    const std::size_t place = nth / home.customers.size();
    if (static_cast<int>(place) >= home.rules.demand.remembered) return;
    customer[place] = {world.id_of(slot), static_cast<int>(trust * 65280.0 + 0.5)};
}

// Members take the first slots of their region, in the order of the list.
void replace_by_members(PlainWorld& world, const Scenario& scenario) {
    std::vector<Slot> next, slots;
    std::vector<std::size_t> given(world.regions.size());
    for (const PlainRegion& region : world.regions) next.push_back(region.first);
    for (const MemberPlan& member : scenario.members) {
        const Slot slot = next[member.region]++;
        slots.push_back(slot);
        if (!world.people[slot].active) enter(world, slot, 0, 0);
        PlainFreelancer& one = world.people[slot];
        one.core = std::uint64_t{1} << member.trade;
        const auto trades = std::bit_cast<std::uint64_t>(member.trades);
        one.interests |= trades;
        offer_trades(world, slot, trades);
        one.rate = static_cast<float>(member.rate);
        one.hours = static_cast<float>(member.hours);
        take_past(world, slot, member);
        for (int nth = 0; nth < member.regular_customers; ++nth)
            give_customer(world, slot, given[member.region]++);
    }
    const auto know = [&](Slot slot, Slot other, const SurveyedTie& surveyed) {
        PlainTie& tie = *form(world, slot, other, surveyed.stage, 0);
        tie.joint = surveyed.joint;
        tie.good += static_cast<float>(surveyed.joint);
    };
    for (const SurveyedTie& surveyed : scenario.survey) {
        know(slots[surveyed.a], slots[surveyed.b], surveyed);
        know(slots[surveyed.b], slots[surveyed.a], surveyed);
    }
}

}  // namespace

PlainWorld start(const Scenario& scenario, const RunKey& run) {
    PlainWorld world;
    world.luck = {scenario.seed, static_cast<std::uint64_t>(run.replicate)};
    world.trades = scenario.trades;
    lay_out(world, scenario, run);
    plan_rules(world, scenario, run);
    for (PlainRegion& home : world.regions) find_neighbours(world, home);
    for (PlainRegion& home : world.regions) fill(world, home);
    replace_by_members(world, scenario);
    for (PlainRegion& home : world.regions)
        if (home.rules.cooperation.association) open_association(world, home);
    for (PlainRegion& home : world.regions)
        for (int nth = 0; nth < std::min(home.rules.start.givers, home.expected); ++nth)
            world.people[home.first + nth].giving = Giving::always;
    for (PlainRegion& home : world.regions) give_orders(world, home);
    for (PlainRegion& home : world.regions) make_contacts(world, home);
    world.carry(Box::contacts);
    for (PlainRegion& home : world.regions) world.read(Box::contacts, home.index);
    for (PlainRegion& home : world.regions) home.tally = Tally{};
    for (PlainFreelancer& one : world.people)
        one.usually_lost = lost_at_first(one, world.regions[one.region].rules);
    for (const PlainRegion& home : world.regions)
        world.has_foreseen |= home.rules.work.foresight > 0.0;
    return world;
}

}  // namespace verbund::plain
