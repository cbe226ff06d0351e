// Phases 5 and 6. Everybody says what it wants; who leaves a cooperation does so by
// slot; then foundings and requests to join are settled in the order of a drawn
// priority. Members pay, and reach follows.
#include "core/samplers.hpp"
#include "plain_departure.hpp"
#include "plain_phases.hpp"

#include <algorithm>

namespace verbund::plain {

namespace {

struct Wish {
    double priority;
    Slot slot;
    bool founds;
};

bool is_free(const PlainFreelancer& one) {
    return one.active && one.cooperation < 0 && one.wants_partners;
}

std::vector<Slot> partners_in_region(const PlainWorld& world, Slot slot) {
    std::vector<Slot> partners;
    for (const auto& [place, tie] : world.people[slot].ties)
        if (is_partner(tie.stage) && world.home_of(slot).holds(tie.other))
            partners.push_back(tie.other);
    return partners;
}

void take_in(PlainWorld& world, PlainRegion& home, Slot slot, int cooperation) {
    home.cooperations[cooperation].members.push_back(slot);
    std::erase(home.cooperations[cooperation].former, world.id_of(slot));
    world.people[slot].cooperation = cooperation;
    world.people[slot].satisfaction = 0.0F;
    if (world.people[slot].member_since == not_a_member)
        world.people[slot].member_since = world.now;
}

// Of an even number of voters half may be in favour; then a coin decides.
bool voted_in(PlainWorld& world, PlainRegion& home, Slot slot, std::size_t people) {
    const CooperationRules& p = home.rules.cooperation;
    if (p.voters == 0 || people == 0) return true;
    const int voters = std::min(p.voters, static_cast<int>(people));
    Draw draw = world.draw(Purpose::vote, slot);
    int in_favour = 0;
    for (int voter = 0; voter < voters; ++voter)
        in_favour += votes_for(world.people[slot].unreliable, draw.uniform(), p);
    const bool tie = 2 * in_favour == voters;
    home.tally[Flow::tied_votes] += tie;
    return tie ? world.draw(Purpose::tie_of_votes, slot).chance(0.5)
               : 2 * in_favour > voters;
}

bool is_let_in(PlainWorld& world, PlainRegion& home, Slot slot, std::size_t people) {
    const bool in = voted_in(world, home, slot, people);
    home.tally[Flow::rejected] += !in;
    if (!in && home.rules.cooperation.refusal_lasts > 0)
        world.people[slot].turned_away = world.now;
    return in;
}

bool waits(const PlainWorld& world, const PlainRegion& home, Slot slot) {
    const int refused = world.people[slot].turned_away;
    return refused > 0 && world.now <= refused + home.rules.cooperation.refusal_lasts;
}

// Founders judge each other, the one who calls them together first.
std::vector<Slot> let_in_by_each_other(PlainWorld& world, PlainRegion& home,
                                       std::vector<Slot> founders) {
    const Slot first = founders.front();
    std::erase_if(founders, [&](Slot one) { return waits(world, home, one); });
    const auto enough = static_cast<std::size_t>(home.rules.cooperation.founders);
    if (founders.size() < enough || founders.front() != first) return {};
    std::vector<Slot> accepted;
    for (Slot one : founders) {
        if (is_let_in(world, home, one, founders.size() - 1))
            accepted.push_back(one);
        else if (one == first)
            return {};
    }
    return accepted;
}

void found(PlainWorld& world, PlainRegion& home, Slot slot) {
    const CooperationRules& p = home.rules.cooperation;
    std::vector<Slot> founders{slot};
    for (Slot partner : partners_in_region(world, slot))
        if (is_free(world.people[partner])) founders.push_back(partner);
    if (p.judges_founders) founders = let_in_by_each_other(world, home, founders);
    if (static_cast<int>(founders.size()) < p.founders) return;
    home.cooperations.emplace_back().founded = world.now;
    ++home.tally[Flow::cooperations_founded];
    for (Slot founder : founders)
        take_in(world, home, founder, static_cast<int>(home.cooperations.size()) - 1);
}

// The association; without one that of the first partner who is in one, or −1.
int whom_to_ask(const PlainWorld& world, const PlainRegion& home, Slot slot) {
    if (home.association >= 0) return home.association;
    for (Slot partner : partners_in_region(world, slot))
        if (world.people[partner].cooperation >= 0)
            return world.people[partner].cooperation;
    return -1;
}

// What members lose by it on average counts by one's own usual income.
bool is_worth_the_fee(const PlainWorld& world, const PlainRegion& home, Slot slot,
                      const PlainCooperation& cooperation) {
    if (home.rules.aspiration.weighs_fee == 0.0 || cooperation.members.empty())
        return true;
    double balance = 0.0;
    for (Slot member : cooperation.members) balance += world.people[member].membership;
    balance /= static_cast<double>(cooperation.members.size());
    const double net =
        (1.0 - home.rules.money.business_costs) * world.people[slot].income;
    const double loss = std::max(0.0, -balance) / std::max(1.0, net);
    return world.draw(Purpose::fee, slot).uniform() <
           1.0 - home.rules.aspiration.weighs_fee * loss;
}

void ask_to_join(PlainWorld& world, PlainRegion& home, Slot slot) {
    if (waits(world, home, slot)) return;
    const int asked = whom_to_ask(world, home, slot);
    if (asked < 0) return;
    const std::size_t members = home.cooperations[asked].members.size();
    const bool full = static_cast<int>(members) >= home.rules.cooperation.most_members;
    if (full && asked != home.association) return;
    if (!is_worth_the_fee(world, home, slot, home.cooperations[asked])) return;
    const CooperationRules& p = home.rules.cooperation;
    const bool opens = members == 0 && p.judges_founders;
    if (!is_let_in(world, home, slot,
                   opens ? static_cast<std::size_t>(p.voters) : members))
        return;
    ++home.tally[Flow::joined];
    take_in(world, home, slot, asked);
}

// Its luck is below founding, or between that and founding + joining, all in whole
// 2⁻³².
void say_wish(const PlainWorld& world, const PlainRegion& home, Slot slot,
              std::vector<Wish>& wishes) {
    const PlainFreelancer& one = world.people[slot];
    const CooperationRules& p = home.rules.cooperation;
    const double pull = pull_of_cooperation(one.security / 255.0, one.autonomy / 255.0,
                                            home.rules.needs);
    const auto founding =
        home.association >= 0
            ? 0
            : static_cast<std::uint64_t>(std::min(1.0, p.founding * pull) * 0x1p32);
    const auto joining =
        static_cast<std::uint64_t>(std::min(1.0, p.joining * pull) * 0x1p32);
    if (is_free(one) && one.gathering_luck < founding + joining)
        wishes.push_back({world.draw(Purpose::founding, slot).uniform(), slot,
                          one.gathering_luck < founding});
}

bool wants_to_leave(const PlainFreelancer& one, const CooperationRules& p) {
    return one.cooperation >= 0 &&
           (one.leaving_cooperation_luck + 0.5) * 0x1p-32 <
               chance_of_leaving_cooperation(one.satisfaction, p);
}

}  // namespace

// Those whom a list announces and who are still there are members at once.
void open_association(PlainWorld& world, PlainRegion& home) {
    home.association = static_cast<int>(home.cooperations.size());
    home.cooperations.emplace_back().founded = world.now;
    ++home.tally[Flow::cooperations_founded];
    for (Slot slot = home.first; slot < home.last; ++slot) {
        const PlainFreelancer& one = world.people[slot];
        if (one.active && one.cooperation < 0 && one.member_since != not_a_member)
            take_in(world, home, slot, home.association);
    }
}

void gather(PlainWorld& world, PlainRegion& home) {
    std::vector<Wish> wishes;
    std::vector<Slot> leaving;
    for (Slot slot = home.first; slot < home.last; ++slot) {
        say_wish(world, home, slot, wishes);
        if (wants_to_leave(world.people[slot], home.rules.cooperation))
            leaving.push_back(slot);
    }
    for (Slot slot : leaving)
        if (world.people[slot].cooperation >= 0) leave_cooperation(world, slot);
    std::sort(wishes.begin(), wishes.end(), [](const Wish& a, const Wish& b) {
        return std::pair(a.priority, a.slot) < std::pair(b.priority, b.slot);
    });
    for (const Wish& wish : wishes)
        if (is_free(world.people[wish.slot]))
            (wish.founds ? found : ask_to_join)(world, home, wish.slot);
}

void advertise(PlainWorld& world, PlainRegion& home) {
    const Marketing& p = home.rules.marketing;
    const CooperationRules& rules = home.rules.cooperation;
    const auto pay = [&](Slot member, Cents amount) {
        const auto in_eur = static_cast<float>(static_cast<double>(amount) / 100.0);
        world.people[member].cash -= amount;
        world.people[member].net -= in_eur;
        if (home.rules.aspiration.weighs_fee > 0.0)
            world.people[member].membership_week -= in_eur;
        return amount;
    };
    for (PlainCooperation& cooperation : home.cooperations) {
        if (!cooperation.alive()) continue;
        double payers = 0.0;
        Cents paid = 0, fees = 0, levies = 0;
        for (Slot member : cooperation.members) {
            const double share = contribution_of(world.people[member].giving,
                                                 cooperation.contributed, p);
            paid += pay(member, cents(share * p.contribution));
            payers += share;
        }
        for (Slot member : cooperation.members) fees += pay(member, cents(rules.fee));
        const auto members = static_cast<Cents>(cooperation.members.size());
        if (members == 0) cooperation.reach = 0.0;
        if (members == 0) continue;
        const Cents administration = members * cents(rules.administration);
        const Cents levy = levy_of(cooperation.fund + fees, administration, members);
        for (Slot member : cooperation.members) levies += pay(member, levy);
        const Cents on_reach = spent_on_reach(fees, administration, rules);
        cooperation.fund += fees + levies - administration - on_reach;
        home.purse.spent += paid + administration + on_reach;
        home.tally[Flow::fees_eur] += static_cast<double>(fees + levies) / 100.0;
        home.tally[Flow::administration_eur] +=
            static_cast<double>(administration) / 100.0;
        home.tally[Flow::reach_bought_eur] += static_cast<double>(on_reach) / 100.0;
        home.tally[Flow::marketing_eur] += static_cast<double>(paid) / 100.0;
        const double bought = contributions_bought(on_reach, rules);
        cooperation.reach = reach_of((p.contribution > 0.0 ? payers : 0.0) + bought, p);
        if (p.contribution > 0.0)
            cooperation.contributed = payers / static_cast<double>(members);
    }
}

}  // namespace verbund::plain
