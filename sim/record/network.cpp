#include "record/network.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>

namespace verbund {

namespace {

bool is_of(TieHalfToRead half, TieKind kind) {
    switch (kind) {
        case TieKind::any: return true;
        case TieKind::partners: return is_partner(half.stage());
        case TieKind::worked_together: return half.joint() > 0;
    }
    return false;
}

// Rows tied to a row within the view, in ascending order.
std::vector<Row> tied_to(const View& view, const Region& region, Row row,
                         TieKind kind) {
    const Row first = view.world.regions[view.first_region].first;
    const Row last = view.world.regions[view.last_region - 1].last();
    std::vector<Row> tied;
    view.world.ties_to_read(region, row).for_each([&](TieHalfToRead half) {
        if (is_of(half, kind) && half.other() >= first && half.other() < last)
            tied.push_back(half.other());
    });
    std::sort(tied.begin(), tied.end());
    return tied;
}

class Islands {
public:
    explicit Islands(std::size_t count) : parent_(count), size_(count, 1) {
        std::iota(parent_.begin(), parent_.end(), Row{0});
    }

    Row find(Row at) {
        while (parent_[at] != at) at = parent_[at] = parent_[parent_[at]];
        return at;
    }

    void join(Row a, Row b) {
        a = find(a);
        b = find(b);
        if (a == b) return;
        if (size_[a] < size_[b]) std::swap(a, b);
        parent_[b] = a;
        size_[a] += size_[b];
    }

    Row size_of(Row at) { return size_[find(at)]; }

private:
    std::vector<Row> parent_, size_;
};

// Sizes of the islands that ties make of the freelancers of the view: each as often as
// it has people, the largest island first.
std::vector<double> sizes_of_islands(const View& view, TieKind kind) {
    const Row first = view.world.regions[view.first_region].first;
    Islands islands(view.world.regions[view.last_region - 1].last() - first);
    for_each_active(view, [&](const Region& region, Row row) {
        for (Row other : tied_to(view, region, row, kind))
            if (row < other) islands.join(row - first, other - first);
    });
    std::vector<double> sizes;
    for_each_active(view, [&](const Region&, Row row) {
        sizes.push_back(islands.size_of(row - first));
    });
    std::sort(sizes.begin(), sizes.end(), std::greater<>());
    return sizes;
}

}  // namespace

double largest_share(const View& view, TieKind kind) {
    const std::vector<double> sizes = sizes_of_islands(view, kind);
    return sizes.empty() ? std::numeric_limits<double>::quiet_NaN()
                         : sizes[0] / view.census.active;
}

double other_islands(const View& view, TieKind kind) {
    const std::vector<double> sizes = sizes_of_islands(view, kind);
    double sum = 0.0;
    double count = 0.0;
    for (auto i = static_cast<std::size_t>(sizes.empty() ? 0.0 : sizes[0]);
         i < sizes.size(); ++i) {
        sum += sizes[i];
        ++count;
    }
    return count == 0.0 ? std::numeric_limits<double>::quiet_NaN() : sum / count;
}

double clustering(const View& view, TieKind kind) {
    double triads = 0.0;
    double closed = 0.0;
    for_each_active(view, [&](const Region& region, Row row) {
        const std::vector<Row> tied = tied_to(view, region, row, kind);
        triads += static_cast<double>(tied.size()) *
                  (static_cast<double>(tied.size()) - 1.0) / 2.0;
        for (std::size_t i = 0; i < tied.size(); ++i) {
            const std::vector<Row> further =
                tied_to(view, view.world.region_of(tied[i]), tied[i], kind);
            for (std::size_t j = i + 1; j < tied.size(); ++j)
                closed += std::binary_search(further.begin(), further.end(), tied[j]);
        }
    });
    return triads == 0.0 ? std::numeric_limits<double>::quiet_NaN() : closed / triads;
}

}  // namespace verbund
