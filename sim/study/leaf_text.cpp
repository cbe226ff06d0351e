#include "study/leaf_text.hpp"

namespace verbund {

std::string marks_text(std::uint8_t marks) {
    struct Mark {
        std::uint8_t bit;
        const char* name;
    };
    constexpr Mark all[] = {{Seen::active, "on the market"},
                            {Seen::bad, "unreliable"},
                            {Seen::wants_partners, "wants partners"},
                            {Seen::claims, "claims a team"},
                            {Seen::names, "names the partners"}};
    std::string text;
    for (const Mark& mark : all)
        if ((marks & mark.bit) != 0)
            text += fmt::format("{}{}", text.empty() ? "" : ", ", mark.name);
    return text.empty() ? "none" : text;
}

}  // namespace verbund
