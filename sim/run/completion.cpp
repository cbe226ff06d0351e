#include "run/completion.hpp"

#include <CLI/CLI.hpp>

namespace verbund {

namespace {

// The values in "TEXT:{a,b,c}", as CLI11 describes an argument that is one of a list.
std::string values_of(const CLI::Option& argument) {
    const std::string type = argument.get_type_name();
    const std::size_t open = type.find('{'), close = type.rfind('}');
    if (open == type.npos || close == type.npos) return "";
    std::string values = type.substr(open + 1, close - open - 1);
    for (char& sign : values)
        if (sign == ',') sign = '\n';
    return values + "\n";
}

std::string options_of(const CLI::App& command) {
    std::string names;
    for (const CLI::Option* option : command.get_options())
        for (const std::string& name : option->get_lnames())
            names += "--" + name + "\n";
    return names;
}

const CLI::App* command_called(const CLI::App& app, const std::string& name) {
    for (const CLI::App* one : app.get_subcommands({}))
        if (one->get_name() == name) return one;
    return nullptr;
}

}  // namespace

std::string completions(const CLI::App& app, const std::vector<std::string>& words) {
    const CLI::App* command = nullptr;
    for (std::size_t i = 0; i + 1 < words.size() && command == nullptr; ++i)
        command = command_called(app, words[i]);
    if (!words.empty() && words.back().starts_with('-'))
        return options_of(command != nullptr ? *command : app);
    std::string candidates;
    if (command == nullptr) {
        for (const CLI::App* one : app.get_subcommands({}))
            if (!one->get_group().empty()) candidates += one->get_name() + "\n";
        return candidates;
    }
    for (const CLI::Option* argument : command->get_options())
        if (argument->get_positional()) candidates += values_of(*argument);
    return candidates;
}

}  // namespace verbund
