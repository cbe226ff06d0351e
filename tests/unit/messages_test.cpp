// What a person who writes a first scenario gets wrong, and what they are told.
#include "io/did_you_mean.hpp"
#include "unit/says.hpp"
#include "unit/written_scenario.hpp"

namespace verbund {
namespace {

using namespace test;

class Messages : public ScenarioReader {
protected:
    std::string all(const std::string& text, const ReadOptions& options = {}) const {
        std::string joined;
        for (const std::string& fault : faults_of(write("s.toml", text), options))
            joined += fault + "\n";
        return joined;
    }

    // Of a good scenario with further lines at its end, which begin in line 11.
    std::string of(const std::string& lines, const ReadOptions& options = {}) const {
        return all(std::string(head) + place + alone + lines, options);
    }
};

TEST_F(Messages, ADecimalCommaIsToldToBeAPoint) {
    EXPECT_TRUE(
        says(of("[cooperation]\nfee = 20,5  # EUR\n"),
             "s.toml:12:7: fee = 20,5: has a decimal comma; a decimal point: 20.5"));
    EXPECT_TRUE(says(of("[trust]\nclarity = \"0,5\"\n"),
                     "has a decimal comma; a decimal point: 0.5"));
    EXPECT_TRUE(
        says(of("", {{"cooperation.fee=20,5"}, {}, {}}),
             "--set cooperation.fee = 20,5: has a decimal comma; a decimal point: "
             "20.5"));
}

TEST_F(Messages, PerCentIsToldToBeAShare) {
    EXPECT_TRUE(
        says(of("[trust]\nclarity = 25%\n"),
             "s.toml:12:11: clarity = 25%: has a per cent sign; a share: 0.25"));
    EXPECT_TRUE(says(of("[trust]\nclarity = 12,5 %\n"), "a share: 0.125"));
    EXPECT_TRUE(says(of("", {{"trust.clarity=25%"}, {}, {}}), "a share: 0.25"));
}

TEST_F(Messages, AMissingQuoteIsSaidAtTheQuoteThatNeverEnds) {
    EXPECT_TRUE(
        says(all("name = \"x\nweeks = 3\n"),
             "s.toml:1:8: name = \"x: has a quote that never ends; a text stands "
             "between two quotes"));
    EXPECT_TRUE(says(all("name = x\"\n"), "s.toml:1:9: name = x\": has a quote"));
    EXPECT_TRUE(
        says(all("a = 'ü' # \"\nb = \"c' \n"), "s.toml:2:5: b = \"c': has a quote"));
}

TEST_F(Messages, WhatIsNoSlipIsSaidInTheWordsOfTheParser) {
    for (const char* line : {"weeks = = 3\n", "weeks = 3 4\n", "weeks = \"\"\"a\n",
                             "weeks = ,5\n", "weeks = 3,\n", "weeks = %\n"})
        EXPECT_TRUE(says(all(line), "Error while parsing"));
}

TEST_F(Messages, AKeyOfTheHeadBelowATableIsToldToMoveUp) {
    EXPECT_TRUE(
        says(of("[record]\nweeks = 52\n"),
             "s.toml:12:1: record.weeks: stands in [record]; move it above the first "
             "[table]"));
    EXPECT_TRUE(says(of("[trust]\nseed = 3\n"),
                     "trust.seed: stands in [trust]; move it above the first [table]"));
}

TEST_F(Messages, AnUnknownKeySaysEveryKnownOneOnce) {
    const std::string said = all(std::string(head) +
                                 "[[region]]\nname = \"R\"\nat = [0, 1]\n"
                                 "freelancers = 9\ncustomer = 99\n" +
                                 alone);
    EXPECT_TRUE(says(said,
                     "region.customer: is not known, did you mean `customers`?; name, "
                     "at, freelancers, customers or a group of parameters"));
}

TEST_F(Messages, AParameterIsFoundByItsLastPart) {
    EXPECT_TRUE(says(of("", {{"fee=30"}, {}, {}}),
                     "--set fee = 30: is not known, did you mean `cooperation.fee`?"));
    EXPECT_TRUE(says(of("[trust]\nfee = 30\n"),
                     "trust.fee: is not known, did you mean `cooperation.fee`?"));
    EXPECT_TRUE(says(of("fee = 30\n"), "did you mean `cooperation.fee`?"));
    EXPECT_TRUE(says(of("[trust]\nforgeting = 1\n"), "did you mean `forgetting`?"));
}

TEST(DidYouMean, NamesAtMostThreeOfTheSameEnd) {
    const std::vector<std::string> known{"a.x", "b.x", "c.x", "d.x", "x"};
    EXPECT_EQ(did_you_mean("q.x", known, '.'),
              ", did you mean `a.x` or `b.x` or `c.x`?");
    EXPECT_EQ(did_you_mean("q.x", known), ", did you mean `a.x`?");
    EXPECT_EQ(did_you_mean("b.y", known, '.'), ", did you mean `b.x`?");
}

}  // namespace
}  // namespace verbund
