#pragma once

#include "server/project/error.h"

#include <optional>
#include <string>
#include <utility>

namespace vidimus::server {

/// What the exception under way says, as an Error. To be called where one was caught. `what` names the work that failed
/// ("cannot check fr/a.md"), `where` the file or line.
Error failure_under_way(const std::string& what, const std::string& where);

/// Does something that should not throw, and turns what it throws nevertheless into an Error: an exception is a bug or
/// the end of the memory, and neither may take the results of other work with it.
template <class Call>
std::optional<Error> failure_of(const std::string& what, const std::string& where, Call&& call) {
    try {
        std::forward<Call>(call)();
        return std::nullopt;
    } catch (...) {
        return failure_under_way(what, where);
    }
}

}  // namespace vidimus::server
