// JSON that is written piece by piece. The library behind it is compiled in one file.
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace verbund {

// A value, a list, or an object that keeps the order of its keys.
class Json {
public:
    using Member = std::pair<std::string_view, Json>;

    Json();               // null
    Json(double number);  // null when it is not finite
    Json(std::int64_t number);
    Json(bool yes);
    Json(std::string_view text);
    Json(const std::string& text) : Json(std::string_view(text)) {}
    Json(const char* text) : Json(std::string_view(text)) {}
    template <std::integral Number>
    Json(Number number) : Json(static_cast<std::int64_t>(number)) {}

    static Json list();
    static Json object(std::initializer_list<Member> members = {});
    template <class Texts>
    static Json list_of(const Texts& texts) {
        Json all = list();
        for (const auto& text : texts) all.push(text);
        return all;
    }

    Json(const Json& other);
    Json(Json&& other) noexcept;
    Json& operator=(Json other) noexcept;
    ~Json();

    void put(std::string_view key, const Json& value);
    void push(const Json& value);

    // Over several lines; bytes that are no UTF-8 are replaced.
    std::string text() const;

private:
    struct Node;
    std::unique_ptr<Node> node_;
};

}  // namespace verbund
