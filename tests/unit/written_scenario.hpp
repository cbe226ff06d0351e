// Scenario files that a test writes, in a folder of its own, and what is wrong with
// them.
#pragma once

#include "evidence/effects/effect_plan.hpp"
#include "io/scenario/calibrate_reader.hpp"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include <unistd.h>

namespace verbund::test {

namespace fs = std::filesystem;

inline std::string text_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

// A folder of its own for every test, gone afterwards.
class ScenarioReader : public ::testing::Test {
protected:
    ScenarioReader()
        : folder_(fs::temp_directory_path() /
                  ("verbund_io_" + std::to_string(::getpid()))) {
        fs::create_directories(folder_);
    }
    ~ScenarioReader() override { fs::remove_all(folder_); }

    fs::path write(const std::string& name, const std::string& text) const {
        std::ofstream(folder_ / name, std::ios::binary) << text;
        return folder_ / name;
    }

    Scenario read(const std::string& text, const ReadOptions& options = {}) const {
        return read_scenario(write("scenario.toml", text), options);
    }

    fs::path folder_;
};

inline constexpr const char* head = "name = \"x\"\n[[trade]]\nname = \"T\"\n";
inline constexpr const char* place =
    "[[region]]\nname = \"R\"\nat = [0, 1]\nfreelancers = 9\ncustomers = 99\n";
inline constexpr const char* alone = "[[strategy]]\nname = \"s\"\n";
inline constexpr const char* drawn =
    "[regions]\ncount = 50\ninhabitants = 1000000\nfreelancers_per_1000 = 20\n"
    "customers_per_1000 = 100\nwidth_km = 100\nheight_km = 200\n";

inline std::vector<std::string> faults_of(const fs::path& path,
                                          const ReadOptions& options = {}) {
    std::vector<std::string> texts;
    try {
        std::optional<EffectPlan> effect;
        std::optional<CalibrationPlan> calibration;
        read_scenario(path, options,
                      {effect_section(effect), calibrate_section(calibration)});
    } catch (const ScenarioRefused& refused) {
        for (const Fault& fault : refused.faults()) texts.push_back(fault.text());
    }
    return texts;
}

}  // namespace verbund::test
