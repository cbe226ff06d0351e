#include "run/shipped.hpp"
#include "run/told.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace verbund {

void add_commands_of_lists(CLI::App& app, Told& told) {
    using List = int (*)(Format);
    static const std::vector<std::pair<std::string, List>> lists{
        {"parameters", list_parameters},
        {"metrics", list_metrics},
        {"panel", list_panel},
        {"strategies",
         [](Format format) {
             return list_strategies(shipped_scenarios() / "strategies", format);
         }},
        {"concepts", list_ideas},
        {"oracles", list_oracles},
        {"facts", list_facts}};
    std::vector<std::string> names;
    std::string all;
    for (const auto& [name, print] : lists) {
        names.push_back(name);
        all += (all.empty() ? "" : ", ") + name;
    }
    CLI::App* list =
        app.add_subcommand("list",
                           "list parameters, metrics, columns of the panel, "
                           "strategies, concepts of the text, oracles (known "
                           "answers) or stylised facts, with their meaning");
    list->add_option("what", told.list, all)->required()->check(CLI::IsMember(names));
    add_formats(*list, told);
    list->callback([&] {
        const auto named = [&](const auto& one) { return one.first == told.list; };
        const List print = std::ranges::find_if(lists, named)->second;
        told.command = [&told, print] { return print(told.format()); };
    });
}

}  // namespace verbund
