// Facts of who works with whom: F3, F12, F22.
#include "analysis/regression.hpp"
#include "evidence/facts/facts.hpp"

namespace verbund {

namespace {

template <class Classes>
double smallest_rise(const Classes& classes) {
    std::vector<double> ratios;
    for (const AgainstChance& one : classes) ratios.push_back(one.found / one.expected);
    return smallest_step(ratios);
}

double repeats(const FactLooks& looks) {
    double found = 0.0, expected = 0.0;
    for (std::size_t c = 1; c < looks.collaborations.by_past.size(); ++c) {
        found += looks.collaborations.by_past[c].found;
        expected += looks.collaborations.by_past[c].expected;
    }
    return found / expected;
}

// Odds of one core area among pairs within a region that `tied` counts ÷ among all
// pairs there, each region by its weight.
double odds_of_one_core(const std::vector<PairCell>& cells, double PairCell::*tied) {
    double same = 0.0, other = 0.0, expected_same = 0.0, expected_other = 0.0;
    for (std::size_t i = 0; i + 1 < cells.size(); i += 2) {
        const PairCell& apart = cells[i];
        const PairCell& one = cells[i + 1];
        const double all = apart.pairs + one.pairs;
        if (!one.same_region || all == 0.0) continue;
        const double ties = apart.*tied + one.*tied;
        same += one.*tied;
        other += apart.*tied;
        expected_same += ties * one.pairs / all;
        expected_other += ties * apart.pairs / all;
    }
    return same / other / (expected_same / expected_other);
}

// Coefficient of ln(co-workers ÷ pairs) on 100 km, one core area, and their product.
double rate_of_distance(const std::vector<PairCell>& pairs, std::size_t coefficient) {
    std::vector<CountCell> cells;
    for (const PairCell& one : pairs)
        if (one.pairs > 0.0) {
            const double near = one.same_core;
            cells.push_back({one.pairs,
                             one.coworkers,
                             {one.km / 100.0, near, one.km / 100.0 * near}});
        }
    return log_rates(cells)[coefficient];
}

}  // namespace

std::vector<FactRow> fact_rows_of_pairs() {
    const std::string looks =
        "pairs of one region, classed every four weeks of the second half, and the "
        "joint projects that they finish in these; chance: all pairs of the region "
        "alike. ";
    const std::string cells =
        "all pairs at the end; co-workers: tied, with a joint project behind them. ";
    return {
        fact_row("F3", "joint projects of earlier co-workers ÷ by chance",
                 looks + "What a tie that has ended knew is forgotten",
                 above(1.0, "> 1"), repeats),
        fact_row(
            "F3", "least rise of that ratio with common co-workers",
            looks + "Pairs that have not worked together, with 0, 1, 2 and more common "
                    "co-workers",
            above(0.0, "> 0: monotone"),
            [](const FactLooks& seen) {
                return smallest_rise(seen.collaborations.by_common);
            }),
        fact_row("F3", "least rise of that ratio with past joint work",
                 looks + "0, 1, 2–3, 4 and more earlier joint projects",
                 above(0.0, "> 0: monotone"),
                 [](const FactLooks& seen) {
                     return smallest_rise(seen.collaborations.by_past);
                 }),
        fact_row("F12", "odds of one core area among co-workers ÷ by chance",
                 cells + "Within a region", above(1.0, "> 1"),
                 [](const FactLooks& seen) {
                     return odds_of_one_core(seen.pairs, &PairCell::coworkers);
                 }),
        fact_row("F12", "the same among partners", "all pairs of a region at the end",
                 above(1.0, "> 1"),
                 [](const FactLooks& seen) {
                     return odds_of_one_core(seen.pairs, &PairCell::partners);
                 }),
        fact_row("F22", "co-workers by distance (ln per 100 km)",
                 cells + "Poisson counts by pairs of regions and core area",
                 below(0.0, "< 0"),
                 [](const FactLooks& seen) { return rate_of_distance(seen.pairs, 1); }),
        fact_row("F22", "distance × one core area",
                 cells + "The product in the same law", above(0.0, "> 0"),
                 [](const FactLooks& seen) { return rate_of_distance(seen.pairs, 3); }),
    };
}

}  // namespace verbund
