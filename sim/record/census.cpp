#include "record/census.hpp"

#include "model/tie_now.hpp"

#include <algorithm>

namespace verbund {

namespace {

void count_tie(const World& world, const Region& region, Row row, TieHalfToRead half,
               Census& census) {
    const double trust = trust_now(world, region, half);
    const int age = world.now - half.since();
    ++census.halves;
    census.trust += trust;
    if (age < youth_of_tie) {
        ++census.young;
        census.young_trust += trust;
    } else if (age >= old_age_of_tie) {
        ++census.old;
        census.old_trust += trust;
    }
    if (is_partner(half.stage())) {
        ++census.partner_halves;
        census.partner_trust += trust;
        census.intensity += intensity_now(world, region, half);
    }
    if (!half.is_owned_by(row)) return;
    switch (half.stage()) {
        case Stage::loose: ++census.loose; break;
        case Stage::regular: ++census.regular; break;
        case Stage::written: ++census.written; break;
        default: ++census.contacts;
    }
    const double owed = balance_now(world, region, half);
    census.owed_hours += owed < 0.0 ? -owed : owed;
}

void count_person(const World& world, const Region& region, Row row, Census& census) {
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
    world.ties_to_read(region, row).for_each([&](TieHalfToRead half) {
        count_tie(world, region, row, half, census);
    });
}

void count_customers(const World& world, const Region& region, Census& census) {
    for (const Customer& customer : region.customers)
        for (std::size_t i = 0; i < region.remembered(); ++i) {
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

}  // namespace

Census& Census::operator+=(const Census& other) {
    for_each_number(*this, [&](auto&... mine) {
        for_each_number(other, [&](const auto&... theirs) { ((mine += theirs), ...); });
    });
    const auto append = [](auto& mine, const auto& theirs) {
        mine.insert(mine.end(), theirs.begin(), theirs.end());
    };
    append(incomes, other.incomes);
    append(net_incomes, other.net_incomes);
    return *this;
}

void Census::sort_incomes() {
    std::sort(incomes.begin(), incomes.end());
    std::sort(net_incomes.begin(), net_incomes.end());
}

Census census_of(const World& world, const Region& region) {
    Census census;
    census.incomes.reserve(static_cast<std::size_t>(region.active));
    census.net_incomes.reserve(static_cast<std::size_t>(region.active));
    for (Row row = region.first; row < region.last(); ++row)
        if (world.is_active(row)) count_person(world, region, row, census);
    census.sort_incomes();
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
