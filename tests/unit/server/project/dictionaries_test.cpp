#include "server/project/dictionaries.h"

#include "checks/text/stem.h"
#include "server/project/inflate.h"
#include "server/project/mapped_file.h"
#include "unit/checks/lexicon/dictionary_writer.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <thread>
#include <unistd.h>
#include <zlib.h>

namespace vidimus::server {
namespace {

namespace fs = std::filesystem;
using checks::test::dictd_files;

/// A folder of its own, gone afterwards.
class Folder {
  public:
    Folder() {
        std::string pattern = (fs::temp_directory_path() / "vidimus-XXXXXX").string();
        path_ = mkdtemp(pattern.data());
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    Folder(Folder&&) = delete;
    Folder& operator=(Folder&&) = delete;

    std::string path(const std::string& name = "") const {
        return name.empty() ? path_.string() : (path_ / name).string();
    }
    void write(const std::string& name, const std::string& bytes) const {
        std::ofstream(path(name), std::ios::binary) << bytes;
    }
    std::string read(const std::string& name) const {
        std::ifstream file(path(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

  private:
    fs::path path_;
};

std::string compressed(const Folder& folder, const std::string& bytes) {
    const gzFile file = gzopen(folder.path("z").c_str(), "wb");
    gzwrite(file, bytes.data(), static_cast<unsigned>(bytes.size()));
    gzclose(file);
    std::string out = folder.read("z");
    fs::remove(folder.path("z"));
    return out;
}

using Articles = std::vector<std::pair<std::string, std::string>>;

void install(const Folder& folder, const std::string& name, const Articles& articles) {
    const auto files = dictd_files(articles);
    folder.write(name + ".index", files.index);
    folder.write(name + ".dict.dz", compressed(folder, files.text));
}

DictionaryPlaces places(const Folder& folder, const std::string& cache = "") {
    return {{folder.path()}, cache};
}

/// Whether some lexicon lets `draft` answer `source`.
bool answers(const Dictionaries& dictionaries, const std::string& source_language, const std::string& source,
             const std::string& draft_language, const std::string& draft) {
    const auto word = checks::word_id(checks::Stemmer(draft_language).stem(draft));
    for (const auto& lexicon : dictionaries.find(source_language, draft_language)) {
        std::vector<checks::WordAnswer> found;
        lexicon->answers(checks::word_id(checks::Stemmer(source_language).stem(source)), found);
        for (const auto& answer : found)
            if (answer.word == word) return true;
    }
    return false;
}

TEST_SUITE("server/project/dictionaries") {
    TEST_CASE("installed dictionaries are found by the languages in their names, for both directions") {
        const Folder folder;
        install(folder, "freedict-deu-fra", {{"Brücke", "pont"}});
        folder.write("README.index", "no languages");
        folder.write("freedict-xxx-yyy-.index", "none either");
        const Dictionaries dictionaries(places(folder));
        CHECK(answers(dictionaries, "de", "Brücken", "fr", "pont"));
        CHECK(answers(dictionaries, "fr", "pont", "de", "Brücke"));
        CHECK(answers(dictionaries, "fr-CA", "ponts", "de-AT", "Brücke"));
        CHECK(dictionaries.find("en", "fr").empty());
        CHECK(dictionaries.find("de", "de").empty());
        CHECK(dictionaries.find("", "fr").empty());
        CHECK(dictionaries.take_problems().empty());
    }
    TEST_CASE("a third language leads on where there is no direct dictionary") {
        const Folder folder;
        install(folder, "freedict-eng-ces", {{"bridge", "most"}});
        install(folder, "freedict-deu-eng", {{"Brücke", "bridge"}});
        const Dictionaries dictionaries(places(folder));
        CHECK(answers(dictionaries, "de", "Brücke", "cs", "most"));
        CHECK(answers(dictionaries, "cs", "most", "de", "Brücke"));
    }
    TEST_CASE("an uncompressed text will do, and a folder that is not there is no error") {
        const Folder folder;
        const auto files = dictd_files({{"Brücke", "pont"}});
        folder.write("x-deu-fra.index", files.index);
        folder.write("x-deu-fra.dict", files.text);
        const Dictionaries dictionaries({{folder.path("none"), folder.path()}, ""});
        CHECK(answers(dictionaries, "de", "Brücke", "fr", "pont"));
        CHECK(dictionaries.take_problems().empty());
    }
    TEST_CASE("a dictionary that cannot be read is told once, and others serve") {
        const Folder folder;
        install(folder, "good-deu-fra", {{"Brücke", "pont"}});
        folder.write("alone-deu-fra.index", "Hafen\tA\tB\n");
        folder.write("empty-deu-fra.index", "");
        folder.write("empty-deu-fra.dict", "");
        install(folder, "cut-deu-fra", {{"Hafen", "port"}});
        const std::string whole = folder.read("cut-deu-fra.dict.dz");
        folder.write("cut-deu-fra.dict.dz", whole.substr(0, whole.size() - 6));
        const Dictionaries dictionaries(places(folder));
        CHECK(answers(dictionaries, "de", "Brücke", "fr", "pont"));
        const auto problems = dictionaries.take_problems();
        CHECK(problems.size() == 3);
        for (const std::string& problem : problems) CHECK(problem.find(folder.path()) != std::string::npos);
        CHECK(answers(dictionaries, "de", "Brücke", "fr", "pont"));
        CHECK(dictionaries.take_problems().empty());
    }
    TEST_CASE("what was made of a dictionary is kept, and made again when it changed or is damaged") {
        const Folder folder;
        const Folder cache;
        const std::string kept = cache.path("deep/er");
        install(folder, "d-deu-fra", {{"Brücke", "pont"}});
        CHECK(answers(Dictionaries(places(folder, kept)), "de", "Brücke", "fr", "pont"));
        REQUIRE(fs::exists(kept));
        const auto tables = [&] {
            std::vector<fs::path> found;
            for (const auto& file : fs::directory_iterator(kept)) found.push_back(file.path());
            return found;
        };
        REQUIRE(tables().size() == 1);
        const fs::path table = tables()[0];

        // Only the table is read now: the dictionary's text may be anything of the same size and age.
        const auto age = fs::last_write_time(folder.path("d-deu-fra.dict.dz"));
        folder.write("d-deu-fra.dict.dz", std::string(fs::file_size(folder.path("d-deu-fra.dict.dz")), 'x'));
        fs::last_write_time(folder.path("d-deu-fra.dict.dz"), age);
        CHECK(answers(Dictionaries(places(folder, kept)), "de", "Brücke", "fr", "pont"));

        install(folder, "d-deu-fra", {{"Brücke", "passerelle"}});
        CHECK(answers(Dictionaries(places(folder, kept)), "de", "Brücke", "fr", "passerelle"));
        CHECK_FALSE(answers(Dictionaries(places(folder, kept)), "de", "Brücke", "fr", "pont"));

        for (const auto& path : tables()) std::ofstream(path, std::ios::binary) << "vidwords and nothing else";
        const Dictionaries again(places(folder, kept));
        CHECK(answers(again, "de", "Brücke", "fr", "passerelle"));
        CHECK(again.take_problems().empty());
    }
    TEST_CASE("a cache that cannot be used is no error") {
        const Folder folder;
        install(folder, "d-deu-fra", {{"Brücke", "pont"}});
        folder.write("file", "");
        const Dictionaries dictionaries(places(folder, folder.path("file") + "/cache"));
        CHECK(answers(dictionaries, "de", "Brücke", "fr", "pont"));
        CHECK(dictionaries.take_problems().empty());
    }
    TEST_CASE("many threads may ask at once") {
        const Folder folder;
        install(folder, "a-deu-eng", {{"Brücke", "bridge"}});
        install(folder, "b-eng-fra", {{"bridge", "pont"}});
        const Dictionaries dictionaries(places(folder, folder.path("cache")));
        std::vector<std::thread> threads;
        std::vector<int> right(8);
        for (std::size_t k = 0; k < right.size(); ++k) {
            threads.emplace_back([&, k] {
                for (int round = 0; round < 20; ++round)
                    right[k] += answers(dictionaries, "de", "Brücke", "fr", "pont");
            });
        }
        for (auto& thread : threads) thread.join();
        CHECK(right == std::vector<int>(8, 20));
    }
}

TEST_SUITE("server/project/inflate") {
    TEST_CASE("compressed and plain files are read alike") {
        const Folder folder;
        const std::string text(1'000'000, 'x');
        folder.write("a.dz", compressed(folder, text));
        folder.write("a", text);
        folder.write("empty", "");
        const auto read = [&](const char* name) {
            const auto contents = read_compressed(folder.path(name));
            return contents ? *contents : contents.error().message();
        };
        CHECK(read("a.dz") == text);
        CHECK(read("a") == text);
        CHECK(read("empty").empty());
    }
    TEST_CASE("what is missing, cut off or damaged is an error that names the file") {
        const Folder folder;
        std::string text;
        std::mt19937 random(3);
        for (int k = 0; k < 4000; ++k) text += static_cast<char>('a' + random() % 26);
        const std::string whole = compressed(folder, text);
        CHECK(read_compressed(folder.path("none")).error().message().find("none") != std::string::npos);
        for (std::size_t size = 11; size < whole.size(); size += 97) {
            folder.write("cut", whole.substr(0, size));
            CHECK(read_compressed(folder.path("cut")).has_error());
        }
        for (std::size_t at = 10; at < whole.size(); at += 97) {
            std::string damaged = whole;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
            folder.write("damaged", damaged);
            CHECK(read_compressed(folder.path("damaged")).has_error());
        }
    }
}

TEST_SUITE("server/project/mapped_file") {
    TEST_CASE("a mapped file stays whole when another takes its name") {
        const Folder folder;
        folder.write("a", "first");
        folder.write("b", "second");
        const auto mapped = MappedFile::open(folder.path("a"));
        REQUIRE(mapped);
        fs::rename(folder.path("b"), folder.path("a"));
        CHECK(mapped->bytes() == "first");
        CHECK(reinterpret_cast<std::uintptr_t>(mapped->bytes().data()) % 8 == 0);
    }
    TEST_CASE("nothing comes of what is missing, empty or a folder") {
        const Folder folder;
        folder.write("empty", "");
        CHECK_FALSE(MappedFile::open(folder.path("none")));
        CHECK_FALSE(MappedFile::open(folder.path("empty")));
        CHECK_FALSE(MappedFile::open(folder.path()));
    }
}

}  // namespace
}  // namespace vidimus::server
