#include "run/kept_words.hpp"

#include "run/counted.hpp"

#include <fmt/core.h>

namespace verbund {

void say_what_is_kept(const Journal& journal) {
    fmt::print(stderr, "{} {} kept in {}; the same command goes on from there\n",
               counted(journal.runs(), "finished run"), is_or_are(journal.runs()),
               journal.folder().string());
}

}  // namespace verbund
