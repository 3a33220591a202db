#pragma once

#include "checks/alignment/vocabulary.h"

namespace vidimus::checks {

/// How much a class counts. Figures, names and code are kept by translators whatever else they do. Punctuation classes
/// alone slightly hurt when they count whole; ideographs are many and short. Chosen on development texts.
constexpr double weight_of(TermClass kind) {
    switch (kind) {
        case TermClass::figure:
        case TermClass::name:
        case TermClass::code:
            return 2;
        case TermClass::word:
            return 1;
        case TermClass::ideograph:
            return 0.6;
        case TermClass::mark:
            return 0.3;
    }
    return 1;
}

/// Whether a translation is expected to keep a term of this class.
constexpr bool is_expected(TermClass kind) {
    return kind == TermClass::figure || kind == TermClass::name || kind == TermClass::code;
}

/// In a text of ten sentences every word is rare. So each text is seen as part of a larger one: this many more
/// sentences, in which a match of the class turns up by accident at this rate.
constexpr double background_sentences = 12;
constexpr double background_rate(const Term& term) {
    switch (term.kind) {
        case TermClass::mark:
            return 0.3;
        case TermClass::ideograph:
            return 0.08;
        case TermClass::word:
            return term.form.size() >= 5 ? 0.01 : term.form.size() == 4 ? 0.04 : 0.15;
        case TermClass::name:
            return 0.03;
        case TermClass::figure:
            return 0.02;
        case TermClass::code:
            return 0.01;
    }
    return 0;
}

}  // namespace vidimus::checks
