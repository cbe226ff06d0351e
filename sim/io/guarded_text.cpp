#include "io/guarded_text.hpp"

#include <cerrno>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/core.h>

namespace verbund {

namespace {

class InputFile {
public:
    explicit InputFile(const std::filesystem::path& path)
        : number_(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)) {
        if (number_ < 0) throw InputMissing(path, std::strerror(errno));
    }
    ~InputFile() { ::close(number_); }
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;

    int number() const { return number_; }

private:
    int number_;
};

// Up to `most` bytes; the size that fstat tells is not believed, /proc has files of
// size 0 without an end.
std::string bytes_of(int number, std::size_t most, const std::string& shown) {
    std::string text;
    char part[65536];
    while (text.size() < most) {
        const ssize_t got =
            ::read(number, part, std::min(sizeof part, most - text.size()));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw std::system_error(errno, std::generic_category(), shown);
        if (got == 0) break;
        text.append(part, static_cast<std::size_t>(got));
    }
    return text;
}

// Bytes of the UTF-8 character at the start of the text; 0 when there is none.
std::size_t character_bytes(std::string_view text) {
    const auto byte = [&](std::size_t i) -> unsigned {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
    };
    const auto follows = [&](std::size_t i, unsigned least = 0x80,
                             unsigned most = 0xBF) {
        return byte(i) >= least && byte(i) <= most;
    };
    const unsigned first = byte(0);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const unsigned least = first == 0xE0 ? 0xA0 : 0x80;  // no overlong forms
        const unsigned most = first == 0xED ? 0x9F : 0xBF;   // no surrogates
        return follows(1, least, most) && follows(2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const unsigned least = first == 0xF0 ? 0x90 : 0x80;
        const unsigned most = first == 0xF4 ? 0x8F : 0xBF;
        return follows(1, least, most) && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

bool is_forbidden(unsigned char byte) {
    return (byte < 0x20 && byte != '\t') || byte == 0x7F;
}

// The first fault of one line, without its end.
std::optional<Fault> fault_of_line(std::string_view line, const Place& start,
                                   std::size_t most) {
    if (line.size() > most)
        return fault_at(start,
                        fmt::format("line of {} bytes: is too long; at most {} bytes",
                                    line.size(), most));
    Place place = start;
    for (std::size_t at = 0; at < line.size(); ++place.column) {
        const auto byte = static_cast<unsigned char>(line[at]);
        if (is_forbidden(byte))
            return fault_at(
                place,
                fmt::format("byte 0x{:02X}: is a control character; text and line ends",
                            byte));
        const std::size_t bytes = character_bytes(line.substr(at));
        if (bytes == 0)
            return fault_at(
                place,
                fmt::format("byte 0x{:02X}: is not valid UTF-8; files are in UTF-8",
                            byte));
        at += bytes;
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> read_regular_file(const std::filesystem::path& file,
                                             const std::string& shown,
                                             std::size_t most_bytes, Faults& faults) {
    const InputFile open(file);
    struct stat about {};
    if (::fstat(open.number(), &about) != 0)
        throw std::system_error(errno, std::generic_category(), shown);
    const auto refuse = [&](const std::string& message) -> std::optional<std::string> {
        faults.add({shown, 1, 1, message});
        return std::nullopt;
    };
    if (S_ISDIR(about.st_mode))
        return refuse("file: is a directory; a regular file is needed");
    if (!S_ISREG(about.st_mode))
        return refuse("file: is a pipe or a device; a regular file is needed");
    std::string text = bytes_of(open.number(), most_bytes + 1, shown);
    if (text.size() > most_bytes)
        return refuse(
            fmt::format("file: is too large; at most {} MiB", most_bytes >> 20));
    return text;
}

bool check_lines(std::string_view text, const std::string& shown, Faults& faults,
                 std::size_t most) {
    text = without_mark(text);
    bool good = true;
    for (std::size_t line = 1; !text.empty(); ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view content = text.substr(0, end);
        if (content.ends_with('\r') && end < text.size()) content.remove_suffix(1);
        if (auto fault = fault_of_line(content, {shown, line, 1}, most)) {
            faults.add(std::move(*fault));
            good = false;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return good;
}

std::string_view without_mark(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    return text;
}

}  // namespace verbund
