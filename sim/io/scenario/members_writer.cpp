#include "io/scenario/toml_text.hpp"
#include "io/scenario/writers.hpp"
#include "rules/stage_names.hpp"

#include <fmt/format.h>

namespace verbund {

namespace {

std::string trades_text(const Scenario& scenario, TradeSet trades) {
    std::vector<std::string> names;
    trades.for_each([&](int trade) {
        names.push_back(
            toml_string(scenario.trades[static_cast<std::size_t>(trade)].name));
    });
    return toml_list(names);
}

void write_stated(std::string& text, std::string_view key,
                  const std::optional<double>& number) {
    if (number) text += fmt::format("{} = {}\n", key, toml_number(*number));
}

void write_member(std::string& text, const Scenario& scenario,
                  const MemberPlan& member) {
    text += fmt::format(
        "\n[[members.list]]\nid = {}\nregion = {}\ntrade = {}\nskills = {}\nrate = {}"
        "  # EUR/h\nhours = {}  # h/week\n",
        toml_string(member.id), toml_string(scenario.regions[member.region].name),
        toml_string(scenario.trades[static_cast<std::size_t>(member.trade)].name),
        trades_text(scenario, member.trades), toml_number(member.rate),
        toml_number(member.hours));
    write_stated(text, "member_years", member.member_years);
    write_stated(text, "tenure_years", member.tenure_years);
    write_stated(text, "utilisation", member.utilisation);
    if (member.regular_customers > 0)
        text += fmt::format("regular_customers = {}\n", member.regular_customers);
}

}  // namespace

void write_members(std::string& text, const Scenario& scenario) {
    for (const MemberPlan& member : scenario.members)
        write_member(text, scenario, member);
    for (const SurveyedTie& tie : scenario.survey)
        text +=
            fmt::format("\n[[members.ties]]\na = {}\nb = {}\nstage = {}\njoint = {}\n",
                        toml_string(scenario.members[tie.a].id),
                        toml_string(scenario.members[tie.b].id),
                        toml_string(name_of(tie.stage)), tie.joint);
}

}  // namespace verbund
