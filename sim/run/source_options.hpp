// Options of the commands that read outcomes.
#pragma once

#include "run/commands.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace verbund {

// Where the numbers come from.
CLI::Option* add_source(CLI::App& command, SourceOptions& source);
void add_source_with_design(CLI::App& command, SourceOptions& source);

void add_baseline(CLI::App& command, std::string& baseline);
void add_pairs(CLI::App& command, PairsAsked& pairs);

// What --metric takes; `usual` says which metrics there are without it.
std::string metric_text(const char* usual);
void add_metrics(CLI::App& command, std::vector<std::string>& metrics,
                 const char* usual);

}  // namespace verbund
