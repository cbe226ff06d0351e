#include "analysis/sum.hpp"
#include "core/samplers.hpp"
#include "io/scenario/many_regions.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

namespace verbund {

namespace {

// What a region's address gives, in this order.
struct RegionLuck {
    double east, north, size;
};

RegionLuck luck_of(std::uint64_t seed, std::size_t index, double spread) {
    Draw draw(Luck{seed, 0}, Purpose::region, index, 0);
    RegionLuck luck{};
    luck.east = draw.uniform();
    luck.north = draw.uniform();
    luck.size = lognormal(draw, 1.0, spread);
    return luck;
}

// Shares of all inhabitants; the largest region gets the share that is asked for, the
// others what is left.
std::vector<double> shares_of(const std::vector<double>& sizes, double largest) {
    const auto first = std::max_element(sizes.begin(), sizes.end()) - sizes.begin();
    const double sum = sum_of(sizes);
    const double others = sum - sizes[static_cast<std::size_t>(first)];
    std::vector<double> shares(sizes.size());
    for (std::size_t i = 0; i < sizes.size(); ++i)
        shares[i] = largest > 0.0 && others > 0.0 ? sizes[i] / others * (1.0 - largest)
                                                  : sizes[i] / sum;
    if (largest > 0.0 && others > 0.0)
        shares[static_cast<std::size_t>(first)] = largest;
    return shares;
}

}  // namespace

std::optional<std::vector<double>> drawn_inhabitants(const RegionLottery& lottery,
                                                     std::uint64_t seed) {
    std::vector<double> sizes(static_cast<std::size_t>(lottery.count));
    for (std::size_t i = 0; i < sizes.size(); ++i)
        sizes[i] = luck_of(seed, i, lottery.spread).size;
    const std::vector<double> shares = shares_of(sizes, lottery.largest);
    if (lottery.largest > 0.0 &&
        *std::max_element(shares.begin(), shares.end()) > lottery.largest &&
        lottery.count > 1)
        return std::nullopt;
    std::vector<double> inhabitants(sizes.size());
    double share_so_far = 0.0, given = 0.0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        share_so_far += shares[i];
        const double until_here = i + 1 < shares.size()
                                      ? std::round(share_so_far * lottery.inhabitants)
                                      : std::round(lottery.inhabitants);
        inhabitants[i] = until_here - given;
        given = until_here;
    }
    return inhabitants;
}

std::vector<RegionPlan> drawn_regions(const RegionLottery& lottery, std::uint64_t seed,
                                      const Density& density,
                                      const std::vector<double>& inhabitants) {
    const std::size_t digits = std::to_string(lottery.count).size();
    std::vector<RegionPlan> regions;
    for (std::size_t i = 0; i < inhabitants.size(); ++i) {
        const RegionLuck luck = luck_of(seed, i, lottery.spread);
        regions.push_back({fmt::format("region {:0{}}", i + 1, digits),
                           luck.east * lottery.width_km,
                           luck.north * lottery.height_km,
                           headcount_of(inhabitants[i], density.freelancers_per_1000),
                           headcount_of(inhabitants[i], density.customers_per_1000),
                           {}});
    }
    return regions;
}

}  // namespace verbund
