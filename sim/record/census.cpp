#include "record/census.hpp"

#include "record/halves_counted.hpp"

#include <algorithm>

#include <boost/sort/spreadsort/float_sort.hpp>

namespace verbund {

namespace {

void count_person(const World& world, Row row, Census& census) {
    const Freelancer& own = world.people.own[row];
    const Standing& standing = world.people.standing[row];
    ++census.active;
    census.tenure_weeks += world.now - own.since;
    census.trades += world.people.seen[row].trades.count();
    census.giving += world.people.seen[row].giving() == Giving::always;
    census.refused_in_a_year +=
        standing.refused != 0 && world.now - standing.refused < weeks_per_year;
    census.below_zero += own.cash < 0;
    census.reputation += trust_from(standing.good, standing.bad);
    census.partners += standing.partners;
    census.incomes.push_back(standing.income);
    if (!world.net.empty()) census.net_incomes.push_back(world.net[row].mean);
    if (own.cooperation != no_cooperation) {
        ++census.members;
        census.satisfaction += own.satisfaction;
    }
}

void count_ties(const HalvesCounted& halves, Census& census) {
    for (Stage stage : {Stage::contact, Stage::checked, Stage::met})
        census.contacts += halves.of_stage_at_owners(stage);
    census.loose = halves.of_stage_at_owners(Stage::loose);
    census.regular = halves.of_stage_at_owners(Stage::regular);
    census.written = halves.of_stage_at_owners(Stage::written);
    census.halves = halves.all();
    census.trust = halves.trust;
    census.partner_halves = halves.of_partners();
    census.partner_trust = halves.partner_trust;
    census.young = halves.of_age(HalvesCounted::young);
    census.young_trust = halves.young_trust;
    census.old = halves.of_age(HalvesCounted::old);
    census.old_trust = halves.old_trust;
    census.owed_hours = halves.owed_hours;
    census.intensity = halves.intensity;
}

void count_customers(const World& world, const Region& region, Census& census) {
    const std::size_t most = region.remembered();
    for (const Customer& customer : region.customers)
        for (std::size_t i = 0; i < most; ++i) {
            const Row row = customer.supplier[i];
            if (row == nobody || !still_there(world, row, customer.entered[i]))
                continue;
            ++census.remembered;
            census.customer_trust += customer.trust[i].trust();
        }
}

void count_practice(const World& world, const Cooperation& cooperation,
                    Census& census) {
    const auto members = static_cast<double>(cooperation.members.size());
    double practice = 0.0, ideal = 0.0;
    for (Row member : cooperation.members) {
        practice += world.people.practice[member].practice / members;
        ideal += world.people.practice[member].ideal / members;
    }
    for (Row member : cooperation.members) {
        const double off_practice = world.people.practice[member].practice - practice;
        const double off_ideal = world.people.practice[member].ideal - ideal;
        census.practice_variation += off_practice * off_practice;
        census.ideal_variation += off_ideal * off_ideal;
    }
}

// Every number of a census once, so that two can be added.
template <class A, class Visit>
void for_each_number(A& a, Visit&& visit) {
    auto& [active, members, tenure, trades, giving, refused, below, reputation,
           satisfaction, partners, contacts, loose, regular, written, halves, trust,
           partner_halves, partner_trust, young, young_trust, old, old_trust, owed,
           intensity, cooperations, age, fund, reach, portfolio, brand, practice, ideal,
           remembered, customer_trust, incomes, net_incomes] = a;
    visit(active, members, tenure, trades, giving, refused, below, reputation,
          satisfaction, partners, contacts, loose, regular, written, halves, trust,
          partner_halves, partner_trust, young, young_trust, old, old_trust, owed,
          intensity, cooperations, age, fund, reach, portfolio, brand, practice, ideal,
          remembered, customer_trust);
}

void sort(std::vector<float>& incomes) {
    boost::sort::spreadsort::float_sort(incomes.begin(), incomes.end());
}

// The numbers of sorted lists as one sorted list: two by two, then two of these by two.
std::vector<float> merged(const std::vector<Census>& regions,
                          std::vector<float> Census::*incomes) {
    std::vector<float> all;
    std::vector<std::ptrdiff_t> ends{0};
    for (const Census& region : regions) {
        const std::vector<float>& list = region.*incomes;
        all.insert(all.end(), list.begin(), list.end());
        ends.push_back(static_cast<std::ptrdiff_t>(all.size()));
    }
    while (ends.size() > 2) {
        std::vector<std::ptrdiff_t> further{0};
        for (std::size_t i = 2; i < ends.size(); i += 2) {
            std::inplace_merge(all.begin() + ends[i - 2], all.begin() + ends[i - 1],
                               all.begin() + ends[i]);
            further.push_back(ends[i]);
        }
        if (further.back() != ends.back()) further.push_back(ends.back());
        ends = std::move(further);
    }
    return all;
}

}  // namespace

Census sum_of(const std::vector<Census>& regions) {
    Census all;
    for (const Census& region : regions)
        for_each_number(all, [&](auto&... sums) {
            for_each_number(region,
                            [&](const auto&... numbers) { ((sums += numbers), ...); });
        });
    all.incomes = merged(regions, &Census::incomes);
    all.net_incomes = merged(regions, &Census::net_incomes);
    return all;
}

Census census_of(const World& world, const Region& region) {
    LeftOfTies left;
    left.reach(world);
    return census_of(world, region, left);
}

Census census_of(const World& world, const Region& region, const LeftOfTies& left) {
    Census census;
    census.incomes.reserve(static_cast<std::size_t>(region.active));
    census.net_incomes.reserve(static_cast<std::size_t>(region.active));
    for (Row row = region.first; row < region.last(); ++row)
        if (world.is_active(row)) count_person(world, row, census);
    sort(census.incomes);
    sort(census.net_incomes);
    count_ties(HalvesCounted(world, region, left), census);
    for (const Cooperation& cooperation : region.cooperations) {
        if (!cooperation.alive()) continue;
        ++census.cooperations;
        census.cooperation_age += world.now - cooperation.founded;
        census.fund_eur += static_cast<double>(cooperation.fund) / 100.0;
        census.reach += cooperation.reach;
        census.portfolio += cooperation.portfolio.count();
        census.brand += trust_from(cooperation.good, cooperation.bad);
        if (!world.people.practice.empty()) count_practice(world, cooperation, census);
    }
    count_customers(world, region, census);
    return census;
}

}  // namespace verbund
