#include "run/robust_json.hpp"

#include "io/csv_text.hpp"
#include "io/json.hpp"
#include "run/design_words.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

Json names_json(const Outcomes& outcomes, const std::vector<std::size_t>& some) {
    Json names = Json::list();
    for (std::size_t strategy : some) names.push(outcomes.strategies()[strategy]);
    return names;
}

Json json_of(const Restriction& one, const DesignTable& design) {
    Json json = Json::object({{"input", design.columns[one.input].name},
                              {"above", one.limit.above},
                              {"below", one.limit.below},
                              {"without", Json::list_of(one.limit.without)},
                              {"quasi_p", one.quasi_p}});
    return json;
}

Json json_of(const FoundBox& box, const DesignTable& design) {
    Json restrictions = Json::list();
    for (const Restriction& one : box.restrictions)
        restrictions.push(json_of(one, design));
    return Json::object({{"words", box_words(design, box)},
                         {"points", box.points},
                         {"of_interest", box.of_interest},
                         {"mass", box.mass},
                         {"coverage", box.coverage},
                         {"density", box.density},
                         {"luck", box.luck},
                         {"restrictions", restrictions}});
}

Json json_of(const Discovery& found, const Outcomes& outcomes,
             const DesignTable& design) {
    Json boxes = Json::list();
    for (const FoundBox& box : found.boxes) boxes.push(json_of(box, design));
    Json unread = Json::list();
    for (std::size_t column : found.unread) unread.push(design.columns[column].name);
    return Json::object({{"strategy", outcomes.strategies()[found.strategy]},
                         {"points", found.points},
                         {"failing", found.failing},
                         {"surely_failing", found.surely},
                         {"boxes_of", found.of_failing ? "failing" : "good enough"},
                         {"boxes", boxes},
                         {"unread_inputs", unread}});
}

Json json_of(const AcrossPoints& one, const std::string& name) {
    return Json::object({{"strategy", name},
                         {"mean", one.mean},
                         {"worst", one.worst},
                         {"worst_point", one.worst_at},
                         {"regret", one.regret},
                         {"regret_point", one.regret_at},
                         {"good_enough", one.good_enough}});
}

}  // namespace

std::string robust_json(const Outcomes& outcomes, const DesignTable& design,
                        const RobustAnswer& answer) {
    const RobustQuestion& question = answer.question;
    const auto& all = answer.robustness.strategies;
    Json strategies = Json::list(), discoveries = Json::list();
    for (std::size_t s = 0; s < all.size(); ++s)
        strategies.push(json_of(all[s], outcomes.strategies()[s]));
    for (const Discovery& found : answer.discoveries)
        discoveries.push(json_of(found, outcomes, design));
    Json json = Json::object(
        {{"metric", outcomes.metrics()[question.metric]},
         {"unit", question.unit},
         {"better", question.wanted == Wanted::more ? "more" : "less"},
         {"points", answer.robustness.points},
         {"points_left_out", Json::list_of(answer.robustness.left_out)},
         {"strategies", strategies},
         {"maximin",
          names_json(outcomes, best_by(all, &AcrossPoints::worst, question.wanted))},
         {"minimax_regret",
          names_json(outcomes, best_by(all, &AcrossPoints::regret, Wanted::less))},
         {"discoveries", discoveries}});
    if (question.asked.threshold)
        json.put("threshold", *question.asked.threshold);
    else
        json.put("baseline", outcomes.strategies()[question.asked.baseline]);
    return json.text() + "\n";
}

std::string robust_csv(const Outcomes& outcomes, const RobustAnswer& answer) {
    std::string text =
        "strategy,metric,points,mean,worst,worst_point,regret,regret_point,"
        "good_enough\n";
    for (std::size_t s = 0; s < outcomes.strategies().size(); ++s) {
        const AcrossPoints& one = answer.robustness.strategies[s];
        text += fmt::format("{},{},{},{},{},{},{},{},{}\n",
                            csv_text(outcomes.strategies()[s]),
                            csv_text(outcomes.metrics()[answer.question.metric]),
                            answer.robustness.points, csv_number(one.mean),
                            csv_number(one.worst), one.worst_at, csv_number(one.regret),
                            one.regret_at, csv_number(one.good_enough));
    }
    return text;
}

}  // namespace verbund
