// A long text that is written piece by piece, and is there whole or not at all.
#pragma once

#include <filesystem>
#include <fstream>
#include <string_view>

namespace verbund {

class TextFile {
public:
    // Under a temporary name beside the file, which goes when this is destroyed
    // unfinished. Throws CannotCreate (io/files.hpp).
    explicit TextFile(const std::filesystem::path& file);
    ~TextFile();
    TextFile(const TextFile&) = delete;
    TextFile& operator=(const TextFile&) = delete;

    // Throws WriteFailed.
    void add(std::string_view text);

    // Makes it durable and gives it its name. Throws WriteFailed. Nothing may follow it.
    void finish();

private:
    void check();

    std::filesystem::path file_, temporary_;
    std::ofstream stream_;
};

}  // namespace verbund
