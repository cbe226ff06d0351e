#include "io/scenario/scenario_reader.hpp"

#include "io/scenario/change_reader.hpp"
#include "io/scenario/combined_checks.hpp"
#include "io/scenario/compare_reader.hpp"
#include "io/scenario/design_reader.hpp"
#include "io/scenario/extends.hpp"
#include "io/scenario/members_reader.hpp"
#include "io/scenario/record_reader.hpp"
#include "io/scenario/region_reader.hpp"
#include "io/scenario/strategy_reader.hpp"
#include "io/scenario/trade_reader.hpp"

namespace verbund {

namespace {

void read_head(Fields& file, const Overrides& overrides, Scenario& scenario) {
    scenario.name = file.needed_name();
    const auto weeks = file.whole("weeks", 1, most_weeks, "weeks");
    const auto seed = file.whole("seed", 0, most_seed, "1");
    const auto replicates = file.whole("replicates", 1, most_stated_replicates, "runs");
    scenario.weeks = static_cast<int>(overrides.weeks.value_or(weeks.value_or(520)));
    scenario.seed =
        static_cast<std::uint64_t>(overrides.seed.value_or(seed.value_or(1)));
    scenario.replicates =
        static_cast<int>(overrides.replicates.value_or(replicates.value_or(1)));
}

void read_parameters(Reading& reading, Fields& file, Draft& draft) {
    for (const Setting& setting : file.settings()) {
        setting.parameter->set(draft.scenario.parameters, setting.value);
        const std::string& name = setting.parameter->name;
        const toml::table* group =
            file.table().get_as<toml::table>(name.substr(0, name.find('.')));
        draft.parameters[setting.parameter] =
            reading.place_of(group->get(name.substr(name.find('.') + 1))->source());
    }
}

void read_all(Reading& reading, const toml::table& table, const Overrides& overrides,
              const ReadOptions& options, const std::vector<Section>& sections,
              Draft& draft) {
    Fields file(reading, table, "");
    draft.start = reading.place_of(table.source());
    read_head(file, overrides, draft.scenario);
    read_parameters(reading, file, draft);
    read_trades(reading, file, draft);
    read_regions(reading, file, options.regions_table, draft);
    read_strategies(reading, file, draft);
    read_changes(reading, file, draft);
    apply_overrides(overrides, draft, reading.faults);
    read_design(reading, file, draft);
    refuse_varied(overrides, draft, reading.faults);
    read_record(reading, file, overrides, draft);
    read_compare(reading, file, draft);
    for (const Section& read : sections) read(reading, file, draft);
    read_members(reading, file, draft);
    file.refuse_the_rest();
    if (reading.faults.empty()) check_combined(draft, reading.faults);
}

Scenario read_main(Reading& reading, const ReadOptions& options,
                   const std::vector<Section>& sections) {
    Draft draft;
    const Overrides overrides = read_overrides(options, reading.faults);
    if (const auto table = read_extended(reading, {reading.main})) {
        draft.scenario.text = reading.text_of(reading.main.shown);
        read_all(reading, *table, overrides, options, sections, draft);
    }
    if (!reading.faults.empty()) throw ScenarioRefused(reading.faults.in_order());
    return std::move(draft.scenario);
}

}  // namespace

Scenario read_scenario(const std::filesystem::path& path, const ReadOptions& options,
                       const std::vector<Section>& sections) {
    Reading reading(path, options.shipped);
    return read_main(reading, options, sections);
}

Scenario read_scenario_text(std::string text, const std::filesystem::path& shown) {
    Reading reading = Reading::of_text(std::move(text), shown);
    return read_main(reading, {}, {});
}

}  // namespace verbund
