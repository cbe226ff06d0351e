// A small scenario under every strategy file that is shipped and under one with
// everything, read as a user's scenario would be.
#pragma once

#include "io/scenario/scenario_reader.hpp"
#include "model/small_world.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <unistd.h>

namespace verbund::test {

// The shipped ones, and tests/scenarios/everything.toml, which has every mechanism on.
inline std::vector<std::string> tested_strategies() {
    std::vector<std::string> names;
    for (const auto& file :
         std::filesystem::directory_iterator(shipped() / "strategies"))
        if (file.path().extension() == ".toml") names.push_back(file.path().stem());
    names.push_back("everything");
    std::sort(names.begin(), names.end());
    return names;
}

// Reads a scenario that stands beside the shipped trades and strategies.
inline Scenario read_beside_shipped(const std::string& text) {
    namespace fs = std::filesystem;
    struct Folder {
        fs::path path =
            fs::temp_directory_path() / ("verbund_small_" + std::to_string(::getpid()));
        ~Folder() { fs::remove_all(path); }
    } const folder;
    fs::create_directories(folder.path);
    for (const char* part : {"trades", "strategies"})
        fs::copy(shipped() / part, folder.path / part, fs::copy_options::recursive);
    fs::copy(fs::path(VERBUND_SOURCE_DIR) / "tests/scenarios/everything.toml",
             folder.path / "strategies");
    std::ofstream(folder.path / "small.toml") << text;
    return read_scenario(folder.path / "small.toml");
}

// Office services in some regions in a row, 25 km apart, with all shipped strategies
// from a week on.
inline Scenario small_scenario(int regions, int freelancers_each, int from_week = 1) {
    std::ostringstream text;
    text << "name = \"small\"\nextends = \"trades/bueroservice.toml\"\nseed = "
            "11\nweeks = 60\n";
    for (int i = 0; i < regions; ++i)
        text << "[[region]]\nname = \"R" << i << "\"\nat = [" << 25 * i
             << ", 0]\nfreelancers = " << freelancers_each
             << "\ncustomers = " << 67 * freelancers_each / 10 << '\n';
    for (const std::string& name : tested_strategies())
        text << "[[strategy]]\nname = \"" << name << "\"\nextends = \"strategies/"
             << name << ".toml\"\nfrom_week = " << from_week << '\n';
    return read_beside_shipped(text.str());
}

}  // namespace verbund::test
