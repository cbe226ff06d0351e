// What is said of a journal when a signal ends a sweep.
#pragma once

#include "io/journal/held_file.hpp"
#include "io/journal/journal.hpp"
#include "run/interruption.hpp"

#include <fcntl.h>

namespace verbund {

// On the standard error: how many runs are kept, and where.
void say_what_is_kept(const Journal& journal);

// Does something with a journal. When a signal ends that, says what is kept; throws
// WriteFailed (io/files.hpp) when the folder of the journal was taken away meanwhile.
template <class Act>
auto saying_what_is_kept(const Journal& journal, Act&& act) {
    const HeldFile held(journal.folder(), O_RDONLY | O_DIRECTORY);
    try {
        return act();
    } catch (const Interrupted&) {
        held.require_still_named();
        say_what_is_kept(journal);
        throw;
    }
}

}  // namespace verbund
