// Metrics: the market's people.
#include "record/metric_themes.hpp"
#include "record/pairs.hpp"

namespace verbund {

std::vector<Metric> metrics_of_people() {
    using F = const Tally&;
    using V = const View&;
    return {
        {"freelancers", "1", "freelancers on the market", true,
         [](V v) { return v.census.active; }},
        {"entered", "1", "freelancers who entered since the last recording", true,
         [](F f) { return f[Flow::entered]; }},
        {"left", "1",
         "freelancers who left for other reasons than money since the last recording",
         true, [](F f) { return f[Flow::left]; }},
        {"bankrupt", "1", "freelancers who gave up bankrupt since the last recording",
         true, [](F f) { return f[Flow::bankrupt]; }},
        {"tenure_mean", "weeks", "mean time on the market; NaN without freelancers",
         true, [](V v) { return ratio(v.census.tenure_weeks, v.census.active); }},
        {"trades_mean", "1",
         "mean number of trades a freelancer offers; NaN without freelancers", true,
         [](V v) { return ratio(v.census.trades, v.census.active); }},
        {"trades_learned", "1", "trades learned from partners since the last recording",
         true, [](F f) { return f[Flow::trades_learned]; }},
        {"learning_hours", "h",
         "hours that it took to learn trades from partners since the last recording "
         "(teaching.hours)",
         true, [](F f) { return f[Flow::learning_hours]; }},
        {"reputation_mean", "share", "mean public reputation; NaN without freelancers",
         true, [](V v) { return ratio(v.census.reputation, v.census.active); }},

        {"rating_variance", "1",
         "mean variance of the Beta law that public ratings leave; NaN without "
         "freelancers",
         false, rating_variance},
    };
}

}  // namespace verbund
