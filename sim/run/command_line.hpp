// The command line: which commands there are, and what each may be told.
#pragma once

namespace verbund {

// Does what the words ask for and returns an exit code. Throws as the commands do.
int command_line(int argc, char** argv);

}  // namespace verbund
