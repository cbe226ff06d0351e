// What the program's exit codes mean; they follow sysexits.
#pragma once

namespace verbund {

enum ExitCode {
    exit_done = 0,
    exit_came_out_false =
        1,  // a known answer or a fact does not hold, an effect is not shown, a run that
            // is simulated again ends otherwise
    exit_some_missing = 3,  // runs have failed, or are not there yet
    exit_command_line = 64,
    exit_scenario = 65,
    exit_no_input = 66,
    exit_our_bug = 70,
    exit_cannot_create = 73,
    exit_io = 74,
    exit_busy = 75,
    exit_interrupted = 130,
    exit_terminated = 143,
};

}  // namespace verbund
