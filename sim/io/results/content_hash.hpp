// SHA-256, of bytes and of what results say, whatever version of HDF5 has written them.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace verbund {

class Sha256 {
public:
    Sha256();
    ~Sha256();

    void add(const void* bytes, std::size_t count);

    // 64 hexadecimal digits of everything added; call once, at the end.
    std::string text();

private:
    struct Digest;
    std::unique_ptr<Digest> digest_;
};

// Fed run by run: the run's index, then for each metric its name and its numbers; where
// there are estimates or flows, the name of their dataset and its numbers follow. The
// index is eight bytes, the name ends with a zero byte, and numbers are IEEE doubles,
// all little-endian. So a reader of the results can repeat the hash.
class ContentHash {
public:
    void add_run(std::size_t index);
    void add_metric(std::string_view name, std::span<const double> numbers);
    std::string text() { return hash_.text(); }

private:
    Sha256 hash_;
};

}  // namespace verbund
