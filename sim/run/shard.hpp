// Shards: parts of a sweep that other machines simulate. Shard i of n has the ith of n
// equal stretches of the plan of runs.
#pragma once

#include "study/plan.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace verbund {

struct Shards {
    std::vector<std::size_t> which;  // counted from 0
    std::size_t of = 1;
};

// "3/40", "0,8-15/40"; "auto" and "auto/40" as a job array says (Slurm, Kubernetes),
// with `offset` added to its index. Throws ScenarioRefused with what is wrong.
Shards shards_named(const std::string& text, std::size_t offset);

// The place in a plan at which a shard begins; it ends where the next one begins.
std::size_t first_place(const Plan& plan, std::size_t shard, std::size_t of);

// The runs of some shards.
std::vector<RunKey> runs_of(const Plan& plan, const Shards& shards);

// "0,8-15/40": the shards that have one of these places in a plan of some runs.
std::string shards_text(const std::vector<std::size_t>& places, std::size_t runs,
                        std::size_t of);

}  // namespace verbund
