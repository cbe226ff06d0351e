// A request that somebody who was asked cannot take on, or has too much work for, goes to
// a fellow member, else to a partner.
#include "core/weighted_choice.hpp"
#include "plain_bid.hpp"
#include "plain_learn.hpp"
#include "plain_settle.hpp"
#include "plain_ties.hpp"

#include <algorithm>
#include <cmath>

namespace verbund::plain {

namespace {

using Bidders = std::vector<PlainBidder>;

double begin_of(const PlainWorld& world, const PlainPosting& posting, Slot slot) {
    return std::max(world.people[slot].free_at, posting.posted);
}

bool suits(const PlainWorld& world, const PlainRegion& home,
           const PlainPosting& posting, const Bidders& bidders, Slot slot) {
    const PlainFreelancer& one = world.people[slot];
    return offers(one, posting.trade[0]) && !has(bidders, slot) &&
           !is_too_dear(world, home, posting, slot) && has_time(world, slot, posting);
}

// The first fellow member from a place that is drawn, or the first of those who can
// begin soonest.
Slot member_for(const PlainWorld& world, const PlainRegion& home,
                const PlainPosting& posting, const Bidders& bidders, std::size_t asked,
                double before) {
    const CooperationRules& p = home.rules.cooperation;
    const int cooperation = world.people[bidders[asked].slot].cooperation;
    if (!p.pools_demand || cooperation < 0) return no_one;
    const auto& members = home.cooperations[cooperation].members;
    Draw draw =
        world.once(Purpose::pooled, posting.number, static_cast<std::uint32_t>(asked));
    const auto first =
        static_cast<std::size_t>(draw.uniform() * static_cast<double>(members.size()));
    std::vector<Slot> who_can;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const Slot slot = members[(first + i) % members.size()];
        if (suits(world, home, posting, bidders, slot) &&
            begin_of(world, posting, slot) < before)
            who_can.push_back(slot);
    }
    if (who_can.empty()) return no_one;
    if (p.passes_to == PassesTo::first) return who_can.front();
    return *std::min_element(who_can.begin(), who_can.end(), [&](Slot a, Slot b) {
        return begin_of(world, posting, a) < begin_of(world, posting, b);
    });
}

// One of the first 32 partners in the region who can, as for a team.
Slot partner_for(const PlainWorld& world, const PlainRegion& home,
                 const PlainPosting& posting, const Bidders& bidders,
                 std::size_t asked) {
    const Bidding& p = home.rules.bid;
    Draw draw = world.once(Purpose::passing_on, posting.number,
                           static_cast<std::uint32_t>(asked));
    if (!draw.chance(p.passes_on)) return no_one;
    const Slot asker = bidders[asked].slot;
    std::vector<Slot> who_can;
    std::vector<double> weights;
    for (const auto& [place, tie] : world.people[asker].ties) {
        if (who_can.size() == 32 || !is_partner(tie.stage) || !home.holds(tie.other) ||
            !suits(world, home, posting, bidders, tie.other))
            continue;
        who_can.push_back(tie.other);
        weights.push_back(weight_of_partner(trust_now(world, asker, tie),
                                            intensity_now(world, asker, tie), p));
    }
    const int which = chosen(weights, draw.uniform());
    return which < 0 ? no_one : who_can[static_cast<std::size_t>(which)];
}

}  // namespace

PlainBidder passed_on(const PlainWorld& world, const PlainRegion& home,
                      const PlainPosting& posting, const Bidders& bidders,
                      std::size_t asked, bool has_time) {
    PlainBidder other{no_one, 0.0};
    other.passed_on = true;
    if (!bidders[asked].lacks_trade) {
        const double before =
            has_time ? begin_of(world, posting, bidders[asked].slot) : INFINITY;
        other.slot = member_for(world, home, posting, bidders, asked, before);
        other.through_cooperation = true;
    }
    if (other.slot == no_one && !has_time) {
        other.slot = partner_for(world, home, posting, bidders, asked);
        other.through_cooperation = false;
        other.partner = bidders[asked].slot;
    }
    if (other.slot != no_one) other.weight = own_weight(world, home, other.slot);
    return other;
}

void report_passing_on(PlainWorld& world, Id number, const PlainProject& project,
                       bool content) {
    const Slot by = world.find(project.passed_on_by);
    const Slot to = world.find(project.passed_on_to);
    if (by == no_one || to == no_one || find_tie(world, by, to) == nullptr) return;
    tell_of_work(world, project.region, {to, by, Experience::good, 0.0F, 0.0F, number});
    tell_of_work(
        world, project.region,
        {by, to, content ? Experience::good : Experience::bad, 0.0F, 0.0F, number});
}

}  // namespace verbund::plain
