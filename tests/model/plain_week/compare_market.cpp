// Cooperations, customers, projects, and what a region keeps.
#include "comparer.hpp"

#include <fmt/format.h>

namespace verbund::plain {

void Comparer::compare_cooperation(const Region& home, const Cooperation& fast,
                                   const PlainCooperation& plain) {
    at_.same("founded", fast.founded, plain.founded);
    at_.same("dissolved", fast.dissolved, plain.dissolved);
    at_.same("fund", static_cast<double>(fast.fund), static_cast<double>(plain.fund));
    at_.same("good", fast.good, plain.good);
    at_.same("bad", fast.bad, plain.bad);
    at_.same("contributed", fast.contributed, plain.contributed);
    at_.same("members", static_cast<double>(fast.members.size()),
             static_cast<double>(plain.members.size()));
    at_.same("former members", static_cast<double>(fast.former.size()),
             static_cast<double>(plain.former.size()));
    if (!at_.found.empty()) return;
    for (std::size_t i = 0; i < plain.former.size(); ++i)
        at_.same_id("former member",
                    number_of(freelancer_id(fast.former[i].entered, home.index,
                                            fast.former[i].row - home.first)),
                    plain.former[i]);
    std::uint64_t portfolio = 0;
    for (std::size_t i = 0; i < plain.members.size(); ++i) {
        at_.same("member", fast.members[i], row_of(plain.members[i]));
        portfolio |= plain_.people[plain.members[i]].trades;
    }
    at_.same_id("portfolio", std::bit_cast<Id>(fast.portfolio), portfolio);
    if (plain.alive()) at_.same("reach", fast.reach, plain.reach);
}

void Comparer::compare_customer(const Customer& fast, const PlainCustomer& plain,
                                const Region& home) {
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const Row row = fast.supplier[i];
        const Id id = row == nobody
                          ? no_id
                          : number_of(freelancer_id(fast.entered[i], home.index,
                                                    row - home.first));
        at_.same_id("supplier", id, plain[i].id);
        at_.same("trust", fast.trust[i].step(), plain[i].trust);
    }
}

void Comparer::compare_order(const StandingOrder& fast, const PlainOrder& plain,
                             const Region& home) {
    at_.same("next job", fast.posts_at, plain.next_job);
    at_.same("trade", fast.trade, plain.trade);
    at_.same("hours", fast.hours, plain.hours);
    at_.same("jobs", fast.jobs, plain.jobs);
    at_.same("disappointed", fast.disappointed, plain.disappointed);
    const Id supplier = fast.supplier == nobody
                            ? no_id
                            : number_of(freelancer_id(fast.entered, home.index,
                                                      fast.supplier - home.first));
    at_.same_id("supplier", supplier, plain.supplier);
    if (plain.supplier != no_id) at_.same("since", fast.since, plain.since);
}

void Comparer::compare_project(const Region& home, const Project& fast,
                               const PlainProject& plain) {
    at_.same("deadline", fast.deadline, plain.deadline);
    at_.same("customer", fast.customer == nothing ? -1 : double(fast.customer),
             plain.customer);
    at_.same("parts", fast.parts, static_cast<double>(plain.parts.size()));
    at_.same("open", fast.open, plain.open);
    at_.same("failed", fast.is(project_failed), plain.failed);
    at_.same("stood_in", fast.is(stood_in), plain.stood_in);
    at_.same("through_cooperation", fast.is(through_cooperation),
             plain.through_cooperation);
    at_.same("recommended", fast.is(recommended), plain.recommended);
    const auto place =
        static_cast<std::uint32_t>(&fast - home.projects.given.things.data());
    const PassedOn passed_on = home.projects.passed_on_at(place);
    const auto id = [&](Row row, Week entered) {
        return row == nobody
                   ? no_id
                   : number_of(freelancer_id(entered, home.index, row - home.first));
    };
    at_.same_id("passed_on_by", id(passed_on.by, passed_on.by_entered),
                plain.passed_on_by);
    at_.same_id("passed_on_to", id(passed_on.to, passed_on.to_entered),
                plain.passed_on_to);
    if (!at_.found.empty()) return;
    if (fast.parts > 1)
        at_.same("finish", home.projects.further[fast.further].finish, plain.finish);
    for (std::size_t i = 0; i < fast.parts; ++i) {
        const Assignment& one = home.projects.assignment(fast, i);
        at_.same_id("worker", id_in(one), plain.parts[i].worker);
        at_.same("hours", one.hours, plain.parts[i].hours);
        at_.same("rate", one.rate, plain.parts[i].rate);
        at_.same("bad", !fast.is_good(i), plain.bad[i]);
        compare_handed_on(home, fast, i, plain);
    }
}

