#include "io/scenario/toml_text.hpp"

#include <fmt/format.h>

namespace verbund {

namespace {

constexpr std::size_t line_columns = 88;

}  // namespace

std::string toml_string(std::string_view text) {
    std::string written = "\"";
    for (const char sign : text) {
        const auto byte = static_cast<unsigned char>(sign);
        if (sign == '"' || sign == '\\')
            written += {'\\', sign};
        else if (byte < 0x20 || byte == 0x7F)
            written += fmt::format("\\u{:04X}", byte);
        else
            written += sign;
    }
    return written + '"';
}

std::string toml_number(double number) { return fmt::format("{}", number); }

std::string toml_value(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return toml_string(*text);
    return value_text(value);
}

std::string toml_list(const std::vector<std::string>& elements) {
    std::string text = "[";
    std::string line;
    for (const std::string& element : elements) {
        if (!line.empty() && line.size() + element.size() + 2 > line_columns) {
            text += line + '\n';
            line.clear();
        }
        line += (line.empty() ? "    " : " ") + element + ',';
        if (text.size() == 1) text += '\n';
    }
    return elements.empty() ? "[]" : text + line + "\n]";
}

}  // namespace verbund
