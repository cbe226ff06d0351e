#include "io/results/parameter_datasets.hpp"

#include "analysis/undefined.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace verbund {

namespace {

Cell cell_of(const ParameterRow& row) {
    return row.kind == ValueKind::choice ? Cell::text : Cell::real;
}

void describe_parameter(hid_t dataset, const ParameterRow& row) {
    put(dataset, "long_name", row.meaning);
    put(dataset, "meaning", row.meaning);
    put(dataset, "units", unit_text(row.unit));
    put(dataset, "source", row.source);
    if (row.kind == ValueKind::choice) {
        put(dataset, "default", std::get<std::string>(row.standard));
        put(dataset, "range", fmt::format("{}", fmt::join(row.choices, ", ")));
        return;
    }
    const bool yes_no = row.kind == ValueKind::yes_no;
    put(dataset, "default", number_of(row.standard));
    put(dataset, "range",
        yes_no ? std::array{0.0, 1.0} : std::array{row.range.least, row.range.most});
}

}  // namespace

Handle create_values(hid_t group, const ParameterRow& row,
                     const std::vector<Dimension>& dimensions,
                     const std::vector<hsize_t>& chunk) {
    Handle dataset =
        create_dataset(group, {row.name.c_str(), cell_of(row), dimensions, chunk});
    describe_parameter(dataset, row);
    return dataset;
}

void ValueBlock::push(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value))
        texts_.push_back(*text);
    else
        reals_.push_back(number_of(value));
}

void ValueBlock::add(const std::vector<Parameters>& regions) {
    const Value first = row_.value(regions.front());
    bool same = true;
    for (const Parameters& one : regions) {
        const Value value = row_.value(one);
        push(value);
        same = same && value == first;
    }
    const bool is_text = std::holds_alternative<std::string>(first);
    if (same)
        push(first);
    else
        push(is_text ? Value{std::string()} : Value{undefined});
}

void ValueBlock::write(hid_t dataset, std::span<const hsize_t> from,
                       std::span<const hsize_t> count) const {
    std::vector<const char*> texts;
    for (const std::string& text : texts_) texts.push_back(text.c_str());
    const void* const reals = reals_.data();
    const Cell cell = cell_of(row_);
    write_block(dataset, cell, from, count, cell == Cell::text ? texts.data() : reals);
}

}  // namespace verbund
