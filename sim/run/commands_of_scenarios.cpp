#include "run/told.hpp"

#include <CLI/CLI.hpp>

namespace verbund {

namespace {

void add_new(CLI::App& app, Told& told) {
    CLI::App* fresh = app.add_subcommand(
        "new", "write a first scenario, with a comment on every line");
    fresh
        ->add_option(
            "region", told.fresh.regions,
            "regions with their freelancers, and customers where you know them: "
            "NAME=FREELANCERS[:CUSTOMERS], as in Kassel=160:900 "
            "\"Bad Hersfeld=40\"")
        ->required();
    fresh->add_option("--regions", told.fresh.table,
                      "table with their places and inhabitants (CSV: name, x_km, y_km, "
                      "inhabitants)");
    fresh->add_option("-o,--output", told.fresh.file, "file to write; it must be new")
        ->required();
    fresh->callback([&] { told.command = [&] { return new_command(told.fresh); }; });
}

void add_check(CLI::App& app, Told& told) {
    CLI::App* check = app.add_subcommand("check",
                                         "validate a scenario and print the plan: "
                                         "runs, time, memory, disk; then `run` it "
                                         "and `compare` its strategies");
    add_scenario(*check, told.check);
    check->add_option("--design", told.check.design,
                      "file to write the points of the design to (CSV)");
    check->callback([&] { told.command = [&] { return check_command(told.check); }; });
}

}  // namespace

void add_commands_of_scenarios(CLI::App& app, Told& told) {
    add_new(app, told);
    add_check(app, told);
}

}  // namespace verbund
