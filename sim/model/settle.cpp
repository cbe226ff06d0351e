// Phase 10. Projects whose last part has ended are settled: pay, public ratings, the customer's memory. A „Wir" that
// names nobody may be seen through.
#include "core/ahead.hpp"
#include "model/exchange.hpp"
#include "model/phases.hpp"
#include "model/tie_acts.hpp"

#include <algorithm>
#include <numeric>

namespace verbund {

namespace {

struct Outcome {
    bool late, good, content;
};

void remember(World& world, Region& home, const Project& project, bool content) {
    if (project.customer == nothing) return;
    Customer& customer = home.customers[project.customer];
    const Reputation& p = home.rules.reputation;
    const auto begin = customer.supplier.begin();
    auto place = static_cast<std::size_t>(std::find(begin, customer.supplier.end(), project.lead.worker) - begin);
    const bool known = place < suppliers_remembered && customer.entered[place] == project.lead.entered;
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
        customer.supplier[place] = project.lead.worker;
        customer.entered[place] = project.lead.entered;
        customer.trust[place] = static_cast<std::uint16_t>(0.5 * Customer::full);
    }
    const double trust = customer_trust_after(customer.trust[place] / Customer::full, content, p);
    customer.trust[place] = static_cast<std::uint16_t>(trust * Customer::full + 0.5);
}

bool still_there(const World& world, const Assignment& one) {
    const Seen& seen = world.people.seen[one.worker];
    return seen.is(Seen::active) && seen.entered == one.entered;
}

// Public evidence that the customer gives about the worker of a part.
void rate(const World& world, const Region& home, const Project& project, std::size_t slot, const Outcome& outcome,
          Paid& paid) {
    const Seen& lead = world.people.seen[project.lead.worker];
    const Reputation& p = home.rules.reputation;
    const bool is_lead_part = slot == 0;
    if (!is_lead_part && (paid.to == project.lead.worker || !lead.is(Seen::names))) return;
    const bool good = is_lead_part ? outcome.good : (project.bad >> slot & 1) == 0;
    (good ? paid.good : paid.bad) += static_cast<float>(good ? 1.0 : p.negative_weight);
    (outcome.late ? paid.late : paid.on_time) += 1.0F;
    if (!is_lead_part || lead.is(Seen::names)) return;
    if ((project.state & stood_in) != 0 && !outcome.good) paid.bad += static_cast<float>(p.hidden_stand_in);
    if (!lead.is(Seen::claims)) return;
    if (Draw(world.luck, Purpose::detection, project.number, 0).chance(home.rules.bid.seen_through))
        paid.bad += static_cast<float>(home.rules.bid.seen_through_weight);
}

void pay(World& world, Region& home, const Project& project, const Outcome& outcome) {
    for (std::size_t slot = 0; slot < project.parts; ++slot) {
        const Assignment& one = home.projects.assignment(project, slot);
        Paid paid{one.worker, one.entered, 0, 0.0F, 0.0F, 0.0F, 0.0F, (project.state & through_cooperation) != 0,
                  one.worker != project.lead.worker, outcome.content};
        const Cents price = price_of(one.hours, one.rate);
        paid.pay = price - (outcome.late ? share_of(price, home.rules.money.late_refund) : 0);
        home.purse.from_customers += paid.pay;
        home.tally[Flow::revenue_eur] += static_cast<double>(paid.pay) / 100.0;
        if (paid.through_cooperation) home.tally[Flow::through_cooperation_eur] += static_cast<double>(paid.pay) / 100.0;
        if (!still_there(world, one)) {
            home.purse.taken_away += paid.pay;
            continue;
        }
        rate(world, home, project, slot, outcome, paid);
        post(world, home, &Region::paid, one.worker, paid);
    }
}

// What one member of the team has done in all its parts.
struct Share {
    Assignment of;
    float hours = 0.0F;
    Experience experience = Experience::good;  // of the others with it
};

// The members of the team, each once, in the order of their first parts.
std::vector<Share> shares_of(const Region& home, const Project& project) {
    std::vector<Share> shares;
    for (std::size_t slot = 0; slot < project.parts; ++slot) {
        const Assignment& one = home.projects.assignment(project, slot);
        auto share = std::find_if(shares.begin(), shares.end(), [&](const Share& s) { return s.of.worker == one.worker; });
        if (share == shares.end()) share = shares.insert(shares.end(), {one});
        share->hours += one.hours;
        if ((project.bad >> slot & 1) != 0) share->experience = Experience::bad;
    }
    return shares;
}

// Every two of the team get to know each other's work.
void report_team(World& world, Region& home, const Project& project) {
    const std::vector<Share> shares = shares_of(home, project);
    for (std::size_t a = 0; a < shares.size(); ++a)
        for (std::size_t b = a + 1; b < shares.size(); ++b) {
            const Share& one = shares[a];
            const Share& two = shares[b];
            if (!still_there(world, one.of) || !still_there(world, two.of)) continue;
            const float hours = std::min(one.hours, two.hours);
            const auto tell = [&](const Share& to, const Share& with) {
                post(world, home, &Region::together, to.of.worker,
                     WorkedTogether{to.of.worker, with.of.worker, with.experience, hours, 0.0F, project.number});
            };
            tell(one, two);
            tell(two, one);
        }
}

void rate_brand(World& world, Region& home, const Assignment& lead, bool good) {
    const std::uint16_t index = home.holds(lead.worker) ? world.people.own[lead.worker].cooperation : no_cooperation;
    if (index == no_cooperation || !still_there(world, lead)) return;
    Cooperation& cooperation = home.cooperations[index];
    (good ? cooperation.good : cooperation.bad) += home.rules.reputation.brand_share;
}

void close(World& world, Region& home, const Project& project, double finish) {
    const bool failed = (project.state & project_failed) != 0;
    const Outcome outcome{finish > project.deadline, project.bad == 0,
                          !failed && finish <= project.deadline && project.bad == 0};
    remember(world, home, project, outcome.content);
    rate_brand(world, home, project.lead, outcome.content);
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

double mean_effort(const World& world, const Region& home, const Project& project) {
    const std::vector<Share> shares = shares_of(home, project);
    const auto team = static_cast<int>(shares.size());
    double effort = 0.0;
    for (const Share& share : shares)
        effort += effort_of(world.people.seen[share.of.worker].giving(), team, home.rules.work);
    return effort / team;
}

// What of the others in a project bears on one worker's part.
JointWork joint_work(const World& world, const Region& home, const Project& project, const PartEnded& letter) {
    const Work& p = home.rules.work;
    JointWork work{.joint = letter.joint};
    if (project.parts == 1) return work;
    const Row lead = project.lead.worker;
    const auto& traits = world.people.traits;
    if (p.goals != 0.0 && letter.worker != lead)
        work.alignment =
            alignment_of((traits[letter.worker].goal - traits[lead].goal) / 65536.0, letter.written, p);
    if (p.distance != 0.0 && letter.worker != lead)
        work.distance = 1.0 - overlap(world.people.seen[letter.worker].trades, world.people.seen[lead].trades);
    if (p.effort != 0.0) work.effort = mean_effort(world, home, project);
    return work;
}

// Whether the part turned out well.
void judge(World& world, Region& home, Project& project, const PartEnded& letter) {
    ++home.tally[Flow::parts_done];
    const double chance =
        chance_of_good(letter.reliability, joint_work(world, home, project, letter), home.rules.work);
    if (Draw(world.luck, Purpose::quality, project.number, letter.slot).chance(chance))
        ++home.tally[Flow::parts_good];
    else
        project.bad = static_cast<std::uint8_t>(project.bad | (1U << letter.slot));
    Assignment& one = home.projects.assignment(project, letter.slot);
    if (letter.worker == one.worker) return;
    project.state |= stood_in;
    one.worker = letter.worker;
    one.entered = letter.worker_entered;
    one.rate = world.people.own[letter.worker].rate;
}

void take_in(World& world, Region& home, const PartEnded& letter) {
    Project& project = home.projects[letter.project];
    if (letter.done)
        judge(world, home, project, letter);
    else
        project.state |= project_failed;
    double finish = letter.finish;
    if (project.parts > 1) {
        double& latest = home.projects.further[project.further].finish;
        finish = latest = std::max(latest, finish);
    }
    if (--project.open > 0) return;
    close(world, home, project, finish);
    home.projects.remove(letter.project);
}

}  // namespace

void settle(World& world, Region& home) {
    const auto& ended = home.parts_ended.in;
    for (std::size_t i = 0; i < ended.size(); ++i) {
        if (i + 16 < ended.size()) fetch(&home.projects[ended[i + 16].project]);
        if (i + 8 < ended.size()) fetch_customer(home, home.projects[ended[i + 8].project].customer);
        take_in(world, home, ended[i]);
    }
    home.parts_ended.in.clear();
}

}  // namespace verbund
