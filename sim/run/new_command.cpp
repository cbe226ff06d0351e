// Writes a first scenario, in which a person then puts what they know.
#include "io/files.hpp"
#include "io/names.hpp"
#include "io/scenario/new_scenario.hpp"
#include "run/commands.hpp"
#include "run/exit_code.hpp"

#include <fmt/core.h>

namespace verbund {

int new_command(const NewOptions& options) {
    const std::string file = options.file.string();
    if (std::filesystem::exists(options.file))
        throw CannotCreate(file +
                           ": is there already and stays as it is; name another file");
    const auto regions = new_regions(options.regions, options.table);
    const std::string stem = options.file.stem().string();
    const std::string name = fault_of_name(stem) ? "first scenario" : stem;
    write_whole(options.file, new_scenario_text(name, regions, options.table));
    if (options.table)
        for (const NewRegion& region : regions)
            fmt::print("{}: {}\n", region.name, region.place);
    int freelancers = 0, customers = 0;
    for (const NewRegion& region : regions) {
        freelancers += region.freelancers;
        customers += region.customers;
    }
    fmt::print(
        "{}: {} regions, {} freelancers, {} customers. Lines marked \"assumption\" "
        "are yours to change.\nNext: verbund check {}\n",
        file, regions.size(), freelancers, customers, file);
    return exit_done;
}

}  // namespace verbund
