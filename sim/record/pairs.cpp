#include "record/pairs.hpp"

#include "model/tie_now.hpp"

#include <cmath>
#include <limits>

namespace verbund {

namespace {

struct Mean {
    double sum = 0.0, count = 0.0;

    void add(double value) {
        sum += value;
        ++count;
    }
    double value() const {
        return count == 0.0 ? std::numeric_limits<double>::quiet_NaN() : sum / count;
    }
};

// Pearson's correlation, by the co-moments around the running means.
struct Correlation {
    double count = 0.0, mean_x = 0.0, mean_y = 0.0, xx = 0.0, yy = 0.0, xy = 0.0;

    void add(double x, double y) {
        ++count;
        const double from_x = x - mean_x;
        const double from_y = y - mean_y;
        mean_x += from_x / count;
        mean_y += from_y / count;
        xx += from_x * (x - mean_x);
        yy += from_y * (y - mean_y);
        xy += from_x * (y - mean_y);
    }
    double value() const {
        return xx > 0.0 && yy > 0.0 ? xy / std::sqrt(xx * yy)
                                    : std::numeric_limits<double>::quiet_NaN();
    }
};

// Every half that stands with somebody of the view: a tie within it twice.
template <class Act>
void for_each_half(const View& view, Act&& act) {
    for_each_active(view, [&](const Region& region, Row row) {
        view.world.ties_to_read(region, row).for_each([&](TieHalfToRead half) {
            act(region, row, half);
        });
    });
}

double squared(double x) { return x * x; }

// Mean overlap of the sets that set_of(row) gives, of partners − of all ties.
template <class SetOf>
double gap_of_partners(const View& view, SetOf&& set_of) {
    Mean partners, all;
    for_each_half(view, [&](const Region&, Row row, TieHalfToRead half) {
        const double common = overlap(set_of(row), set_of(half.other()));
        all.add(common);
        if (is_partner(half.stage())) partners.add(common);
    });
    return partners.value() - all.value();
}

// Mean of what number_of_row(row) gives, of members − of the others.
template <class NumberOf>
double gap_of_members(const View& view, NumberOf&& number_of_row) {
    Mean members, others;
    for_each_active(view, [&](const Region&, Row row) {
        const bool member = view.world.people.own[row].cooperation != no_cooperation;
        (member ? members : others).add(number_of_row(row));
    });
    return members.value() - others.value();
}

}  // namespace

double interest_gap(const View& view) {
    return gap_of_partners(
        view, [&](Row row) { return view.world.people.traits[row].interests; });
}

double trade_gap(const View& view) {
    return gap_of_partners(view,
                           [&](Row row) { return view.world.people.seen[row].trades; });
}

double security_gap(const View& view) {
    return gap_of_members(
        view, [&](Row row) { return view.world.people.traits[row].security.share(); });
}

double autonomy_gap(const View& view) {
    return gap_of_members(
        view, [&](Row row) { return view.world.people.traits[row].autonomy.share(); });
}

double goal_alignment(const View& view) {
    const auto& traits = view.world.people.traits;
    Mean alignment;
    for_each_half(view, [&](const Region& region, Row row, TieHalfToRead half) {
        if (is_partner(half.stage()))
            alignment.add(
                alignment_of(traits[row].goal.turns_from(traits[half.other()].goal),
                             false, region.rules.work));
    });
    return alignment.value();
}

double bad_among_partners(const View& view) {
    Mean bad;
    for_each_half(view, [&](const Region&, Row, TieHalfToRead half) {
        if (is_partner(half.stage()))
            bad.add(view.world.people.seen[half.other()].is(Seen::bad));
    });
    return bad.value();
}

double bad_among_members(const View& view) {
    Mean bad;
    for_each_active(view, [&](const Region&, Row row) {
        if (view.world.people.own[row].cooperation != no_cooperation)
            bad.add(view.world.people.seen[row].is(Seen::bad));
    });
    return bad.value();
}

double membership_mean(const View& view) {
    Mean weeks;
    const Freelancers& people = view.world.people;
    if (people.member_since.empty()) return weeks.value();
    for_each_active(view, [&](const Region&, Row row) {
        if (people.own[row].cooperation != no_cooperation)
            weeks.add(view.world.now - people.member_since[row]);
    });
    return weeks.value();
}

double trust_by_age(const View& view) {
    Correlation found;
    for_each_half(view, [&](const Region& region, Row, TieHalfToRead half) {
        found.add(view.world.now - half.since(), trust_now(view.world, region, half));
    });
    return found.value();
}

double intensity_by_trust(const View& view) {
    Correlation found;
    for_each_half(view, [&](const Region& region, Row, TieHalfToRead half) {
        if (is_partner(half.stage()))
            found.add(intensity_now(view.world, region, half),
                      trust_now(view.world, region, half));
    });
    return found.value();
}

double sympathy_distance(const View& view) {
    const auto& traits = view.world.people.traits;
    Mean distance;
    for_each_half(view, [&](const Region&, Row row, TieHalfToRead half) {
        const auto& one = traits[row].sympathy;
        const auto& other = traits[half.other()].sympathy;
        distance.add(squared(double(one[0]) - other[0]) +
                     squared(double(one[1]) - other[1]));
    });
    return distance.value();
}

double tie_length(const View& view) {
    Mean length;
    for_each_half(view, [&](const Region& here, Row, TieHalfToRead half) {
        const Region& there = view.world.region_of(half.other());
        length.add(std::sqrt(squared(here.x_km - there.x_km) +
                             squared(here.y_km - there.y_km)));
    });
    return length.value();
}

double across_regions(const View& view) {
    Mean across;
    for_each_half(view, [&](const Region& here, Row, TieHalfToRead half) {
        across.add(!here.holds(half.other()));
    });
    return across.value();
}

double rating_variance(const View& view) {
    Mean variance;
    for_each_active(view, [&](const Region&, Row row) {
        const Standing& standing = view.world.people.standing[row];
        const double good = standing.good + 1.0;
        const double bad = standing.bad + 1.0;
        variance.add(good * bad / (squared(good + bad) * (good + bad + 1.0)));
    });
    return variance.value();
}

}  // namespace verbund
