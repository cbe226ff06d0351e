#include "io/scenario/listed_rows.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace verbund {

namespace {

// A number as CSV has it; nothing for any other node.
std::optional<std::string> number_text(const toml::node& node) {
    if (const auto whole = node.value_exact<std::int64_t>())
        return fmt::format("{}", *whole);
    if (const auto real = node.value_exact<double>()) return fmt::format("{}", *real);
    return std::nullopt;
}

std::optional<std::string> joined_text(const toml::node& node) {
    const toml::array* list = node.as_array();
    if (list == nullptr) return node.value_exact<std::string>();
    std::vector<std::string> texts;
    for (const toml::node& element : *list) {
        const auto text = element.value_exact<std::string>();
        if (!text) return std::nullopt;
        texts.push_back(*text);
    }
    return fmt::format("{}", fmt::join(texts, ";"));
}

class ListedRow {
public:
    ListedRow(Reading& reading, const toml::table& table, const std::string& name)
        : reading_(reading), fields_(reading, table, name) {}

    // The cells of the columns; fewer when one is missing or of the wrong type.
    std::vector<CsvCell> cells(const CsvColumns& columns,
                               const std::vector<std::string>& numbers) {
        std::vector<CsvCell> cells;
        for (std::size_t i = 0; i < columns.names.size(); ++i) {
            const std::string& column = columns.names[i];
            const bool is_number =
                std::find(numbers.begin(), numbers.end(), column) != numbers.end();
            if (auto cell = cell_of(column, is_number, i < columns.needed))
                cells.push_back(*cell);
        }
        fields_.refuse_the_rest();
        return cells;
    }

private:
    Reading& reading_;
    Fields fields_;

    std::optional<CsvCell> cell_of(const std::string& column, bool is_number,
                                   bool needed) {
        const std::string_view allowed = is_number ? "a number" : "a text";
        const toml::node* node =
            needed ? fields_.need(column, allowed) : fields_.find(column);
        if (node == nullptr && !needed) return CsvCell{};
        if (node == nullptr) return std::nullopt;
        const auto text = is_number ? number_text(*node) : joined_text(*node);
        if (!text) {
            reading_.refuse(*node, fields_.full(column), "is of the wrong type",
                            allowed);
            return std::nullopt;
        }
        const Place place = reading_.place_of(node->source());
        return CsvCell{*text, place.line, place.column};
    }
};

}  // namespace

Rows rows_of_file(const NamedFile& file, Faults& faults) {
    return [&file, &faults](const auto& columns, const auto& visit) {
        read_csv(file.real, file.shown, columns, faults, visit);
    };
}

Rows rows_of_list(Reading& reading, const toml::array& list, std::string table,
                  std::vector<std::string> numbers) {
    return [&reading, &list, table = std::move(table), numbers = std::move(numbers)](
               const auto& columns, const auto& visit) {
        for (const toml::node& node : list) {
            const std::string shown = reading.place_of(node.source()).path;
            CsvRow row(shown, columns.names, reading.faults);
            row.cells =
                ListedRow(reading, *node.as_table(), table).cells(columns, numbers);
            if (row.cells.size() == columns.names.size()) visit(row);
        }
    };
}

}  // namespace verbund
