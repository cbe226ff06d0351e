#include "model/start_members.hpp"

#include "model/membership.hpp"
#include "model/newcomer.hpp"
#include "model/public_face.hpp"
#include "model/tie_acts.hpp"
#include "model/trades_offered.hpp"

#include <algorithm>

namespace verbund {

namespace {

// How far a region has been filled from a list.
struct Filled {
    Row next = 0;
    std::size_t customers = 0;  // regular ones given out
};

void take_business(World& world, Region& home, Row row, const MemberPlan& member) {
    Traits& traits = world.people.traits[row];
    traits.core = TradeSet::of(member.trade);
    traits.interests.add(member.trades);
    set_trades_of(world, home, row, member.trades);
    Freelancer& own = world.people.own[row];
    own.rate = static_cast<float>(member.rate);
    own.hours = static_cast<float>(member.hours);
    publish_rate(world, home, row);
    if (member.tenure_years) own.since = -weeks_before_start(*member.tenure_years);
    if (member.utilisation)
        world.people.standing[row].income = static_cast<float>(
            income_at_start(*member.utilisation, member.hours, member.rate));
}

// A member has been in business for as long as in the association, and wants partners.
void announce(World& world, Row row, double years) {
    const int since = -weeks_before_start(years);
    world.people.member_since[row] = since;
    world.people.seen[row].mark(Seen::wants_partners, true);
    Freelancer& own = world.people.own[row];
    own.since = std::min(own.since, since);
}

// Customers are alike at the start, so they are given out in their order; each gets a
// regular supplier before one gets a second, and none gets more than it remembers.
void give_customers(World& world, Region& home, Row row, int count,
                    std::size_t& given) {
    const double trust = trust_of_regular_customer(home.rules.reputation.memory);
    for (int i = 0; i < count; ++i, ++given) {
        Customer& customer = home.customers[given % home.customers.size()];
        const std::size_t place = given / home.customers.size();
        if (place >= home.remembered()) continue;
        customer.supplier[place] = row;
        customer.entered[place] = world.people.seen[row].entered;
        customer.trust[place] = CustomerTrust(trust);
    }
}

void tie_as_surveyed(World& world, const Scenario& scenario,
                     const std::vector<Row>& rows) {
    for (const SurveyedTie& tie : scenario.survey) {
        for (const auto& [row, other] : {std::pair(rows[tie.a], rows[tie.b]),
                                         std::pair(rows[tie.b], rows[tie.a])}) {
            const TieHalf half =
                form_half(world, world.region_of(row), row, other, tie.stage, 0);
            half.joint() = static_cast<std::uint16_t>(tie.joint);
            half.good() += static_cast<float>(tie.joint);
        }
    }
}

}  // namespace

void replace_by_members(World& world, const Scenario& scenario) {
    std::vector<Filled> filled(world.regions.size());
    for (const Region& region : world.regions) filled[region.index].next = region.first;
    std::vector<Row> rows;
    for (const MemberPlan& member : scenario.members) {
        Region& home = world.regions[member.region];
        Filled& so_far = filled[member.region];
        const Row row = so_far.next++;
        rows.push_back(row);
        if (!world.is_active(row)) enter(world, home, row, 0, 0);
        take_business(world, home, row, member);
        if (member.member_years) announce(world, row, *member.member_years);
        give_customers(world, home, row, member.regular_customers, so_far.customers);
    }
    tie_as_surveyed(world, scenario, rows);
}

}  // namespace verbund
