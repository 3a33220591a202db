#include "checks/formats/units.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace vidimus::checks {

namespace {

BlockRange blocks_of(const Unit& unit) {
    return {unit.first_block, unit.last_block};
}

std::vector<UnitPair> pair_by_order(const Document& source, const Document& draft) {
    std::vector<UnitPair> pairs;
    for (std::size_t k = 0; k < std::min(source.units.size(), draft.units.size()); ++k) {
        if (blocks_of(source.units[k]).empty()) continue;
        pairs.push_back({blocks_of(source.units[k]), blocks_of(draft.units[k]), draft.units[k].place});
    }
    return pairs;
}

std::vector<UnitPair> pair_by_key(const Document& source, const Document& draft) {
    std::unordered_map<std::string_view, const Unit*> by_key;
    for (const Unit& unit : draft.units) by_key.emplace(unit.key, &unit);
    std::vector<UnitPair> pairs;
    Span place;  // where the last unit met stands: what is absent would follow it
    for (const Unit& unit : source.units) {
        const auto found = by_key.find(unit.key);
        const bool present = found != by_key.end();
        if (present) place = found->second->place;
        if (blocks_of(unit).empty()) continue;
        pairs.push_back({blocks_of(unit), present ? blocks_of(*found->second) : BlockRange{},
                         present ? place : Span{place.end, place.end}});
    }
    return pairs;
}

/// How much of the shorter one two times have in common.
double common_part(const TimeSpan& a, const TimeSpan& b) {
    const auto start = std::max(a.start, b.start);
    const auto end = std::min(a.end, b.end);
    const auto shorter = std::min(a.end - a.start, b.end - b.start);
    return end <= start || shorter == 0 ? 0 : static_cast<double>(end - start) / shorter;
}

/// Cues seldom change at the same frame in both languages; what belongs together overlaps by more than this.
constexpr double least_common_part = 0.3;

std::vector<UnitPair> pair_by_time(const Document& source, const Document& draft) {
    const auto& a = source.units;
    const auto& b = draft.units;
    std::vector<UnitPair> pairs;
    std::size_t met = 0;
    std::size_t j = 0;
    for (std::size_t i = 0; i < a.size();) {
        // What ends before this one begins has no source.
        while (j < b.size() && common_part(a[i].time, b[j].time) < least_common_part && b[j].time.end <= a[i].time.end)
            ++j;
        UnitPair pair{blocks_of(a[i]), {}, {}};
        const std::size_t first_draft = j;
        const std::size_t first_source = i++;
        for (bool grew = true; grew;) {
            grew = false;
            for (; j < b.size() && common_part(a[i - 1].time, b[j].time) >= least_common_part; ++j) grew = true;
            for (; i < a.size() && j > first_draft && common_part(a[i].time, b[j - 1].time) >= least_common_part; ++i)
                grew = true;
        }
        pair.source.last = a[i - 1].last_block;
        if (j > first_draft) {
            pair.draft = {b[first_draft].first_block, b[j - 1].last_block};
            pair.draft_place = {b[first_draft].place.start, b[j - 1].place.end};
            met += i - first_source;
        } else {
            const Offset behind = j > 0 ? b[j - 1].place.end : 0;
            pair.draft_place = {behind, behind};
        }
        pairs.push_back(pair);
    }
    if (2 * met < a.size()) pairs.clear();
    return pairs;
}

}  // namespace

std::vector<UnitPair> pair_units(const Document& source, const Document& draft, UnitPairing how) {
    switch (how) {
        case UnitPairing::none:
            return {};
        case UnitPairing::order:
            return pair_by_order(source, draft);
        case UnitPairing::key:
            return pair_by_key(source, draft);
        case UnitPairing::time:
            return pair_by_time(source, draft);
    }
    return {};
}

}  // namespace vidimus::checks
