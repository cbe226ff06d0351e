#include "io/machine_memory.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

namespace verbund {

namespace {

constexpr std::uintmax_t no_limit = ~std::uintmax_t{0};

// What the container of this process may take, and those around it.
std::uintmax_t limit_of_container() {
    std::ifstream about("/proc/self/cgroup");
    std::uintmax_t least = no_limit;
    for (std::string line; std::getline(about, line);) {
        if (!line.starts_with("0::")) continue;
        const std::filesystem::path top("/sys/fs/cgroup");
        std::filesystem::path group = line.substr(3);
        for (; !group.relative_path().empty(); group = group.parent_path()) {
            std::ifstream in(top / group.relative_path() / "memory.max");
            if (std::uintmax_t bytes = 0; in >> bytes) least = std::min(least, bytes);
        }
        std::ifstream in(top / "memory.max");
        if (std::uintmax_t bytes = 0; in >> bytes) least = std::min(least, bytes);
    }
    return least;
}

std::uintmax_t limit_of_process() {
    rlimit limit{};
    return ::getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY
               ? limit.rlim_cur
               : no_limit;
}

}  // namespace

std::uintmax_t machine_memory() {
    const long pages = sysconf(_SC_PHYS_PAGES);
    const long page = sysconf(_SC_PAGESIZE);
    if (pages <= 0 || page <= 0) return 0;
    return std::min(
        {static_cast<std::uintmax_t>(pages) * static_cast<std::uintmax_t>(page),
         limit_of_process(), limit_of_container()});
}

}  // namespace verbund
