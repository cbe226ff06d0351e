#include "io/scenario/toml_shape.hpp"

#include "io/guarded_text.hpp"
#include "io/text_walk.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

// Walks over the text knowing only strings, comments and brackets. Dots are counted
// between the signs that end a key or a value, wherever it stands: a number has one
// dot, so nothing but a key is refused.
class ShapeScan {
public:
    ShapeScan(std::string_view text, const std::string& shown, Faults& faults)
        : at_{text}, shown_(shown), faults_(faults) {}

    bool run() {
        while (!at_.left.empty()) step();
        return good_;
    }

private:
    void step() {
        const char sign = at_.left.front();
        if (sign == '#') return at_.skip_to_line_end();
        if (sign == '"' || sign == '\'') return skip_string(sign);
        if (static_cast<unsigned char>(sign) >= 0x80) return refuse_letters();
        if (sign == '.')
            count_dot();
        else if (sign == '[' || sign == '{')
            open();
        else if (sign == ']' || sign == '}')
            close();
        else if (sign == '=' || sign == ',' || sign == '\n')
            dots_ = 0;
        at_.skip(1);
    }

    void skip_string(char quote) {
        const std::string three(3, quote);
        const bool long_one = at_.left.starts_with(three);
        at_.skip(long_one ? 3 : 1);
        while (!at_.left.empty()) {
            if (!long_one && at_.left.front() == '\n')
                return;  // toml++ will say that it does not end
            if (quote == '"' && at_.left.front() == '\\') {
                at_.skip(2);
            } else if (long_one ? at_.left.starts_with(three)
                                : at_.left.front() == quote) {
                at_.skip(long_one ? 3 : 1);
                for (int more = 0; long_one && more < 2 && at_.left.starts_with(quote);
                     ++more)
                    at_.skip(1);
                return;
            } else {
                at_.skip(1);
            }
        }
    }

    void refuse_letters() {
        const std::size_t end = at_.left.find_first_of(" \t\n=.,[]{}#\"'");
        const std::string_view word =
            at_.left.substr(0, std::min(end, at_.left.size()));
        constexpr std::string_view allowed =
            "a key without quotes has only A–Z a–z 0–9 _ -, any other stands in \"…\"";
        refuse(fmt::format("{}: is outside quotes; {}", printable(word), allowed));
        at_.skip(word.size());
    }

    void count_dot() {
        if (++dots_ == most_dots + 1)
            refuse(fmt::format("key: has too many dots; at most {}", most_dots));
    }

    void open() {
        dots_ = 0;
        if (++depth_ == most_nesting + 1)
            refuse(
                fmt::format("brackets: are nested too deep; at most {}", most_nesting));
    }

    void close() {
        dots_ = 0;
        if (depth_ > 0) --depth_;
    }

    void refuse(std::string message) {
        faults_.add({shown_, at_.line, at_.column, std::move(message)});
        good_ = false;
    }

    TextWalk at_;
    const std::string& shown_;
    Faults& faults_;
    int dots_ = 0, depth_ = 0;
    bool good_ = true;
};

}  // namespace

bool check_toml_shape(std::string_view text, const std::string& shown, Faults& faults) {
    return ShapeScan(without_mark(text), shown, faults).run();
}

}  // namespace verbund
