// Numbers kept in one or two bytes, each with its unit and its rounding.
#pragma once

#include <algorithm>
#include <cmath>
#include <compare>
#include <cstddef>
#include <cstdint>

namespace verbund {

// A share of 0 … 1 in steps of 1/255.
class Share8 {
public:
    static constexpr int steps = 255;

    constexpr Share8() = default;
    static constexpr Share8 of_step(std::size_t step) {
        return Share8(static_cast<std::uint8_t>(step));
    }
    static constexpr Share8 rounded_down(double share) {
        return Share8(static_cast<std::uint8_t>(255.0 * share));
    }
    // The least that is not below a share; 1 for any greater number.
    static Share8 rounded_up(double share) {
        return Share8(
            static_cast<std::uint8_t>(std::min(255.0, std::ceil(255.0 * share))));
    }
    // Uniform, by the lowest byte of a number that was drawn.
    static constexpr Share8 drawn(std::uint64_t number) {
        return Share8(static_cast<std::uint8_t>(number));
    }

    constexpr std::uint8_t step() const { return step_; }
    constexpr double share() const { return step_ / 255.0; }

    friend constexpr auto operator<=>(Share8, Share8) = default;

private:
    explicit constexpr Share8(std::uint8_t step) : step_(step) {}

    std::uint8_t step_ = 0;
};
static_assert(sizeof(Share8) == 1);
static_assert(Share8::rounded_down(0.5).step() == 127 &&
              Share8::of_step(255).share() == 1.0);

// A share of 0 … 1 in steps of 1/65535, rounded to the nearest.
class Share16 {
public:
    constexpr Share16() = default;
    explicit constexpr Share16(double share)
        : step_(static_cast<std::uint16_t>(share * 65535.0 + 0.5)) {}

    constexpr std::uint16_t step() const { return step_; }
    constexpr double share() const { return step_ / 65535.0; }

private:
    std::uint16_t step_ = 0;
};
static_assert(sizeof(Share16) == 2 && Share16(1.0).share() == 1.0);

// A customer's trust, 0 … 1 in steps of 1/65280, rounded to the nearest: its upper byte
// is the same trust in steps of 1/255, rounded down.
class CustomerTrust {
public:
    constexpr CustomerTrust() = default;
    explicit constexpr CustomerTrust(double trust)
        : step_(static_cast<std::uint16_t>(trust * full + 0.5)) {}

    constexpr std::uint16_t step() const { return step_; }
    constexpr double trust() const { return step_ / full; }
    constexpr Share8 in_255ths() const { return Share8::of_step(step_ >> 8); }

    friend constexpr auto operator<=>(CustomerTrust, CustomerTrust) = default;

private:
    static constexpr double full = 65280.0;

    std::uint16_t step_ = 0;
};
static_assert(sizeof(CustomerTrust) == 2 &&
              CustomerTrust(1.0).in_255ths().share() == 1.0);

// A direction in the plane, in 1/65536 of a turn.
class Direction {
public:
    constexpr Direction() = default;
    // Uniform, by the lowest two bytes of a number that was drawn.
    static constexpr Direction drawn(std::uint64_t number) {
        Direction direction;
        direction.step_ = static_cast<std::uint16_t>(number);
        return direction;
    }

    constexpr std::uint16_t step() const { return step_; }
    // How far it is turned from another, in turns: −1 … 1.
    constexpr double turns_from(Direction other) const {
        return (step_ - other.step_) / 65536.0;
    }

private:
    std::uint16_t step_ = 0;
};
static_assert(sizeof(Direction) == 2);
static_assert(Direction::drawn(0x4000).turns_from(Direction::drawn(0x8000)) == -0.25);

// Accepted work in eighths of a week, at most 255 of them.
class Backlog {
public:
    constexpr Backlog() = default;
    static Backlog rounded_up(double weeks) {
        return Backlog(
            static_cast<std::uint8_t>(std::min(255.0, std::ceil(weeks * 8.0))));
    }

    constexpr std::uint8_t eighths() const { return eighths_; }
    constexpr double weeks() const { return eighths_ / 8.0; }

    friend constexpr auto operator<=>(Backlog, Backlog) = default;

private:
    explicit constexpr Backlog(std::uint8_t eighths) : eighths_(eighths) {}

    std::uint8_t eighths_ = 0;
};
static_assert(sizeof(Backlog) == 1);

}  // namespace verbund
