#include "plain_learn.hpp"
#include "plain_settle.hpp"
#include "plain_ties.hpp"

#include <algorithm>

namespace verbund::plain {

namespace {

struct Share {
    Id worker;
    float hours = 0.0F;
    Experience experience = Experience::good;
};

// The members of the team, in the order of their first parts.
std::vector<Share> shares_of(const PlainProject& project) {
    std::vector<Share> shares;
    for (std::size_t i = 0; i < project.parts.size(); ++i) {
        const auto its = [&](const Share& share) {
            return share.worker == project.parts[i].worker;
        };
        auto share = std::find_if(shares.begin(), shares.end(), its);
        if (share == shares.end())
            share = shares.insert(shares.end(), {project.parts[i].worker});
        share->hours += project.parts[i].hours;
        if (project.bad[i]) share->experience = Experience::bad;
    }
    return shares;
}

// Who has left counts as one who gives on conditions.
double mean_effort(const PlainWorld& world, const PlainProject& project,
                   const Work& p) {
    const std::vector<Share> shares = shares_of(project);
    const auto team = static_cast<int>(shares.size());
    double effort = 0.0;
    for (const Share& share : shares) {
        const Slot slot = world.find(share.worker);
        effort += effort_of(
            slot == no_one ? Giving::conditional : world.people[slot].giving, team, p);
    }
    return effort / team;
}

}  // namespace

JointWork joint_work(PlainWorld& world, const PlainProject& project, Id worker) {
    const Work& p = world.regions[project.region].rules.work;
    JointWork work;
    if (project.parts.size() == 1) return work;
    work.effort = mean_effort(world, project, p);
    const Slot lead = world.find(project.lead());
    const Slot slot = world.find(worker);
    if (lead == no_one || lead == slot) return work;
    const PlainFreelancer& a = world.people[slot];
    const PlainFreelancer& b = world.people[lead];
    const PlainTie* tie = find_tie(world, slot, lead);
    if (tie != nullptr) work.joint = tie->joint;
    work.alignment = alignment_of((a.goal - b.goal) / 65536.0,
                                  tie != nullptr && tie->stage == Stage::written, p);
    work.distance = 1.0 - overlap(a.trades, b.trades);
    return work;
}

void report_team(PlainWorld& world, Id number, const PlainProject& project) {
    const std::vector<Share> shares = shares_of(project);
    for (std::size_t a = 0; a < shares.size(); ++a)
        for (std::size_t b = a + 1; b < shares.size(); ++b) {
            const Slot one = world.find(shares[a].worker);
            const Slot two = world.find(shares[b].worker);
            if (one == no_one || two == no_one) continue;
            const float hours = std::min(shares[a].hours, shares[b].hours);
            tell_of_work(world, project.region,
                         {one, two, shares[b].experience, hours, 0.0F, number});
            tell_of_work(world, project.region,
                         {two, one, shares[a].experience, hours, 0.0F, number});
        }
}

}  // namespace verbund::plain
