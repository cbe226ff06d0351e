// Standing orders of a region's customers, and who has them.
#pragma once

#include "core/ids.hpp"

#include <cstdint>
#include <vector>

namespace verbund {

struct StandingOrder {
    double posts_at = 0.0;  // weeks; when the next job is posted
    std::uint32_t customer = 0;
    Row supplier = nobody;   // nobody: the next job is put out to tender
    float hours = 0.0F;      // for each ordinary project that it replaces
    std::uint32_t jobs = 0;  // that the supplier has taken on since they have the order
    Week entered = 0;        // of the supplier
    Week since = 0;          // when they took on the first
    std::uint8_t trade = 0;
    bool disappointed = false;  // by a job of theirs
    std::uint16_t spare = 0;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("posts_at", self.posts_at);
        visit("customer", self.customer);
        visit("supplier", self.supplier);
        visit("hours", self.hours);
        visit("jobs", self.jobs);
        visit("entered", self.entered);
        visit("since", self.since);
        visit("trade", self.trade);
        visit("disappointed", self.disappointed);
        visit("spare", self.spare);
    }
};
static_assert(sizeof(StandingOrder) == 32);

// Their projects count their places among those of a week down from the last, by
// customer; ordinary projects count up from 0.
constexpr std::uint64_t number_of_job(Week week, RegionIndex region,
                                      std::uint32_t customer) {
    constexpr std::uint32_t last_place = (1U << 24) - 1;
    return number_at(week, region, last_place - (customer & last_place));
}
static_assert(number_of_job(1, 2, 3) == 0x10002fffffc);

constexpr Week week_of(std::uint64_t number) { return static_cast<Week>(number >> 40); }
static_assert(week_of(number_at(7, 2, 3)) == 7);

// Both lists are empty where nobody has a standing order.
struct StandingOrders {
    std::vector<StandingOrder> orders;       // in the order of customers
    std::vector<std::uint32_t> of_customer;  // place of theirs, or nothing

    bool empty() const { return of_customer.empty(); }

    bool has(std::uint32_t customer) const {
        return !empty() && of_customer[customer] != nothing;
    }

    // The order behind a project; nullptr when it is an ordinary one, or a job that has
    // been referred from another region.
    StandingOrder* behind(std::uint64_t number, RegionIndex region,
                          std::uint32_t customer) {
        if (empty() || customer == nothing || !has(customer)) return nullptr;
        if (number != number_of_job(week_of(number), region, customer)) return nullptr;
        return &orders[of_customer[customer]];
    }

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("orders", self.orders);
        visit("of_customer", self.of_customer);
    }
};

}  // namespace verbund
