#include "checks/figures/number_sum.h"

#include <algorithm>

namespace vidimus::checks {

void Sum::magnitude(std::int32_t power, bool myriads) {
    if (myriads && power < 4) {
        section = section + (has_current ? current : Decimal::of(1)).scaled(power);
        has_current = false;
        current = Decimal{};
        has_total = true;
        return;
    }
    if (!section.is_zero()) {
        current = section + current;
        section = Decimal{};
        has_current = true;
    }
    if (power == 2) {
        // "mille | neuf cent": the hundreds count only what came last.
        const bool behind = has_current && tail < current && !tail.is_zero();
        current =
            behind ? current + tail.negated() + tail.scaled(2) : (has_current ? current : Decimal::of(1)).scaled(2);
        tail = current;
        has_current = true;
        return;
    }
    // "مليونان وثلاثمئة | ألف": what stands above the place is not counted by it.
    if (const auto whole = has_current ? current.to_int() : std::nullopt; whole && power < 12) {
        std::int64_t place = 1000;
        for (std::int32_t i = 0; i < power; ++i) place *= 10;
        if (*whole > place && *whole % place != 0) {
            parts_.push_back({power + 3, Decimal::of(*whole - *whole % place)});
            current = Decimal::of(*whole % place);
        }
    }
    // "hundred thousand | million", "tres billones | cuatrocientos mil doscientos | millones": what smaller powers have
    // closed since the last larger one is counted with what is open.
    Decimal count = current;
    bool counted = has_current;
    while (!parts_.empty() && (parts_.back().power < power || (parts_.back().power == power && !counted))) {
        count = count + parts_.back().value;
        counted = true;
        parts_.pop_back();
    }
    parts_.push_back({power, (counted ? count : Decimal::of(1)).scaled(power)});
    has_total = true;
    has_current = false;
    current = Decimal{};
    last_power = power;
}

void Sum::add_part(const Decimal& value) {
    // "ألفان ونصف": two thousand and a half of one.
    const bool thousands = has_current && current_words && Decimal::of(999) < tail && tail == current;
    if (has_current)
        current = current + (thousands ? value.scaled(tail.magnitude() - 1) : value);
    else if (parts_.empty())
        section = section + value;
    else
        parts_.back().value = parts_.back().value + value.scaled(last_power == no_power ? 0 : last_power);
}

void Sum::close_with(const Decimal& value) {
    parts_.push_back({0, value});
    has_total = true;
    last_power = 0;
}

void Sum::add_closed(const Decimal& value) {
    parts_.push_back({0, value + current});
    current = Decimal{};
    has_current = false;
    has_total = true;
    last_power = 0;
}

bool Sum::can_add(const Decimal& value) const {
    if (!has_current) return has_total && value < Decimal::of(1).scaled(std::min(last_power, 9));
    if (!current_words || !current.is_integer() || current.is_zero()) return false;
    std::int32_t zeros = 0;
    while (zeros < 9 && current.scaled(-(zeros + 1)).is_integer()) ++zeros;
    if (zeros == 0 || current == Decimal::of(10)) return false;
    return value < Decimal::of(1).scaled(zeros);
}

Decimal Sum::value() const {
    Decimal sum = section + current;
    for (const Part& part : parts_) sum = sum + part.value;
    return sum;
}

std::optional<std::int32_t> power_of(std::int64_t value) {
    std::int32_t power = 0;
    for (; value > 1 && value % 10 == 0; value /= 10) ++power;
    return value == 1 && power >= 2 ? std::optional(power) : std::nullopt;
}

}  // namespace vidimus::checks
