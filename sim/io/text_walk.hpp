// A walk through a text that knows the line and column of what comes next.
#pragma once

#include <algorithm>
#include <string_view>

namespace verbund {

struct TextWalk {
    std::string_view left;
    std::size_t line = 1, column = 1;  // a column is a character, not a byte

    void skip(std::size_t bytes) {
        for (const char byte : left.substr(0, bytes)) {
            if (byte == '\n') {
                ++line;
                column = 1;
            } else if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) {
                ++column;
            }
        }
        left.remove_prefix(std::min(bytes, left.size()));
    }

    // The line's end itself is left.
    void skip_to_line_end() { skip(std::min(left.find('\n'), left.size())); }
};

}  // namespace verbund
