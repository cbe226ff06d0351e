// Says how far a sweep is.
#include "io/json.hpp"
#include "run/commands.hpp"
#include "run/counted.hpp"
#include "run/exit_code.hpp"
#include "run/span_text.hpp"
#include "run/sweep_status.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

// null where the number is open.
template <class Number>
Json or_open(const SweepStatus& status, Number number) {
    return status.open ? Json() : Json(number);
}

Json json_of(const SweepStatus& status) {
    return Json::object({{"done", status.done},
                         {"failed", status.failed},
                         {"runs", or_open(status, status.runs)},
                         {"left", or_open(status, status.left())},
                         {"at_work", status.at_work},
                         {"torn", status.torn},
                         {"saved_under_way", status.under_way},
                         {"seconds_to_go", or_open(status, status.seconds_to_go())}});
}

std::string counts_of(const SweepStatus& status) {
    const std::string failed = status.failed == 0
                                   ? ""
                                   : fmt::format(", {} {} failed", status.failed,
                                                 status.failed == 1 ? "has" : "have");
    return status.open
               ? fmt::format(
                     "{} runs are done{}; how many there will be is open ([compare] "
                     "stop_when)",
                     status.done, failed)
               : fmt::format("{} of {} runs are done{}, {} to go", status.done,
                             status.runs, failed, status.left());
}

std::string saved_of(const SweepStatus& status) {
    if (status.under_way == 0) return "";
    return fmt::format(" ({} {} saved)",
                       counted(status.under_way, "run under way", "runs under way"),
                       is_or_are(status.under_way));
}

std::string torn_of(const SweepStatus& status) {
    if (status.torn == 0) return "";
    return fmt::format("; {} that stood there {} damaged or cut short",
                       counted(status.torn, "run"), is_or_are(status.torn));
}

std::string what_comes(const SweepStatus& status) {
    const bool is_left = status.open || status.left() > 0;
    if (!is_left && status.failed == 0)
        return status.at_work || status.has_results
                   ? ""
                   : "; `verbund merge` writes results.h5 of them";
    if (!status.at_work)
        return fmt::format(
            "{}; nobody is at work, the same command {}{}", torn_of(status),
            is_left ? "goes on from there" : "tries what has failed again",
            saved_of(status));
    return !status.open && is_left && status.runs_a_second > 0.0
               ? fmt::format(": about {} at the pace of those at work",
                             span_text(status.seconds_to_go()))
               : "";
}

}  // namespace

int status_command(const StatusOptions& options) {
    const SweepStatus status = status_of(options.folder);
    if (options.json)
        fmt::print("{}\n", json_of(status).text());
    else
        fmt::print("{}{}\n", counts_of(status), what_comes(status));
    return exit_done;
}

}  // namespace verbund
