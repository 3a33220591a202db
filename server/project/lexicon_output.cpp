#include "server/project/lexicon_output.h"

#include "server/project/files.h"

#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>

namespace vidimus::server {

namespace {

/// What every lexicon file begins with.
constexpr std::string_view signature = "vidimus-lexicon";

bool may_be_replaced(const std::string& path) {
    std::error_code unknown;
    if (!std::filesystem::is_regular_file(path, unknown)) return true;
    std::ifstream file(path, std::ios::binary);
    std::string begin(signature.size(), '\0');
    file.read(begin.data(), static_cast<std::streamsize>(begin.size()));
    return file.gcount() == 0 || begin == signature;
}

}  // namespace

Expected<void> write_lexicon(const std::string& path, const checks::LexiconFile& file) {
    if (!may_be_replaced(path))
        return Error{"will not overwrite " + path + ": it is no lexicon", path, "Write the lexicon elsewhere."};
    return write_file(path, file.write());
}

}  // namespace vidimus::server
