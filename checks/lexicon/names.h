#pragma once

#include "checks/lexicon/lexicon.h"

namespace vidimus::checks {

/// Names of territories, languages and cities from CLDR, with newspapers' abbreviations (EU / UE / ЕС). A pivot: any
/// two of its languages answer each other. Tabled at build time; holds no state.
class NamesLexicon final : public Lexicon {
  public:
    LexiconKind kind() const override { return LexiconKind::names; }
    bool knows(std::string_view source_language, std::string_view draft_language) const override;
    void keys(std::string_view language, std::span<const Word> words, std::vector<EvidenceKey>& out) const override;
};

}  // namespace vidimus::checks
