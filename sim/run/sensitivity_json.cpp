#include "run/sensitivity_json.hpp"

#include "io/csv_text.hpp"
#include "io/json.hpp"
#include "run/outcome_names.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

Json json_of(const std::vector<NamedEstimate>& numbers) {
    Json json = Json::object();
    for (const NamedEstimate& one : numbers)
        json.put(one.name, Json::object({{"value", one.number.value},
                                         {"low", one.number.low},
                                         {"high", one.number.high}}));
    return json;
}

Json json_of(const Outcomes& outcomes, const SensitivityAnswer& answer,
             const Drivers& drivers) {
    const std::string& metric = outcomes.metrics()[drivers.question.metric];
    const std::string baseline = baseline_name(outcomes, drivers);
    const RowsSeen seen = rows_seen(drivers);
    Json inputs = Json::list();
    for (std::size_t input : by_strength(answer, drivers)) {
        Json one = json_of(numbers_of_input(answer, drivers, input));
        one.put("input", answer.inputs[input].name);
        inputs.push(one);
    }
    return Json::object({{"strategy", outcomes.strategies()[drivers.question.strategy]},
                         {"baseline", baseline.empty() ? Json() : Json(baseline)},
                         {"metric", metric},
                         {"unit", unit_of_metric(metric)},
                         {"method", method_name(answer.method)},
                         {"rows", seen.rows},
                         {"rows_used", seen.used},
                         {"replicates", seen.replicates},
                         {"all", json_of(numbers_of_all(drivers))},
                         {"inputs", inputs}});
}

std::string csv_rows(const Outcomes& outcomes, const SensitivityAnswer& answer,
                     const Drivers& drivers, const std::string& input,
                     const std::vector<NamedEstimate>& numbers) {
    const RowsSeen seen = rows_seen(drivers);
    const std::string unit =
        unit_of_metric(outcomes.metrics()[drivers.question.metric]);
    std::string text;
    for (const NamedEstimate& one : numbers)
        text += fmt::format("{},{},{},{},{},{},{},{},{},{},{},{}\n",
                            csv_text(outcomes.strategies()[drivers.question.strategy]),
                            csv_text(baseline_name(outcomes, drivers)),
                            csv_text(outcomes.metrics()[drivers.question.metric]),
                            method_name(answer.method), csv_text(input), one.name,
                            csv_number(one.number.value), csv_number(one.number.low),
                            csv_number(one.number.high), seen.used, seen.rows,
                            csv_text(unit));
    return text;
}

}  // namespace

std::string sensitivity_json(const Outcomes& outcomes,
                             const SensitivityAnswer& answer) {
    Json all = Json::list();
    for (const Drivers& drivers : answer.drivers)
        all.push(json_of(outcomes, answer, drivers));
    return Json::object(
               {{"drivers", all}, {"left_out", Json::list_of(answer.left_out)}})
               .text() +
           "\n";
}

std::string sensitivity_csv(const Outcomes& outcomes, const SensitivityAnswer& answer) {
    std::string text =
        "strategy,baseline,metric,method,input,index,value,low,high,rows_used,rows,"
        "metric_unit\n";
    for (const Drivers& drivers : answer.drivers) {
        text += csv_rows(outcomes, answer, drivers, "", numbers_of_all(drivers));
        for (std::size_t input = 0; input < answer.inputs.size(); ++input)
            text += csv_rows(outcomes, answer, drivers, answer.inputs[input].name,
                             numbers_of_input(answer, drivers, input));
    }
    return text;
}

}  // namespace verbund
