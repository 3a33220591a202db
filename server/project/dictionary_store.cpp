#include "server/project/dictionary_store.h"

#include "checks/lexicon/dictionary.h"
#include "checks/text/hash.h"
#include "server/project/files.h"
#include "server/project/inflate.h"
#include "server/project/mapped_file.h"

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <sys/stat.h>
#include <system_error>
#include <utility>

namespace vidimus::server {

namespace {

using Table = std::shared_ptr<const checks::WordTable>;

/// A table together with the bytes it is a view of.
template <class Owner>
Table with_owner(const checks::WordTable& table, Owner owner) {
    struct Held {
        checks::WordTable table;
        Owner owner;
    };
    const auto held = std::make_shared<const Held>(Held{table, std::move(owner)});
    return {held, &held->table};
}

/// The inflated text beside an index.
std::optional<std::string> text_path(const std::string& index) {
    const std::string stem = index.substr(0, index.size() - std::string_view(".index").size());
    for (const char* ending : {".dict.dz", ".dict"}) {
        std::error_code error;
        if (std::filesystem::is_regular_file(stem + ending, error)) return stem + ending;
    }
    return std::nullopt;
}

/// What a dictionary is known by: changes when it, or what is made of it, does.
std::string cache_name(const std::string& index, const std::string& text) {
    std::uint64_t hash = checks::stable_hash(index);
    for (const std::string& path : {index, text}) {
        struct stat status {};
        if (stat(path.c_str(), &status) != 0) continue;
        const std::uint64_t facts[] = {static_cast<std::uint64_t>(status.st_size),
                                       static_cast<std::uint64_t>(status.st_mtim.tv_sec),
                                       static_cast<std::uint64_t>(status.st_mtim.tv_nsec)};
        hash = checks::stable_hash({reinterpret_cast<const char*>(facts), sizeof facts}, hash);
    }
    char name[64];
    std::snprintf(name, sizeof name, "dictionary-%u-%016llx.words", checks::WordTable::format_version,
                  static_cast<unsigned long long>(hash));
    return name;
}

Table from_cache(const std::string& path) {
    const auto file = MappedFile::open(path);
    if (!file) return nullptr;
    const auto table = checks::WordTable::open(file->bytes());
    return table ? with_owner(*table, file) : nullptr;
}

}  // namespace

Expected<Table> load_dictionary(const std::string& index, const std::string& head_language,
                                const std::string& translation_language, const std::string& cache) {
    const auto text = text_path(index);
    if (!text)
        return Error{"the dictionary " + index + " has no .dict.dz and no .dict beside it", index, "Install it again."};
    const std::string cached = cache.empty() ? std::string() : cache + "/" + cache_name(index, *text);
    if (!cached.empty()) {
        if (Table table = from_cache(cached)) return table;
    }
    const auto index_bytes = read_bytes(index);
    if (!index_bytes) return index_bytes.error();
    const auto text_bytes = read_compressed(*text);
    if (!text_bytes) return text_bytes.error();
    auto compiled = checks::compile_dictionary(*index_bytes, *text_bytes, head_language, translation_language);
    if (compiled.articles == 0)
        return Error{"the dictionary " + index + " holds no article that can be read", index, "Install it again."};
    if (!cached.empty()) {
        std::error_code error;
        std::filesystem::create_directories(cache, error);
        // A table that cannot be kept is made again next time.
        if (!error) static_cast<void>(write_file(cached, compiled.table));
    }
    const auto bytes = std::make_shared<const std::string>(std::move(compiled.table));
    const auto table = checks::WordTable::open(*bytes);
    if (!table) return Error{"the dictionary " + index + " could not be made into a table", index, ""};
    return with_owner(*table, bytes);
}

}  // namespace vidimus::server
