#include "io/results/content_hash.hpp"

#include <openssl/evp.h>

#include <array>
#include <bit>
#include <cstdint>
#include <stdexcept>

#include <fmt/core.h>

namespace verbund {

static_assert(std::endian::native == std::endian::little,
              "numbers are hashed as they lie in memory");

struct Sha256::Digest {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    ~Digest() { EVP_MD_CTX_free(context); }
};

Sha256::Sha256() : digest_(std::make_unique<Digest>()) {
    if (digest_->context == nullptr ||
        EVP_DigestInit_ex(digest_->context, EVP_sha256(), nullptr) != 1)
        throw std::runtime_error("OpenSSL has no SHA-256");
}

Sha256::~Sha256() = default;

void Sha256::add(const void* bytes, std::size_t count) {
    if (EVP_DigestUpdate(digest_->context, bytes, count) != 1)
        throw std::runtime_error("SHA-256 failed");
}

std::string Sha256::text() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes;
    unsigned length = 0;
    if (EVP_DigestFinal_ex(digest_->context, bytes.data(), &length) != 1)
        throw std::runtime_error("SHA-256 failed");
    std::string text;
    for (unsigned i = 0; i < length; ++i) text += fmt::format("{:02x}", bytes[i]);
    return text;
}

void ContentHash::add_run(std::size_t index) {
    const std::uint64_t number = index;
    hash_.add(&number, sizeof number);
}

void ContentHash::add_metric(std::string_view name, std::span<const double> numbers) {
    hash_.add(name.data(), name.size());
    hash_.add("", 1);
    hash_.add(numbers.data(), numbers.size_bytes());
}

}  // namespace verbund
