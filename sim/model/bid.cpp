// Phase 8. In the order of posting each customer asks some freelancers; who has the trade, the time and a price within
// the budget bids; the customer chooses one of them or nothing. The winner is drawn first and its team assembled after:
// when it cannot be, it is taken out and drawn again, which is the same law as a choice among all who could.
#include "core/ahead.hpp"
#include "model/exchange.hpp"
#include "model/newcomer.hpp"
#include "model/phases.hpp"
#include "model/placing.hpp"
#include "model/random_other.hpp"
#include "model/team.hpp"

#include <algorithm>

namespace verbund {

namespace {

inline constexpr std::size_t most_bidders = 18;
inline constexpr int tries_per_bidder = 8;
inline constexpr std::size_t asked_ahead = 8;

struct Bidders {
    std::array<Row, most_bidders> row;
    std::array<double, most_bidders + 1> weight;  // one more for buying nothing
    std::size_t count = 0;

    bool has(Row one) const { return std::find(row.begin(), row.begin() + count, one) != row.begin() + count; }
    void add(Row one, double its_weight) {
        row[count] = one;
        weight[count++] = its_weight;
    }
};

struct Market {
    World& world;
    Region& home;
    std::array<double, most_trades_in_all> nothing{};  // weight of buying nothing, by first trade
    std::vector<double> brand;                         // factor of each cooperation's members
    std::vector<double> reach;                         // of the cooperations, cumulated
    double heard_of = 0.0;                             // chance that a customer has heard of at least one
};

Market open_market(World& world, Region& home) {
    Market market{world, home, {}, {}, {}, 0.0};
    const Choice& p = home.rules.choice;
    for (std::size_t trade = 0; trade < static_cast<std::size_t>(world.trades); ++trade)
        market.nothing[trade] = weight_of_nothing(home.median_rate[trade], p);
    double all = 0.0;
    double of_none = 1.0;
    for (const Cooperation& one : home.cooperations) {
        market.brand.push_back(one.alive() ? exact_exp(p.brand * (trust_from(one.good, one.bad) - 0.5)) : 1.0);
        const double reach = one.alive() ? one.reach : 0.0;
        market.reach.push_back(all += reach);
        of_none *= 1.0 - reach;
    }
    market.heard_of = 1.0 - of_none;
    return market;
}

bool offers_first(const World& world, Row row, const Posting& posting) {
    return (world.people.seen[row].trades >> posting.trade[0] & 1) != 0;
}

double weight_with_brand(const Market& market, Row row) {
    const double weight = market.world.people.seen[row].weight;
    const std::uint16_t cooperation = market.world.people.own[row].cooperation;
    return cooperation == no_cooperation ? weight : weight * market.brand[cooperation];
}

void ask_remembered(const Market& market, const Posting& posting, Bidders& bidders) {
    const Customer& customer = market.home.customers[posting.customer];
    for (std::size_t i = 0; i < suppliers_remembered; ++i) {
        const Row row = customer.supplier[i];
        if (row == nobody || market.world.people.seen[row].entered != customer.entered[i]) continue;
        if (!offers_first(market.world, row, posting)) continue;
        bidders.add(row, market.home.loyalty[customer.trust[i] >> 8]);
    }
}

void ask_at_random(const Market& market, const Posting& posting, Draw& draw, Bidders& bidders) {
    const int asked = market.home.rules.demand.asked;
    const auto suits = [&](Row row) { return !bidders.has(row); };
    for (int nth = 0; nth < asked; ++nth) {
        const Row row = random_offering(market.home, posting.trade[0], draw, suits, tries_per_bidder);
        if (row != nobody) bidders.add(row, 1.0);
    }
}

// A cooperation that the customer has heard of through joint marketing is asked too: one member with the first trade.
// Of several the customer hears of at least one with chance 1 − ∏(1 − reach), and of which goes by reach.
void ask_cooperation(const Market& market, const Posting& posting, Draw& draw, Bidders& bidders) {
    const double heard = draw.uniform();
    const double where = draw.uniform();
    if (heard >= market.heard_of) return;
    const auto which = static_cast<std::size_t>(by_weight(market.reach, heard / market.heard_of));
    const auto& members = market.home.cooperations[which].members;
    const auto begin = static_cast<std::size_t>(where * static_cast<double>(members.size()));
    for (std::size_t i = 0; i < members.size(); ++i) {
        const Row row = members[(begin + i) % members.size()];
        if (!offers_first(market.world, row, posting) || bidders.has(row)) continue;
        bidders.add(row, 1.0);
        return;
    }
}

// Who is asked does not depend on what the projects before have led to, so it is found ahead and their records are fetched.
Bidders ask(const Market& market, const Posting& posting) {
    Bidders bidders;
    Draw draw(market.world.luck, Purpose::asked, posting.number, 0);
    ask_remembered(market, posting, bidders);
    ask_cooperation(market, posting, draw, bidders);
    ask_at_random(market, posting, draw, bidders);
    for (std::size_t i = 0; i < bidders.count; ++i) {
        fetch(&market.world.people.own[bidders.row[i]]);
        if (posting.parts > 1) fetch_ties(market.world.first_ties[bidders.row[i]]);
    }
    return bidders;
}

// Weighs the bidders and takes out those who are too dear or have no time; true when somebody refused for lack of time.
bool weigh(const Market& market, const Posting& posting, Bidders& bidders) {
    const double most = posting.budget * market.home.median_rate[posting.trade[0]];
    bool refused = false;
    for (std::size_t i = 0; i < bidders.count; ++i) {
        const Row row = bidders.row[i];
        bidders.weight[i] *= weight_with_brand(market, row);
        if (market.world.people.own[row].rate > most) {
            bidders.weight[i] = 0.0;
        } else if (!has_time(market.world, row, posting, market.home.rules.bid)) {
            bidders.weight[i] = 0.0;
            market.world.people.standing[row].refused = market.world.now;
            refused = true;
        }
    }
    return refused;
}

void hand_out(World& world, Region& home, const Posting& posting, const Team& team) {
    Project project;
    project.number = posting.number;
    project.deadline = posting.deadline;
    project.finish = posting.posted;
    project.customer = posting.customer;
    project.parts = project.open = static_cast<std::uint8_t>(posting.parts);
    project.state = team.with_members ? through_cooperation : 0;
    for (std::size_t i = 0; i < project.parts; ++i) {
        const Row row = team.worker[i];
        project.worker[i] = row;
        project.entered[i] = world.people.seen[row].entered;
        project.hours[i] = posting.hours[i];
        project.rate[i] = world.people.own[row].rate;
        }
    const std::uint32_t place_of_project = home.projects.add(project);
    for (std::size_t i = 0; i < project.parts; ++i) {
        const Row row = project.worker[i];
        const auto slot = static_cast<std::uint8_t>(i);
        if (!home.holds(row)) {
            post(world, home, &Region::offered, row,
                 PartOffered{row, project.entered[i], place_of_project, posting.number, posting.posted, posting.deadline,
                             project.worker[0], posting.hours[i], home.index, slot, posting.trade[i]});
            continue;
        }
        Part part;
        part.deadline = static_cast<float>(posting.deadline);
        part.project_number = posting.number;
        part.project = place_of_project;
        part.lead = project.worker[0];
        part.hours = posting.hours[i];
        part.home = home.index;
        part.slot = slot;
        part.trade = posting.trade[i];
        place(world, home, row, part, posting.posted, weeks_of_work(part.hours, world.people.own[row].hours));
    }
}

bool remembered(const Customer& customer, Row row) {
    return std::find(customer.supplier.begin(), customer.supplier.end(), row) != customer.supplier.end();
}

void accept(World& world, Region& home, const Posting& posting, Row lead, const Team& team) {
    hand_out(world, home, posting, team);
    world.people.standing[lead].errands += static_cast<float>(home.rules.bid.coordination * team.partners);
    ++home.tally[Flow::accepted];
    if (posting.parts > 1) ++home.tally[Flow::bundles_served];
    if (team.partners > 0) ++home.tally[Flow::team_projects];
    if (world.people.own[lead].cooperation != no_cooperation) ++home.tally[Flow::won_by_member];
    if (remembered(home.customers[posting.customer], lead)) ++home.tally[Flow::repeat_custom];
}

void serve(Market& market, const Posting& posting, Bidders& bidders) {
    World& world = market.world;
    Region& home = market.home;
    if (bidders.count == 0) {
        ++home.tally[Flow::nobody_asked];
        return;
    }
    bool no_time = weigh(market, posting, bidders);
    const std::size_t outside = bidders.count;
    bidders.weight[outside] = market.nothing[posting.trade[0]];
    Draw draw(world.luck, Purpose::choice, posting.number, 0);
    for (;;) {
        const auto winner = static_cast<std::size_t>(chosen({bidders.weight.data(), outside + 1}, draw.uniform()));
        if (winner == outside) break;
        Team team;
        const Obstacle obstacle = assemble(world, home, posting, bidders.row[winner], team);
        if (obstacle == Obstacle::none) return accept(world, home, posting, bidders.row[winner], team);
        no_time |= obstacle == Obstacle::capacity;
        bidders.weight[winner] = 0.0;
    }
    const bool chose_nothing = std::any_of(bidders.weight.begin(), bidders.weight.begin() + static_cast<std::ptrdiff_t>(outside),
                                           [](double weight) { return weight > 0.0; });
    ++home.tally[chose_nothing ? Flow::bought_nothing : no_time ? Flow::refused_capacity : Flow::refused_skills];
}

}  // namespace

void bid(World& world, Region& home) {
    Market market = open_market(world, home);
    const std::size_t count = home.postings.size();
    std::array<Bidders, asked_ahead> asked;
    for (std::size_t i = 0; i < count + asked_ahead; ++i) {
        if (i >= asked_ahead) serve(market, home.postings[i - asked_ahead], asked[i % asked_ahead]);
        if (i + 2 * asked_ahead < count) fetch(&home.customers[home.postings[i + 2 * asked_ahead].customer]);
        if (i < count) asked[i % asked_ahead] = ask(market, home.postings[i]);
    }
}

}  // namespace verbund
