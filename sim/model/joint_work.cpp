#include "model/joint_work.hpp"

#include "model/exchange.hpp"
#include "model/tie_acts.hpp"

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
        auto share =
            std::find_if(shares.begin(), shares.end(), [&](const Share& s) { return s.of.worker == one.worker; });
        if (share == shares.end()) share = shares.insert(shares.end(), {one});
        share->hours += one.hours;
        if ((project.bad >> slot & 1) != 0) share->experience = Experience::bad;
    }
    return shares;
}

double mean_effort(const World& world, const Region& home, const Project& project) {
    const std::vector<Share> shares = shares_of(home, project);
    const auto team = static_cast<int>(shares.size());
    double effort = 0.0;
    for (const Share& share : shares)
        effort += effort_of(world.people.seen[share.of.worker].giving(), team, home.rules.work);
    return effort / team;
}

}  // namespace

bool still_there(const World& world, const Assignment& one) {
    const Seen& seen = world.people.seen[one.worker];
    return seen.is(Seen::active) && seen.entered == one.entered;
}

JointWork joint_work(const World& world, const Region& home, const Project& project, const PartEnded& letter) {
    const Work& p = home.rules.work;
    JointWork work{.joint = letter.joint};
    if (project.parts == 1) return work;
    const Row lead = project.lead.worker;
    const auto& traits = world.people.traits;
    if (p.goals != 0.0 && letter.worker != lead)
        work.alignment = alignment_of((traits[letter.worker].goal - traits[lead].goal) / 65536.0, letter.written, p);
    if (p.distance != 0.0 && letter.worker != lead)
        work.distance = 1.0 - overlap(world.people.seen[letter.worker].trades, world.people.seen[lead].trades);
    if (p.effort != 0.0) work.effort = mean_effort(world, home, project);
    return work;
}

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

}  // namespace verbund
