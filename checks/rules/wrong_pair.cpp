#include "checks/rules/finding_parts.h"
#include "checks/rules/rule_list.h"

#include <string>

namespace vidimus::checks {

namespace {

std::string message_of(const RuleContext& context) {
    const std::string& source = context.pair.source.language;
    const std::string& draft = context.pair.draft.language;
    switch (context.doubt) {
        case PairDoubt::empty_source:
            return "the source is empty: nothing can be held against it";
        case PairDoubt::swapped:
            return "source and draft seem to have changed places: the source is written in " + draft +
                   ", the draft in " + source;
        case PairDoubt::unrelated:
            return "hardly anything here answers the source: it seems to be another text’s";
        case PairDoubt::none:
            break;
    }
    return {};
}

void check(const RuleContext& context, std::vector<Finding>& out) {
    if (context.doubt == PairDoubt::none || context.pair.draft.sentences.empty()) return;
    Finding finding = about_sentences(context, {}, {0});
    finding.severity = Severity::error;
    finding.message = message_of(context);
    out.push_back(std::move(finding));
}

}  // namespace

const Rule wrong_pair_rule = {
    "wrong-pair",
    Severity::error,
    "A draft that is held against the wrong source",
    R"(Says once, at the beginning of the draft, that the two texts should not be compared, and is then the only finding: when
hardly anything in the draft answers the source, when each is written in the language that the other is said to have
(source and draft have changed places), or when the source is empty. Otherwise every sentence would be reported, and none
of the reports would name the mistake.

Two texts count as unrelated when less than half of the shorter one's sentences find a likely answer, and their words say
next to nothing for each other. Real translations, however free, stay far from that; texts of fewer than six sentences are
never doubted, since a draft that has just been begun is short.

**Source**

> The bridge opened in Harwick on Tuesday. Residents had been waiting for it since 1998. It cost 4.2 million crowns, 16%
> more than planned. The engineer Tomas Beller presented the plans in Madrid in 2011. The mayor, Ellen Drake, thanked the
> workers. Nobody will have to pay a toll before March 14.

**Draft**

> Faites fondre le beurre dans une casserole. Ajoutez les oignons et laissez-les dorer. Versez le bouillon, puis le riz
> lavé. Couvrez et baissez le feu. Goûtez de temps en temps. Servez bien chaud, avec du persil haché.

*Hardly anything here answers the source: it seems to be another text’s*
)",
    check,
};

}  // namespace vidimus::checks
