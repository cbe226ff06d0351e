#include "analysis/sensitivity/design_inputs.hpp"

#include "analysis/rank_correlation.hpp"
#include "analysis/sensitivity/morris_effects.hpp"
#include "analysis/sequences/saltelli_blocks.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <stdexcept>

namespace verbund {

namespace {

DesignInput coded(const DesignTable::Column& column) {
    if (column.words.empty()) return {column.name, column.unit, column.numbers, true};
    std::set<std::string> words(column.words.begin(), column.words.end());
    words.erase("");
    DesignInput input{column.name, column.unit, {}, words.size() <= 2};
    for (const std::string& word : column.words)
        input.numbers.push_back(word.empty() ? std::nan("")
                                             : static_cast<double>(std::distance(
                                                   words.begin(), words.find(word))));
    return input;
}

bool has_gaps(const DesignInput& input) {
    return std::any_of(input.numbers.begin(), input.numbers.end(),
                       [](double number) { return std::isnan(number); });
}

bool varies(const DesignInput& input) {
    return std::any_of(input.numbers.begin(), input.numbers.end(),
                       [&](double number) { return number != input.numbers[0]; });
}

// Whether one falls wherever the other rises.
bool is_upside_down(const std::vector<double>& ranks,
                    const std::vector<double>& others) {
    for (std::size_t point = 0; point < ranks.size(); ++point)
        if (ranks[point] + others[point] != static_cast<double>(ranks.size() + 1))
            return false;
    return true;
}

// Linked columns are one input: none of them could be told from the other.
std::vector<DesignInput> joined(const std::vector<DesignInput>& columns) {
    std::vector<DesignInput> inputs;
    std::vector<std::vector<double>> known;  // ranks, by input
    for (const DesignInput& column : columns) {
        const std::vector<double> ranks = ranks_of(column.numbers);
        const auto same = std::find_if(
            known.begin(), known.end(), [&](const std::vector<double>& others) {
                return ranks == others || is_upside_down(ranks, others);
            });
        if (same == known.end() || !varies(column)) {
            inputs.push_back(column);
            known.push_back(ranks);
            continue;
        }
        DesignInput& linked = inputs[static_cast<std::size_t>(same - known.begin())];
        linked.name += ", " + column.name;
        linked.ordered = linked.ordered && column.ordered;
    }
    return inputs;
}

void check_blocks(const std::vector<DesignInput>& inputs) {
    const SaltelliLayout layout(inputs[0].numbers.size(), inputs.size());
    for (std::size_t row = 0; row < layout.base_rows(); ++row)
        for (std::size_t i = 0; i < inputs.size(); ++i)
            for (std::size_t other = 0; other < inputs.size(); ++other) {
                const std::size_t same = i == other ? layout.b(row) : layout.a(row);
                const std::vector<double>& numbers = inputs[other].numbers;
                if (numbers[layout.ab(row, i)] != numbers[same])
                    throw std::invalid_argument(
                        "each row of Saltelli blocks is A, B, then for each input A "
                        "with that input from B");
            }
}

void check_points(const std::vector<DesignInput>& inputs, SensitivityMethod method) {
    std::vector<std::vector<double>> numbers;
    for (const DesignInput& input : inputs) numbers.push_back(input.numbers);
    if (method == SensitivityMethod::morris) morris_moves(numbers);
    if (method == SensitivityMethod::sobol) check_blocks(inputs);
}

}  // namespace

SensitivityMethod method_for(const DesignTable& design) {
    if (design.kind == "morris") return SensitivityMethod::morris;
    if (design.kind == "saltelli") return SensitivityMethod::sobol;
    return SensitivityMethod::ranks;
}

DesignInputs inputs_of(const DesignTable& design, SensitivityMethod method) {
    DesignInputs found;
    std::vector<DesignInput> read;
    for (const DesignTable::Column& column : design.columns) {
        DesignInput input = coded(column);
        const bool unread = has_gaps(input) || !varies(input) || !input.ordered;
        if (method == SensitivityMethod::ranks && unread)
            found.left_out.push_back(column.name);
        else if (has_gaps(input))
            throw std::invalid_argument(column.name + " has no value at some point");
        else
            read.push_back(std::move(input));
    }
    found.inputs = joined(read);
    if (found.inputs.empty())
        throw std::invalid_argument("no input varies in an order that is known");
    check_points(found.inputs, method);
    return found;
}

}  // namespace verbund
