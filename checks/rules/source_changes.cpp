#include "checks/rules/source_changes.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace vidimus::checks {

namespace {

/// Of each sentence of `now` the one of `before` that it is, in order: a longest common subsequence, found by Hunt and
/// Szymanski's way over the places where equal sentences stand. -1 where it is none.
std::vector<std::int64_t> kept_in_order(const Side& before, const Side& now) {
    constexpr std::size_t most_places = 64;  // of one sentence; a line that stands everywhere says nothing
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> places;
    for (std::uint32_t i = 0; i < before.sentences.size(); ++i) places[before.sentences[i].hash].push_back(i);
    struct Link {
        std::uint32_t old_place;
        std::uint32_t new_place;
        std::int64_t previous;
    };
    std::vector<Link> links;
    std::vector<std::int64_t> ends;  // of the best way of each length: its last link
    for (std::uint32_t j = 0; j < now.sentences.size(); ++j) {
        const auto found = places.find(now.sentences[j].hash);
        if (found == places.end() || found->second.size() > most_places) continue;
        for (auto at = found->second.rbegin(); at != found->second.rend(); ++at) {
            const auto longer =
                std::ranges::lower_bound(ends, *at, {}, [&](std::int64_t k) { return links[k].old_place; });
            const auto length = static_cast<std::size_t>(longer - ends.begin());
            if (length < ends.size() && links[ends[length]].old_place == *at) continue;
            links.push_back({*at, j, length == 0 ? -1 : ends[length - 1]});
            const auto link = static_cast<std::int64_t>(links.size() - 1);
            if (length == ends.size()) {
                ends.push_back(link);
            } else {
                ends[length] = link;
            }
        }
    }
    std::vector<std::int64_t> kept(now.sentences.size(), -1);
    for (std::int64_t k = ends.empty() ? -1 : ends.back(); k >= 0; k = links[k].previous)
        kept[links[k].new_place] = links[k].old_place;
    return kept;
}

}  // namespace

std::vector<SourceChange> find_source_changes(const Side& before, const Side& now) {
    std::unordered_map<std::uint64_t, int> known;
    for (const Sentence& sentence : before.sentences) ++known[sentence.hash];
    const std::vector<std::int64_t> kept = kept_in_order(before, now);
    std::vector<SourceChange> changes;
    std::int64_t next_old = 0;
    for (std::uint32_t j = 0; j < now.sentences.size();) {
        if (kept[j] >= 0) {
            next_old = kept[j++] + 1;
            continue;
        }
        // A gap: what stands here now, against what stood between the same neighbours.
        std::uint32_t end = j;
        while (end < now.sentences.size() && kept[end] < 0) ++end;
        const auto old_end =
            end < now.sentences.size() ? kept[end] : static_cast<std::int64_t>(before.sentences.size());
        for (; j < end; ++j, ++next_old) {
            if (known.contains(now.sentences[j].hash)) continue;
            std::string old;
            if (next_old < old_end) old = before.text(before.sentences[static_cast<std::size_t>(next_old)]);
            changes.push_back({j, std::move(old)});
        }
    }
    return changes;
}

}  // namespace vidimus::checks
