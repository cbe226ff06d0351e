// A parameter is one field with one row; the table carries every row by name.
#include "rules/parameter_table.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>
#include <set>

namespace verbund {
namespace {

// What differs from the defaults, by name.
std::set<std::string> changed(const Parameters& parameters) {
    std::set<std::string> names;
    for (const ParameterRow& row : parameter_table())
        if (row.value(parameters) != row.standard) names.insert(row.name);
    return names;
}

// A value of the row's kind that is allowed and not the default.
Value another_value(const ParameterRow& row) {
    const bool at_least = row.kind == ValueKind::real &&
                          std::get<double>(row.standard) == row.range.least;
    switch (row.kind) {
        case ValueKind::yes_no: return !std::get<bool>(row.standard);
        case ValueKind::choice: return std::string(row.choices.back());
        case ValueKind::whole: {
            const auto least = static_cast<std::int64_t>(row.range.least);
            return std::get<std::int64_t>(row.standard) == least ? least + 1 : least;
        }
        case ValueKind::real: return at_least ? row.range.most : row.range.least;
    }
    return 0.0;
}

TEST(ParameterTable, NamesAreUniqueAndEveryRowSaysWhatItMeansAndWhereItIsFrom) {
    std::set<std::string> names;
    for (const ParameterRow& row : parameter_table()) {
        EXPECT_TRUE(names.insert(row.name).second) << row.name;
        EXPECT_EQ(find_parameter(row.name), &row);
        EXPECT_NE(row.name.find('.'), std::string::npos) << row.name;
        EXPECT_FALSE(row.meaning.empty() || row.source.empty() ||
                     unit_text(row.unit).empty())
            << row.name;
    }
    EXPECT_GE(names.size(), 100u);
    EXPECT_EQ(find_parameter("trust.forgeting"), nullptr);
}

TEST(ParameterTable, EveryDefaultIsWithinItsOwnRange) {
    const Parameters standard;
    for (const ParameterRow& row : parameter_table()) {
        EXPECT_LT(row.range.least, row.range.most) << row.name;
        EXPECT_EQ(row.value(standard), row.standard) << row.name;
        EXPECT_EQ(fault_of(row, row.standard), std::nullopt)
            << row.name << " = " << value_text(row.standard);
    }
}

TEST(ParameterTable, SettingARowChangesItAndNoOther) {
    for (const ParameterRow& row : parameter_table()) {
        Parameters parameters;
        const Value value = another_value(row);
        ASSERT_EQ(fault_of(row, value), std::nullopt) << row.name;
        row.set(parameters, value);
        EXPECT_EQ(row.value(parameters), value) << row.name;
        EXPECT_EQ(changed(parameters), std::set<std::string>{row.name});
        row.set(parameters, row.standard);
        EXPECT_EQ(changed(parameters), std::set<std::string>{});
    }
}

TEST(ParameterTable, ChoicesGoByTheirNames) {
    const ParameterRow& row = *find_parameter("start.kind");
    EXPECT_EQ(row.choices.size(), 7u);
    Parameters parameters;
    for (std::string_view name : row.choices) {
        row.set(parameters, std::string(name));
        EXPECT_EQ(std::get<std::string>(row.value(parameters)), name);
    }
    EXPECT_EQ(parameters.start.kind, StartKind::ring);
    EXPECT_EQ(fault_of(row, std::string("full")), "is not known");
    EXPECT_EQ(fault_of(row, 1.0), "is of the wrong type");
}

TEST(ParameterTable, RefusesWhatIsOutOfRangeOrOfTheWrongType) {
    const double infinity = std::numeric_limits<double>::infinity();
    for (const ParameterRow& row : parameter_table()) {
        EXPECT_EQ(
            fault_of(row, std::string("no such name")),
            row.kind == ValueKind::choice ? "is not known" : "is of the wrong type");
        EXPECT_EQ(fault_of(row, true).has_value(), row.kind != ValueKind::yes_no)
            << row.name;
        if (row.kind == ValueKind::whole) {
            EXPECT_EQ(fault_of(row, 1.5), "is of the wrong type") << row.name;
            EXPECT_EQ(fault_of(row, static_cast<std::int64_t>(row.range.most) + 1),
                      "is out of range")
                << row.name;
        }
        if (row.kind != ValueKind::real) continue;
        EXPECT_EQ(fault_of(row, std::nextafter(row.range.least, -infinity)),
                  "is out of range")
            << row.name;
        EXPECT_EQ(fault_of(row, std::nextafter(row.range.most, infinity)),
                  "is out of range")
            << row.name;
        EXPECT_EQ(fault_of(row, std::numeric_limits<double>::quiet_NaN()),
                  "is not a finite number")
            << row.name;
    }
}

RC_GTEST_PROP(ParameterTable, AnyAllowedNumberComesBackAsItWasSet, ()) {
    const auto& table = parameter_table();
    const ParameterRow& row = table[*rc::gen::inRange<std::size_t>(0, table.size())];
    RC_PRE(row.kind == ValueKind::real);
    const double at = *rc::gen::inRange(0, 1'000'001) / 1e6;
    const double value = row.range.least + at * (row.range.most - row.range.least);
    RC_PRE(!fault_of(row, value));
    Parameters parameters;
    row.set(parameters, value);
    RC_ASSERT(std::get<double>(row.value(parameters)) == value);
}

TEST(ParameterTable, WritesValuesAsPeopleDo) {
    EXPECT_EQ(value_text(0.25), "0.25");
    EXPECT_EQ(value_text(std::int64_t{3}), "3");
    EXPECT_EQ(value_text(true), "true");
    EXPECT_EQ(value_text(std::string("dense")), "\"dense\"");
    EXPECT_EQ(allowed_text(*find_parameter("trust.clarity")), "0 … 1 (share)");
    EXPECT_EQ(allowed_text(*find_parameter("helping.stand_ins")), "true or false");
}

}  // namespace
}  // namespace verbund
