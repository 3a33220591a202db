#include "checks/formats/entities.h"

#include "checks/text/encoding.h"

#include <array>
#include <charconv>

namespace vidimus::checks {

namespace {

/// U+00A0 to U+00FF in order (HTML 4.01, section 24.2.1).
constexpr std::string_view latin_1_names =
    "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr "
    "deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest "
    "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml "
    "ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig "
    "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml "
    "eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml ";

struct Named {
    std::string_view name;
    char32_t code_point;
};

constexpr std::array<Named, 48> others{{
    {"amp", '&'},       {"lt", '<'},        {"gt", '>'},        {"quot", '"'},      {"apos", '\''},
    {"ensp", 0x2002},   {"emsp", 0x2003},   {"thinsp", 0x2009}, {"zwnj", 0x200C},   {"zwj", 0x200D},
    {"lrm", 0x200E},    {"rlm", 0x200F},    {"ndash", 0x2013},  {"mdash", 0x2014},  {"lsquo", 0x2018},
    {"rsquo", 0x2019},  {"sbquo", 0x201A},  {"ldquo", 0x201C},  {"rdquo", 0x201D},  {"bdquo", 0x201E},
    {"dagger", 0x2020}, {"Dagger", 0x2021}, {"bull", 0x2022},   {"hellip", 0x2026}, {"permil", 0x2030},
    {"prime", 0x2032},  {"Prime", 0x2033},  {"lsaquo", 0x2039}, {"rsaquo", 0x203A}, {"euro", 0x20AC},
    {"trade", 0x2122},  {"larr", 0x2190},   {"uarr", 0x2191},   {"rarr", 0x2192},   {"darr", 0x2193},
    {"harr", 0x2194},   {"minus", 0x2212},  {"infin", 0x221E},  {"asymp", 0x2248},  {"ne", 0x2260},
    {"le", 0x2264},     {"ge", 0x2265},     {"OElig", 0x0152},  {"oelig", 0x0153},  {"Scaron", 0x0160},
    {"scaron", 0x0161}, {"Yuml", 0x0178},   {"numsp", 0x2007},
}};

char32_t named(std::string_view name) {
    for (const Named& row : others) {
        if (row.name == name) return row.code_point;
    }
    char32_t code_point = 0xA0;
    for (std::string_view rest = latin_1_names; !rest.empty(); ++code_point) {
        const auto end = rest.find(' ');
        if (rest.substr(0, end) == name) return code_point;
        rest.remove_prefix(end + 1);
    }
    return 0;
}

/// What a number stands for; U+FFFD for what is no character, as HTML and CommonMark have it.
char32_t numbered(std::string_view digits) {
    int base = 10;
    if (!digits.empty() && (digits[0] | 0x20) == 'x') {
        base = 16;
        digits.remove_prefix(1);
    }
    std::uint32_t value = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    if (digits.empty() || result.ptr != digits.data() + digits.size()) return 0;
    const bool is_character =
        result.ec == std::errc{} && value != 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
    return is_character ? value : 0xFFFD;
}

}  // namespace

std::string decode_entity(std::string_view entity) {
    std::string out;
    if (entity.size() < 4 || entity.front() != '&' || entity.back() != ';') return out;
    const std::string_view body = entity.substr(1, entity.size() - 2);
    const char32_t code_point = body.front() == '#' ? numbered(body.substr(1)) : named(body);
    if (code_point != 0) append_utf8(code_point, out);
    return out;
}

}  // namespace vidimus::checks