// What has been handed on of one part, in order; the lead, where it is represented.
void Comparer::compare_handed_on(const Region& home, const Project& fast,
                                 std::size_t part, const PlainProject& plain) {
    std::size_t found = 0;
    for (const HandedOn& one : home.handed_on) {
        if (one.project != fast.number || one.slot != part) continue;
        at_.same("was handed on by more", found < plain.handed_on[part].size(), true);
        if (!at_.found.empty()) return;
        const PlainAssignment& before = plain.handed_on[part][found++];
        at_.same_id("handed on by", id_in(one.by), before.worker);
        at_.same("hours before", one.by.hours, before.hours);
        at_.same("rate before", one.by.rate, before.rate);
        if (one.is_lead)
            at_.same_id("represented lead", id_in(one.by), plain.represented);
    }
    at_.same("handed on", static_cast<double>(found),
             static_cast<double>(plain.handed_on[part].size()));
    at_.same("lead is represented", fast.is(lead_represented),
             plain.represented != no_id);
}

void Comparer::compare_market(const Region& fast, const PlainRegion& plain) {
    for (std::size_t trade = 0; trade < plain.offering.size(); ++trade) {
        at_.entity = fmt::format("trade {} of {}", trade, fast.name);
        at_.same("median rate", fast.median_rate[trade], plain.median_rate[trade]);
        const auto& rows = fast.offering[trade].row;
        const auto& slots = plain.offering[trade].places;
        at_.same("places", static_cast<double>(rows.size()),
                 static_cast<double>(slots.size()));
        for (std::size_t i = 0; i < slots.size() && at_.found.empty(); ++i)
            at_.same("place", rows[i], slots[i] == no_one ? nobody : row_of(slots[i]));
    }
    for (std::size_t i = 0; i < plain.customers.size(); ++i) {
        at_.entity = fmt::format("customer {} of {}", i, fast.name);
        compare_customer(fast.customers[i], plain.customers[i], fast);
    }
    at_.same("standing orders", static_cast<double>(fast.standing_orders.orders.size()),
             static_cast<double>(plain.orders.size()));
    for (const StandingOrder& order : fast.standing_orders.orders) {
        at_.entity = fmt::format("standing order of customer {} of {}", order.customer,
                                 fast.name);
        const auto found = plain.orders.find(static_cast<int>(order.customer));
        at_.same("is there", true, found != plain.orders.end());
        if (found != plain.orders.end()) compare_order(order, found->second, fast);
    }
    at_.entity = fmt::format("region {}", fast.name);
    at_.same("projects referred to it", static_cast<double>(fast.referred.in.size()),
             static_cast<double>(plain.referred.size()));
    at_.same("debts", static_cast<double>(fast.debts.size()),
             static_cast<double>(plain.debts.size()));
    for (std::size_t i = 0; i < plain.debts.size() && at_.found.empty(); ++i) {
        at_.same("due", fast.debts[i].due, plain.debts[i].due);
        at_.same("owed", static_cast<double>(fast.debts[i].pay),
                 static_cast<double>(plain.debts[i].pay));
    }
    at_.same("received of customers", fast.purse.from_customers,
             plain.purse.from_customers);
    at_.same("brought in", fast.purse.brought_in, plain.purse.brought_in);
    at_.same("taken away", fast.purse.taken_away, plain.purse.taken_away);
    at_.same("spent", fast.purse.spent, plain.purse.spent);
    for (std::size_t flow = 0; flow < fast.tally.amount.size(); ++flow)
        at_.same(fmt::format("flow {} of state/tally.hpp", flow),
                 fast.tally.amount[flow], plain.tally.amount[flow]);
}

}  // namespace verbund::plain
