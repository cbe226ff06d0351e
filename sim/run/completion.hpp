// What a shell may offer while somebody types a command.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace verbund {

// Candidates for the last of the words, which may be unfinished, one a line: commands,
// the options of the command that was typed, or the values that its argument may have.
// None where a file is wanted.
std::string completions(const CLI::App& app, const std::vector<std::string>& words);

}  // namespace verbund
