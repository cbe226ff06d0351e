#include "io/scenario/record_reader.hpp"

#include "io/did_you_mean.hpp"
#include "record/metric.hpp"
#include "record/panel.hpp"
#include "record/whole_recording.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace verbund {

namespace {

using Names = std::vector<std::string>;

Names standard_metrics() {
    Names names;
    for (const Metric& metric : metric_table())
        if (metric.standard) names.emplace_back(metric.name);
    return names;
}

// Those of `all`, in its order, that a list names.
Names chosen(Reading& reading, const toml::node& node, std::string_view key,
             const Names& all, std::string_view allowed) {
    const toml::array* list = node.as_array();
    if (list == nullptr) {
        reading.refuse(node, key,
                       node.is_string() ? "is not known" : "is of the wrong type",
                       allowed);
        return {};
    }
    std::vector<bool> wanted(all.size());
    for (const toml::node& element : *list) {
        const auto name = element.value_exact<std::string>();
        const auto found = name ? std::find(all.begin(), all.end(), *name) : all.end();
        if (found == all.end())
            reading.refuse(element, key,
                           name ? "is not known" + did_you_mean(*name, all)
                                : "is of the wrong type",
                           allowed);
        else if (wanted[static_cast<std::size_t>(found - all.begin())])
            reading.refuse(element, key, "stands twice", "every name once");
        else
            wanted[static_cast<std::size_t>(found - all.begin())] = true;
    }
    Names names;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (wanted[i]) names.push_back(all[i]);
    return names;
}

Names read_metrics(Reading& reading, const toml::node* node) {
    const auto word = node != nullptr ? node->value_exact<std::string>() : std::nullopt;
    if (node == nullptr || word == "standard") return standard_metrics();
    if (word == "all") return all_metrics();
    return chosen(
        reading, *node, "record.metrics", all_metrics(),
        "\"standard\", \"all\" or a list of metrics (`verbund list metrics`)");
}

Names read_events(Reading& reading, const toml::node* node) {
    if (node == nullptr) return {};
    Names all = all_events();
    if (node->value_exact<std::string>() == "all") return all;
    return chosen(reading, *node, "record.events", all,
                  fmt::format("\"all\" or a list of {}", fmt::join(all, ", ")));
}

// A cadence within [record]; the scenario's unless said. One longer than the runs leaves
// their last week, so a scenario can be tried with fewer weeks.
int cadence(Fields& fields, const Scenario& scenario) {
    return static_cast<int>(
        fields.whole("every", 1, most_weeks, "weeks").value_or(scenario.record.every));
}

constexpr std::string_view panel_columns_allowed =
    "\"all\" or a list of columns (`verbund list panel`)";

Names read_columns(Reading& reading, const toml::node* node) {
    if (node == nullptr) return {};
    Names all = all_panel_columns();
    if (node->value_exact<std::string>() == "all") return all;
    return chosen(reading, *node, "record.panel.columns", all, panel_columns_allowed);
}

void read_panel_table(Reading& reading, const toml::table& table, Scenario& scenario) {
    PanelPlan& panel = scenario.record.panel;
    Fields fields(reading, table, "record.panel");
    panel.every = cadence(fields, scenario);
    panel.columns =
        read_columns(reading, fields.need("columns", panel_columns_allowed));
    const toml::node* freelancers = fields.find("freelancers");
    if (freelancers != nullptr && freelancers->value_exact<std::string>() != "all")
        panel.freelancers = static_cast<int>(
            whole_value(reading, *freelancers, "record.panel.freelancers", 1,
                        most_slots, "freelancers, or \"all\"")
                .value_or(0));
    fields.refuse_the_rest();
}

void read_network_table(Reading& reading, const toml::table& table,
                        Scenario& scenario) {
    Fields fields(reading, table, "record.network");
    scenario.record.network_every = cadence(fields, scenario);
    fields.refuse_the_rest();
}

// What a file says of its cadence must fit its weeks, unless --set makes others of them.
void read_record_table(Reading& reading, const toml::table& table, bool is_as_stated,
                       Draft& draft) {
    RecordPlan& record = draft.scenario.record;
    const int weeks = draft.scenario.weeks;
    Fields fields(reading, table, "record");
    if (const auto every =
            fields.whole("every", 1, is_as_stated ? weeks : most_weeks, "weeks"))
        record.every = static_cast<int>(std::min<std::int64_t>(*every, weeks));
    const toml::node* metrics = fields.find("metrics");
    record.metrics = read_metrics(reading, metrics);
    // Beside the standard metrics, flows add a third to the file; beside a few chosen
    // ones they would be most of it.
    const bool chooses = metrics != nullptr && metrics->is_array();
    record.flows = fields.yes_no("flows").value_or(!chooses);
    record.events = read_events(reading, fields.find("events"));
    if (const toml::table* panel = fields.table("panel"))
        read_panel_table(reading, *panel, draft.scenario);
    if (const toml::table* network = fields.table("network"))
        read_network_table(reading, *network, draft.scenario);
    fields.refuse_the_rest();
}

}  // namespace

void read_record(Reading& reading, Fields& file, const Overrides& overrides,
                 Draft& draft) {
    const auto every = overrides.every;
    RecordPlan& record = draft.scenario.record;
    const int weeks = draft.scenario.weeks;
    record.every = std::min(record.every, weeks);
    record.metrics = standard_metrics();
    if (const toml::table* table = file.table("record"))
        read_record_table(reading, *table, !every && !overrides.weeks, draft);
    if (!every) return;
    if (*every > weeks)
        reading.faults.add(
            {"--set", 0, 0,
             fault_message("record.every", fmt::format("{}", *every), "is out of range",
                           fmt::format("a whole number 1 … {} (weeks)", weeks))});
    record.every = static_cast<int>(*every);
}

}  // namespace verbund
