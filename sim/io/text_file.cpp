#include "io/text_file.hpp"

#include "io/files.hpp"

#include <cerrno>
#include <cstring>

#include <fmt/core.h>

namespace verbund {

namespace fs = std::filesystem;

TextFile::TextFile(const fs::path& file)
    : file_(file),
      temporary_(temporary_name(file.has_parent_path() ? file.parent_path() : ".",
                                file.stem().string(), file.extension().string())),
      stream_(temporary_, std::ios::binary) {
    if (!stream_) fail_creating(temporary_);
}

TextFile::~TextFile() {
    std::error_code ignored;
    if (!temporary_.empty()) fs::remove(temporary_, ignored);
}

void TextFile::check() {
    if (!stream_)
        throw WriteFailed(
            fmt::format("{}: cannot write: {}", file_.string(), std::strerror(errno)));
}

void TextFile::add(std::string_view text) {
    stream_.write(text.data(), static_cast<std::streamsize>(text.size()));
    check();
}

void TextFile::finish() {
    stream_.close();
    check();
    put_in_place(temporary_, file_);
    temporary_.clear();
}

}  // namespace verbund
