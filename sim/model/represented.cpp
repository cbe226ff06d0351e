#include "model/represented.hpp"

#include "model/exchange.hpp"

#include <algorithm>

namespace verbund {

namespace {

// Tells both sides of hours that a stand-in has worked, where the ledger counts these.
void count_hours(const World& world, Region& home, const Assignment& represented,
                 const PartEnded& letter) {
    const Row worker = letter.worker;
    if (!world.region_of(worker).rules.helping.counts_worked ||
        !still_there(world, represented) ||
        !still_there(world, worker, letter.worker_entered))
        return;
    const float hours = std::min(letter.hours, represented.hours);
    const auto tell = [&](Row to, Row with, float given) {
        post(world, home, &Region::together, to,
             WorkedTogether{to, with, Experience::none, 0.0F, given, 0});
    };
    tell(worker, represented.worker, hours);
    tell(represented.worker, worker, -hours);
}

// The lead who is about to be replaced stays the customer's supplier.
void represent(Region& home, Project& project) {
    const Assignment& lead = project.lead;
    auto kept = std::find_if(
        home.handed_on.begin(), home.handed_on.end(), [&](const HandedOn& one) {
            return one.project == project.number && one.slot == 0 &&
                   is_by(one.by, lead.worker, lead.entered);
        });
    if (kept == home.handed_on.end()) {
        Assignment nothing_done = lead;
        nothing_done.hours = 0.0F;
        kept = home.handed_on.insert(kept, {project.number, nothing_done, 0, false});
    }
    kept->is_lead = true;
    project.mark(was_handed_on);
    project.mark(lead_represented);
}

}  // namespace

const Assignment& represented_in(const Region& home, const Project& project) {
    return std::find_if(home.handed_on.begin(), home.handed_on.end(),
                        [&](const HandedOn& one) {
                            return one.project == project.number && one.is_lead;
                        })
        ->by;
}

void hand_on(const World& world, Region& home, Project& project,
             const PartEnded& letter) {
    const Assignment& one = home.projects.assignment(project, letter.slot);
    if (!is_by(one, letter.worker, letter.worker_entered))
        count_hours(world, home, one, letter);
    if (home.rules.helping.pay_share >= 1.0) return;
    project.mark(was_handed_on);
    const float hours = std::min(letter.hours, one.hours);
    const Assignment by{letter.worker, hours, letter.rate, letter.worker_entered};
    home.handed_on.push_back({project.number, by, letter.slot, false});
}

void take_over(const World& world, Region& home, Project& project,
               const PartEnded& letter) {
    Assignment& one = home.projects.assignment(project, letter.slot);
    project.mark(stood_in);
    count_hours(world, home, one, letter);
    if (letter.slot == 0 && still_there(world, one)) {
        Draw draw(world.luck, Purpose::taking_over, project.number, 0);
        const bool taken = draw.chance(home.rules.helping.takes_customer);
        ++home.tally[taken ? Flow::customers_taken : Flow::customers_kept];
        if (!taken) represent(home, project);
    }
    one.worker = letter.worker;
    one.entered = letter.worker_entered;
    one.rate = letter.rate;
}

void forget_handed_on(Region& home, const Project& project) {
    std::erase_if(home.handed_on,
                  [&](const HandedOn& one) { return one.project == project.number; });
}

}  // namespace verbund
