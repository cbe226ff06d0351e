// Metrics of who is tied to whom. Each walks all ties of the view, so they are recorded
// on request only.
#pragma once

#include "record/view.hpp"

namespace verbund {

// Mean overlap of business interests between partners minus that over all ties. NaN
// without partners.
double interest_gap(const View& view);

// The same of trades; NaN without partners.
double trade_gap(const View& view);

// Mean alignment of goals between partners without a written agreement, −1 … 1; NaN
// without partners.
double goal_alignment(const View& view);

// Mean need for security (and for autonomy) of members minus that of the others; a need
// is 0 … 1. NaN without both.
double security_gap(const View& view);
double autonomy_gap(const View& view);

// Unreliable freelancers among partners (each partnership from both sides), and among
// members; NaN without any.
double bad_among_partners(const View& view);
double bad_among_members(const View& view);

// Mean weeks that members have been members; NaN without members, and where nobody keeps
// since when they are.
double membership_mean(const View& view);

// Correlations over both sides of ties: of trust with age over all, of intensity with
// trust over partners. NaN when one of both does not vary.
double trust_by_age(const View& view);
double intensity_by_trust(const View& view);

// Over all ties: mean squared distance in sympathy, mean length in km, share of ties
// across regions. NaN without ties.
double sympathy_distance(const View& view);
double tie_length(const View& view);
double across_regions(const View& view);

// Mean variance of the Beta laws that public ratings leave; NaN without freelancers.
double rating_variance(const View& view);

}  // namespace verbund
