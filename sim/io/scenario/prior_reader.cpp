#include "io/scenario/prior_reader.hpp"

#include "io/scenario/design_points.hpp"
#include "io/scenario/factor_names.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace verbund {

namespace {

// The two ends of a prior, of which the first is less.
std::optional<Prior> read_prior(Reading& reading, const Varied& varied, Draft& draft) {
    const std::string key = "calibrate.vary." + varied.name;
    const auto factor = varied_factor(reading, varied, key, draft);
    if (!factor) return std::nullopt;
    const std::string allowed = "[from, to], two numbers of which the first is less: " +
                                allowed_text(*factor->row);
    const auto refuse = [&](std::string_view wrong) {
        reading.refuse(*varied.values, key, wrong, allowed);
        return std::nullopt;
    };
    if (factor->reach == Reach::run || !factor->row->is_number())
        return refuse("is no number that can be sought");
    const auto set = draft.parameters.find(factor->row);
    if (set != draft.parameters.end() && set->second.line == 0)
        return refuse("is set by the command line too");
    const toml::array* ends = varied.values->as_array();
    if (ends == nullptr || ends->size() != 2) return refuse("is of the wrong type");
    const auto from = factor_value(reading, *ends->get(0), *factor);
    const auto to = factor_value(reading, *ends->get(1), *factor);
    if (!from || !to) return std::nullopt;
    if (!(*as_number(*from) < *as_number(*to))) return refuse("has no room");
    return Prior{*factor, *as_number(*from), *as_number(*to), false};
}

// Names of priors that are uniform in their logarithm.
void read_logarithmic(Reading& reading, Fields& fields, CalibrationPlan& plan) {
    const toml::node* node = fields.find("log");
    if (node == nullptr) return;
    constexpr std::string_view allowed =
        "a list of parameters in calibrate.vary whose range lies above 0";
    const toml::array* list = node->as_array();
    if (list == nullptr)
        return reading.refuse(*node, "calibrate.log", "is of the wrong type", allowed);
    for (const toml::node& element : *list) {
        const auto name = element.value_exact<std::string>();
        const auto prior = std::ranges::find_if(plan.priors, [&](const Prior& one) {
            return name && one.factor.name == *name;
        });
        if (prior == plan.priors.end())
            reading.refuse(element, "calibrate.log", "is not varied", allowed);
        else if (!(prior->from > 0.0))
            reading.refuse(element, "calibrate.log", "has a range that reaches 0",
                           allowed);
        else
            prior->logarithmic = true;
    }
}

}  // namespace

void read_priors(Reading& reading, Fields& fields, Draft& draft,
                 CalibrationPlan& plan) {
    const toml::table* vary = fields.table("vary");
    const auto refuse = [&](std::string_view wrong) {
        reading.refuse_key(fields.table().source(), "calibrate.vary", wrong,
                           fmt::format("1 … {} parameters: \"trust.clarity\" = [0.1, "
                                       "0.5]",
                                       most_priors));
    };
    if (vary == nullptr) return refuse("is missing");
    for (const Varied& varied : in_order_of_file(reading, *vary))
        if (auto prior = read_prior(reading, varied, draft))
            plan.priors.push_back(std::move(*prior));
    if (plan.priors.size() > most_priors) refuse("has too many parameters");
    read_logarithmic(reading, fields, plan);
}

}  // namespace verbund
