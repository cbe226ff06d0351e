#include "evidence/oracles/oracles.hpp"

#include <algorithm>
#include <iterator>

namespace verbund {

namespace {

const Oracle known_answers[] = {
    {"O1",
     "Who works with whom: a team whose slots are old hands by chance p has pairs "
     "by (1−p)², 2p(1−p), p²."},
    {"O3", "Random ties connect as many as Erdős and Rényi say."},
    {"O4",
     "Contacts by random meeting are Poisson; a freelancer has twice as many as it "
     "starts."},
    {"O5",
     "Loyalty begins at a threshold (Weisbuch): y = tanh(x·y), x the weight over "
     "the threshold."},
    {"O6",
     "Giving along a ring under death–birth imitation wins as often as the exact "
     "chain says."},
    {"O7",
     "Giving among all under death–birth imitation wins as often as its fitness "
     "says."},
    {"O8a",
     "Who pool their work wait as Erlang C says; real times of posting, whoever "
     "can begin first begins."},
    {"O8b",
     "Who refuse when busy lose as much as Erlang B says, whatever the law of the "
     "hours."},
    {"O9",
     "Customers choose by the multinomial logit, alone and by who would work in a "
     "team."},
    {"O10", "Tests of contacts let unreliable ones through as Bayes says."},
    {"O11",
     "Stand-ins save deadlines: f·(1−a(1−f))^n are late, and teams accordingly."},
    {"O12", "Meeting and parting balance at a ÷ (a+κ) of all pairs."},
    {"O13", "Partners cover the trades of a project as inclusion and exclusion say."},
    {"O14", "Knowledge reaches all of n after (n−1)·H(n−1) meetings."},
    {"O16",
     "Practice between autonomy and adaptation keeps (a ÷ (a+k))² of the variance "
     "of ideals."},
    {"O17",
     "Partnerships that end below trust ½ end as gamblers are ruined: newness, and "
     "after a honeymoon adolescence."},
    {"O18",
     "Favours between two who slip and forgive settle where generous tit for tat "
     "does."},
    {"O20", "Hazards that differ between ties fall with age: (1+θht)^(−1/θ) are left."},
    {"O21", "Conditional contributions decay by the same factor each week."},
    {"O22",
     "Trust is the mean of the Beta law; with forgetting it stays short of "
     "reliability."},
    {"O23", "Joint marketing reaches 1−(1−ρ)^n."},
    {"O24",
     "What must not matter does not: threads, slots, rules without weight; what is "
     "conserved is."},
    {"O25",
     "Votes admit rightly as Condorcet says, and who may ask again is a member for "
     "i ÷ (i+o) of all weeks, i and o the mean weeks in and out."},
    {"O26", "A tie that goes on with chance w is worth (b−c) ÷ (1−w)."},
    {"O27",
     "A reserve and foresight make as much late as the law of the hours says; a "
     "reserve that is learned comes to rest where late work is as much as is "
     "accepted."},
    {"O28",
     "Retainers have geometric lengths, and of one supplier's revenue the share "
     "that follows."},
    {"O29",
     "Two customers who ask each other come to remember the same supplier "
     "a ÷ (a+½) of the time."},
    {"O31",
     "An association that a part a joins and a part b leaves has a ÷ (a+b) of all "
     "as members."},
};

}  // namespace

const std::vector<Oracle>& oracles() {
    static const std::vector<Oracle> all(std::begin(known_answers),
                                         std::end(known_answers));
    return all;
}

const std::vector<OracleCase>& oracle_cases() {
    static const std::vector<OracleCase> all = [] {
        std::vector<OracleCase> cases;
        for (auto theme :
             {network_cases, trust_cases, queue_cases, choice_cases, team_cases,
              giving_cases, group_cases, vote_cases, reserve_cases, retainer_cases,
              word_of_mouth_cases, invariance_cases})
            std::ranges::move(theme(), std::back_inserter(cases));
        const auto place = [](const OracleCase& one) {
            return std::ranges::find(oracles(), one.name, &Oracle::name) -
                   oracles().begin();
        };
        std::ranges::stable_sort(cases, {}, place);
        return cases;
    }();
    return all;
}

}  // namespace verbund
