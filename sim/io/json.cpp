#include "io/json.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

namespace verbund {

// What may throw is in a move of the library's, which says that it does not.
struct Json::Node {  // NOLINT(bugprone-exception-escape)
    nlohmann::ordered_json value;
};

Json::Json() : node_(std::make_unique<Node>()) {}

Json::Json(double number) : Json() {
    if (std::isfinite(number)) node_->value = number;
}

Json::Json(std::int64_t number) : Json() { node_->value = number; }

Json::Json(bool yes) : Json() { node_->value = yes; }

Json::Json(std::string_view text) : Json() { node_->value = std::string(text); }

Json Json::list() {
    Json made;
    made.node_->value = nlohmann::ordered_json::array();
    return made;
}

Json Json::object(std::initializer_list<Member> members) {
    Json made;
    made.node_->value = nlohmann::ordered_json::object();
    for (const auto& [key, value] : members) made.put(key, value);
    return made;
}

Json::Json(const Json& other) : node_(std::make_unique<Node>(*other.node_)) {}

Json::Json(Json&& other) noexcept = default;

Json& Json::operator=(Json other) noexcept {
    node_ = std::move(other.node_);
    return *this;
}

Json::~Json() = default;

void Json::put(std::string_view key, const Json& value) {
    node_->value[std::string(key)] = value.node_->value;
}

void Json::push(const Json& value) { node_->value.push_back(value.node_->value); }

std::string Json::text() const {
    const auto replace = nlohmann::ordered_json::error_handler_t::replace;
    return node_->value.dump(2, ' ', false, replace);
}

}  // namespace verbund
