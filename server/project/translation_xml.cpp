#include "server/project/translation_xml.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>
#include <expat.h>
#include <memory>
#include <string_view>
#include <utility>

namespace vidimus::server {

namespace {

constexpr int chunk = 1 << 16;
constexpr std::size_t longest_text = 100'000;  // bytes; longer ones are cut
constexpr std::string_view white_space = " \t\r\n";

/// Names come without the prefix of their name space.
std::string_view local_name(const char* name) {
    const std::string_view whole(name);
    const std::size_t colon = whole.rfind(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

class UnitReader {
  public:
    UnitReader(XML_Parser parser, const std::function<void(const TranslationUnit&)>& each)
        : parser_(parser), each_(each) {
        XML_SetUserData(parser, this);
        XML_SetElementHandler(
            parser,
            [](void* self, const XML_Char* name, const XML_Char** attributes) {
                static_cast<UnitReader*>(self)->guard([&](UnitReader& reader) { reader.open(name, attributes); });
            },
            [](void* self, const XML_Char* name) {
                static_cast<UnitReader*>(self)->guard([&](UnitReader& reader) { reader.close(name); });
            });
        XML_SetCharacterDataHandler(parser, [](void* self, const XML_Char* text, int size) {
            static_cast<UnitReader*>(self)->guard([&](UnitReader& reader) {
                reader.add({text, static_cast<std::size_t>(size)});
            });
        });
    }

    /// What a handler threw, which must not fly through expat.
    void rethrow() const {
        if (thrown_) std::rethrow_exception(thrown_);
    }
    bool saw_root() const { return saw_root_; }

  private:
    template <class Call>
    void guard(Call call) {
        try {
            call(*this);
        } catch (...) {
            thrown_ = std::current_exception();
            XML_StopParser(parser_, XML_FALSE);
        }
    }

    void open(const char* name, const char** attributes) {
        const std::string_view local = local_name(name);
        if (local == "tmx" || local == "martif" || local == "tbx") saw_root_ = true;
        if (local == "tu" || local == "termEntry" || local == "conceptEntry") {
            unit_ = {};
            language_.clear();
            unit_.terms = local != "tu";
        }
        if (local == "tuv" || local == "langSet" || local == "langSec") {
            // A text that does not say its language has none: the one before it says nothing of this one.
            language_.clear();
            for (; *attributes; attributes += 2)
                if (local_name(*attributes) == "lang") language_ = attributes[1];
        }
        if (local == "seg" || local == "term") {
            text_.clear();
            inside_ = true;
        }
        // What stands inside these is markup of the format that the sentence came from.
        if (inside_ && (local == "bpt" || local == "ept" || local == "ph" || local == "it" || local == "ut")) ++markup_;
    }

    void close(const char* name) {
        const std::string_view local = local_name(name);
        if (inside_ && markup_ > 0 &&
            (local == "bpt" || local == "ept" || local == "ph" || local == "it" || local == "ut"))
            --markup_;
        if (local == "seg" || local == "term") {
            inside_ = false;
            markup_ = 0;
            while (text_.ends_with(' ')) text_.pop_back();
            if (!text_.empty()) unit_.texts.push_back({language_, text_});
        }
        if (local == "tu" || local == "termEntry" || local == "conceptEntry") each_(unit_);
    }

    void add(std::string_view text) {
        if (!inside_ || markup_ > 0 || text_.size() > longest_text) return;
        for (const char byte : text) {
            const bool space = white_space.find(byte) != std::string_view::npos;
            if (!space) {
                text_ += byte;
            } else if (!text_.empty() && text_.back() != ' ') {
                text_ += ' ';
            }
        }
    }

    XML_Parser parser_;
    const std::function<void(const TranslationUnit&)>& each_;
    TranslationUnit unit_;
    std::string language_;
    std::string text_;
    bool inside_ = false;
    int markup_ = 0;
    bool saw_root_ = false;
    std::exception_ptr thrown_;
};

}  // namespace

Expected<void> read_translation_xml(const std::string& path, const std::function<void(const TranslationUnit&)>& each) {
    const auto cannot = [&](const std::string& why) {
        return Error{"cannot read " + path + ": " + why, path, "Export it again."};
    };
    errno = 0;
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rbe"), std::fclose);
    if (!file) return Error{"cannot read " + path + ": " + std::strerror(errno), path, "Check the path."};
    const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(XML_ParserCreate(nullptr), XML_ParserFree);
    if (!parser) return cannot("no memory");
    UnitReader reader(parser.get(), each);
    for (bool last = false; !last;) {
        void* const buffer = XML_GetBuffer(parser.get(), chunk);
        if (!buffer) return cannot("no memory");
        const std::size_t got = std::fread(buffer, 1, chunk, file.get());
        if (std::ferror(file.get()) != 0) return cannot(std::strerror(errno));
        last = got < static_cast<std::size_t>(chunk);
        if (XML_ParseBuffer(parser.get(), static_cast<int>(got), last) == XML_STATUS_OK) continue;
        reader.rethrow();
        return cannot("line " + std::to_string(XML_GetCurrentLineNumber(parser.get())) + ": " +
                      XML_ErrorString(XML_GetErrorCode(parser.get())));
    }
    if (!reader.saw_root()) return cannot("it is neither TMX nor TBX");
    return {};
}

}  // namespace vidimus::server
