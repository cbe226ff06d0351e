// What libFuzzer calls with whatever it has made up. A target that returns has stood it:
// input is refused by a thrown fault or a returned one, never by a crash.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count);

namespace verbund::fuzz {

inline std::string_view text_of(const std::uint8_t* bytes, std::size_t count) {
    return {reinterpret_cast<const char*>(bytes), count};
}

}  // namespace verbund::fuzz
