#include "checks/formats/xml.h"

#include <algorithm>
#include <exception>
#include <expat.h>
#include <memory>
#include <string>
#include <type_traits>

namespace vidimus::checks {

namespace {

constexpr std::size_t chunk = std::size_t{1} << 24;
/// Deeper than any document; what nests deeper is made to do harm.
constexpr std::size_t deepest_element = 1000;

std::string_view local_name(const char* name) {
    const std::string_view whole(name);
    const std::size_t colon = whole.rfind(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)>;

class Events {
  public:
    Events(std::string_view file, XML_Parser parser, XmlReader& reader)
        : file_(file), parser_(parser), reader_(reader) {
        XML_SetUserData(parser, this);
        XML_SetElementHandler(
            parser,
            [](void* self, const XML_Char* name, const XML_Char** attributes) {
                of(self).guard([&](Events& events) { events.open(name, attributes); });
            },
            [](void* self, const XML_Char* name) {
                of(self).guard([&](Events& events) {
                    --events.depth_;
                    events.reader_.close(local_name(name), events.place());
                });
            });
        XML_SetCharacterDataHandler(parser, [](void* self, const XML_Char* text, int size) {
            of(self).guard([&](Events& events) {
                events.reader_.text({text, static_cast<std::size_t>(size)}, events.place());
            });
        });
        // With a default handler expat leaves the file's own entities as they are.
        XML_SetDefaultHandler(parser, [](void* self, const XML_Char* text, int size) {
            const std::string_view rest(text, static_cast<std::size_t>(size));
            if (!rest.starts_with('&')) return;
            of(self).guard([&](Events& events) { events.reader_.text(rest, events.place()); });
        });
    }

    std::optional<ReadProblem> run() {
        std::string_view rest = file_;
        if (rest.starts_with("\xEF\xBB\xBF")) skipped_ = 3;
        rest.remove_prefix(skipped_);
        for (bool last = false; !last;) {
            const std::string_view part = rest.substr(0, chunk);
            rest.remove_prefix(part.size());
            last = rest.empty();
            if (XML_Parse(parser_, part.data(), static_cast<int>(part.size()), last) != XML_STATUS_ERROR) continue;
            if (thrown_) std::rethrow_exception(thrown_);
            const auto at = static_cast<Offset>(std::min<std::size_t>(
                file_.size(),
                skipped_ + static_cast<std::size_t>(std::max<XML_Index>(0, XML_GetCurrentByteIndex(parser_)))));
            if (!stopped_.empty()) return ReadProblem{at, stopped_};
            return ReadProblem{
                at, std::string("this is no well-formed XML: ") + XML_ErrorString(XML_GetErrorCode(parser_))};
        }
        return std::nullopt;
    }

  private:
    static Events& of(void* self) { return *static_cast<Events*>(self); }

    /// What a handler throws must not fly through expat.
    template <class Call>
    void guard(Call call) {
        if (thrown_ || !stopped_.empty()) return;
        try {
            call(*this);
        } catch (...) {
            thrown_ = std::current_exception();
            XML_StopParser(parser_, XML_FALSE);
        }
    }

    void open(const char* name, const char** attributes) {
        if (++depth_ > deepest_element) {
            stopped_ = "elements are nested too deeply";
            XML_StopParser(parser_, XML_FALSE);
            return;
        }
        reader_.open(local_name(name), XmlAttributes(attributes), place());
    }

    Span place() const {
        const auto start = skipped_ + static_cast<std::size_t>(XML_GetCurrentByteIndex(parser_));
        const auto end = start + static_cast<std::size_t>(XML_GetCurrentByteCount(parser_));
        return {static_cast<Offset>(start), static_cast<Offset>(end)};
    }

    std::string_view file_;
    XML_Parser parser_;
    XmlReader& reader_;
    std::size_t skipped_ = 0;
    std::size_t depth_ = 0;
    std::exception_ptr thrown_;
    std::string stopped_;
};

}  // namespace

std::string_view XmlAttributes::value(std::string_view wanted) const {
    for (const char** pair = pairs_; *pair; pair += 2) {
        if (local_name(pair[0]) == wanted) return pair[1];
    }
    return {};
}

std::optional<ReadProblem> read_xml(std::string_view file, XmlReader& reader) {
    const Parser parser(XML_ParserCreate("UTF-8"), &XML_ParserFree);
    if (!parser) return ReadProblem{0, "no memory to read XML"};
    return Events(file, parser.get(), reader).run();
}

}  // namespace vidimus::checks
