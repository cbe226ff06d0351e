// What is recorded and compared, as a scenario's text.
#include "io/scenario/toml_text.hpp"
#include "io/scenario/writers.hpp"

#include <fmt/format.h>

namespace verbund {

namespace {

std::vector<std::string> all_quoted(const std::vector<std::string>& names) {
    std::vector<std::string> written;
    for (const std::string& name : names) written.push_back(toml_string(name));
    return written;
}

std::string stop_text(const StopPlan& stop) {
    const std::string rule = stop.rule == StopPlan::decided
                                 ? "decided = true"
                                 : "half_width = " + toml_number(stop.half_width);
    return fmt::format("stop_when = {{ {}, min = {}, max = {} }}\n", rule, stop.least,
                       stop.most);
}

}  // namespace

void write_record(std::string& text, const RecordPlan& record) {
    text += fmt::format(
        "\n[record]\nevery = {}  # weeks\nmetrics = {}\nflows = {}\nevents = {}\n",
        record.every, toml_list(all_quoted(record.metrics)), record.flows,
        toml_list(all_quoted(record.events)));
    const PanelPlan& panel = record.panel;
    if (panel.every > 0)
        text += fmt::format(
            "\n[record.panel]\nevery = {}  # weeks\nfreelancers = {}\ncolumns = {}\n",
            panel.every,
            panel.freelancers == 0 ? "\"all\"" : fmt::format("{}", panel.freelancers),
            toml_list(all_quoted(panel.columns)));
    if (record.network_every > 0)
        text += fmt::format("\n[record.network]\nevery = {}  # weeks\n",
                            record.network_every);
}

void write_compare(std::string& text, const Scenario& scenario) {
    const ComparePlan& compare = scenario.compare;
    if (compare.metrics.empty()) return;
    const auto name = [&](std::size_t strategy) {
        return toml_string(scenario.strategies[strategy].name);
    };
    std::vector<std::string> pairs;
    for (const StrategyPair& pair : compare.pairs)
        pairs.push_back(toml_list({name(pair.other), name(pair.baseline)}));
    text += fmt::format(
        "\n[compare]\nmetrics = {}\nprimary = {}\npairs = {}\nconfidence = {}\n",
        toml_list(all_quoted(compare.metrics)),
        toml_string(compare.metrics[compare.primary]), toml_list(pairs),
        toml_number(compare.confidence));
    if (compare.stop) text += stop_text(*compare.stop);
}

}  // namespace verbund
