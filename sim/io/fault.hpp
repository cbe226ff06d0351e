// What is wrong with a scenario, and where: all of it at once, in words that say what
// is allowed instead.
#pragma once

#include <cstddef>
#include <exception>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace verbund {

// A place in a file as it is shown to people. Line and column count from 1, columns in
// characters; line 0 means the command line, and path then holds the option ("--set").
struct Place {
    std::string path;
    std::size_t line = 1;
    std::size_t column = 1;
};

struct Fault {
    std::string path;
    std::size_t line = 1;
    std::size_t column = 1;
    std::string message;  // key = value: what is wrong; what is allowed

    // path:line:column: message, or "--set message" for a fault of the command line.
    std::string text() const;
};

Fault fault_at(const Place& place, std::string message);

// "key = value: wrong; allowed"; what is empty is left out. Key and value are made
// printable.
std::string fault_message(std::string_view key, std::string_view value,
                          std::string_view wrong, std::string_view allowed);

// On one line, without control characters, at most `most` characters and then "…".
std::string printable(std::string_view text, std::size_t most = 60);

// All faults found so far. The thousandth stops the reading (ScenarioRefused), so that
// a hostile file costs neither time nor memory.
class Faults {
public:
    static constexpr std::size_t most_faults = 1000;

    void add(Fault fault);
    bool empty() const { return found_.empty(); }
    std::size_t count() const { return found_.size(); }

    // File by file, each by line and column, without repetitions.
    std::vector<Fault> in_order() const;

private:
    std::vector<Fault> found_;
};

// The scenario is refused (exit code 65). what() has a line for each fault, and counts
// those after the fiftieth.
class ScenarioRefused : public std::exception {
public:
    explicit ScenarioRefused(std::vector<Fault> faults);
    const std::vector<Fault>& faults() const { return faults_; }
    const char* what() const noexcept override { return text_.c_str(); }

private:
    std::vector<Fault> faults_;
    std::string text_;
};

// There is no such input, or it may not be opened (exit code 66).
class InputMissing : public std::exception {
public:
    InputMissing(const std::filesystem::path& path, const std::string& reason);
    const char* what() const noexcept override { return text_.c_str(); }

private:
    std::string text_;
};

}  // namespace verbund
