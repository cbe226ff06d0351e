#include "record/census.hpp"

#include "model/tie_now.hpp"

#include <array>
#include <cmath>
#include <numeric>

#include <boost/sort/spreadsort/float_sort.hpp>

namespace verbund {

namespace {

// Sums over the halves of ties of some freelancers. A half that does not belong to a sum
// adds 0 to it: which it is cannot be foreseen, and a branch would cost more.
struct HalvesCounted {
    std::array<int, std::size_t(Stage::written) + 1> of_stage{};  // at their owners
    int halves = 0, partners = 0, young = 0, old = 0;
    double trust = 0.0, partner_trust = 0.0, young_trust = 0.0, old_trust = 0.0;
    double intensity = 0.0, owed_hours = 0.0;

    void add(Week now, Row row, TieHalfToRead half, const LeftOfTie* left_by_weeks) {
        const LeftOfTie& left = left_by_weeks[now - half.touched()];
        const double trusts =
            trust_from(half.good() * left.evidence, half.bad() * left.evidence);
        const int age = now - half.since();
        const bool is_partners = is_partner(half.stage());
        const bool is_young = age < youth_of_tie;
        const bool is_old = age >= old_age_of_tie;
        const bool is_owners = half.is_owned_by(row);
        ++halves;
        partners += is_partners;
        young += is_young;
        old += is_old;
        of_stage[static_cast<std::size_t>(half.stage())] += is_owners;
        trust += trusts;
        partner_trust += is_partners * trusts;
        young_trust += is_young * trusts;
        old_trust += is_old * trusts;
        intensity += is_partners * (half.intensity() * left.intensity);
        owed_hours += is_owners * std::fabs(half.balance() * left.balance);
    }

    void tell(Census& census) const {
        const auto owned = [&](Stage stage) {
            return of_stage[static_cast<std::size_t>(stage)];
        };
        census.loose = owned(Stage::loose);
        census.regular = owned(Stage::regular);
        census.written = owned(Stage::written);
        census.contacts = std::accumulate(of_stage.begin(), of_stage.end(), 0) -
                          census.loose - census.regular - census.written;
        census.halves = halves;
        census.trust = trust;
        census.partner_halves = partners;
        census.partner_trust = partner_trust;
        census.young = young;
        census.young_trust = young_trust;
        census.old = old;
        census.old_trust = old_trust;
        census.owed_hours = owed_hours;
        census.intensity = intensity;
    }
};

void count_ties(const World& world, const Region& region, const LeftOfTies& left,
                Census& census) {
    HalvesCounted counted;
    const LeftOfTie* at_home = left.by_weeks(region);
    for (Row row = region.first; row < region.last(); ++row) {
        if (!world.is_active(row)) continue;
        world.ties_to_read(region, row).for_each([&](TieHalfToRead half) {
            const Row other = half.other();
            counted.add(world.now, row, half,
                        other >= region.first ? at_home
                                              : left.by_weeks(world.region_of(other)));
        });
    }
    counted.tell(census);
}

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

// Where nobody is remembered somebody else is looked at for nothing, as with halves.
void count_customers(const World& world, const Region& region, Census& census) {
    if (world.people.seen.empty()) return;
    int remembered = 0;
    double trust = 0.0;
    for (const Customer& customer : region.customers)
        for (std::size_t i = 0; i < region.remembered(); ++i) {
            const Row row = customer.supplier[i];
            const Row seen = row == nobody ? 0 : row;
            const bool is_there =
                (row != nobody) & still_there(world, seen, customer.entered[i]);
            remembered += is_there;
            trust += is_there * customer.trust[i].trust();
        }
    census.remembered = remembered;
    census.customer_trust = trust;
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
    using boost::sort::spreadsort::float_sort;
    float_sort(incomes.begin(), incomes.end());
    float_sort(net_incomes.begin(), net_incomes.end());
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
    census.sort_incomes();
    count_ties(world, region, left, census);
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
