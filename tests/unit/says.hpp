// Whether a text says something. It is shown where that is not as expected.
#pragma once

#include <gtest/gtest.h>

#include <string>

namespace verbund::test {

inline testing::AssertionResult says(const std::string& text,
                                     const std::string& words) {
    if (text.find(words) != text.npos)
        return testing::AssertionSuccess() << words << "\nis in\n" << text;
    return testing::AssertionFailure() << words << "\nis not in\n" << text;
}

}  // namespace verbund::test
