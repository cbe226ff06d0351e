#include "model/conservation.hpp"

#include "model/tie_now.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <fmt/core.h>

namespace verbund {

namespace {

std::string money_law(const World& world) {
    Cents held = 0;
    Purse purse;
    for (Row row = 0; row < world.people.own.size(); ++row)
        held += world.people.own[row].cash;
    for (const Region& region : world.regions) {
        for (const Cooperation& cooperation : region.cooperations)
            held += cooperation.fund;
        purse.from_customers += region.purse.from_customers;
        purse.brought_in += region.purse.brought_in;
        purse.taken_away += region.purse.taken_away;
        purse.spent += region.purse.spent;
    }
    const Cents due =
        purse.from_customers + purse.brought_in - purse.taken_away - purse.spent;
    return held == due
               ? ""
               : fmt::format("money: {} cents are held, {} should be", held, due);
}

std::string tie_law(const World& world, Row row, TieHalfToRead half) {
    const Row other = half.other();
    if (!world.is_active(other))
        return fmt::format("tie of row {} with row {}: the other has left", row, other);
    const TieHalfToRead twin =
        world.ties_to_read(world.region_of(other), other).find(row);
    if (!twin) return fmt::format("tie of row {} with row {} has one half", row, other);
    if (twin.stage() != half.stage() || twin.since() != half.since() ||
        twin.joint() != half.joint())
        return fmt::format("tie of row {} with row {}: the halves disagree", row,
                           other);
    if (twin.balance() + half.balance() != 0.0F)
        return fmt::format("ledger of rows {} and {}: {} h and {} h", row, other,
                           half.balance(), twin.balance());
    if (half.is_owned_by(row) && half.ends() <= world.now)
        return fmt::format("tie of row {} with row {}: its clock has been missed", row,
                           other);
    if (std::min(half.ends(), half.grows() > world.now ? half.grows() : never) <
        half.first->soonest)
        return fmt::format("tie of row {} with row {}: its clock would be overlooked",
                           row, other);
    if (half.is_owned_by(row) && ties_can_end(world.region_of(row).rules.partnership) &&
        half.least_trust().share() >
            std::min({0.5, trust_now(world, world.region_of(row), half),
                      trust_now(world, world.region_of(other), twin)}))
        return fmt::format(
            "tie of row {} with row {}: its clock allows for trust {} only", row, other,
            half.least_trust().share());
    return "";
}

std::string person_law(const World& world, const Region& home, Row row) {
    const Freelancer& own = world.people.own[row];
    const Standing& standing = world.people.standing[row];
    int ties = 0;
    int partners = 0;
    std::string broken;
    world.ties_to_read(home, row).for_each([&](TieHalfToRead half) {
        ++ties;
        partners += is_partner(half.stage());
        if (broken.empty()) broken = tie_law(world, row, half);
    });
    if (!broken.empty()) return broken;
    if (!world.is_active(row))
        return ties == 0 && own.first_part == nothing && own.cash == 0
                   ? ""
                   : fmt::format("row {} is empty but holds something", row);
    if (ties != standing.ties || partners != standing.partners)
        return fmt::format("row {} counts {} ties and {} partners, has {} and {}", row,
                           standing.ties, standing.partners, ties, partners);
    if (own.lost < 0.0F || own.lost > 1.0F + 1e-6F)
        return fmt::format("row {} loses {} weeks of a week", row, own.lost);
    double end = world.now + 1.0;
    for (std::uint32_t at = own.first_part; at != nothing; at = home.parts[at].next) {
        const double finish = home.parts[at].due + own.delay;
        if (finish < end - 1e-6)
            return fmt::format("row {} does two parts at once", row);
        end = finish;
    }
    if (std::fabs(end - own.free_at) > 1e-6 && own.first_part != nothing)
        return fmt::format("row {} is free at {} but its work ends at {}", row,
                           own.free_at, end);
    return "";
}

// Every order is its customer's, its next job is still to come, and who has it has
// taken on a job.
std::string order_law(const World& world, const Region& home) {
    const StandingOrders& standing = home.standing_orders;
    std::size_t has_one = 0;
    for (const std::uint32_t place : standing.of_customer) has_one += place != nothing;
    if (has_one != standing.orders.size())
        return fmt::format("{} customers of {} have {} standing orders", has_one,
                           home.name, standing.orders.size());
    for (std::size_t place = 0; place < standing.orders.size(); ++place) {
        const StandingOrder& order = standing.orders[place];
        if (standing.of_customer[order.customer] != place)
            return fmt::format("standing order {} of {} is not its customer's", place,
                               home.name);
        if (world.now > 0 && order.posts_at < world.now + 1.0)
            return fmt::format("standing order {} of {} has missed a job", place,
                               home.name);
        if ((order.supplier == nobody) != (order.jobs == 0))
            return fmt::format("standing order {} of {} counts {} jobs", place,
                               home.name, order.jobs);
    }
    return "";
}

std::string region_law(const World& world, const Region& home) {
    int active = 0;
    std::size_t parts = 0;
    for (Row row = home.first; row < home.last(); ++row) {
        if (std::string broken = person_law(world, home, row); !broken.empty())
            return broken;
        active += world.is_active(row);
        for (std::uint32_t at = world.people.own[row].first_part; at != nothing;
             at = home.parts[at].next)
            ++parts;
    }
    for (int trade = 0; trade < world.trades; ++trade)
        for (Row row : home.offering[static_cast<std::size_t>(trade)].row)
            if (row != nobody &&
                !world.people.seen[row].offers(static_cast<int>(trade)))
                return fmt::format(
                    "row {} has a place in trade {} that it does not offer", row,
                    trade);
    if (active != home.active)
        return fmt::format("region {} counts {} active, has {}", home.name, home.active,
                           active);
    if (parts != home.parts.alive())
        return fmt::format("region {} has {} parts, {} are somebody's", home.name,
                           home.parts.alive(), parts);
    for (const Debt& debt : home.debts)
        if (debt.due <= world.now || debt.pay < 0 || !home.holds(debt.lead))
            return fmt::format("a debt of {} cents in region {} was due in week {}",
                               debt.pay, home.name, debt.due);
    for (std::size_t index = 0; index < home.cooperations.size(); ++index)
        for (Row member : home.cooperations[index].members)
            if (!world.is_active(member) ||
                world.people.own[member].cooperation != index)
                return fmt::format("cooperation {} of {} has a member who is not",
                                   index, home.name);
    return order_law(world, home);
}

// Every project that is open waits for exactly as many parts as there are.
std::string project_law(const World& world) {
    std::size_t waiting = 0;
    std::size_t parts = 0;
    for (const Region& region : world.regions) {
        for (const Project& project : region.projects.given.things)
            if (project.parts > 0) waiting += project.open;
        parts += region.parts.alive();
    }
    return waiting == parts
               ? ""
               : fmt::format("projects wait for {} parts, {} are being done", waiting,
                             parts);
}

// What has been handed on belongs to a project that is open, in which the part is no
// shorter.
std::string handing_on_law(const Region& home) {
    const auto& projects = home.projects.given.things;
    for (const HandedOn& one : home.handed_on) {
        const auto its =
            std::find_if(projects.begin(), projects.end(), [&](const Project& project) {
                return project.parts > one.slot && project.number == one.project;
            });
        if (its == projects.end() || !its->is(was_handed_on))
            return fmt::format("a part of project {:x} is handed on, which is not open",
                               one.project);
        if (one.by.hours > home.projects.assignment(*its, one.slot).hours)
            return fmt::format("{} h of project {:x} are handed on, it has {} h",
                               one.by.hours, one.project,
                               home.projects.assignment(*its, one.slot).hours);
    }
    return "";
}

// A lead is represented by one record at most, and by one where it is marked so.
std::string represented_law(const Region& home) {
    std::size_t leads = 0;
    std::size_t marked = 0;
    for (const HandedOn& one : home.handed_on) leads += one.is_lead;
    for (const Project& project : home.projects.given.things)
        if (project.parts > 0) marked += project.is(lead_represented);
    return leads == marked
               ? ""
               : fmt::format("{} projects have a lead who is represented, {} say so",
                             leads, marked);
}

}  // namespace

std::string broken_law(const World& world) {
    if (std::string broken = money_law(world); !broken.empty()) return broken;
    if (std::string broken = project_law(world); !broken.empty()) return broken;
    for (const Region& region : world.regions) {
        if (std::string broken = region_law(world, region); !broken.empty())
            return broken;
        if (std::string broken = handing_on_law(region); !broken.empty()) return broken;
        if (std::string broken = represented_law(region); !broken.empty())
            return broken;
    }
    return "";
}

void require_conserved([[maybe_unused]] const World& world) {
#ifdef VERBUND_CHECKED
    if (const std::string broken = broken_law(world); !broken.empty())
        throw std::logic_error(fmt::format("week {}: {}", world.now, broken));
#endif
}

}  // namespace verbund
