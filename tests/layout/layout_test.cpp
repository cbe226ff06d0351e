// Reads the sources of sim/ and analysis/ and fails on an include that points the wrong
// way, on a function of more than sixty lines, on two types of one name, and on random
// numbers or functions of libm that would make the model's bits depend on the library or
// the processor.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

namespace fs = std::filesystem;

// A room of sim/ may include itself and what stands before it here. analysis may
// include only itself; study and what stands after it may include analysis.
constexpr std::array<std::string_view, 9> rooms{
    "core", "rules", "state", "model", "record", "study", "io", "evidence", "run"};
constexpr std::array<std::string_view, 4> exact_rooms{"core", "rules", "state",
                                                      "model"};

std::ptrdiff_t place_of(std::string_view room) {
    return std::ranges::find(rooms, room) - rooms.begin();
}

bool may_include(std::string_view from, std::string_view to) {
    if (from == "analysis") return to == "analysis";
    if (to == "analysis") return place_of(from) >= place_of("study");
    return place_of(to) < std::ssize(rooms) && place_of(to) <= place_of(from);
}

// Source text with comments, and what is within quotes outside of # lines, replaced by
// blanks; lines stay lines.
std::string code_of(const std::string& text) {
    std::string code;
    const auto blank = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) code += text[i] == '\n' ? '\n' : ' ';
    };
    const auto in_directive = [&](std::size_t i) {
        const std::size_t line = text.rfind('\n', i) + 1;  // npos + 1 is 0
        return text[text.find_first_not_of(" \t", line)] == '#';
    };
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i + 1;
        if (text.compare(i, 2, "//") == 0) {
            end = std::min(text.find('\n', i), text.size());
            blank(i, end);
        } else if (text.compare(i, 2, "/*") == 0) {
            const std::size_t close = text.find("*/", i + 2);
            end = close == std::string::npos ? text.size() : close + 2;
            blank(i, end);
        } else if (text.compare(i, 3, "'\"'") == 0) {
            end = i + 3;
            blank(i, end);
        } else if (text[i] == '"' && !in_directive(i)) {
            while (end < text.size() && text[end] != '"' && text[end] != '\n')
                end += text[end] == '\\' ? 2 : 1;
            end = std::min(end + 1, text.size());
            blank(i, end);
        } else {
            code += text[i];
        }
        i = end;
    }
    return code;
}

// Every match of a pattern, as its first group.
std::vector<std::string> matches(const std::string& code, const char* pattern) {
    const std::regex regex(pattern);
    std::vector<std::string> found;
    for (std::sregex_iterator match(code.begin(), code.end(), regex), end; match != end;
         ++match)
        found.push_back((*match)[1]);
    return found;
}

