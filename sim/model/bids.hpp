// The bids for one project, and the customer's choice among them and buying nothing.
// The bidder is drawn first and its team assembled after. When there is no team, or when
// the team is worth less to the customer than the best would have been, one is drawn
// again. That is the law of a choice among all who could, each with its team
// (chosen_by_bounds).
#pragma once

#include "model/asking.hpp"
#include "model/team.hpp"

#include <optional>

namespace verbund {

class Bids {
public:
    // The bidders have been weighed, without who would work beside them.
    Bids(const Market& market, const Posting& posting, Bidders& bidders)
        : market_(market),
          posting_(posting),
          bidders_(bidders),
          by_team_(posting.parts > 1 && looks_at_team(market.home.rules.choice)) {
        if (by_team_) weigh_from_above();
    }

    // The place of the bidder who wins; none when the customer buys nothing.
    std::optional<std::size_t> choose();

    // Of the winner.
    const Team& team() const { return team_; }

    // Whether some bidder could have done the project. Of those who were not drawn nobody
    // knows yet; they are tried until one could.
    bool somebody_could();
    // Whether a team was missing for lack of time.
    bool no_time() const { return no_time_; }

private:
    void weigh_from_above();
    double weigh(std::size_t which);

    const Market& market_;
    const Posting& posting_;
    // With their weights from above, as far as these are known.
    Bidders& bidders_;
    bool by_team_;  // the customer looks at who would work beside the lead
    std::array<double, most_bidders> alone_;  // weights without a team, if by_team_
    Team team_;                               // that was assembled last
    bool no_time_ = false;
};

}  // namespace verbund
