// provenance.json: when, where and by which build results were made. It lies beside
// results.h5, whose bytes must not depend on any of this.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace verbund {

struct Provenance {
    std::vector<std::string> command_line;
    std::filesystem::path scenario;
    std::uint64_t seed = 0;
    std::size_t runs = 0;
    int threads = 1;
    std::chrono::system_clock::time_point started, ended;
    std::string content_sha256;  // of the results' numbers, as ResultsFile says it
};

// Writes provenance.json into the folder of a finished results.h5, whose bytes it
// hashes as well. Throws CannotCreate or WriteFailed (io/files.hpp), also when
// results.h5 cannot be read.
void write_provenance(const std::filesystem::path& folder,
                      const Provenance& provenance);

}  // namespace verbund
