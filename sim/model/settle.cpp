// Phase 10. Projects whose last part has ended are settled: pay, public ratings, the
// customer's memory. A „Wir" that names nobody may be seen through. Leads pay what they
// owe.
#include "core/ahead.hpp"
#include "model/debts.hpp"
#include "model/exchange.hpp"
#include "model/joint_work.hpp"
#include "model/passing_on.hpp"
#include "model/phases.hpp"
#include "model/remember.hpp"
#include "model/represented.hpp"
#include "model/standing_orders.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace verbund {

namespace {

struct Outcome {
    bool late, good, content;
    PassedOn passed_on;  // before the project was given away
    double further_bad;  // bad jobs that its lateness counts as
};

// Public evidence that the customer gives about somebody who has done a part, or who is
// the lead of it.
void rate(const World& world, const Region& home, const Project& project,
          std::size_t slot, const Outcome& outcome, Paid& paid) {
    const Assignment& its = lead_of(home, project);
    const Seen& lead = world.people.seen[its.worker];
    const Reputation& p = home.rules.reputation;
    const bool by_lead = paid.to == its.worker;
    const bool is_lead_part = slot == 0 && by_lead;
    const bool names = names_partners(world, home, project);
    if (!is_rated(is_lead_part, by_lead, names)) return;
    const bool good = is_lead_part ? outcome.good : project.is_good(slot);
    (good ? paid.good : paid.bad) += static_cast<float>(weight_of_rating(good, p));
    (outcome.late ? paid.late : paid.on_time) += 1.0F;
    paid.bad += static_cast<float>(outcome.further_bad * weight_of_rating(false, p));
    if (!is_lead_part || names) return;
    paid.bad += static_cast<float>(
        weight_of_hidden_stand_in(project.is(stood_in), outcome.good, p));
    if (!lead.is(Seen::claims)) return;
    if (Draw(world.luck, Purpose::detection, project.number, 0)
            .chance(home.rules.bid.seen_through))
        paid.bad += static_cast<float>(home.rules.bid.seen_through_weight);
}

// Pays one of those who have worked on a part, for some hours of it.
void pay_one(const World& world, Region& home, const Project& project, std::size_t slot,
             const Assignment& one, double hours, bool rated, const Outcome& outcome) {
    const PassedOn& passed_on = outcome.passed_on;
    const bool sent = one.worker == passed_on.to && one.entered == passed_on.to_entered;
    Paid paid{one.worker,
              one.entered,
              0,
              0.0F,
              0.0F,
              0.0F,
              0.0F,
              project.is(through_cooperation),
              sent || one.worker != lead_of(home, project).worker,
              outcome.content,
              0,
              false};
    const Cents price = price_of(hours, one.rate);
    paid.pay = pay_of(price, outcome.late, home.rules.money);
    home.purse.from_customers += paid.pay;
    if (order_behind(home, project) != nullptr)
        home.tally[Flow::standing_eur] += eur(paid.pay);
    if (is_owed(home, project, one))
        owe(world, home, project, one, std::exchange(paid.pay, 0));
    else
        count_revenue(home, paid.pay, paid.through_cooperation);
    if (!still_there(world, one)) {
        home.purse.taken_away += paid.pay;
        return;
    }
    if (rated) rate(world, home, project, slot, outcome, paid);
    post(world, home, &Region::paid, one.worker, paid);
}

// Pays those who have handed a part on, in the order in which they did, and rates the
// lead among them. Gives the hours that are left to the one who has ended it.
double pay_those_before(const World& world, Region& home, const Project& project,
                        std::size_t slot, double hours, const Outcome& outcome) {
    for (const HandedOn& before : home.handed_on) {
        if (before.project != project.number || before.slot != slot) continue;
        const double theirs =
            std::min(hours, hours_paid_before(before.by.hours, home.rules.helping));
        hours -= theirs;
        if (theirs == 0.0 && !before.is_lead) continue;
        const Cents so_far = home.purse.from_customers;
        pay_one(world, home, project, slot, before.by, theirs, before.is_lead, outcome);
        home.tally[Flow::represented_eur] += eur(home.purse.from_customers - so_far);
    }
    return hours;
}

void pay(const World& world, Region& home, const Project& project,
         const Outcome& outcome) {
    for (std::size_t slot = 0; slot < project.parts; ++slot) {
        const Assignment& one = home.projects.assignment(project, slot);
        const double hours =
            project.is(was_handed_on)
                ? pay_those_before(world, home, project, slot, one.hours, outcome)
                : one.hours;
        pay_one(world, home, project, slot, one, hours, true, outcome);
    }
}

void rate_brand(const World& world, Region& home, const Assignment& lead,
                const Outcome& outcome) {
    const std::uint16_t index = home.holds(lead.worker)
                                    ? world.people.own[lead.worker].cooperation
                                    : no_cooperation;
    if (index == no_cooperation || !still_there(world, lead)) return;
    Cooperation& cooperation = home.cooperations[index];
    const double share = home.rules.reputation.brand_share;
    (outcome.content ? cooperation.good : cooperation.bad) += share;
    cooperation.bad += share * outcome.further_bad;
}

void close(const World& world, Region& home, const Project& project,
           const PassedOn& passed_on, double finish) {
    const bool failed = project.is(project_failed);
    const bool late = finish > project.deadline;
    const bool good = project.is_good();
    const double weeks_late = failed ? 0.0 : finish - project.deadline;
    const Outcome outcome{late, good, is_content(failed, late, good), passed_on,
                          bad_jobs_in_lateness(weeks_late, home.rules.reputation)};
    remember(world, home, project, outcome.content, outcome.further_bad);
    if (!home.standing_orders.empty()) heed_content(home, project, outcome.content);
    rate_brand(world, home, lead_of(home, project), outcome);
    if (passed_on.by != nobody)
        report_passing_on(world, home, project, passed_on, outcome.content);
    if (failed) {
        ++home.tally[Flow::failed];
        return;
    }
    ++home.tally[Flow::served];
    if (outcome.late) ++home.tally[Flow::late];
    if (project.is(stood_in)) ++home.tally[Flow::stood_in];
    if (project.is(stood_in) && outcome.content) ++home.tally[Flow::stood_in_content];
    if (project.is(stood_in) && names_partners(world, home, project))
        ++home.tally[Flow::stood_in_shown];
    pay(world, home, project, outcome);
    if (project.parts > 1) report_team(world, home, project);
}

// Whether the part turned out well.
void judge(const World& world, Region& home, Project& project,
           const PartEnded& letter) {
    ++home.tally[Flow::parts_done];
    double chance = letter.reliability;
    if (project.parts > 1)
        chance = chance_of_good(chance, joint_work(world, home, project, letter.worker),
                                home.rules.work);
    if (Draw(world.luck, Purpose::quality, project.number, letter.slot).chance(chance))
        ++home.tally[Flow::parts_good];
    else
        project.turned_out_badly(letter.slot);
    const Assignment& one = home.projects.assignment(project, letter.slot);
    if (!is_by(one, letter.worker, letter.worker_entered))
        take_over(world, home, project, letter);
}

void take_in(const World& world, Region& home, const PartEnded& letter) {
    Project& project = home.projects[letter.project];
    if (letter.fate == PartFate::handed_on)
        return hand_on(world, home, project, letter);
    if (letter.fate == PartFate::done)
        judge(world, home, project, letter);
    else
        project.mark(project_failed);
    double finish = letter.finish;
    if (project.parts > 1) {
        double& latest = home.projects.further[project.further].finish;
        finish = latest = std::max(latest, finish);
    }
    if (--project.open > 0) return;
    close(world, home, project, home.projects.passed_on_at(letter.project), finish);
    if (project.is(was_handed_on)) forget_handed_on(home, project);
    home.projects.remove(letter.project);
}

}  // namespace

void settle(const World& world, Region& home, const Letters<PartEnded>& ended) {
    pay_debts(world, home);
    for (std::size_t i = 0; i < ended.size(); ++i) {
        if (i + 16 < ended.size()) fetch(&home.projects[ended[i + 16].project]);
        if (i + 8 < ended.size())
            fetch_customer(home, home.projects[ended[i + 8].project].customer);
        take_in(world, home, ended[i]);
    }
}

}  // namespace verbund
