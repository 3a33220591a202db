#include "server/project/path_language.h"

#include "checks/text/language.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace vidimus::server {

namespace {

/// ISO 639-1, and after it the codes of ISO 639-3 that translators meet in paths. Each followed by a space.
constexpr std::string_view codes =
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en "
    "eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv "
    "ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne "
    "ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st "
    "su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu "
    "ast bho ceb ckb dsb fil fur gsw haw hsb kab kok mai mni nds pap prs sat scn szl tet tok tpi vec yue ";

/// Codes that a folder may bear for another reason.
constexpr std::string_view everyday =
    "am an as be cs cv he hi ho id ie io is it la li ma me mi ml my na no om or os "
    "pa pi ps se so sc ss st tb to ts tt tv tw ";

/// ISO 3166-1. Each followed by a space.
constexpr std::string_view regions =
    "ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz ca "
    "cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et fi fj fk fm fo fr ga "
    "gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp "
    "ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms "
    "mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs "
    "ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw "
    "tz ua ug uk um us uy uz va vc ve vg vi vn vu wf ws xk ye yt za zm zw ";

/// Languages that are written of as pairs ("en-fr"): two of them side by side in lower case name a pair, not a region.
constexpr std::string_view paired = "ar de en es fr it ja ko nl pl pt ru sv tr uk zh ";

/// Folders whose children are languages.
constexpr auto language_parents =
    std::to_array<std::string_view>({"content", "i18n", "l10n", "lang", "langs", "language", "languages", "locale",
                                     "locales", "msg", "po", "translation", "translations"});

struct Affix {
    std::string_view before;
    std::string_view after;
};
/// Folder names with a language inside: plain, Android, Apple.
constexpr auto folder_affixes = std::to_array<Affix>({{"", ""}, {"values-", ""}, {"", ".lproj"}});

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_letter(char c) {
    return lower(c) >= 'a' && lower(c) <= 'z';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool listed(std::string_view list, std::string_view word) {
    if (word.size() < 2 || word.size() > 3 || !std::ranges::all_of(word, is_letter)) return false;
    std::string wanted;
    for (const char c : word) wanted += lower(c);
    wanted += ' ';
    for (std::size_t at = list.find(wanted); at != std::string_view::npos; at = list.find(wanted, at + 1)) {
        if (at == 0 || list[at - 1] == ' ') return true;
    }
    return false;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

bool is_script(std::string_view part) {
    return part.size() == 4 && std::ranges::all_of(part, is_letter);
}

/// A region as it stands in a path: "CA", "ca", "419", Android's "rCA".
std::string_view region_of(std::string_view part) {
    if (part.size() == 3 && part[0] == 'r' && is_upper(part[1]) && is_upper(part[2])) part.remove_prefix(1);
    if (listed(regions, part)) return part;
    if (part.size() == 3 && std::ranges::all_of(part, is_digit)) return part;
    return {};
}

/// "en-fr" in lower case; "fr-fr" and "pt-PT" are regions.
bool is_pair(std::string_view first, std::string_view second) {
    return first != second && std::ranges::none_of(second, is_upper) && listed(paired, first) && listed(paired, second);
}

/// The canonical tag when the whole of `name` is one: language, maybe script, maybe region; `@latin` as gettext has it.
std::string whole_tag(std::string_view name) {
    const std::size_t at = name.find('@');
    const std::string_view modifier = at == std::string_view::npos ? std::string_view{} : name.substr(at + 1);
    if (at != std::string_view::npos) name = name.substr(0, at);
    const std::vector<std::string_view> parts = split(name, "-_");
    if (parts.size() > 3 || !listed(codes, parts[0])) return {};
    if (parts.size() == 2 && is_pair(parts[0], parts[1])) return {};
    std::string script;
    std::string region;
    for (std::size_t k = 1; k < parts.size(); ++k) {
        if (k == 1 && is_script(parts[k])) {
            script = parts[k];
        } else if (region.empty() && !region_of(parts[k]).empty()) {
            region = region_of(parts[k]);
        } else {
            return {};
        }
    }
    if (script.empty() && modifier == "latin") script = "Latn";
    if (script.empty() && modifier == "cyrillic") script = "Cyrl";
    std::string tag(parts[0]);
    if (!script.empty()) tag += "-" + script;
    if (!region.empty()) tag += "-" + region;
    return checks::canonical_language(tag);
}

/// "fr" of `messages_fr`, "fr-CA" of `messages_fr_CA`: the region in capitals, lest words ("made_it_so") be read as
/// tags.
std::string underscore_suffix(std::string_view stem) {
    const std::vector<std::string_view> parts = split(stem, "_");
    for (std::size_t count = std::min<std::size_t>(3, parts.size() - 1); count > 0; --count) {
        const std::string_view first = parts[parts.size() - count];
        const std::string_view last = parts.back();
        const bool lower_case = std::ranges::none_of(first, is_upper);
        const bool capitals = count == 1 || is_script(last) ||
                              !std::ranges::any_of(last, [](char c) { return is_letter(c) && !is_upper(c); });
        // Words joined by underscores are a title, whose last word may look like a code.
        const bool title = count == 1 && listed(everyday, first);
        if (!lower_case || !capitals || title) continue;
        const std::size_t start = static_cast<std::size_t>(first.data() - stem.data());
        if (std::string tag = whole_tag(stem.substr(start)); !tag.empty()) return tag;
    }
    return {};
}

std::string language_of_file_name(std::string_view name) {
    std::vector<std::string_view> parts = split(name, ".");
    // Without an extension the name is a title, or a folder's.
    if (parts.size() < 2) return {};
    parts.pop_back();
    if (std::string tag = whole_tag(parts.back()); !tag.empty()) return tag;
    return underscore_suffix(parts.back());
}

std::string language_of_folder(std::string_view name, std::string_view parent) {
    for (const Affix& affix : folder_affixes) {
        if (!name.starts_with(affix.before) || !name.ends_with(affix.after)) continue;
        if (name.size() <= affix.before.size() + affix.after.size()) continue;
        const std::string_view inside =
            name.substr(affix.before.size(), name.size() - affix.before.size() - affix.after.size());
        const bool bare = inside.size() == name.size();
        if (bare && listed(everyday, inside) && !std::ranges::count(language_parents, parent)) continue;
        if (std::string tag = whole_tag(inside); !tag.empty()) return tag;
    }
    return {};
}

}  // namespace

std::string language_of_path(std::string_view path) {
    std::vector<std::string_view> parts = split(path, "/\\");
    if (std::string tag = language_of_file_name(parts.back()); !tag.empty()) return tag;
    for (std::size_t k = parts.size() - 1; k-- > 0;) {
        const std::string_view parent = k > 0 ? parts[k - 1] : std::string_view{};
        if (std::string tag = language_of_folder(parts[k], parent); !tag.empty()) return tag;
    }
    return {};
}

std::string language_of_name(std::string_view name) {
    return whole_tag(name);
}

PathLanguages languages_of_paths(std::string_view source, std::string_view draft) {
    PathLanguages found{language_of_path(source), language_of_path(draft)};
    if (found.source == found.draft) return {};
    return found;
}

}  // namespace vidimus::server
