// Known answers of capacity: O8a, O8b.
#include "evidence/oracles/looks.hpp"

#include <array>
#include <string>
#include <utility>

#include <fmt/core.h>

namespace verbund {

namespace {

struct Size {
    int servers;
    const char* name;
};
constexpr std::array<Size, 5> sizes{
    {{1, "one"}, {2, "two"}, {3, "three"}, {5, "five"}, {10, "ten"}}};

struct Queue {
    double load;
    std::array<double, 5> waiting;  // mean ÷ mean time of service, by size
    std::array<double, 5> late;     // share beyond three times of service
};
constexpr std::array<Queue, 3> queues{
    {{0.8,
      {4.0, 1.777778, 1.078652, 0.554113, 0.204590},
      {0.548812, 0.347751, 0.236683, 0.132550, 0.069145}},
     {0.7,
      {2.333333, 0.960784, 0.547049, 0.251892, 0.073910},
      {0.406570, 0.216260, 0.135546, 0.079015, 0.055293}},
     {0.9, {9.0, 4.263158, 2.723537, 1.524986, 0.668732}, {}}}};

constexpr double service = 0.05;  // weeks

OracleCase queue(const Queue& known, std::size_t size) {
    constexpr Week settled = 50;  // weeks after which the queue forgets its empty start
    const int servers = sizes[size].servers;
    std::vector<OracleRow> rows{
        {fmt::format("Erlang C: mean wait (weeks), {} with load {}", servers,
                     known.load),
         {service * known.waiting[size]}}};
    std::vector<std::pair<Flow, Flow>> flows{{Flow::waited_weeks, Flow::parts_taken}};
    if (known.late[size] > 0.0) {
        rows.push_back(
            {fmt::format("Erlang C: late share, {} with load {}", servers, known.load),
             {known.late[size]}});
        flows.emplace_back(Flow::late, Flow::served);
    }
    return {"O8a",
            fmt::format("o08a_queue_{}.toml", sizes[size].name),
            {fmt::format("demand.projects_per_customer={}", known.load / service)},
            rows,
            flows_after(settled, flows),
            known.load != 0.8 || (servers != 1 && servers != 5)};
}

struct Losses {
    double load;
    std::array<double, 5> refused;
};
constexpr std::array<Losses, 2> losses{
    {{1.0, {0.5, 0.4, 0.346154, 0.284868, 0.214582}},
     {0.8, {0.444444, 0.329897, 0.268406, 0.199067, 0.121661}}}};

OracleCase loss(const Losses& known, std::size_t size, bool lognormal) {
    std::vector<std::string> set{
        fmt::format("demand.projects_per_customer={}", known.load / service)};
    if (lognormal) {  // of the same mean, 2 hours
        set.insert(set.end(), {"demand.hours_law=lognormal", "demand.hours_spread=1.0",
                               "demand.hours_median=1.2130613194252668"});
    }
    const int servers = sizes[size].servers;
    return {"O8b",
            fmt::format("o08b_loss_{}.toml", sizes[size].name),
            set,
            {{fmt::format("Erlang B: refused share, {} with load {}, {} hours", servers,
                          known.load, lognormal ? "lognormal" : "exponential"),
              {known.refused[size]}}},
            flows_after(10, {{Flow::refused_capacity, Flow::posted}}),
            known.load != 1.0 || (servers != 1 && servers != 5)};
}

// The same when a customer asks one of them, who passes the request on.
OracleCase by_passing_on(OracleCase known, std::string scenario,
                         const std::string& to_whom) {
    known.scenario = std::move(scenario);
    for (OracleRow& row : known.rows) row.says += ", passed on to " + to_whom;
    return known;
}

}  // namespace

std::vector<OracleCase> queue_cases() {
    constexpr std::size_t five = 3;
    std::vector<OracleCase> cases{
        by_passing_on(queue(queues[0], five), "o08a_pooled_five.toml", "the freest"),
        by_passing_on(loss(losses[0], five, false), "o08b_pooled_five.toml",
                      "a fellow member"),
        by_passing_on(loss(losses[0], five, false), "o08b_partners_five.toml",
                      "a partner")};
    for (const Queue& known : queues)
        for (std::size_t size = 0; size < sizes.size(); ++size)
            cases.push_back(queue(known, size));
    for (const Losses& known : losses)
        for (std::size_t size = 0; size < sizes.size(); ++size)
            for (bool lognormal : {false, true})
                cases.push_back(loss(known, size, lognormal));
    return cases;
}

}  // namespace verbund
