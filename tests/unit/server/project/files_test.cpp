#include "server/project/files.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <utility>

using vidimus::server::read_text;
using vidimus::server::write_file;

namespace {

/// A folder of its own, gone at the end.
class Folder {
  public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "vidimus-files-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string operator/(const std::string& name) const { return path_ + "/" + name; }
    std::string write(const std::string& name, const std::string& bytes) const {
        std::ofstream(*this / name, std::ios::binary) << bytes;
        return *this / name;
    }
    std::size_t count() const {
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(path_), {}));
    }

  private:
    std::string path_;
};

/// Makes a folder read-only, for root too: as such the test goes on as nobody in particular.
class ReadOnly {
  public:
    explicit ReadOnly(std::string folder) : folder_(std::move(folder)), user_(::geteuid()) {
        REQUIRE(::chmod(folder_.c_str(), 0555) == 0);
        if (user_ == 0) REQUIRE(::seteuid(65534) == 0);
    }
    ~ReadOnly() {
        if (user_ == 0 && ::seteuid(0) != 0) std::abort();
        ::chmod(folder_.c_str(), 0755);
    }
    ReadOnly(const ReadOnly&) = delete;
    ReadOnly& operator=(const ReadOnly&) = delete;

  private:
    std::string folder_;
    uid_t user_;
};

std::string contents(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_SUITE("server/project/files") {
    TEST_CASE("texts of the usual encodings are read as UTF-8") {
        const Folder folder;
        CHECK(read_text(folder.write("plain", "été\n"))->view() == "été\n");
        const std::string mark = "\uFEFF";
        CHECK(read_text(folder.write("mark", mark + "a"))->view() == mark + "a");
        CHECK(read_text(folder.write("le", {'\xFF', '\xFE', 'a', '\0', '\xE9', '\0'}))->view() == mark + "aé");
        CHECK(read_text(folder.write("be", {'\xFE', '\xFF', '\0', 'a', '\0', '\xE9'}))->view() == mark + "aé");
        CHECK(read_text(folder.write("latin", "caf\xE9 x"))->view() == "caf\xEF\xBF\xBD x");
        CHECK(read_text(folder.write("empty", ""))->view().empty());
    }

    TEST_CASE("what cannot be read is named, with a way on") {
        const Folder folder;
        const auto missing = read_text(folder / "none.md");
        REQUIRE_FALSE(missing.has_value());
        CHECK(missing.error().message() ==
              "cannot read " + (folder / "none.md") +
                  ": no such file. Check the path; a relative one starts from the current folder, in a pairs file from "
                  "the folder of that file.");
        CHECK(missing.error().where == folder / "none.md");
        std::filesystem::create_directory(folder / "sub");
        CHECK(read_text(folder / "sub").error().what == "cannot read " + (folder / "sub") + ": it is a folder");
        const auto binary = read_text(folder.write("binary", std::string("PK\x03\x04\0\0", 6)));
        REQUIRE_FALSE(binary.has_value());
        CHECK(binary.error().what.ends_with("it holds binary data, not text"));
    }

    TEST_CASE("a file beyond the range of offsets is refused before it is read") {
        const Folder folder;
        const std::string path = folder.write("huge", "x");
        std::filesystem::resize_file(path, 1ULL << 32);  // a hole: takes no room on the disk
        const auto huge = read_text(path);
        REQUIRE_FALSE(huge.has_value());
        CHECK(huge.error().what.ends_with("it holds 4 GiB or more"));
    }

    TEST_CASE("a FIFO is read to its end") {
        const Folder folder;
        const std::string path = folder / "fifo";
        REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
        const std::string text(300'000, 'x');
        std::thread writer([&] { std::ofstream(path, std::ios::binary) << text; });
        const auto read = read_text(path);
        writer.join();
        REQUIRE(read.has_value());
        CHECK(read->view() == text);
    }

    TEST_CASE("a file is written whole or left as it was") {
        const Folder folder;
        const std::string path = folder / "out.json";
        REQUIRE(write_file(path, "first").has_value());
        REQUIRE(write_file(path, "second").has_value());
        CHECK(contents(path) == "second");
        CHECK(folder.count() == 1);  // no temporary file stays
        CHECK_FALSE(write_file(folder / "none/out.json", "x").has_value());
        CHECK_FALSE(write_file(folder / ".", "x").has_value());
        CHECK(write_file("/dev/null", "x").has_value());
        CHECK_FALSE(write_file("/dev/full", "x").has_value());
    }

    TEST_CASE("a file that may be written in a folder that may not is written in place") {
        const Folder folder;
        const std::string path = folder.write("out.json", "a longer report from before");
        REQUIRE(::chmod(path.c_str(), 0666) == 0);
        const ReadOnly read_only(folder / ".");
        CHECK(write_file(path, "new").has_value());
        CHECK(contents(path) == "new");
        const auto other = write_file(folder / "other.json", "new");
        REQUIRE_FALSE(other.has_value());
        CHECK(other.error().what.ends_with("permission denied"));
    }

    TEST_CASE("permissions and links of a file that is replaced stay") {
        const Folder folder;
        const std::string path = folder.write("real.txt", "old");
        REQUIRE(::chmod(path.c_str(), 0640) == 0);
        std::filesystem::create_symlink("real.txt", folder / "link.txt");
        REQUIRE(write_file(folder / "link.txt", "new").has_value());
        CHECK(contents(path) == "new");
        CHECK(std::filesystem::is_symlink(folder / "link.txt"));
        CHECK((std::filesystem::status(path).permissions() & std::filesystem::perms::all) ==
              static_cast<std::filesystem::perms>(0640));
    }
}
