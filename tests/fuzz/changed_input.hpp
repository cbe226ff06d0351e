// Inputs made from others at random, blindly: what finds carelessness within seconds in
// any build. What needs guidance is left to libFuzzer.
#pragma once

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace verbund::fuzz {

class ChangedInput {
public:
    ChangedInput(std::vector<std::string> inputs, unsigned seed)
        : inputs_(std::move(inputs)), luck_(seed) {}

    // One of the inputs with some changes.
    std::string next() {
        std::string text = any_input();
        for (std::size_t left = 1 + below(6); left > 0; --left) change(text);
        return text;
    }

private:
    // What readers of text and of bytes have stumbled over.
    static constexpr std::array<std::string_view, 24> pieces{
        "\"",       "'",
        "\"\"\"",   "[",
        "]",        "[[",
        "{",        "=",
        ",",        ";",
        "\n",       "\r\n",
        ".",        "#",
        "-1",       "1e308",
        "1e-9",     "nan",
        "inf",      "0x7fff",
        "true",     "\xef\xbb\xbf",
        "\xc3\x28", "99999999999999999999"};

    std::vector<std::string> inputs_;
    std::mt19937 luck_;

    std::size_t below(std::size_t count) { return count == 0 ? 0 : luck_() % count; }
    const std::string& any_input() { return inputs_[below(inputs_.size())]; }

    // A part of a text: seldom a long one.
    std::string_view part_of(std::string_view text) {
        const std::size_t from = below(text.size());
        return text.substr(from, below(below(3) == 0 ? text.size() - from : 16));
    }

    void change(std::string& text) {
        const std::size_t at = below(text.size() + 1);
        const std::string_view rest = std::string_view(text).substr(at);
        switch (below(6)) {
            case 0: text.insert(at, pieces[below(pieces.size())]); break;
            case 1: text.erase(at, part_of(rest).size()); break;
            case 2: text.insert(at, std::string(part_of(text))); break;
            case 3: text.insert(at, part_of(any_input())); break;
            case 4:
                text.replace(at, part_of(rest).size(), std::string(part_of(text)));
                break;
            default:
                if (!rest.empty()) text[at] = static_cast<char>(luck_());
        }
    }
};

}  // namespace verbund::fuzz
