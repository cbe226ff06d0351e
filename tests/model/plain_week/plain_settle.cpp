// Phase 10.
#include "plain_settle.hpp"
#include "plain_learn.hpp"
#include "plain_orders.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace verbund::plain {

namespace {

struct Outcome {
    bool late, good, content;
    double further_bad;  // bad jobs that its lateness counts as
};

constexpr double full_trust = 65280.0;

int in_steps(double trust) { return static_cast<int>(trust * full_trust + 0.5); }

// A customer remembers as many as there is room for, in the first places.
using Memory = std::span<PlainSupplier>;

PlainSupplier* find_supplier(Memory customer, Id id) {
    for (PlainSupplier& one : customer)
        if (one.id == id) return &one;
    return nullptr;
}

// The place of one who is not there any more, else of the one who is trusted least; of
// several the first. What its loss is worth: −1 when it is none.
PlainSupplier& place_to_forget(const PlainWorld& world, Memory customer, int& worth) {
    const auto worth_of = [&](const PlainSupplier& one) {
        return world.find(one.id) == no_one ? -1 : one.trust;
    };
    PlainSupplier& place = *std::min_element(
        customer.begin(), customer.end(),
        [&](const auto& a, const auto& b) { return worth_of(a) < worth_of(b); });
    worth = worth_of(place);
    return place;
}

// The customer remembers a new lead only when content.
void remember_lead(const PlainWorld& world, Memory customer, Id lead,
                   const Outcome& outcome, const Reputation& p) {
    PlainSupplier* place = find_supplier(customer, lead);
    if (place == nullptr) {
        if (!outcome.content) return;
        int worth = 0;
        place = &place_to_forget(world, customer, worth);
        *place = {lead, in_steps(0.5)};
    }
    place->trust = in_steps(customer_trust_after(
        place->trust / full_trust, outcome.content, outcome.further_bad, p));
}

// A new partner takes nobody's place who is trusted as much as the partner would be.
bool remember_partner(const PlainWorld& world, Memory customer, Id partner,
                      const Outcome& outcome, const Reputation& p) {
    if (PlainSupplier* known = find_supplier(customer, partner)) {
        known->trust = in_steps(trust_in_named_after(
            known->trust / full_trust, outcome.content, outcome.further_bad, p));
        return false;
    }
    int worth = 0;
    PlainSupplier& place = place_to_forget(world, customer, worth);
    const int earned = in_steps(trust_in_named_after(0.5, true, 0.0, p));
    if (!outcome.content || worth >= earned) return false;
    place = {partner, earned};
    return true;
}

void remember(PlainWorld& world, PlainRegion& home, const PlainProject& project,
              const Outcome& outcome) {
    const int room = home.rules.demand.remembered;
    if (project.customer < 0 || room == 0) return;
    const Memory customer(home.customers[project.customer].data(),
                          static_cast<std::size_t>(room));
    const Reputation& p = home.rules.reputation;
    const Id lead = project.lead();
    remember_lead(world, customer, lead, outcome, p);
    if (p.named_remembered == 0.0) return;
    if (world.find(lead) == no_one || !world.people[world.find(lead)].names) return;
    std::vector<Id> known{lead};
    for (const PlainAssignment& part : project.parts) {
        const Slot slot = world.find(part.worker);
        if (slot == no_one || !home.holds(slot)) continue;
        if (std::count(known.begin(), known.end(), part.worker) > 0) continue;
        known.push_back(part.worker);
        home.tally[Flow::named_remembered] +=
            remember_partner(world, customer, part.worker, outcome, p);
    }
}

bool names_partners(const PlainWorld& world, const PlainProject& project) {
    const Slot lead = world.find(project.lead());
    return lead != no_one && world.people[lead].names;
}

// Public evidence about somebody who has worked on a part. The lead is rated for its own
// part, whoever has ended it; others when the lead names them.
void rate(const PlainWorld& world, const PlainRegion& home, Id number,
          const PlainProject& project, std::size_t part, const Outcome& outcome,
          PlainPaid& paid) {
    const Reputation& p = home.rules.reputation;
    const Slot lead = world.find(project.lead());
    const bool names = names_partners(world, project);
    const bool as_lead = part == 0 && paid.to == lead;
    if (!as_lead && (paid.to == lead || !names)) return;
    const bool good = as_lead ? outcome.good : !project.bad[part];
    (good ? paid.good : paid.bad) += static_cast<float>(good ? 1.0 : p.negative_weight);
    (outcome.late ? paid.late : paid.on_time) += 1.0F;
    paid.bad += static_cast<float>(outcome.further_bad * p.negative_weight);
    if (!as_lead || names) return;
    if (project.stood_in && !outcome.good)
        paid.bad += static_cast<float>(p.hidden_stand_in);
    if (world.people[lead].claims &&
        world.once(Purpose::detection, number).chance(home.rules.bid.seen_through))
        paid.bad += static_cast<float>(home.rules.bid.seen_through_weight);
}

void post_pay(PlainWorld& world, PlainRegion& home, const PlainPaid& paid) {
    world.post(Box::paid, home.index, world.people[paid.to].region,
               [&world, paid] { receive(world, paid); });
}

void count_revenue(Tally& tally, Cents pay, bool through_cooperation) {
    const double in_eur = static_cast<double>(pay) / 100.0;
    tally[Flow::revenue_eur] += in_eur;
    if (through_cooperation) tally[Flow::through_cooperation_eur] += in_eur;
}

// The money of partners goes into the lead's cash until it is due.
void hold(PlainWorld& world, PlainRegion& home, Slot lead, Cents amount) {
    PlainPaid paid{lead};
    paid.held = amount;
    paid.of_debt = true;
    post_pay(world, home, paid);
}

void owe(PlainWorld& world, PlainRegion& home, const PlainProject& project, Id partner,
         Cents pay) {
    const Slot lead = world.find(project.lead());
    if (lead == no_one) {
        home.purse.taken_away += pay;
        home.tally[Flow::pay_lost_eur] += static_cast<double>(pay) / 100.0;
        return;
    }
    hold(world, home, lead, pay);
    home.debts.push_back({project.lead(), partner, pay,
                          world.now + home.rules.money.lead_pays,
                          project.through_cooperation});
}

// Pays somebody for some hours of a part; rates them too if they have ended it or are
// the lead.
Cents pay_one(PlainWorld& world, PlainRegion& home, Id number,
              const PlainProject& project, std::size_t part,
              const PlainAssignment& worker, bool rated, const Outcome& outcome,
              double hours) {
    PlainPaid paid{world.find(worker.worker)};
    paid.through_cooperation = project.through_cooperation;
    paid.referred =
        worker.worker != project.lead() || worker.worker == project.passed_on_to;
    paid.content = outcome.content;
    const Cents price = price_of(hours, worker.rate);
    const Cents amount =
        price - (outcome.late ? share_of(price, home.rules.money.late_refund) : 0);
    home.purse.from_customers += amount;
    if (project.standing && home.orders.contains(project.customer))
        home.tally[Flow::standing_eur] += static_cast<double>(amount) / 100.0;
    const bool owed = home.rules.money.lead_pays > 0 && worker.worker != project.lead();
    if (owed) owe(world, home, project, worker.worker, amount);
    if (!owed) count_revenue(home.tally, amount, paid.through_cooperation);
    paid.pay = owed ? 0 : amount;
    if (paid.to == no_one) {
        home.purse.taken_away += paid.pay;
        return amount;
    }
    if (rated) rate(world, home, number, project, part, outcome, paid);
    post_pay(world, home, paid);
    return amount;
}

// Those who have handed a part on are paid first, a share of their hours; then the one
// who has ended it, for the rest.
void pay(PlainWorld& world, PlainRegion& home, Id number, const PlainProject& project,
         const Outcome& outcome) {
    for (std::size_t i = 0; i < project.parts.size(); ++i) {
        double left = project.parts[i].hours;
        bool lead_rated = i > 0 || project.represented == no_id;
        for (const PlainAssignment& before : project.handed_on[i]) {
            const double hours =
                std::min(left, (1.0 - home.rules.helping.pay_share) * before.hours);
            const bool rated = !lead_rated && before.worker == project.represented;
            lead_rated |= rated;
            left -= hours;
            if (hours == 0.0 && !rated) continue;
            const Cents amount =
                pay_one(world, home, number, project, i, before, rated, outcome, hours);
            home.tally[Flow::represented_eur] += static_cast<double>(amount) / 100.0;
        }
        pay_one(world, home, number, project, i, project.parts[i], true, outcome, left);
    }
}

void rate_brand(const PlainWorld& world, PlainRegion& home, Id lead,
                const Outcome& outcome) {
    const Slot slot = world.find(lead);
    if (slot == no_one || !home.holds(slot) || world.people[slot].cooperation < 0)
        return;
    PlainCooperation& its = home.cooperations[world.people[slot].cooperation];
    const double share = home.rules.reputation.brand_share;
    (outcome.content ? its.good : its.bad) += share;
    its.bad += share * outcome.further_bad;
}

void close(PlainWorld& world, PlainRegion& home, Id number,
           const PlainProject& project) {
    const bool good = std::count(project.bad.begin(), project.bad.end(), true) == 0;
    const bool late = project.finish > project.deadline;
    const double weeks =
        late && !project.failed ? project.finish - project.deadline : 0.0;
    const Outcome outcome{late, good, !project.failed && !late && good,
                          home.rules.reputation.late_weight * weeks};
    remember(world, home, project, outcome);
    heed_content(home, project, outcome.content);
    rate_brand(world, home, project.lead(), outcome);
    report_passing_on(world, number, project, outcome.content);
    ++home.tally[project.failed ? Flow::failed : Flow::served];
    if (project.failed) return;
    if (outcome.late) ++home.tally[Flow::late];
    if (project.stood_in) ++home.tally[Flow::stood_in];
    if (project.stood_in && outcome.content) ++home.tally[Flow::stood_in_content];
    if (project.stood_in && names_partners(world, project))
        ++home.tally[Flow::stood_in_shown];
    pay(world, home, number, project, outcome);
    report_team(world, number, project);
}

void judge(PlainWorld& world, PlainRegion& home, PlainProject& project,
           const PlainEnded& ended) {
    ++home.tally[Flow::parts_done];
    const double chance = chance_of_good(
        ended.reliability, joint_work(world, project, ended.worker), home.rules.work);
    const bool good =
        world.of_part(Purpose::quality, ended.project, ended.part).chance(chance);
    if (good) ++home.tally[Flow::parts_good];
    project.bad[ended.part] = !good;
    if (project.parts[ended.part].worker != ended.worker)
        take_over(world, project, ended);
}

}  // namespace

