#include "model/start.hpp"

#include "core/samplers.hpp"
#include "model/exchange.hpp"
#include "model/newcomer.hpp"
#include "model/phases.hpp"
#include "model/random_other.hpp"
#include "model/rules_in_force.hpp"
#include "model/tie_acts.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace verbund {

namespace {

inline constexpr double most_start_contacts = 30.0;

void set_trades(World& world, const Scenario& scenario) {
    world.trades = static_cast<int>(scenario.trades.size());
    double supply = 0.0;
    double demand = 0.0;
    for (const Trade& trade : scenario.trades) {
        world.supply.push_back(supply += trade.supply);
        world.demand.push_back(demand += trade.demand);
        world.trade_rate.push_back(trade.rate);
        world.trade_hours.push_back(trade.hours);
    }
}

void lay_out(World& world, const Scenario& scenario, const RunKey& run) {
    Row first = 0;
    for (std::size_t i = 0; i < scenario.regions.size(); ++i) {
        const RegionPlan& plan = scenario.regions[i];
        Region& region = world.regions.emplace_back();
        region.index = static_cast<RegionIndex>(i);
        region.name = plan.name;
        region.x_km = plan.x_km;
        region.y_km = plan.y_km;
        put_in_force(region, in_weeks(parameters_before(scenario, run, region.index)));
        region.later = in_weeks(parameters_after(scenario, run, region.index));
        region.expected = plan.freelancers;
        const double vacant = std::ceil(plan.freelancers * region.rules.population.vacant_share);
        region.slots = static_cast<std::uint32_t>(plan.freelancers + std::max(4, static_cast<int>(vacant)));
        region.table_size = rounded_up(region.slots);
        region.first = first;
        region.customers.resize(static_cast<std::size_t>(plan.customers));
        for (std::size_t trade = 0; trade < scenario.trades.size(); ++trade)
            region.median_rate[trade] =
                static_cast<float>(region.rules.population.rate_median * scenario.trades[trade].rate);
        const Row blocks = (region.slots + World::rows_per_block - 1) / World::rows_per_block;
        world.region_of_block.insert(world.region_of_block.end(), blocks, region.index);
        first += blocks * World::rows_per_block;
    }
    Freelancers::for_each_column(world.people, [&](const char*, auto& column) { column.resize(first); });
    if (std::none_of(world.regions.begin(), world.regions.end(),
                     [](const Region& one) { return is_on(one.rules.practice); }))
        world.people.practice.clear();
    world.first_ties.resize(first);
}

void fill(World& world, Region& home) {
    for (Row row = home.first; row < home.first + static_cast<Row>(home.expected); ++row) {
        const auto id = number_of(freelancer_id(0, home.index, row - home.first));
        Draw draw(world.luck, Purpose::tenure, id, 0);
        const double which = draw.uniform();
        const double tenure = tenure_at_start(which, draw.uniform(), home.rules.turnover);
        enter(world, home, row, 0, -static_cast<int>(tenure));
    }
}

void replace_by_members(World& world, const Scenario& scenario) {
    std::vector<Row> next;
    for (const Region& region : world.regions) next.push_back(region.first);
    std::vector<Row> rows;
    for (const MemberPlan& member : scenario.members) {
        Region& home = world.regions[member.region];
        const Row row = next[member.region]++;
        rows.push_back(row);
        if (!world.is_active(row)) enter(world, home, row, 0, 0);
        Traits& traits = world.people.traits[row];
        traits.core = std::uint64_t{1} << member.trade;
        traits.interests |= member.trades;
        set_trades_of(world, home, row, member.trades);
        world.people.own[row].rate = static_cast<float>(member.rate);
        world.people.own[row].hours = static_cast<float>(member.hours);
        publish_rate(world, home, row);
    }
    for (const SurveyedTie& tie : scenario.survey) {
        for (const auto& [row, other] : {std::pair(rows[tie.a], rows[tie.b]), std::pair(rows[tie.b], rows[tie.a])}) {
            const TieHalf half = form_half(world, world.region_of(row), row, other, tie.stage, 0);
            half.joint() = static_cast<std::uint16_t>(tie.joint);
            half.good() += static_cast<float>(tie.joint);
        }
    }
}

// Mean number of contacts that one freelancer has started and that still stand, when meeting and parting balance.
double standing_contacts(const Region& home) {
    const double met = home.rules.meeting.contacts_per_week;
    const double end = home.rules.partnership.end_contact;
    return end > 0.0 ? std::min(most_start_contacts, met / (1.0 - exact_exp(-end)))
                     : std::min(most_start_contacts, met * weeks_per_year);
}

void meet_before(World& world, Region& home, double mean) {
    for (Row row = home.first; row < home.first + static_cast<Row>(home.expected); ++row) {
        Draw draw(world.luck, Purpose::start_contacts, number_of(world.id_of(home, row)), 0);
        for (int left = poisson(draw, mean); left > 0; --left) {
            const bool across = draw.uniform() < home.rules.meeting.across_regions;
            const Region* where = &home;
            const double at = draw.uniform();
            if (across && !home.neighbours.empty())
                where =
                    &world.regions
                         [std::find_if(home.neighbours.begin(), home.neighbours.end() - 1, [&](const Neighbour& one) {
                              return at * home.neighbours.back().cumulated < one.cumulated;
                          })->region];
            const Row other = random_row(*where, draw, [&](Row one) { return one != row && world.is_active(one); });
            const std::int64_t drawn = weeks_until(draw, home.rules.partnership.end_contact);
            const auto age = static_cast<std::int32_t>(drawn < 0 ? weeks_per_year * draw.uniform() : double(drawn));
            if (other == nobody || -age < world.people.own[row].since || -age < world.people.own[other].since) continue;
            home.contacts.in.push_back({other, row, -age});
        }
    }
}

void make_start_contacts(World& world, Region& home) {
    for (const ContactMade& contact : std::exchange(home.contacts.in, {})) {
        if (form_half(world, home, contact.from, contact.to, Stage::contact, contact.since))
            post(world, home, &Region::contacts, contact.to, contact);
    }
}

void take_start_contacts(World& world, Region& home) {
    for (const ContactMade& contact : home.contacts.in) {
        if (form_half(world, home, contact.to, contact.from, Stage::contact, contact.since)) continue;
        // Both have sought each other: the older acquaintance counts, on both sides.
        const TieHalf half = world.ties_of(home, contact.to).find(contact.from);
        half.since() = std::min(half.since(), static_cast<std::int16_t>(contact.since));
    }
    home.contacts.in.clear();
}

void tie(World& world, Region& home, Row row, Row other) {
    const Start& p = home.rules.start;
    const TieHalf half = form_half(world, home, row, other, p.partners ? Stage::loose : Stage::contact, 1);
    if (half) half.good() += static_cast<float>(p.goodwill);
}

// The ties of a complete start or a ring.
void tie_plainly(World& world, Region& home) {
    std::vector<Row> rows;
    for (Row row = home.first; row < home.last(); ++row)
        if (world.is_active(row)) rows.push_back(row);
    const std::size_t count = rows.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (home.rules.start.kind == StartKind::ring && count > 1) {
            tie(world, home, rows[i], rows[(i + 1) % count]);
            tie(world, home, rows[i], rows[(i + count - 1) % count]);
            continue;
        }
        for (std::size_t other = 0; other < count; ++other)
            if (other != i) tie(world, home, rows[i], rows[other]);
    }
}

