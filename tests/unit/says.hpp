// Whether a text says something; a text that does not is shown.
#pragma once

#include <gtest/gtest.h>

#include <string>

namespace verbund::test {

inline testing::AssertionResult says(const std::string& text,
                                     const std::string& words) {
    if (text.find(words) != text.npos) return testing::AssertionSuccess();
    return testing::AssertionFailure() << words << "\nis not in\n" << text;
}

}  // namespace verbund::test
