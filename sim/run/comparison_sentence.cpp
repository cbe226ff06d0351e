#include "run/comparison_sentence.hpp"

#include "run/comparison_names.hpp"
#include "run/comparison_numbers.hpp"
#include "run/robust_answer.hpp"
#include "study/who_gains.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

struct Sentence {
    std::string other, baseline, whom;  // a group, or empty
    ShownUnit shown;
    const Compared& one;

    // "has", or what fits money a week; "gives members" of a group.
    std::string verb() const {
        if (!whom.empty()) return "gives " + whom;
        return shown.name == "EUR/week" ? "earns" : "has";
    }

    std::string all_runs() const {
        return one.spread ? "in all runs"
                          : fmt::format("in all {} runs", one.difference.pairs);
    }

    // "in all 16 runs", "in 81 % of runs".
    std::string runs(bool more) const {
        const double share = more ? one.difference.better : 1.0 - one.difference.better;
        return share < 1.0 ? fmt::format("in {} of runs", percent_text(share))
                           : all_runs();
    }

    // "verbund earns 248 EUR/week more than allein".
    std::string size() const {
        return fmt::format("{} {} {} {} than {}", other, verb(),
                           with_unit(size_text(one.difference, shown), shown.name),
                           one.difference.mean > 0.0 ? "more" : "less", baseline);
    }

    std::string sure(bool more) const {
        return fmt::format("{} ({}), surely: {} {}.", size(),
                           interval_text(one.difference, shown, !more),
                           more ? "more" : "less", runs(more));
    }

    std::string open() const {
        return fmt::format(
            "Whether {} {} more or less than {} is not clear ({}).", other, verb(),
            baseline,
            with_unit(interval_text(one.difference, shown, false), shown.name));
    }

    std::string unknown() const {
        if (one.difference.pairs == 0 && one.spread)
            return fmt::format(
                "No replicate has a number of both {} and {} at every "
                "point that has some.",
                other, baseline);
        if (one.difference.pairs == 0)
            return fmt::format("No run has a number of both {} and {}.", other,
                               baseline);
        const std::string where = one.difference.pairs == 1
                                      ? "in the only pair of runs"
                                      : "by the same " + all_runs();
        return size() + " " + where + ". How sure that is takes more pairs.";
    }

    std::string text() const {
        switch (sign_of(one)) {
            case FoundSign::more: return sure(true);
            case FoundSign::less: return sure(false);
            case FoundSign::open: return open();
            case FoundSign::equal:
                return fmt::format("{} and {} are equal {}.", other, baseline,
                                   all_runs());
            default: return unknown();
        }
    }
};

}  // namespace

std::string comparison_sentence(const Outcomes& outcomes, const Compared& one,
                                const std::string& who) {
    const auto group = group_named(who);
    const Sentence said{outcomes.strategies()[one.asked.other],
                        outcomes.strategies()[one.asked.baseline],
                        group ? std::string(text_of(*group).whom) : "",
                        unit_of_difference(outcomes.metrics()[one.asked.metric]), one};
    return said.text() + mark_of(one);
}

}  // namespace verbund
