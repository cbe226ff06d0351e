// Known answers of meeting and parting: O3, O4, O12, O20.
#include "evidence/oracles/looks.hpp"

#include <cmath>

#include <fmt/core.h>

namespace verbund {

namespace {

// The share of the largest part solves S = 1 − exp(−degree · S).
OracleCase largest_part(double degree, double share, bool only_long) {
    constexpr double people = 100'000.0;
    const double deviation =
        std::sqrt(share * (1.0 - share) / people) / (1.0 - degree * (1.0 - share));
    const Known known = share == 0.0 ? Known{0.0, Agreement::below, 0.01}
                                     : Known{share, Agreement::stated, deviation};
    return {"O3",
            "o03_largest_part.toml",
            {fmt::format("meeting.contacts_per_week={}", degree / 2.0)},
            {{fmt::format("largest connected share at mean degree {}", degree), known}},
            at_end([](const Watched& watched, Findings& findings) {
                findings.add(0, metric_of(watched.world, "largest_share_ties"));
            }),
            only_long};
}

// Contacts had by n freelancers who each start Poisson(mean): Poisson(2 · mean), so s²
// ÷ mean is 1 ± √(2 ÷ (n − 1)).
OracleCase contacts(double mean, bool only_long) {
    constexpr double people = 20'000.0;
    const auto look = [](const World& world, const Region& region, Findings& findings) {
        double sum = 0.0, squares = 0.0;
        for (Row row = region.first;
             row < region.first + static_cast<Row>(region.expected); ++row) {
            const double had = world.ties_to_read(region, row).count();
            sum += had;
            squares += had * had;
        }
        const double found = sum / people;
        findings.add(0, found);
        findings.add(1, (squares - sum * found) / (people - 1.0) / found);
    };
    return {"O4",
            "o04_contacts.toml",
            {fmt::format("meeting.contacts_per_week={}", mean)},
            {{fmt::format("contacts had when {} are started", mean),
              {2.0 * mean, Agreement::stated, std::sqrt(4.0 * mean / people)}},
             {"their variance ÷ their mean",
              {1.0, Agreement::stated, std::sqrt(2.0 / (people - 1.0))}}},
            in_each_region(look),
            only_long};
}

// A pair meets with chance a and parts with chance b a week: a share a ÷ (a + b) of
// pairs is tied.
OracleCase meeting_and_parting(double meets, double parts, double trust_weight) {
    const auto look = [](const World& world, const Region& region, Findings& findings) {
        findings.add(0, tie_count(world, region),
                     region.expected * (region.expected - 1) / 2.0);
    };
    return {"O12",
            "o12_meeting_and_parting.toml",
            {fmt::format("meeting.contacts_per_week={}", -4.5 * std::log(1.0 - meets)),
             fmt::format("partnership.end_contact={}",
                         -std::log(1.0 - parts) * weeks_per_month),
             fmt::format("partnership.trust_weight={}", trust_weight)},
            {{fmt::format("share of pairs tied: meet {}, part {}{}", meets, parts,
                          trust_weight > 0.0 ? ", trust weighs but is ½" : ""),
              {meets / (meets + parts)}}},
            in_each_region(look)};
}

// Trust that stays at T = (goodwill + 1) ÷ (goodwill + 2): exp(−h · exp(−weight · (T −
// ½)) · weeks) are left.
OracleCase trusted(double hazard, double goodwill, double weight) {
    constexpr Week weeks = 10;
    const auto look = [](const Watched& watched, Findings& findings) {
        if (watched.world.now <= weeks) return true;
        for (const Region& region : watched.world.regions)
            findings.add(0, tie_count(watched.world, region),
                         region.expected * (region.expected - 1) / 2.0);
        return false;
    };
    const double trust = (goodwill + 1.0) / (goodwill + 2.0);
    return {
        "O20",
        "o20_frailty.toml",
        {fmt::format("partnership.end_contact={}", hazard * weeks_per_month),
         "partnership.frailty=0.0", fmt::format("start.goodwill={}", goodwill),
         fmt::format("partnership.trust_weight={}", weight)},
        {{fmt::format("ties left after {} weeks: hazard {}, trust {} with weight {}",
                      weeks, hazard, trust, weight),
          {std::exp(-hazard * std::exp(-weight * (trust - 0.5)) * weeks)}}},
        look};
}

double left_after(double weeks, double hazard, double variance) {
    return std::pow(1.0 + variance * hazard * weeks, -1.0 / variance);
}

// A tie of the start counts as formed in week 1: after week w it has been exposed w − 1
// times.
OracleCase frailty(double hazard, double variance) {
    const auto look = [](const Watched& watched, Findings& findings) {
        const Week now = watched.world.now;
        if (now != 2 && now != 11 && now != 53) return true;
        for (const Region& region : watched.world.regions)
            findings.add(now == 2    ? 0
                         : now == 11 ? 1
                                     : 2,
                         tie_count(watched.world, region),
                         region.expected * (region.expected - 1) / 2.0);
        return true;
    };
    const auto row = [&](double weeks) {
        return OracleRow{fmt::format("ties left after {} weeks: hazard {}, variance {}",
                                     weeks, hazard, variance),
                         {left_after(weeks, hazard, variance)}};
    };
    return {"O20",
            "o20_frailty.toml",
            {fmt::format("partnership.end_contact={}", hazard * weeks_per_month),
             fmt::format("partnership.frailty={}", variance)},
            {row(1), row(10), row(52)},
            look};
}

}  // namespace

std::vector<OracleCase> network_cases() {
    return {largest_part(0.5, 0.0, false),
            largest_part(1.2, 0.313698, true),
            largest_part(1.5, 0.582812, false),
            largest_part(2.0, 0.796812, true),
            largest_part(3.0, 0.940480, false),
            largest_part(4.0, 0.980173, true),
            contacts(1.0, false),
            contacts(0.1, true),
            meeting_and_parting(0.5, 0.1, 0.0),
            meeting_and_parting(0.5, 0.5, 0.0),
            meeting_and_parting(0.2, 0.3, 4.0),
            frailty(0.1, 1.0),
            frailty(0.05, 2.0),
            trusted(0.1, 2.0, 4.0)};
}

}  // namespace verbund
