// Metrics: standing orders and retainers.
#include "record/metric_themes.hpp"

namespace verbund {

namespace {

// Standing orders that somebody on the market has, of all.
double held_share(const View& view) {
    double held = 0.0;
    double all = 0.0;
    for (std::size_t r = view.first_region; r < view.last_region; ++r)
        for (const StandingOrder& order :
             view.world.regions[r].standing_orders.orders) {
            ++all;
            held += order.supplier != nobody &&
                    still_there(view.world, order.supplier, order.entered);
        }
    return ratio(held, all);
}

}  // namespace

std::vector<Metric> metrics_of_retainers() {
    using F = const Tally&;
    return {
        {"retainers_held_share", "share",
         "standing orders that a freelancer has; NaN without any", true, held_share},
        {"retainer_jobs_share", "share",
         "accepted projects that are jobs of standing orders; NaN without any", true,
         [](F f) { return ratio(f[Flow::standing_taken], f[Flow::accepted]); }},
        {"retainer_revenue_share", "share",
         "revenue from standing orders, of all; NaN without any", true,
         [](F f) { return ratio(f[Flow::standing_eur], f[Flow::revenue_eur]); }},
        {"retainer_taken_share", "share",
         "jobs of standing orders that were taken on, of those posted; NaN without any",
         true,
         [](F f) { return ratio(f[Flow::standing_taken], f[Flow::standing_posted]); }},
        {"retainer_length", "1",
         "mean number of jobs of the retainers that have ended; NaN without any", true,
         [](F f) { return ratio(f[Flow::retainer_jobs], f[Flow::retainers_ended]); }},
    };
}

}  // namespace verbund
