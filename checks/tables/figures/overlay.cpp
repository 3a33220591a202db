#include "checks/figures/word_fold.h"
#include "checks/tables/figures/words.h"

#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

namespace vidimus::tables {

namespace {

using checks::WordRole;

const std::map<std::string, WordRole> roles = {
    {"cardinal", WordRole::cardinal},
    {"cardinal-half", WordRole::cardinal_half},
    {"article", WordRole::article},
    {"ordinal", WordRole::ordinal},
    {"fraction", WordRole::fraction},
    {"portion", WordRole::portion},
    {"magnitude", WordRole::magnitude},
    {"multiple", WordRole::multiple},
    {"teller", WordRole::teller},
    {"more", WordRole::more},
    {"less", WordRole::less},
    {"joiner", WordRole::joiner},
    {"prefix", WordRole::prefix},
    {"fraction-suffix", WordRole::fraction_suffix},
    {"out-of", WordRole::out_of},
    {"over", WordRole::over},
    {"with", WordRole::with},
    {"half", WordRole::half},
    {"point", WordRole::point},
    {"odd", WordRole::odd},
    {"counter", WordRole::counter},
    {"minus", WordRole::minus},
    {"below-zero", WordRole::below_zero},
    {"month", WordRole::month},
    {"month-short", WordRole::month_short},
    {"weekday", WordRole::weekday},
    {"idiom", WordRole::idiom},
    {"percent", WordRole::percent},
    {"percent-before", WordRole::percent_before},
    {"tenths", WordRole::tenths},
    {"currency", WordRole::currency},
    {"currency-before", WordRole::currency_before},
    {"minor", WordRole::minor},
    {"unit", WordRole::unit},
    {"dual", WordRole::dual},
    {"century", WordRole::century},
    {"decade", WordRole::decade},
    {"decade-name", WordRole::decade_name},
    {"from", WordRole::from},
    {"between", WordRole::between},
    {"to", WordRole::to},
    {"range-and", WordRole::range_and},
    {"of", WordRole::of},
    {"am", WordRole::am},
    {"pm", WordRole::pm},
    {"clock", WordRole::clock},
    {"clock-before", WordRole::clock_before},
    {"noon", WordRole::noon},
    {"midnight", WordRole::midnight},
    {"half-past", WordRole::half_past},
    {"half-to", WordRole::half_to},
    {"quarter-past", WordRole::quarter_past},
    {"quarter-to", WordRole::quarter_to},
    {"ending", WordRole::ending},
    {"ordinal-suffix", WordRole::ordinal_suffix},
    {"ordinal-prefix", WordRole::ordinal_prefix},
    {"decade-suffix", WordRole::decade_suffix},
    {"year-mark", WordRole::year_mark},
    {"month-mark", WordRole::month_mark},
    {"day-mark", WordRole::day_mark},
    {"part-of", WordRole::part_of},
    {"before-era", WordRole::before_era},
    {"after-era", WordRole::after_era},
    {"numbered", WordRole::numbered},
};

std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string> folded_forms(const std::string& list) {
    std::vector<std::string> forms;
    std::istringstream in(list);
    for (std::string form; std::getline(in, form, ',');)
        if (form = checks::fold_figure_text(trimmed(form)); !form.empty()) forms.push_back(form);
    return forms;
}

bool read_flag(const std::string& name, Overlay& overlay) {
    const std::map<std::string, bool Overlay::*> flags = {{"joins-words", &Overlay::joins_words},
                                                          {"dot-ordinal", &Overlay::dot_ordinal},
                                                          {"myriads", &Overlay::myriads},
                                                          {"year-pairs", &Overlay::year_pairs},
                                                          {"either-mark", &Overlay::either_mark},
                                                          {"no-compounds", &Overlay::no_compounds},
                                                          {"year-then-month", &Overlay::year_then_month},
                                                          {"counts-on", &Overlay::counts_on},
                                                          {"denominator-first", &Overlay::denominator_first}};
    const auto flag = flags.find(name);
    if (flag == flags.end()) return false;
    overlay.*flag->second = true;
    return true;
}

/// Apostrophes before a suffix are signs of their own.
std::string without_apostrophe(std::string form) {
    if (form.starts_with('\'')) form.erase(0, 1);
    return form;
}

void read_words(const std::string& head, const std::string& list, Overlay& overlay) {
    std::istringstream in(head);
    std::string name;
    std::string value;
    in >> name >> value;
    std::vector<std::string> forms = folded_forms(list);
    if (name == "weak" || name == "drop") {
        auto& keys = name == "weak" ? overlay.weak : overlay.dropped;
        keys.insert(keys.end(), forms.begin(), forms.end());
        return;
    }
    if (name == "denominators") {
        for (const std::string& form : forms) {
            const std::size_t mark = form.find('>');
            if (mark == std::string::npos) throw std::runtime_error("no > in the ending " + form);
            overlay.denominators.push_back({roles.at(value), form.substr(0, mark), form.substr(mark + 1)});
        }
        return;
    }
    auto role = roles.find(name);
    if (role == roles.end()) throw std::runtime_error("no such role: " + name);
    for (const std::string& form : forms) {
        const bool suffix = role->second == WordRole::ordinal_suffix || role->second == WordRole::decade_suffix;
        Word word{suffix ? without_apostrophe(form) : form, role->second, 0, "", false};
        if (!value.empty() && (std::isdigit(static_cast<unsigned char>(value[0])) != 0))
            word.value = std::stoll(value);
        else
            word.unit = value;
        overlay.words.push_back(word);
    }
}

}  // namespace

void read_overlay(const std::string& path, Overlay& overlay) {
    std::ifstream in(path);
    if (!in) throw std::runtime_error("cannot read " + path);
    for (std::string line; std::getline(in, line);) {
        line = trimmed(line.substr(0, line.find('#')));
        if (line.empty()) continue;
        const std::size_t colon = line.find(':');
        if (colon == std::string::npos) {
            if (!read_flag(line, overlay)) throw std::runtime_error(path + ": not understood: " + line);
        } else {
            read_words(line.substr(0, colon), line.substr(colon + 1), overlay);
        }
    }
}

}  // namespace vidimus::tables
