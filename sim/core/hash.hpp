// A fingerprint of bytes: 128 bits of XXH3. Equal states have equal fingerprints on
// every machine.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>

namespace verbund {

class Fingerprint {
public:
    Fingerprint();
    ~Fingerprint();

    void add(const void* bytes, std::size_t count);

    template <class Value>
    void add(std::span<const Value> values) {
        add(values.data(), values.size_bytes());
    }

    // 32 hexadecimal digits of everything added so far.
    std::string text() const;

private:
    struct Hash;
    std::unique_ptr<Hash> hash_;
};

}  // namespace verbund
