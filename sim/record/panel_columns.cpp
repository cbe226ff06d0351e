// The columns of the panel.
#include "model/tie_now.hpp"
#include "record/panel.hpp"
#include "state/notes.hpp"

#include <limits>

namespace verbund {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

using W = const World&;
using R = const Region&;

const Freelancer& own(W world, Row row) { return world.people.own[row]; }
const Standing& standing(W world, Row row) { return world.people.standing[row]; }

bool is_member(W world, Row row) {
    return own(world, row).cooperation != no_cooperation;
}

double trust_given(W world, R home, Row row) {
    double sum = 0.0, ties = 0.0;
    world.ties_to_read(home, row).for_each([&](TieHalfToRead half) {
        sum += trust_now(world, home, half);
        ++ties;
    });
    return ties == 0.0 ? none : sum / ties;
}

double trust_received(W world, R home, Row row) {
    double sum = 0.0, ties = 0.0;
    world.ties_to_read(home, row).for_each([&](TieHalfToRead half) {
        const Region& theirs = world.region_of(half.other());
        const TieHalfToRead back = world.ties_to_read(theirs, half.other()).find(row);
        if (!back) return;
        sum += trust_now(world, theirs, back);
        ++ties;
    });
    return ties == 0.0 ? none : sum / ties;
}

std::vector<PanelColumn> columns_of_money() {
    return {
        {"income", "EUR/week", "revenue, running mean over about a year",
         [](W w, R, Row row) { return double(standing(w, row).income); }},
        {"earned", "EUR",
         "revenue since entering or since the start: what two weeks differ by was "
         "earned between them",
         [](W w, R, Row row) {
             return w.followed.empty() ? none : w.followed[row].earned;
         }},
        {"net_income", "EUR/week",
         "what business costs, fees and contributions leave of revenue, running mean "
         "over about a year",
         [](W w, R, Row row) {
             return w.net.empty() ? none : double(w.net[row].mean);
         }},
        {"earned_net", "EUR",
         "the same since entering or since the start: what two weeks differ by was "
         "left between them",
         [](W w, R, Row row) {
             return w.followed.empty() ? none : w.followed[row].net;
         }},
    };
}

std::vector<PanelColumn> columns_of_work() {
    return {
        {"hours_worked", "h/week", "hours billed in the week",
         [](W w, R, Row row) {
             return w.followed.empty() ? none : double(w.followed[row].billed);
         }},
        {"hours", "h/week", "hours of a week that can be worked",
         [](W w, R, Row row) { return double(own(w, row).hours); }},
        {"rate", "EUR/h", "rate that is asked for",
         [](W w, R, Row row) { return double(own(w, row).rate); }},
        {"cash", "EUR", "money in hand; below 0 it is owed",
         [](W w, R, Row row) { return double(own(w, row).cash) / 100.0; }},
        {"backlog", "weeks", "work that is accepted and not done",
         [](W w, R, Row row) {
             return std::max(0.0, own(w, row).free_at - (w.now + 1.0));
         }},
        {"since", "weeks",
         "week in which the business began; below 1 when it was there at the start",
         [](W w, R, Row row) { return double(own(w, row).since); }},
        {"main_trade", "1", "place of the first core trade in the dimension trade",
         [](W w, R, Row row) {
             const TradeSet core = w.people.traits[row].core;
             return core.empty() ? none : double(core.nth(0));
         }},
        {"trades", "1", "number of trades offered",
         [](W w, R, Row row) { return double(w.people.seen[row].trades.count()); }},
    };
}

std::vector<PanelColumn> columns_of_standing() {
    return {
        {"contacts", "1", "ties that are not partnerships",
         [](W w, R, Row row) {
             return double(standing(w, row).ties - standing(w, row).partners);
         }},
        {"partners", "1", "partners",
         [](W w, R, Row row) { return double(standing(w, row).partners); }},
        {"trust_given", "share",
         "mean trust in those whom one is tied to; NaN without ties", trust_given},
        {"trust_received", "share",
         "mean trust of those whom one is tied to; NaN without ties", trust_received},
        {"reputation", "share", "public reputation",
         [](W w, R, Row row) {
             return trust_from(standing(w, row).good, standing(w, row).bad);
         }},
    };
}

std::vector<PanelColumn> columns_of_membership() {
    return {
        {"member", "1", "1 as a member of a cooperation, else 0",
         [](W w, R, Row row) { return double(is_member(w, row)); }},
        {"cooperation", "1", "permanent id of the cooperation; NaN outside of any",
         [](W w, R home, Row row) {
             return is_member(w, row)
                        ? double(cooperation_id(home, own(w, row).cooperation))
                        : none;
         }},
        {"member_since", "weeks",
         "week in which one became a member; below 1 when one was a member at the "
         "start; "
         "NaN outside of any cooperation, and in runs without an association or a list "
         "of its members",
         [](W w, R, Row row) {
             return is_member(w, row) && !w.people.member_since.empty()
                        ? double(w.people.member_since[row])
                        : none;
         }},
        {"satisfaction", "1", "satisfaction with the cooperation; NaN outside of any",
         [](W w, R, Row row) {
             return is_member(w, row) ? double(own(w, row).satisfaction) : none;
         }},
        {"identity", "share", "identity with the cooperation; NaN outside of any",
         [](W w, R, Row row) {
             return is_member(w, row) ? double(standing(w, row).identity) : none;
         }},
    };
}

// What nobody in the model sees.
std::vector<PanelColumn> columns_of_what_is_hidden() {
    return {
        {"reliability", "share", "hidden chance that a part is good",
         [](W w, R, Row row) { return double(own(w, row).reliability); }},
    };
}

}  // namespace

const std::vector<PanelColumn>& panel_columns() {
    static const std::vector<PanelColumn> columns = [] {
        std::vector<PanelColumn> all;
        for (const auto& theme :
             {columns_of_money(), columns_of_work(), columns_of_standing(),
              columns_of_membership(), columns_of_what_is_hidden()})
            all.insert(all.end(), theme.begin(), theme.end());
        return all;
    }();
    return columns;
}

std::vector<std::string> all_panel_columns() {
    std::vector<std::string> names;
    for (const PanelColumn& column : panel_columns()) names.emplace_back(column.name);
    return names;
}

}  // namespace verbund
