// A table of a scenario file while it is read: it remembers which keys were asked for,
// and refuses the others.
#pragma once

#include "io/scenario/values.hpp"

#include "state/scenario.hpp"

namespace verbund {

class Fields {
public:
    // `name` is the table as faults call it ("region"), empty for the whole file. The
    // table outlives this.
    Fields(Reading& reading, const toml::table& table, std::string name);

    const toml::table& table() const { return table_; }

    // The key as faults name it: "region.freelancers".
    std::string full(std::string_view key) const;

    // The node of a key, or nullptr.
    const toml::node* find(std::string_view key);

    // As find; a missing key is a fault.
    const toml::node* need(std::string_view key, std::string_view allowed);

    // A table, or a list of tables; nullptr when the key is missing or (with a fault)
    // something else.
    const toml::table* table(std::string_view key);
    const toml::array* tables(std::string_view key);

    // A value if the key is there and good; what is not good is a fault.
    std::optional<double> real(std::string_view key, const Bounds& bounds);
    std::optional<std::int64_t> whole(std::string_view key, std::int64_t least,
                                      std::int64_t most, std::string_view unit);
    std::optional<bool> yes_no(std::string_view key);
    std::optional<std::string> name(std::string_view key);

    // A required name; a fault and "" when it is missing or bad.
    std::string needed_name();

    // All parameter groups of the table, in its order: [trust] forgetting = 0.97.
    std::vector<Setting> settings();

    // Reports every key that was not asked for; call it last.
    void refuse_the_rest();

private:
    void read_group(const std::string& group, const toml::node& node,
                    std::vector<Setting>& settings);
    void refuse_unknown(const toml::key& key, const std::string& table,
                        const std::vector<std::string>& own, std::string_view allowed);

    Reading& reading_;
    const toml::table& table_;
    std::string name_;
    std::vector<std::string> known_;
    bool takes_groups_ = false;  // settings() was called
};

// Gives a parameter its value in a list of settings, in place of the one it has there.
void put_setting(std::vector<Setting>& settings, const Setting& setting);

// The names of all parameter groups.
const std::vector<std::string>& group_names();

}  // namespace verbund
