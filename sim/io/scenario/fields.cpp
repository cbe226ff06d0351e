#include "io/scenario/fields.hpp"

#include "io/did_you_mean.hpp"
#include "io/names.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace verbund {

namespace {

std::vector<std::string> quantities_of(const std::string& group) {
    std::vector<std::string> names;
    for (const ParameterRow& row : parameter_table())
        if (row.name.starts_with(group + "."))
            names.push_back(row.name.substr(group.size() + 1));
    return names;
}

// Keys that stand above the first table, and nowhere else.
bool stands_at_the_top(std::string_view key) {
    constexpr std::string_view keys[] = {"weeks", "seed", "replicates"};
    return std::find(std::begin(keys), std::end(keys), key) != std::end(keys);
}

// The nearest of a table's own keys and of all parameters.
std::string nearest_key(std::string_view key, std::vector<std::string> own) {
    for (const ParameterRow& row : parameter_table()) own.push_back(row.name);
    return did_you_mean(key, own, '.');
}

bool contains(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

const std::vector<std::string>& group_names() {
    static const auto groups = parameter_groups();
    static const std::vector<std::string> names(groups.begin(), groups.end());
    return names;
}

void put_setting(std::vector<Setting>& settings, const Setting& setting) {
    const auto same = [&](const Setting& other) {
        return other.parameter == setting.parameter;
    };
    const auto found = std::find_if(settings.begin(), settings.end(), same);
    if (found == settings.end())
        settings.push_back(setting);
    else
        found->value = setting.value;
}

Fields::Fields(Reading& reading, const toml::table& table, std::string name)
    : reading_(reading), table_(table), name_(std::move(name)) {}

std::string Fields::full(std::string_view key) const {
    return name_.empty() ? std::string(key) : fmt::format("{}.{}", name_, key);
}

const toml::node* Fields::find(std::string_view key) {
    if (!contains(known_, key)) known_.emplace_back(key);
    return table_.get(key);
}

const toml::node* Fields::need(std::string_view key, std::string_view allowed) {
    const toml::node* node = find(key);
    if (node == nullptr)
        reading_.refuse_key(table_.source(), full(key), "is missing", allowed);
    return node;
}

const toml::table* Fields::table(std::string_view key) {
    const toml::node* node = find(key);
    if (node != nullptr && !node->is_table())
        reading_.refuse(*node, full(key), "is of the wrong type",
                        fmt::format("a table [{}]", full(key)));
    return node != nullptr ? node->as_table() : nullptr;
}

const toml::array* Fields::tables(std::string_view key) {
    const toml::node* node = find(key);
    if (node == nullptr) return nullptr;
    const toml::array* list = node->as_array();
    const auto is_table = [](const toml::node& element) { return element.is_table(); };
    if (list != nullptr && std::all_of(list->begin(), list->end(), is_table))
        return list;
    reading_.refuse(*node, full(key), "is of the wrong type",
                    fmt::format("tables [[{}]]", full(key)));
    return nullptr;
}

std::optional<double> Fields::real(std::string_view key, const Bounds& bounds) {
    const toml::node* node = find(key);
    return node != nullptr ? real_value(reading_, *node, full(key), bounds)
                           : std::nullopt;
}

std::optional<std::int64_t> Fields::whole(std::string_view key, std::int64_t least,
                                          std::int64_t most, std::string_view unit) {
    const toml::node* node = find(key);
    return node != nullptr ? whole_value(reading_, *node, full(key), least, most, unit)
                           : std::nullopt;
}

std::optional<bool> Fields::yes_no(std::string_view key) {
    const toml::node* node = find(key);
    if (node == nullptr) return std::nullopt;
    const auto yes = node->value_exact<bool>();
    if (!yes)
        reading_.refuse(*node, full(key), "is of the wrong type", "true or false");
    return yes;
}

std::optional<std::string> Fields::name(std::string_view key) {
    const toml::node* node = find(key);
    return node != nullptr ? name_value(reading_, *node, full(key)) : std::nullopt;
}

std::string Fields::needed_name() {
    const toml::node* node = need("name", allowed_name);
    return node != nullptr ? name_value(reading_, *node, full("name")).value_or("")
                           : "";
}

void Fields::read_group(const std::string& group, const toml::node& node,
                        std::vector<Setting>& settings) {
    const toml::table* table = node.as_table();
    if (table == nullptr)
        return reading_.refuse(node, full(group), "is of the wrong type",
                               fmt::format("a table [{}]", full(group)));
    for (const auto& [key, value] : *table) {
        const ParameterRow* row =
            find_parameter(fmt::format("{}.{}", group, key.str()));
        if (row == nullptr) {
            const auto names = quantities_of(group);
            refuse_unknown(key, group, names,
                           fmt::format("{} has {}", group, fmt::join(names, ", ")));
        } else if (const auto read = parameter_value(reading_, value, *row)) {
            settings.push_back({row, *read});
        }
    }
}

std::vector<Setting> Fields::settings() {
    takes_groups_ = true;
    std::vector<Setting> settings;
    for (const std::string& group : group_names())
        if (const toml::node* node = find(group)) read_group(group, *node, settings);
    return settings;
}

void Fields::refuse_unknown(const toml::key& key, const std::string& table,
                            const std::vector<std::string>& own,
                            std::string_view allowed) {
    const std::string name =
        table.empty() ? std::string(key.str()) : fmt::format("{}.{}", table, key.str());
    if (!table.empty() && stands_at_the_top(key.str()))
        reading_.refuse_key(key.source(), name, fmt::format("stands in [{}]", table),
                            "move it above the first [table]");
    else
        reading_.refuse_key(key.source(), name,
                            "is not known" + nearest_key(key.str(), own), allowed);
}

void Fields::refuse_the_rest() {
    for (const auto& [key, node] : table_) {
        if (contains(known_, key.str())) continue;
        std::vector<std::string> own;
        for (const std::string& name : known_)
            if (!takes_groups_ || !contains(group_names(), name)) own.push_back(name);
        refuse_unknown(key, name_, known_,
                       fmt::format("{}{}", fmt::join(own, ", "),
                                   takes_groups_ ? " or a group of parameters" : ""));
    }
}

}  // namespace verbund
