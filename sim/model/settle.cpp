// Phase 10. Projects whose last part has ended are settled: pay, public ratings, the customer's memory. A „Wir" that
// names nobody may be seen through.
#include "core/ahead.hpp"
#include "model/exchange.hpp"
#include "model/phases.hpp"

#include <algorithm>
#include <numeric>

namespace verbund {

namespace {

struct Outcome {
    bool late, good, content;
};

void remember(World& world, Region& home, const Project& project, bool content) {
    Customer& customer = home.customers[project.customer];
    const Reputation& p = home.rules.reputation;
    const auto begin = customer.supplier.begin();
    auto place = static_cast<std::size_t>(std::find(begin, customer.supplier.end(), project.worker[0]) - begin);
    const bool known = place < suppliers_remembered && customer.entered[place] == project.entered[0];
    if (!known) {
        if (!content) return;
        if (place >= suppliers_remembered) {
            const auto gone = [&](std::size_t i) {
                const Row row = customer.supplier[i];
                return row == nobody || world.people.seen[row].entered != customer.entered[i];
            };
            place = 0;
            for (std::size_t i = 1; i < suppliers_remembered; ++i)
                if (!gone(place) && (gone(i) || customer.trust[i] < customer.trust[place])) place = i;
        }
        customer.supplier[place] = project.worker[0];
        customer.entered[place] = project.entered[0];
        customer.trust[place] = static_cast<std::uint16_t>(0.5 * Customer::full);
    }
    const double trust = customer_trust_after(customer.trust[place] / Customer::full, content, p);
    customer.trust[place] = static_cast<std::uint16_t>(trust * Customer::full + 0.5);
}

bool still_there(const World& world, Row row, Week entered) {
    const Seen& seen = world.people.seen[row];
    return seen.is(Seen::active) && seen.entered == entered;
}

// Public evidence that the customer gives about the worker of a part.
void rate(const World& world, const Region& home, const Project& project, std::size_t slot, const Outcome& outcome,
          Paid& paid) {
    const Seen& lead = world.people.seen[project.worker[0]];
    const Reputation& p = home.rules.reputation;
    const bool is_lead_part = slot == 0;
    if (!is_lead_part && (project.worker[slot] == project.worker[0] || !lead.is(Seen::names))) return;
    const bool good = is_lead_part ? outcome.good : (project.bad >> slot & 1) == 0;
    (good ? paid.good : paid.bad) += static_cast<float>(good ? 1.0 : p.negative_weight);
    (outcome.late ? paid.late : paid.on_time) += 1.0F;
    if (!is_lead_part || !lead.is(Seen::claims) || lead.is(Seen::names)) return;
    if (Draw(world.luck, Purpose::detection, project.number, 0).chance(home.rules.bid.seen_through))
        paid.bad += static_cast<float>(home.rules.bid.seen_through_weight);
}

void pay(World& world, Region& home, const Project& project, const Outcome& outcome) {
    for (std::size_t slot = 0; slot < project.parts; ++slot) {
        const Row row = project.worker[slot];
        Paid paid{row, project.entered[slot], 0, 0.0F, 0.0F, 0.0F, 0.0F, (project.state & through_cooperation) != 0};
        const Cents price = price_of(project.hours[slot], project.rate[slot]);
        paid.pay = price - (outcome.late ? share_of(price, home.rules.money.late_refund) : 0);
        home.purse.from_customers += paid.pay;
        home.tally[Flow::revenue_eur] += static_cast<double>(paid.pay) / 100.0;
        if (!still_there(world, row, project.entered[slot])) {
            home.purse.taken_away += paid.pay;
            continue;
        }
        rate(world, home, project, slot, outcome, paid);
        post(world, home, &Region::paid, row, paid);
    }
}

// Every two of the team get to know each other's work.
void report_team(World& world, Region& home, const Project& project) {
    const auto hours_of = [&](Row row) {
        float hours = 0.0F;
        for (std::size_t slot = 0; slot < project.parts; ++slot)
            if (project.worker[slot] == row) hours += project.hours[slot];
        return hours;
    };
    const auto experience_with = [&](Row row) {
        for (std::size_t slot = 0; slot < project.parts; ++slot)
            if (project.worker[slot] == row && (project.bad >> slot & 1) != 0) return Experience::bad;
        return Experience::good;
    };
    const auto first_slot_of = [&](std::size_t slot) {
        return std::find(project.worker.begin(), project.worker.end(), project.worker[slot]) ==
               project.worker.begin() + static_cast<std::ptrdiff_t>(slot);
    };
    for (std::size_t a = 0; a < project.parts; ++a)
        for (std::size_t b = a + 1; b < project.parts; ++b) {
            const Row one = project.worker[a];
            const Row two = project.worker[b];
            if (one == two || !first_slot_of(a) || !first_slot_of(b)) continue;
            if (!still_there(world, one, project.entered[a]) || !still_there(world, two, project.entered[b])) continue;
            const float hours = std::min(hours_of(one), hours_of(two));
            post(world, home, &Region::together, one,
                 WorkedTogether{one, two, experience_with(two), hours, 0.0F, project.number});
            post(world, home, &Region::together, two,
                 WorkedTogether{two, one, experience_with(one), hours, 0.0F, project.number});
        }
}

void rate_brand(World& world, Region& home, const Project& project, bool good) {
    const std::uint16_t index =
        home.holds(project.worker[0]) ? world.people.own[project.worker[0]].cooperation : no_cooperation;
    if (index == no_cooperation || !still_there(world, project.worker[0], project.entered[0])) return;
    Cooperation& cooperation = home.cooperations[index];
    (good ? cooperation.good : cooperation.bad) += home.rules.reputation.brand_share;
}

void close(World& world, Region& home, std::uint32_t place) {
    const Project project = home.projects[place];
    home.projects.remove(place);
    const bool failed = (project.state & project_failed) != 0;
    const Outcome outcome{project.finish > project.deadline, project.bad == 0,
                          !failed && project.finish <= project.deadline && project.bad == 0};
    remember(world, home, project, outcome.content);
    rate_brand(world, home, project, outcome.content);
    if (failed) {
        ++home.tally[Flow::failed];
        return;
    }
    ++home.tally[Flow::served];
    if (outcome.late) ++home.tally[Flow::late];
    if ((project.state & stood_in) != 0) ++home.tally[Flow::stood_in];
    pay(world, home, project, outcome);
    if (project.parts > 1) report_team(world, home, project);
}

}  // namespace

namespace {

void take_in(World& world, Region& home, const PartEnded& letter) {
    Project& project = home.projects[letter.project];
    if (!letter.done) project.state |= project_failed;
    if (letter.done && !letter.good) project.bad = static_cast<std::uint8_t>(project.bad | (1U << letter.slot));
    if (letter.done && letter.worker != project.worker[letter.slot]) {
        project.state |= stood_in;
        project.worker[letter.slot] = letter.worker;
        project.entered[letter.slot] = letter.worker_entered;
        project.rate[letter.slot] = world.people.own[letter.worker].rate;
    }
    project.finish = std::max(project.finish, letter.finish);
    if (--project.open == 0) close(world, home, letter.project);
}

}  // namespace

void settle(World& world, Region& home) {
    const auto& ended = home.parts_ended.in;
    for (std::size_t i = 0; i < ended.size(); ++i) {
        if (i + 16 < ended.size()) fetch(&home.projects[ended[i + 16].project]);
        if (i + 8 < ended.size()) fetch(&home.customers[home.projects[ended[i + 8].project].customer]);
        take_in(world, home, ended[i]);
    }
    home.parts_ended.in.clear();
}

}  // namespace verbund
