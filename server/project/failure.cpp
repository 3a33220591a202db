#include "server/project/failure.h"

#include <exception>
#include <new>

namespace vidimus::server {

Error failure_under_way(const std::string& what, const std::string& where) {
    const auto bug = [&](const std::string& said) {
        return Error{what + ": " + (said.empty() ? "unnamed exception" : said), where,
                     "This is a fault of vidimus: please report it, with the text that shows it."};
    };
    try {
        throw;
    } catch (const std::bad_alloc&) {
        return {what + ": not enough memory", where, "Split the text, or give the program more memory."};
    } catch (const std::exception& exception) {
        return bug(exception.what());
    } catch (...) {
        return bug("unknown exception");
    }
}

}  // namespace vidimus::server
