#include "io/scenario/combined_checks.hpp"
#include "io/scenario/design_points.hpp"
#include "io/scenario/factor_names.hpp"

#include <algorithm>

namespace verbund {

namespace {

constexpr std::string_view same_parameters = "the same parameters in every point";

// One point while it is read. The first point decides which columns the design has.
class PointReader {
public:
    PointReader(Reading& reading, Draft& draft)
        : reading_(reading),
          draft_(draft),
          values_(draft.scenario.design.columns.size()),
          replicates_(draft.scenario.replicates) {}

    void read(const toml::table& table) {
        for (const Varied& varied : in_order_of_file(reading_, table))
            if (varied.name == "replicates")
                read_replicates(*varied.values);
            else
                read_value(varied);
        refuse_missing(table);
        if (!reading_.faults.empty()) return;
        Design& design = draft_.scenario.design;
        design.points.push_back(values_);
        design.replicates.push_back(replicates_);
    }

private:
    Reading& reading_;
    Draft& draft_;
    Point values_;  // by column
    int replicates_;

    void read_replicates(const toml::node& node) {
        const auto stated = whole_value(reading_, node, "design.points.replicates", 1,
                                        most_stated_replicates, "runs");
        replicates_ = static_cast<int>(stated.value_or(replicates_));
    }

    void read_value(const Varied& varied) {
        auto& columns = draft_.scenario.design.columns;
        const std::string key = "design.points." + varied.name;
        const bool is_first = draft_.scenario.design.points.empty();
        const auto factor = is_first ? varied_factor(reading_, varied, key, draft_)
                                     : known_factor(varied);
        if (is_first && factor) {
            columns.push_back(*factor);
            values_.emplace_back();
        }
        if (factor)
            values_[column_of(*factor)] =
                factor_value(reading_, *varied.values, *factor);
        else if (!is_first)
            reading_.refuse_key(varied.where, key, "does not stand in the first point",
                                same_parameters);
    }

    std::size_t column_of(const Factor& factor) const {
        const auto& columns = draft_.scenario.design.columns;
        const auto same = [&](const Factor& one) { return same_factor(one, factor); };
        return static_cast<std::size_t>(
            std::find_if(columns.begin(), columns.end(), same) - columns.begin());
    }

    // A factor that stands in the first point.
    std::optional<Factor> known_factor(const Varied& varied) const {
        const auto named = factor_named(draft_.scenario, varied.name);
        const Factor* factor = std::get_if<Factor>(&named);
        const bool is_known =
            factor != nullptr &&
            column_of(*factor) < draft_.scenario.design.columns.size();
        return is_known ? std::optional(*factor) : std::nullopt;
    }

    void refuse_missing(const toml::table& table) {
        if (!reading_.faults.empty()) return;
        for (std::size_t column = 0; column < values_.size(); ++column)
            if (!values_[column])
                reading_.refuse_key(table.source(), "design.points",
                                    "has a point without " +
                                        draft_.scenario.design.columns[column].name,
                                    same_parameters);
    }
};

}  // namespace

void read_list(Reading& reading, Fields& fields, Draft& draft) {
    constexpr std::string_view allowed =
        "a list of tables, one a point: { \"trust.clarity\" = 0.5, replicates = 8 }";
    const toml::node* node = fields.need("points", allowed);
    if (node == nullptr) return;
    const toml::array* list = node->as_array();
    if (list == nullptr || list->empty() || !list->is_homogeneous<toml::table>())
        return reading.refuse(
            *node, "design.points",
            list != nullptr && list->empty() ? "is empty" : "is of the wrong type",
            allowed);
    draft.scenario.design.points.clear();
    for (const toml::node& point : *list) {
        PointReader(reading, draft).read(*point.as_table());
        if (!reading.faults.empty()) break;
    }
    if (draft.scenario.design.points.empty()) draft.scenario.design = {};
    draft.scenario.design.kind = "list";
}

}  // namespace verbund
