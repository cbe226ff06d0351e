#include "record/network.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>
#include <span>
#include <vector>

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

// The ties among the freelancers of a view who are in the market, of one kind: for each
// row the rows that it is tied to, counted from the first row of the view. The world's
// ties are read once.
class Network {
public:
    Network(const View& view, TieKind kind) {
        const Row first = view.world.regions[view.first_region].first;
        const Row rows = view.world.regions[view.last_region - 1].last() - first;
        begin_.reserve(rows + 1);
        for_each_active(view, [&](const Region& region, Row row) {
            begin_.resize(row - first + 1, others_.size());
            view.world.ties_to_read(region, row).for_each([&](TieHalfToRead half) {
                const Row other = half.other() - first;  // wraps round before the first
                if (other < rows && is_of(half, kind)) others_.push_back(other);
            });
        });
        begin_.resize(rows + 1, others_.size());
    }

    Row rows() const { return static_cast<Row>(begin_.size()) - 1; }

    std::span<const Row> tied_to(Row row) const {
        return {others_.data() + begin_[row], others_.data() + begin_[row + 1]};
    }

private:
    std::vector<std::size_t> begin_;  // by row, where its others begin
    std::vector<Row> others_;
};

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
    const Network network(view, kind);
    Islands islands(network.rows());
    for (Row row = 0; row < network.rows(); ++row)
        for (Row other : network.tied_to(row))
            if (row < other) islands.join(row, other);
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
    const Network network(view, kind);
    std::vector<char> is_tied(network.rows());  // to the row at hand
    double triads = 0.0;
    double triangles = 0.0;  // each counted at its first row: ties have two halves
    for (Row row = 0; row < network.rows(); ++row) {
        const std::span<const Row> tied = network.tied_to(row);
        const auto ties = static_cast<double>(tied.size());
        triads += ties * (ties - 1.0) / 2.0;
        for (Row second : tied) is_tied[second] = true;
        for (Row second : tied) {
            if (second < row) continue;
            for (Row third : network.tied_to(second))
                triangles += second < third && is_tied[third];
        }
        for (Row second : tied) is_tied[second] = false;
    }
    return triads == 0.0 ? std::numeric_limits<double>::quiet_NaN()
                         : 3.0 * triangles / triads;
}

}  // namespace verbund
