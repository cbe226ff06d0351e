#include "analysis/sensitivity/morris_effects.hpp"

#include <optional>
#include <stdexcept>

namespace verbund {

namespace {

[[noreturn]] void refuse(const char* why) { throw std::invalid_argument(why); }

// What changes from a point to the next; nothing where all inputs stay.
std::optional<MorrisMove> move_to(const std::vector<std::vector<double>>& inputs,
                                  std::size_t point) {
    std::optional<MorrisMove> found;
    for (std::size_t input = 0; input < inputs.size(); ++input) {
        const double before = inputs[input][point - 1];
        const double after = inputs[input][point];
        if (before == after) continue;
        if (found) refuse("a step of a Morris trajectory changes one input alone");
        found = MorrisMove{input, after > before};
    }
    return found;
}

std::vector<MorrisMove> moves_from(const std::vector<std::vector<double>>& inputs,
                                   std::size_t start) {
    std::vector<std::optional<MorrisMove>> found;
    std::vector<bool> moved(inputs.size(), false);
    for (std::size_t step = 1; step <= inputs.size(); ++step) {
        found.push_back(move_to(inputs, start + step));
        if (!found.back()) continue;
        if (moved[found.back()->input])
            refuse("an input moves once in a Morris trajectory");
        moved[found.back()->input] = true;
    }
    std::vector<MorrisMove> moves;
    std::size_t unmoved = 0;
    for (const std::optional<MorrisMove>& move : found) {
        while (!move && moved[unmoved]) ++unmoved;
        moves.push_back(move ? *move : MorrisMove{unmoved++, true});
    }
    return moves;
}

}  // namespace

std::vector<std::vector<MorrisMove>> morris_moves(
    const std::vector<std::vector<double>>& inputs) {
    const std::size_t points = inputs.empty() ? 0 : inputs[0].size();
    if (points == 0 || points % (inputs.size() + 1) != 0)
        refuse("Morris trajectories have a multiple of d + 1 points for d inputs");
    for (const std::vector<double>& input : inputs)
        if (input.size() != points) refuse("every input has a number at every point");
    std::vector<std::vector<MorrisMove>> found;
    for (std::size_t start = 0; start < points; start += inputs.size() + 1)
        found.push_back(moves_from(inputs, start));
    return found;
}

}  // namespace verbund