void make_givers(World& world, Region& home) {
    const int givers = std::min(home.rules.start.givers, home.expected);
    for (Row row = home.first; row < home.first + static_cast<Row>(givers); ++row)
        world.people.seen[row].set_giving(Giving::always);
}

}  // namespace

World start(const Scenario& scenario, const RunKey& run, const Workers& workers) {
    World world;
    world.luck = {scenario.seed, static_cast<std::uint64_t>(run.replicate)};
    world.from_week = scenario.strategies[static_cast<std::size_t>(run.strategy)].from_week;
    world.keep_notes = !scenario.record.events.empty();
    set_trades(world, scenario);
    lay_out(world, scenario, run);
    const auto everywhere = [&](auto act) {
        workers.each(world.regions.size(), [&](std::size_t r) { act(world.regions[r]); });
    };
    everywhere([&](Region& home) { find_neighbours(world, home); });
    everywhere([&](Region& home) { fill(world, home); });
    if (!scenario.members.empty()) replace_by_members(world, scenario);
    everywhere([&](Region& home) { make_givers(world, home); });
    everywhere([&](Region& home) {
        const Start& p = home.rules.start;
        if (p.kind == StartKind::complete || p.kind == StartKind::ring) return tie_plainly(world, home);
        if (p.kind == StartKind::empty) return;
        meet_before(world, home, standing_contacts(home) + (p.kind == StartKind::dense ? p.dense_contacts : 0.0));
    });
    everywhere([&](Region& home) { make_start_contacts(world, home); });
    exchange(world, &Region::contacts);
    everywhere([&](Region& home) { take_start_contacts(world, home); });
    for (Region& region : world.regions) region.tally = Tally{};
    return world;
}

}  // namespace verbund
