// Greedy assignment of two lists of figures. Figures that read the same are found by hash and paired by nearness in
// n log n; only what is left over is held pair against pair, within a budget.
#include "checks/figures/assignment.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <tuple>
#include <unordered_map>

namespace vidimus::checks {

namespace {

/// Free figures by index, in order.
struct Group {
    std::vector<int> sources;
    std::vector<int> drafts;
};

std::size_t mixed(std::size_t seed, std::size_t more) {
    return seed * 0x9E3779B97F4A7C15ULL + more;
}

struct HashValue {
    std::size_t operator()(const Decimal& value) const { return value.hash(); }
    std::size_t operator()(const Date& value) const {
        std::size_t seed = 1;
        for (const auto& part : {value.year, value.month, value.day})
            seed = mixed(seed, static_cast<std::size_t>(part.value_or(100)));
        return seed;
    }
    std::size_t operator()(const ClockTime& value) const {
        const int seconds = (value.hour * 60 + value.minute) * 60 + value.second;
        return static_cast<std::size_t>(seconds);
    }
    std::size_t operator()(const Interval& value) const { return mixed(value.low.hash(), value.high.hash()); }
    std::size_t operator()(const std::string& value) const { return std::hash<std::string>{}(value); }
    std::size_t operator()(const Figure* figure) const { return std::visit(*this, figure->reading.value); }
};

struct SameReading {
    bool operator()(const Figure* a, const Figure* b) const {
        return a->reading == b->reading && a->doubtful == b->doubtful;
    }
};
struct SameValue {
    bool operator()(const Figure* a, const Figure* b) const { return a->reading.value == b->reading.value; }
};

/// The free figures of both sides, those that are `Same` together.
template <typename Same>
std::vector<Group> groups_of(FigureList sources, FigureList drafts, const Mates& mates) {
    std::unordered_map<const Figure*, std::size_t, HashValue, Same> places;
    std::vector<Group> groups;
    const auto group_of = [&](const Figure* figure) -> Group& {
        const auto [at, fresh] = places.try_emplace(figure, groups.size());
        if (fresh) groups.emplace_back();
        return groups[at->second];
    };
    for (std::size_t s = 0; s < sources.size(); ++s)
        if (mates.source[s] == nobody) group_of(sources[s]).sources.push_back(static_cast<int>(s));
    for (std::size_t d = 0; d < drafts.size(); ++d)
        if (mates.draft[d] == nobody) group_of(drafts[d]).drafts.push_back(static_cast<int>(d));
    return groups;
}

void join(int source, int draft, Mates& mates) {
    mates.source[static_cast<std::size_t>(source)] = draft;
    mates.draft[static_cast<std::size_t>(draft)] = source;
}

/// Pairs two lists where everything fits everything, always the nearest two that are left. These stand side by side
/// when the lists are merged by place: anything between them would be nearer to one of the two.
void pair_nearest(const Group& group, Mates& mates) {
    struct Node {
        int index;
        bool is_source;
        int before;
        int after;
        bool taken;
    };
    std::vector<Node> nodes;
    std::size_t s = 0;
    std::size_t d = 0;
    while (s < group.sources.size() || d < group.drafts.size()) {
        const bool source =
            d == group.drafts.size() || (s < group.sources.size() && group.sources[s] <= group.drafts[d]);
        const int at = static_cast<int>(nodes.size());
        nodes.push_back({source ? group.sources[s++] : group.drafts[d++], source, at - 1, at + 1, false});
    }
    using Candidate = std::tuple<int, int, int, int, int>;  // distance, source, draft, and their nodes
    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> queue;
    const int end = static_cast<int>(nodes.size());
    const auto node = [&](int at) -> Node& { return nodes[static_cast<std::size_t>(at)]; };
    const auto offer = [&](int left, int right) {
        if (left < 0 || right >= end || node(left).is_source == node(right).is_source) return;
        const int source = node(left).is_source ? left : right;
        const int draft = node(left).is_source ? right : left;
        queue.emplace(std::abs(node(source).index - node(draft).index), node(source).index, node(draft).index, left,
                      right);
    };
    for (int at = 0; at + 1 < end; ++at) offer(at, at + 1);
    while (!queue.empty()) {
        const auto [distance, source, draft, left, right] = queue.top();
        queue.pop();
        if (node(left).taken || node(right).taken) continue;
        node(left).taken = node(right).taken = true;
        join(source, draft, mates);
        const int before = node(left).before;
        const int after = node(right).after;
        if (before >= 0) node(before).after = after;
        if (after < end) node(after).before = before;
        offer(before, after);
    }
}

/// `budget`: how many pairs may be looked at.
void pair_best_of(FigureList sources, FigureList drafts, const Group& group, std::size_t budget, const Fitness& fits,
                  Mates& mates) {
    struct Candidate {
        int score;
        int distance;
        int source;
        int draft;
    };
    std::vector<Candidate> candidates;
    for (std::size_t rank = 0; rank < group.sources.size(); ++rank) {
        const int s = group.sources[rank];
        const Window window = window_at(rank, group.sources.size(), group.drafts.size(), budget);
        for (std::size_t i = window.first; i < window.last; ++i) {
            const int d = group.drafts[i];
            const int score = fits(*sources[static_cast<std::size_t>(s)], *drafts[static_cast<std::size_t>(d)]);
            if (score > 0) candidates.push_back({score, std::abs(s - d), s, d});
        }
    }
    std::ranges::stable_sort(candidates, [](const Candidate& a, const Candidate& b) {
        return a.score != b.score ? a.score > b.score : a.distance < b.distance;
    });
    for (const Candidate& candidate : candidates)
        if (mates.source[static_cast<std::size_t>(candidate.source)] == nobody &&
            mates.draft[static_cast<std::size_t>(candidate.draft)] == nobody)
            join(candidate.source, candidate.draft, mates);
}

/// Whether all figures of a group are written in one manner, so that all fit when two do.
bool is_uniform(FigureList sources, FigureList drafts, const Group& group, const Fitness& fits) {
    if (group.sources.empty() || group.drafts.empty()) return false;
    const Figure& first = *sources[static_cast<std::size_t>(group.sources[0])];
    const auto like_first = [&](FigureList list, int i) {
        const Figure& figure = *list[static_cast<std::size_t>(i)];
        return figure.form == first.form && figure.scale == first.scale && figure.unit_first == first.unit_first;
    };
    return std::ranges::all_of(group.sources, [&](int i) { return like_first(sources, i); }) &&
           std::ranges::all_of(group.drafts, [&](int i) { return like_first(drafts, i); }) &&
           fits(first, *drafts[static_cast<std::size_t>(group.drafts[0])]) > 0;
}

}  // namespace

Window window_at(std::size_t rank, std::size_t of, std::size_t size, std::size_t budget) {
    const std::size_t most = std::max<std::size_t>(budget / std::max<std::size_t>(of, 1), 1);
    if (size <= most) return {0, size};
    const std::size_t middle = rank * size / of;
    const std::size_t first = std::min(middle - std::min(middle, most / 2), size - most);
    return {first, first + most};
}

void pair_equal_values(FigureList sources, FigureList drafts, const Fitness& fits, Mates& mates) {
    for (const Group& group : groups_of<SameReading>(sources, drafts, mates))
        if (is_uniform(sources, drafts, group, fits)) pair_nearest(group, mates);
    for (const Group& group : groups_of<SameValue>(sources, drafts, mates)) {
        if (group.sources.empty() || group.drafts.empty()) continue;
        // Its share of the budget, so that many groups cost no more than one.
        const std::size_t share = pair_budget / sources.size() * group.sources.size();
        pair_best_of(sources, drafts, group, share, fits, mates);
    }
}

void pair_best(FigureList sources, FigureList drafts, const Fitness& fits, Mates& mates) {
    Group free;
    for (std::size_t s = 0; s < sources.size(); ++s)
        if (mates.source[s] == nobody) free.sources.push_back(static_cast<int>(s));
    for (std::size_t d = 0; d < drafts.size(); ++d)
        if (mates.draft[d] == nobody) free.drafts.push_back(static_cast<int>(d));
    pair_best_of(sources, drafts, free, pair_budget, fits, mates);
}

}  // namespace vidimus::checks
