#pragma once

#include "server/project/error.h"

#include <compare>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace vidimus::server {

/// A finding that a project has decided to leave as it is.
struct BaselineEntry {
    std::string draft;        ///< path of the draft from the folder of the baseline, with slashes
    std::string fingerprint;  ///< 16 hexadecimal digits (Finding::fingerprint)
    std::string rule;         ///< for people who read the file
    std::string message;      ///< likewise

    /// What tells one entry from another.
    friend auto operator<=>(const BaselineEntry& a, const BaselineEntry& b) {
        if (const auto order = a.draft <=> b.draft; order != 0) return order;
        return a.fingerprint <=> b.fingerprint;
    }
    friend bool operator==(const BaselineEntry& a, const BaselineEntry& b) { return (a <=> b) == 0; }
};

/// The findings that are not reported any more, as a file of the project keeps them:
///
///     {"version": 1, "findings": [{"draft": "fr/a.md", "fingerprint": "…", "rule": "…", "message": "…"}]}
///
/// They are known by what their sentences say, so edits elsewhere in the draft do not bring them back.
class Baseline {
  public:
    /// The name that counts where the configuration names no other.
    static constexpr std::string_view usual_name = "vidimus-baseline.json";

    /// An empty one where there is no such file. An error for a file that is no baseline: it is never overwritten.
    static Expected<Baseline> read(const std::string& file);

    /// `draft` as it can be opened.
    [[nodiscard]] bool holds(const std::string& draft, std::uint64_t fingerprint) const;
    [[nodiscard]] bool empty() const { return entries_.empty(); }
    void add(const std::string& draft, std::uint64_t fingerprint, std::string rule, std::string message);
    /// All of it, or nothing. Entries stand by draft, so that two people's additions merge.
    [[nodiscard]] Expected<void> write() const;

  private:
    explicit Baseline(std::string file) : file_(std::move(file)) {}
    [[nodiscard]] std::string relative(const std::string& draft) const;

    std::string file_;
    std::set<BaselineEntry> entries_;
};

/// 16 digits, as reports write fingerprints.
std::string fingerprint_text(std::uint64_t fingerprint);

}  // namespace vidimus::server
