// The start is stated: either tenures and ties as the hazards imply, or one of four others that show whether
// a result depends on it.
#pragma once

#include "core/parameter.hpp"

#include <array>
#include <string_view>

namespace verbund {

enum class StartKind { stationary, empty, dense, all_giving, none_giving };

constexpr auto choices(StartKind) {
    return std::array<std::string_view, 5>{"stationary", "empty", "dense", "all_giving", "none_giving"};
}

struct Start {
    StartKind kind = StartKind::stationary;
    double dense_contacts = 5.0;

    static constexpr std::string_view group = "start";
    static constexpr auto rows() {
        return std::tuple{
            Parameter<Start, StartKind>{"kind", &Start::kind, {0, 4}, Unit::choice,
                                        "ties and dispositions of week 0: as the hazards imply, no ties, many "
                                        "contacts, everybody giving, nobody giving",
                                        "assumption"},
            Parameter<Start, double>{"dense_contacts", &Start::dense_contacts, {0, 30}, Unit::number,
                                     "contacts that each freelancer starts with on top when start.kind is dense",
                                     "assumption"},
        };
    }
};

}  // namespace verbund
