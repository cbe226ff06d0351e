#include "core/hash.hpp"

#include <fmt/core.h>
#include <xxhash.h>

namespace verbund {

struct Fingerprint::Hash {
    XXH3_state_t* state = XXH3_createState();
    Hash() { XXH3_128bits_reset(state); }
    ~Hash() { XXH3_freeState(state); }
    Hash(const Hash&) = delete;
    Hash& operator=(const Hash&) = delete;
};

Fingerprint::Fingerprint() : hash_(std::make_unique<Hash>()) {}
Fingerprint::~Fingerprint() = default;

void Fingerprint::add(const void* bytes, std::size_t count) {
    XXH3_128bits_update(hash_->state, bytes, count);
}

std::string Fingerprint::text() const {
    const XXH128_hash_t digest = XXH3_128bits_digest(hash_->state);
    return fmt::format("{:016x}{:016x}", digest.high64, digest.low64);
}

}  // namespace verbund
