// Parts that pass from one worker to another.
#include "plain_learn.hpp"
#include "plain_settle.hpp"

#include <algorithm>

namespace verbund::plain {

namespace {

// Both sides' ledgers, where they count what a stand-in has worked.
void count_hours(PlainWorld& world, const PlainProject& project, int part, Id worker,
                 float hours) {
    const PlainAssignment& its = project.parts[part];
    const Slot helper = world.find(worker), helped = world.find(its.worker);
    if (helper == no_one || helped == no_one || helper == helped ||
        !world.home_of(helper).rules.helping.counts_worked)
        return;
    const float given = std::min(hours, its.hours);
    tell_of_work(world, project.region,
                 {helper, helped, Experience::none, 0.0F, given, 0});
    tell_of_work(world, project.region,
                 {helped, helper, Experience::none, 0.0F, -given, 0});
}

// The customer goes with the lead's part to the stand-in, or stays with a lead who is
// there, for which the lead stands among those who have worked on the part.
void settle_customer(PlainWorld& world, Id number, PlainProject& project) {
    PlainRegion& home = world.regions[project.region];
    const PlainAssignment& lead = project.parts[0];
    if (world.find(lead.worker) == no_one) return;
    const bool taken = world.of_part(Purpose::taking_over, number, 0)
                           .chance(home.rules.helping.takes_customer);
    ++home.tally[taken ? Flow::customers_taken : Flow::customers_kept];
    if (taken) return;
    project.represented = lead.worker;
    auto& before = project.handed_on[0];
    if (std::none_of(before.begin(), before.end(),
                     [&](const auto& one) { return one.worker == lead.worker; }))
        before.push_back({lead.worker, 0.0F, lead.rate});
}

}  // namespace

void hand_on(PlainWorld& world, const PlainHandedOn& work) {
    PlainProject& project = world.projects.at(work.project);
    count_hours(world, project, work.part, work.by.worker, work.by.hours);
    if (world.regions[project.region].rules.helping.pay_share == 1.0) return;
    project.handed_on[work.part].push_back(work.by);
    float& hours = project.handed_on[work.part].back().hours;
    hours = std::min(hours, project.parts[work.part].hours);
}

void take_over(PlainWorld& world, PlainProject& project, const PlainEnded& ended) {
    PlainAssignment& part = project.parts[ended.part];
    project.stood_in = true;
    count_hours(world, project, ended.part, ended.worker, ended.hours);
    if (ended.part == 0) settle_customer(world, ended.project, project);
    part.worker = ended.worker;
    part.rate = ended.rate;
}

}  // namespace verbund::plain