void pay_debts(PlainWorld& world, PlainRegion& home) {
    for (const PlainDebt& debt : std::exchange(home.debts, {})) {
        const Slot lead = world.find(debt.lead);
        PlainPaid paid{world.find(debt.partner), debt.pay};
        paid.through_cooperation = debt.through_cooperation;
        paid.of_debt = true;
        if (debt.due > world.now) {
            home.debts.push_back(debt);
        } else if (lead == no_one) {
            home.tally[Flow::pay_lost_eur] += static_cast<double>(debt.pay) / 100.0;
        } else {
            hold(world, home, lead, -debt.pay);
            count_revenue(home.tally, debt.pay, debt.through_cooperation);
            if (paid.to == no_one)
                home.purse.taken_away += debt.pay;
            else
                post_pay(world, home, paid);
        }
    }
}

void take_in(PlainWorld& world, const PlainEnded& ended) {
    PlainProject& project = world.projects.at(ended.project);
    PlainRegion& home = world.regions[project.region];
    if (ended.done)
        judge(world, home, project, ended);
    else
        project.failed = true;
    project.finish = std::max(project.finish, ended.finish);
    if (--project.open > 0) return;
    close(world, home, ended.project, project);
    world.projects.erase(ended.project);
}

}  // namespace verbund::plain
