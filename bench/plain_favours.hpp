// Favours by plain arrays and one thread, without a line of the model: the work of
// scenarios/bench/favours.toml where nothing else can happen.
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

namespace plain {
using Person = std::uint32_t;

constexpr std::size_t most_ties = 40;
constexpr int started_by_each = 8;  // so 16 ties
constexpr double rewiring = 0.01;
constexpr float kept_of_evidence = 0.993F;  // a week
constexpr float refusal = 3.0F;             // its weight

enum class Giving : std::uint8_t { conditional, nothing, always };

// One side of a tie.
struct Half {
    Person other;
    float good = 0.0F, bad = 0.0F, balance = 0.0F;
    bool i_refused = false, other_refused = false;
    float trust() const { return (good + 1.0F) / (good + bad + 2.0F); }
    bool operator<(const Half& more) const { return trust() < more.trust(); }
};

inline bool gives(Giving giving, bool refused) {
    return giving == Giving::always || (giving == Giving::conditional && !refused);
}

struct Network {
    std::vector<Giving> giving;
    std::vector<std::size_t> ties;  // how many each has
    std::vector<Half> halves;       // most_ties places for each
    std::mt19937_64 luck{1};

    explicit Network(Person people)
        : giving(people), ties(people), halves(people * most_ties) {
        std::discrete_distribution<int> kinds{2, 1, 1};
        for (Giving& one : giving) one = static_cast<Giving>(kinds(luck));
        for (Person person = 0; person < people; ++person)
            for (int i = 0; i < started_by_each; ++i) meet(person);
    }

    Half* begin(Person person) { return &halves[person * most_ties]; }
    Half* end(Person person) { return begin(person) + ties[person]; }
    Half* find(Person person, Person other) {
        Half* half = begin(person);
        while (half != end(person) && half->other != other) ++half;
        return half;
    }

    void meet(Person person) {
        const auto other = static_cast<Person>(luck() % giving.size());
        if (other == person || find(person, other) != end(person)) return;
        if (ties[person] == most_ties || ties[other] == most_ties) return;
        begin(person)[ties[person]++] = {other};
        begin(other)[ties[other]++] = {person};
    }

    void forget(Person person, Person other) {
        *find(person, other) = begin(person)[--ties[person]];
    }

    void drop_weakest(Person person) {
        if (ties[person] == 0) return;
        const Person other = std::min_element(begin(person), end(person))->other;
        forget(person, other);
        forget(other, person);
    }

    void exchange_favours(Person person) {
        for (Half* half = begin(person); half != end(person); ++half) {
            const bool mine = gives(giving[person], half->other_refused);
            const bool theirs = gives(giving[half->other], half->i_refused);
            half->good = half->good * kept_of_evidence + (theirs ? 1.0F : 0.0F);
            half->bad = half->bad * kept_of_evidence + (theirs ? 0.0F : refusal);
            half->balance += static_cast<float>(int(mine) - int(theirs));
            half->i_refused = !mine;
            half->other_refused = !theirs;
        }
    }

    void week() {
        for (Person person = 0; person < giving.size(); ++person)
            exchange_favours(person);
        std::bernoulli_distribution this_week(rewiring);
        for (Person person = 0; person < giving.size(); ++person) {
            if (!this_week(luck)) continue;
            drop_weakest(person);
            meet(person);
        }
    }
};

}  // namespace plain
