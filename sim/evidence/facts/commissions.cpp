#include "evidence/facts/commissions.hpp"

#include <algorithm>

namespace verbund {

namespace {

// Hours of each person of the team, in the order of their first parts.
std::vector<double> hours_of(const Region& region, const Project& project) {
    std::vector<Row> people;
    std::vector<double> hours;
    for (std::size_t slot = 0; slot < project.parts; ++slot) {
        const Assignment& one = region.projects.assignment(project, slot);
        const auto place = static_cast<std::size_t>(
            std::find(people.begin(), people.end(), one.worker) - people.begin());
        if (place == people.size()) {
            people.push_back(one.worker);
            hours.push_back(0.0);
        }
        hours[place] += one.hours;
    }
    return hours;
}

bool remembers(const Region& region, const Project& project) {
    if (project.customer == nothing) return false;
    return region.customers[project.customer].place_of(
               project.lead.worker, project.lead.entered, region.remembered()) <
           region.remembered();
}

// Whether the request came to the lead through somebody who knows them.
bool came_through_ties(const Region& region, std::uint32_t place) {
    const Project& project = region.projects.given.things[place];
    return remembers(region, project) || project.is(recommended) ||
           region.projects.passed_on_at(place).by != nobody;
}

}  // namespace

Commissions::Open Commissions::take_in(const World& world, const Region& region,
                                       std::uint32_t place, bool count) {
    const Project& project = region.projects.given.things[place];
    const std::vector<double> hours = hours_of(region, project);
    if (count) {
        jobs += static_cast<double>(hours.size());
        through_ties +=
            static_cast<double>(hours.size()) - 1.0 + came_through_ties(region, place);
        recommended += project.is(ProjectMark::recommended);
    }
    return {project.lead.worker, project.lead.entered, hours, world.now};
}

void Commissions::buy(const Region& region, const Project& project,
                      std::size_t first_customer) {
    if (project.customer == nothing || !region.holds(project.lead.worker)) return;
    auto& bought = purchases[first_customer + project.customer];
    const auto found =
        std::find_if(bought.begin(), bought.end(), [&](const Purchase& one) {
            return one.lead == project.lead.worker &&
                   one.entered == project.lead.entered;
        });
    if (found == bought.end())
        bought.push_back({project.lead.worker, project.lead.entered, 1.0});
    else
        ++found->count;
}

// What is no longer there has ended this week; a project without a rating was not
// finished.
void Commissions::close(const World& world, const Ratings& ratings, bool count) {
    for (auto it = open_.begin(); it != open_.end();) {
        const Open& one = it->second;
        if (one.seen == world.now) {
            ++it;
            continue;
        }
        const bool there = world.is_active(one.lead) &&
                           world.people.seen[one.lead].entered == one.entered;
        const Rated& rated = ratings.of(one.lead);
        if (count && there && one.hours.size() > 1 && rated.jobs < 2)
            teams.push_back(
                {one.hours, rated.jobs == 1 && rated.late == 0 && !rated.bad});
        it = open_.erase(it);
    }
}

void Commissions::look(const World& world, const Ratings& ratings, bool count) {
    std::size_t first_customer = 0;
    for (const Region& region : world.regions) {
        purchases.resize(
            std::max(purchases.size(), first_customer + region.customers.size()));
        const auto& given = region.projects.given.things;
        for (std::uint32_t place = 0; place < given.size(); ++place) {
            const Project& project = given[place];
            if (project.parts == 0) continue;
            const auto [found, fresh] = open_.try_emplace(project.number);
            if (fresh) {
                found->second = take_in(world, region, place, count);
                if (count) buy(region, project, first_customer);
            }
            found->second.seen = world.now;
        }
        first_customer += region.customers.size();
    }
    close(world, ratings, count);
}

}  // namespace verbund
