// Values that are no stored estimates, as StoredNumbers takes them from flows and series.
#include "io/fault.hpp"
#include "io/results/flow_columns.hpp"
#include "io/results/stored_numbers.hpp"
#include "study/estimand_name.hpp"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

namespace verbund {

namespace {

std::string recordings_text(const std::vector<int>& weeks) {
    if (weeks.size() < 5) return fmt::format("{}", fmt::join(weeks, ", "));
    return fmt::format("{}, {} … {}, {}", weeks[0], weeks[1], weeks[weeks.size() - 2],
                       weeks.back());
}

}  // namespace

std::vector<double> StoredNumbers::of_flows(const Estimand& estimand,
                                            const RunKey& first,
                                            std::size_t replicates) const {
    if (!flows_.is_open()) refuse_without_flows(estimand);
    std::vector<double> values(replicates, std::numeric_limits<double>::quiet_NaN());
    const Weeks weeks = weeks_lived(estimand.window, scenario_, first.point);
    if (weeks.from > weeks.to) return values;
    const auto before = flows_after(estimand, weeks.from - 1, first, replicates);
    const auto after = flows_after(estimand, weeks.to, first, replicates);
    for (std::size_t i = 0; i < replicates; ++i) {
        const auto flows = [&](int week, std::size_t) {
            return week == weeks.to ? after[i] : before[i];
        };
        values[i] = value_of(estimand, scenario_, RunNumbers{first.point, flows, {}});
    }
    return values;
}

std::vector<Tally> StoredNumbers::flows_after(const Estimand& estimand, int week,
                                              const RunKey& first,
                                              std::size_t replicates) const {
    if (week == 0) return std::vector<Tally>(replicates);
    const auto at = std::find(weeks_.begin(), weeks_.end(), week);
    if (at == weeks_.end()) refuse_window(estimand, first.point);
    const std::size_t place = estimand.region < 0
                                  ? scenario_.regions.size()
                                  : static_cast<std::size_t>(estimand.region);
    return read_flows(flows_, first, replicates,
                      static_cast<std::size_t>(at - weeks_.begin()), place);
}

std::vector<double> StoredNumbers::of_moments(const Estimand& estimand,
                                              const RunKey& first,
                                              std::size_t replicates) const {
    const auto& recorded = scenario_.record.metrics;
    const std::string name(estimand.metric->name);
    if (std::find(recorded.begin(), recorded.end(), name) == recorded.end())
        refuse(estimand, fmt::format("{} was not recorded", name),
               "name it in metrics of [record], or the whole in metrics of [compare], "
               "and run again");
    const std::vector<double> all = series(name, first, replicates);
    const std::size_t numbers = weeks_.size() * (scenario_.regions.size() + 1);
    std::vector<double> values;
    for (std::size_t i = 0; i < replicates; ++i) {
        const auto of_run = [&](const Metric&) {
            return std::span<const double>(all).subspan(i * numbers, numbers);
        };
        values.push_back(
            value_of(estimand, scenario_, RunNumbers{first.point, {}, of_run}));
    }
    return values;
}

std::vector<double> StoredNumbers::series(const std::string& metric,
                                          const RunKey& first,
                                          std::size_t replicates) const {
    const std::size_t places = scenario_.regions.size() + 1;
    const Handle dataset = open_dataset(root_, metric.c_str(), Cell::real,
                                        lengths_with({weeks_.size(), places}));
    std::vector<double> numbers(replicates * weeks_.size() * places);
    const std::array<hsize_t, 5> count{1, 1, replicates, weeks_.size(), places};
    read_block(dataset, Cell::real, beginning_of<5>(first), count, numbers.data());
    return numbers;
}

void StoredNumbers::refuse(const Estimand& estimand, const std::string& wrong,
                           const std::string& allowed) const {
    throw ScenarioRefused({fault_at(
        {file_.string(), 1, 1},
        fault_message(estimand_name(estimand, scenario_), "", wrong, allowed))});
}

void StoredNumbers::refuse_without_flows(const Estimand& estimand) const {
    const std::string stored =
        names_.empty() ? "" : fmt::format("one of {}; or ", fmt::join(names_, ", "));
    refuse(estimand,
           "the file has no flows: an earlier version has written it, or flows = false "
           "in [record]",
           stored + "run it again with flows");
}

void StoredNumbers::refuse_window(const Estimand& estimand, int point) const {
    const Weeks weeks = weeks_lived(estimand.window, scenario_, point);
    refuse(estimand,
           fmt::format("weeks {} to {} do not begin after one recording and end with "
                       "another",
                       weeks.from, weeks.to),
           fmt::format("recordings are after weeks {}; or name it in metrics of "
                       "[compare] and run again",
                       recordings_text(weeks_)));
}

}  // namespace verbund
