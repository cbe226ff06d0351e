#include "model/start.hpp"

#include "core/samplers.hpp"
#include "model/columns_of_rules.hpp"
#include "model/membership.hpp"
#include "model/newcomer.hpp"
#include "model/rules_in_force.hpp"
#include "model/rules_to_come.hpp"
#include "model/standing_orders.hpp"
#include "model/start_members.hpp"
#include "model/start_ties.hpp"

#include <algorithm>

namespace verbund {

namespace {

void set_trades(World& world, const Scenario& scenario) {
    world.trades = static_cast<int>(scenario.trades.size());
    double supply = 0.0;
    double demand = 0.0;
    for (const Trade& trade : scenario.trades) {
        world.supply.push_back(supply += trade.supply);
        world.demand.push_back(demand += trade.demand);
        world.trade_rate.push_back(trade.rate);
        world.trade_hours.push_back(trade.hours);
        if (trade.regulated)
            world.regulated.add(
                TradeSet::of(static_cast<int>(world.trade_hours.size()) - 1));
    }
}

void set_deadlines(World& world, const Scenario& scenario) {
    const auto is_usual = [](const Trade& trade) { return trade.deadline == 1.0; };
    if (std::all_of(scenario.trades.begin(), scenario.trades.end(), is_usual)) return;
    for (const Trade& trade : scenario.trades)
        world.trade_deadline.push_back(trade.deadline);
}

// Makes a column as long. Its pages are touched side by side before, because the system
// clears each when it is touched first, which takes longer than what is then written.
template <class Column>
void make_rows(Column& column, std::size_t rows, const Workers& workers) {
    constexpr std::size_t page = 4096, pages_at_once = 1024;
    column.reserve(rows);
    const std::size_t pages = rows * sizeof(column[0]) / page;
    auto* bytes = reinterpret_cast<volatile char*>(column.data());
    workers.each((pages + pages_at_once - 1) / pages_at_once, [&](std::size_t part) {
        const std::size_t last = std::min(pages, (part + 1) * pages_at_once);
        for (std::size_t i = part * pages_at_once; i < last; ++i) bytes[i * page] = 0;
    });
    column.resize(rows);
}

// Most regions forget as fast as the one before them, and can use its tables.
void take_tables(const Region& before, Region& region) {
    region.trust_fading = before.trust_fading;
    region.ledger_fading = before.ledger_fading;
    region.rating_fading = before.rating_fading;
    region.intensity_fading = before.intensity_fading;
}

// Returns the number of rows.
Row lay_out_regions(World& world, const Scenario& scenario, const RunKey& run) {
    Row first = 0;
    for (std::size_t i = 0; i < scenario.regions.size(); ++i) {
        const RegionPlan& plan = scenario.regions[i];
        Region& region = world.regions.emplace_back();
        region.index = static_cast<RegionIndex>(i);
        region.name = plan.name;
        region.x_km = plan.x_km;
        region.y_km = plan.y_km;
        if (i > 0) take_tables(world.regions[i - 1], region);
        put_in_force(region, in_weeks(parameters_before(scenario, run, region.index)));
        region.expected = plan.freelancers;
        region.slots = static_cast<std::uint32_t>(
            plan.freelancers + vacant_slots(plan.freelancers, region.rules.population));
        region.table_size = rounded_up(region.slots);
        region.first = first;
        for (std::size_t trade = 0; trade < scenario.trades.size(); ++trade)
            region.median_rate[trade] = static_cast<float>(
                region.rules.population.rate_median * scenario.trades[trade].rate);
        const Row blocks =
            (region.slots + World::rows_per_block - 1) / World::rows_per_block;
        world.region_of_block.insert(world.region_of_block.end(), blocks, region.index);
        first += blocks * World::rows_per_block;
    }
    return first;
}

void lay_out(World& world, const Scenario& scenario, const RunKey& run,
             const Workers& workers) {
    const Row rows = lay_out_regions(world, scenario, run);
    Freelancers::for_each_member(world.people, [&](const char*, auto& column) {
        make_rows(column, rows, workers);
    });
    if (std::none_of(world.regions.begin(), world.regions.end(),
                     [](const Region& one) { return is_on(one.rules.practice); }))
        world.people.practice.clear();
    plan_rules(world, scenario, run);
    drop_columns_of_rules(world);  // they are added when ties stand
    make_room_for_membership(
        world, std::any_of(
                   scenario.members.begin(), scenario.members.end(),
                   [](const MemberPlan& one) { return one.member_years.has_value(); }));
    make_rows(world.first_ties, rows, workers);
    find_favours(world);
}

void make_customers(Region& home, const Scenario& scenario) {
    home.customers.resize(
        static_cast<std::size_t>(scenario.regions[home.index].customers));
}

void fill(World& world, Region& home) {
    for (Row row = home.first; row < home.first + static_cast<Row>(home.expected);
         ++row) {
        const auto id = number_of(freelancer_id(0, home.index, row - home.first));
        Draw draw(world.luck, Purpose::tenure, id, 0);
        const double which = draw.uniform();
        const double tenure =
            tenure_at_start(which, draw.uniform(), home.rules.turnover);
        enter(world, home, row, 0, -static_cast<int>(tenure));
    }
}

void make_givers(World& world, const Region& home) {
    const int givers = std::min(home.rules.start.givers, home.expected);
    for (Row row = home.first; row < home.first + static_cast<Row>(givers); ++row)
        world.people.seen[row].set_giving(Giving::always);
}

}  // namespace

World start(const Scenario& scenario, const RunKey& run, const Workers& workers) {
    World world;
    world.luck = {scenario.seed, static_cast<std::uint64_t>(run.replicate)};
    world.keep_notes = !scenario.record.events.empty();
    set_trades(world, scenario);
    set_deadlines(world, scenario);
    lay_out(world, scenario, run, workers);
    if (scenario.record.panel.every > 0) world.followed.resize(world.first_ties.size());
    world.net.resize(world.first_ties.size());
    const auto everywhere = [&](auto act) {
        workers.each(world.regions.size(),
                     [&](std::size_t r) { act(world.regions[r]); });
    };
    everywhere([&](Region& home) { make_customers(home, scenario); });
    everywhere([&](Region& home) { find_neighbours(world, home); });
    everywhere([&](Region& home) { fill(world, home); });
    if (!scenario.members.empty()) replace_by_members(world, scenario);
    everywhere([&](Region& home) {
        if (home.rules.cooperation.association) open_association(world, home);
    });
    everywhere([&](Region& home) { make_givers(world, home); });
    everywhere([&](Region& home) { give_standing_orders(world, home); });
    tie_at_start(world, workers);
    make_room_for_rules(world, &Region::rules);
    for (Region& region : world.regions) region.tally = Tally{};
    return world;
}

}  // namespace verbund