std::vector<std::string> wrong_arrows(std::string_view from, const std::string& code) {
    std::vector<std::string> wrong;
    for (const std::string& path : matches(code, R"(#\s*include\s*"([^"]*)\")"))
        if (!may_include(from, path.substr(0, path.find('/')))) wrong.push_back(path);
    return wrong;
}

std::vector<std::string> inexact_calls(const std::string& code) {
    return matches(
        code,
        R"(\b(std\s*::\s*(?:exp|exp2|expm1|log|log2|log10|log1p|pow|sin|cos|tan|sinh|cosh|tanh|lgamma|tgamma)[fl]?)\s*\()");
}

std::vector<std::string> foreign_draws(const std::string& code) {
    std::vector<std::string> found = matches(code, R"(#\s*include\s*(<random>))");
    std::ranges::copy(
        matches(
            code,
            R"(\b(std\s*::\s*(?:\w+_distribution|\w+_engine|mt19937\w*|minstd_\w+|random_device|shuffle|sample)\b))"),
        std::back_inserter(found));
    return found;
}

fs::path root() {
#ifdef VERBUND_SOURCE_DIR
    return VERBUND_SOURCE_DIR;
#else
    return fs::path(__FILE__).parent_path().parent_path().parent_path();
#endif
}

struct Source {
    std::string name;  // path below the root
    std::string room;
    std::string code;
};

std::vector<Source> sources() {
    std::vector<Source> found;
    for (const char* top : {"sim", "analysis"}) {
        for (const fs::directory_entry& entry :
             fs::recursive_directory_iterator(root() / top)) {
            const std::string kind = entry.path().extension().string();
            if (kind != ".hpp" && kind != ".cpp" && kind != ".h") continue;
            const fs::path name = entry.path().lexically_relative(root());
            const fs::path room = std::string_view(top) == "sim"
                                      ? *std::next(name.begin())
                                      : fs::path(top);
            std::ifstream in(entry.path());
            found.push_back({name.string(), room.string(),
                             code_of({std::istreambuf_iterator<char>(in), {}})});
        }
    }
    return found;
}

// The types that a file defines in the project's namespace, outside of any other.
std::vector<std::string> types_of(const std::string& code) {
    return matches(
        code,
        R"((?:^|\n)(?:template <[^\n]*> ?\n?)?(?:struct|class|enum class) (\w+)[^;{\n]*\{)");
}

// The lines of the longest body of a file that clang-format has laid out: from a line that
// ends the head of a function, loop or condition to the next brace four columns to the
// left of what it holds.
std::size_t longest_body(const std::string& code) {
    std::vector<std::string> lines;
    std::istringstream in(code);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    static const std::regex ends_head(R"(\)[^=]*\{ *$)");
    std::size_t longest = 0;
    for (std::size_t head = 0; head + 1 < lines.size(); ++head) {
        const std::size_t inside = lines[head + 1].find_first_not_of(' ');
        if (inside == std::string::npos || inside < 4 ||
            !std::regex_search(lines[head], ends_head))
            continue;
        const std::string closed = std::string(inside - 4, ' ') + '}';
        std::size_t last = head + 1;
        while (last < lines.size() && !lines[last].starts_with(closed)) ++last;
        longest = std::max(longest, last - head + 1);
    }
    return longest;
}

bool is_exact(const std::string& room) {
    return std::ranges::find(exact_rooms, room) != exact_rooms.end();
}

using Names = std::vector<std::string>;

TEST(Layout, arrows_point_to_the_left) {
    EXPECT_TRUE(may_include("core", "core") && may_include("run", "core") &&
                may_include("state", "rules"));
    EXPECT_FALSE(may_include("core", "rules") || may_include("model", "record") ||
                 may_include("record", "study") || may_include("io", "evidence"));
    EXPECT_TRUE(may_include("study", "analysis") &&
                may_include("analysis", "analysis"));
    EXPECT_FALSE(may_include("record", "analysis") || may_include("analysis", "core") ||
                 may_include("run", "elsewhere"));
}

TEST(Layout, planted_faults_are_found) {
    EXPECT_EQ(wrong_arrows("rules", code_of("#include \"core/a.hpp\"\n  # include "
                                            "\"state/b.hpp\"\n#include \"c.hpp\"\n")),
              (Names{"state/b.hpp", "c.hpp"}));
    EXPECT_EQ(inexact_calls(code_of("double y = std::exp(x) + exact_exp(x) + std::powf "
                                    "(x, 2) + std::sqrt(x);")),
              (Names{"std::exp", "std::powf"}));
    EXPECT_EQ(foreign_draws(code_of("#include <random>\nstd::normal_distribution<> d; "
                                    "std::mt19937_64 engine;")),
              (Names{"<random>", "std::normal_distribution", "std::mt19937_64"}));
}

TEST(Layout, types_are_seen) {
    EXPECT_EQ(
        types_of("struct A {\n    struct B {};\n};\nstruct C;\nclass D final : E {};\n"
                 "template <class T>\nstruct F {};\nenum class G { a };\n"),
        (Names{"A", "D", "F", "G"}));
}

TEST(Layout, functions_are_measured) {
    EXPECT_EQ(
        longest_body("int f() {\n    if (a) {\n    }\n}\nint g() { return 1; }\n"
                     "struct S {\n    int h() const\n        noexcept {\n    }\n};\n"),
        4U);
}

TEST(Layout, comments_and_texts_do_not_count) {
    EXPECT_EQ(
        code_of("a // std::exp(x)\n/* std::log(x)\n*/ b \"std::pow(\\\"\" c '\"' d"),
        "a               \n              \n   b               c     d");
    EXPECT_EQ(wrong_arrows("core", code_of("// #include \"run/a.hpp\"\n")), Names{});
}

TEST(Layout, every_include_points_the_right_way) {
    const std::vector<Source> all = sources();
    ASSERT_GT(all.size(), 20u) << "sources are read from " << root();
    for (const Source& source : all) {
        EXPECT_TRUE(source.room == "analysis" ||
                    place_of(source.room) < std::ssize(rooms))
            << source.name << " lies in no room of the house";
        for (const std::string& path : wrong_arrows(source.room, source.code))
            ADD_FAILURE() << source.name << " includes " << path << ": " << source.room
                          << " may not";
    }
}

// "sim/io/csv.hpp" and "sim/io/csv.cpp" are one unit, io/csv.
std::string unit_of(std::string name) {
    if (name.starts_with("sim/")) name = name.substr(4);
    return name.substr(0, name.rfind('.'));
}

TEST(Layout, no_two_units_include_each_other) {
    std::map<std::string, std::set<std::string>> includes;
    for (const Source& source : sources())
        for (const std::string& path :
             matches(source.code, R"(#\s*include\s*"([^"]*)\")"))
            if (unit_of(path) != unit_of(source.name))
                includes[unit_of(source.name)].insert(unit_of(path));
    ASSERT_GT(includes.size(), 100u);
    for (const auto& [unit, others] : includes)
        for (const std::string& other : others)
            if (unit < other && includes[other].contains(unit))
                ADD_FAILURE() << unit << " and " << other << " include each other";
}

TEST(Layout, functions_fit_a_screen) {
    std::size_t longest = 0;
    for (const Source& source : sources()) {
        const std::size_t its = longest_body(source.code);
        EXPECT_LE(its, 60U) << source.name << " has a function of so many lines";
        longest = std::max(longest, its);
    }
    EXPECT_GT(longest, 40U);
}

// Two types of one name in one program share their destructors, whichever the linker
// takes.
TEST(Layout, a_name_is_one_type) {
    std::map<std::string, std::string> defined;
    for (const Source& source : sources()) {
        if (!source.name.ends_with(".hpp")) continue;
        for (const std::string& type : types_of(source.code)) {
            const auto [first, is_new] = defined.emplace(type, source.name);
            if (!is_new)
                ADD_FAILURE() << type << " is defined in " << first->second
                              << " and in " << source.name;
        }
    }
    ASSERT_GT(defined.size(), 100u);
}

TEST(Layout, the_model_draws_and_computes_with_its_own_functions) {
    for (const Source& source : sources()) {
        if (!is_exact(source.room)) continue;
        for (const std::string& what : inexact_calls(source.code))
            ADD_FAILURE() << source.name << " calls " << what
                          << ": use core/exact_math.hpp";
        for (const std::string& what : foreign_draws(source.code))
            ADD_FAILURE() << source.name << " uses " << what
                          << ": use core/draw.hpp and core/samplers.hpp";
    }
}

}  // namespace
