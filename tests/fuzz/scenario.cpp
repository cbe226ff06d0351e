// The text of a scenario.
#include "fuzz/target.hpp"
#include "io/fault.hpp"
#include "io/scenario/scenario_reader.hpp"

#include <string>

using namespace verbund;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
    try {
        read_scenario_text(std::string(fuzz::text_of(bytes, count)), "scenario.toml");
    } catch (const ScenarioRefused&) {
    } catch (const InputMissing&) {
    }
    return 0;
}
