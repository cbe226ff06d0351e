#include "io/scenario/constraint_text.hpp"

#include "core/number_in.hpp"
#include "io/trimmed.hpp"
#include "study/present_value.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace verbund {

namespace {

constexpr std::string_view sums_allowed =
    "sums on both sides of <=, <, =, > or >=: \"a.b + 2 * c.d <= 1\"";

struct RelationSign {
    std::string_view text;
    Relation relation;
};
// Those of two characters first.
constexpr std::array<RelationSign, 5> signs{{{"<=", Relation::at_most},
                                             {">=", Relation::at_least},
                                             {"<", Relation::less},
                                             {">", Relation::more},
                                             {"=", Relation::equal}}};

std::optional<double> stated_number(std::string_view text) {
    const auto number = number_in<double>(text);
    return number && std::abs(*number) < 1e300 ? number : std::nullopt;
}

class SumReader {
public:
    SumReader(const Scenario& scenario, std::optional<NameFault>& fault)
        : scenario_(scenario), fault_(fault) {}

    Sum read(std::string_view text) {
        Sum sum;
        double sign = 1.0;
        while (!fault_) {
            const std::size_t plus = text.find(" + ");
            const std::size_t minus = text.find(" - ");
            const std::size_t end = std::min(plus, minus);
            sum.push_back(term(trimmed(text.substr(0, end), " "), sign));
            if (end == std::string_view::npos) break;
            sign = plus < minus ? 1.0 : -1.0;
            text.remove_prefix(end + 3);
        }
        return sum;
    }

private:
    const Scenario& scenario_;
    std::optional<NameFault>& fault_;

    Term term(std::string_view text, double sign) {
        if (text.empty()) {
            fault_ = NameFault{"has a side or a term that is empty",
                               std::string(sums_allowed)};
            return {};
        }
        if (const auto number = stated_number(text)) return {sign * *number, {}, 1.0};
        const std::size_t star = text.find(" * ");
        if (star == std::string_view::npos) return named(text, sign);
        if (const auto number = stated_number(trimmed(text.substr(0, star), " ")))
            return named(trimmed(text.substr(star + 3), " "), sign * *number);
        fault_ =
            NameFault{"multiplies by what is no number", std::string(sums_allowed)};
        return {};
    }

    Term named(std::string_view text, double times) {
        const std::string name(text);
        const auto found = factor_named(scenario_, name);
        if (const auto* fault = std::get_if<NameFault>(&found)) {
            fault_ = NameFault{"names `" + name + "`, which " + fault->wrong,
                               fault->allowed};
            return {};
        }
        const Factor& factor = std::get<Factor>(found);
        const auto present = as_number(present_value(scenario_, factor));
        if (!present) {
            fault_ = NameFault{"names `" + name + "`, which is no number",
                               std::string(sums_allowed)};
            return {};
        }
        const auto& columns = scenario_.design.columns;
        const auto column =
            std::find_if(columns.begin(), columns.end(),
                         [&](const Factor& one) { return same_factor(one, factor); });
        if (column == columns.end()) return {times, {}, *present};
        return {times, static_cast<std::size_t>(column - columns.begin()), *present};
    }
};

}  // namespace

std::variant<Constraint, NameFault> constraint_in(const Scenario& scenario,
                                                  const std::string& text) {
    for (const RelationSign& sign : signs) {
        const std::size_t at = text.find(sign.text);
        if (at == std::string::npos) continue;
        const std::string_view whole(text);
        std::optional<NameFault> fault;
        SumReader reader(scenario, fault);
        Constraint constraint{reader.read(whole.substr(0, at)), sign.relation,
                              reader.read(whole.substr(at + sign.text.size()))};
        if (fault) return *fault;
        return constraint;
    }
    return NameFault{"compares nothing", std::string(sums_allowed)};
}

}  // namespace verbund
