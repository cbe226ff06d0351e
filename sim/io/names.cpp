#include "io/names.hpp"

#include <algorithm>

namespace verbund {

std::optional<std::string> fault_of_name(std::string_view name) {
    if (name.empty()) return "is empty";
    if (name.size() > most_name_bytes) return "is too long";
    const auto is_control = [](char byte) {
        return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F;
    };
    if (std::any_of(name.begin(), name.end(), is_control))
        return "has a line break or a control character";
    if (name.front() == ' ' || name.back() == ' ') return "begins or ends with a space";
    return std::nullopt;
}

}  // namespace verbund
