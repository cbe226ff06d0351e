#include "model/joint_work.hpp"

#include "model/exchange.hpp"
#include "model/represented.hpp"
#include "model/tie_now.hpp"

#include <algorithm>
#include <vector>

namespace verbund {

namespace {

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
        auto share = std::find_if(shares.begin(), shares.end(), [&](const Share& s) {
            return s.of.worker == one.worker && s.of.entered == one.entered;
        });
        if (share == shares.end()) share = shares.insert(shares.end(), {one});
        share->hours += one.hours;
        if (!project.is_good(slot)) share->experience = Experience::bad;
    }
    return shares;
}

// Of who has left nobody knows what it gave: it counts as one who gives on conditions.
double mean_effort(const World& world, const Region& home, const Project& project) {
    const std::vector<Share> shares = shares_of(home, project);
    const auto team = static_cast<int>(shares.size());
    double effort = 0.0;
    for (const Share& share : shares) {
        const bool there = still_there(world, share.of);
        const Giving giving =
            there ? world.people.seen[share.of.worker].giving() : Giving::conditional;
        effort += effort_of(giving, team, home.rules.work);
    }
    return effort / team;
}

}  // namespace

JointWork joint_work(const World& world, const Region& home, const Project& project,
                     Row worker) {
    const Work& p = home.rules.work;
    JointWork work;
    if (p.effort != 0.0) work.effort = mean_effort(world, home, project);
    const Assignment& its = lead_of(home, project);
    const Row lead = its.worker;
    if (worker == lead || !still_there(world, its)) return work;
    // Nobody writes ties in this phase, so those of a worker in another region may be
    // read.
    const TieHalfToRead half =
        world.ties_to_read(world.region_of(worker), worker).find(lead);
    if (half) work.joint = half.joint();
    const bool written = half && half.stage() == Stage::written;
    const auto& traits = world.people.traits;
    if (p.goals != 0.0)
        work.alignment =
            alignment_of(traits[worker].goal.turns_from(traits[lead].goal), written, p);
    if (p.distance != 0.0)
        work.distance = 1.0 - overlap(world.people.seen[worker].trades,
                                      world.people.seen[lead].trades);
    return work;
}

void report_team(const World& world, Region& home, const Project& project) {
    const std::vector<Share> shares = shares_of(home, project);
    for (std::size_t a = 0; a < shares.size(); ++a)
        for (std::size_t b = a + 1; b < shares.size(); ++b) {
            const Share& one = shares[a];
            const Share& two = shares[b];
            if (!still_there(world, one.of) || !still_there(world, two.of)) continue;
            const float hours = std::min(one.hours, two.hours);
            const auto tell = [&](const Share& to, const Share& with) {
                post(world, home, &Region::together, to.of.worker,
                     WorkedTogether{to.of.worker, with.of.worker, with.experience,
                                    hours, 0.0F, project.number});
            };
            tell(one, two);
            tell(two, one);
        }
}

}  // namespace verbund
