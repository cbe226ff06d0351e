#include "run/boxes_text.hpp"

#include "run/design_words.hpp"
#include "run/shown_number.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

struct Verbs {
    std::string fails, holds;  // "loses to allein", "holds its own against allein"
};

Verbs verbs_of(const Outcomes& outcomes, const RobustQuestion& question) {
    if (!question.asked.threshold) {
        const std::string& name = outcomes.strategies()[question.asked.baseline];
        return {"loses to " + name, "does not lose to " + name};
    }
    const std::string number = shown_amount(*question.asked.threshold, question.unit);
    return {"misses " + number, "meets " + number};
}

std::string box_text(const DesignTable& design, const FoundBox& box) {
    return fmt::format(
        "  {}\n    {} of the {} points inside (density {:.2f}), coverage {:.2f}, luck "
        "{:.3f}\n",
        box_words(design, box), box.of_interest, box.points, box.density, box.coverage,
        box.luck);
}

std::string unread_text(const DesignTable& design, const Discovery& found) {
    if (found.unread.empty()) return "";
    return fmt::format("  ({} of {} inputs have gaps and make no box)\n",
                       found.unread.size(), design.columns.size());
}

}  // namespace

std::string boxes_text(const Outcomes& outcomes, const DesignTable& design,
                       const RobustQuestion& question, const Discovery& found) {
    const Verbs verbs = verbs_of(outcomes, question);
    const std::string& name = outcomes.strategies()[found.strategy];
    std::string text = fmt::format(
        "\n{} {} at {} of {} points, at {} of them surely (95 % over all points, "
        "Holm).\n",
        name, verbs.fails, found.failing, found.points, found.surely);
    if (found.failing == 0 || found.failing == found.points) return text;
    if (found.boxes.empty())
        return text + "  No box of the inputs stands out from luck.\n" +
               unread_text(design, found);
    text += fmt::format("It {} where\n", found.of_failing ? verbs.fails : verbs.holds);
    for (const FoundBox& box : found.boxes) text += box_text(design, box);
    return text + unread_text(design, found);
}

}  // namespace verbund
