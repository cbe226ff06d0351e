#include "run/sensitivity_table.hpp"

#include "run/counted.hpp"
#include "run/design_words.hpp"
#include "run/outcome_names.hpp"
#include "run/plain_table.hpp"
#include "run/sensitivity_json.hpp"
#include "run/sensitivity_words.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

std::string_view heading(std::string_view name) {
    if (name == "mu") return "μ";
    if (name == "mu_star") return "μ*";
    if (name == "sigma") return "σ";
    if (name == "by_luck") return "μ* by luck";
    if (name == "S1_of_run") return "S1 of a run";
    if (name == "ST_of_run") return "ST of a run";
    if (name == "prcc") return "partial rank correlation";
    return name;
}

std::string head_text(const Outcomes& outcomes, const Drivers& drivers,
                      const std::string& unit, Format format) {
    const std::string baseline = baseline_name(outcomes, drivers);
    const RowsSeen seen = rows_seen(drivers);
    return fmt::format("{}{}{}, {}{}: {} of {} {}, {}\n",
                       format == Format::markdown ? "### " : "",
                       outcomes.metrics()[drivers.question.metric],
                       unit.empty() ? "" : fmt::format(" ({})", unit),
                       outcomes.strategies()[drivers.question.strategy],
                       baseline.empty() ? "" : " − " + baseline, seen.used, seen.rows,
                       seen.word, counted(seen.replicates, "replicate"));
}

std::string table_text(const SensitivityAnswer& answer, const Drivers& drivers,
                       Format format) {
    const auto text =
        answer.method == SensitivityMethod::morris ? number_text : share_text;
    std::vector<std::vector<std::string>> rows;
    for (std::size_t input : by_strength(answer, drivers)) {
        const auto numbers = numbers_of_input(answer, drivers, input);
        if (rows.empty()) {
            rows.push_back({"input"});
            for (const NamedEstimate& one : numbers)
                rows.back().emplace_back(heading(one.name));
        }
        rows.push_back({answer.inputs[input].name});
        for (const NamedEstimate& one : numbers)
            rows.back().push_back(range_text(one.number, text));
    }
    return format == Format::markdown ? markdown_table(rows) : plain_table(rows);
}

std::string as_text(const Outcomes& outcomes, const SensitivityAnswer& answer,
                    Format format) {
    std::string text;
    for (const Drivers& drivers : answer.drivers) {
        const std::string unit =
            unit_of_metric(outcomes.metrics()[drivers.question.metric]);
        text += head_text(outcomes, drivers, unit, format) +
                table_text(answer, drivers, format) +
                sensitivity_words(answer, drivers, unit) + "\n";
    }
    std::string left_out;
    for (const std::string& name : answer.left_out)
        left_out += (left_out.empty() ? "" : ", ") + name;
    if (!left_out.empty())
        text += fmt::format(
            "Left out, because some point leaves it alone, it does not vary or it has "
            "no order: {}.\n",
            left_out);
    return text + words_of_method(answer.method) +
           "In brackets: 95 % intervals. Rows in which a run failed are left out "
           "whole.\n";
}

}  // namespace

std::string sensitivity_table(const Outcomes& outcomes, const SensitivityAnswer& answer,
                              Format format) {
    if (format == Format::json) return sensitivity_json(outcomes, answer);
    if (format == Format::csv) return sensitivity_csv(outcomes, answer);
    return as_text(outcomes, answer, format);
}

}  // namespace verbund
