#pragma once

#include <boost/system/result.hpp>

#include <string>
#include <utility>

namespace vidimus::server {

/// What went wrong as a person is told it: "cannot read fr/a.md: no such file. Check the path."
struct Error {
    std::string what;        ///< with the place in it, lower case, no full stop: "cannot read fr/a.md: no such file"
    std::string where;       ///< the file, or file:line, that is to be looked at; empty where there is none
    std::string what_to_do;  ///< a sentence with its full stop; may be empty

    Error() = default;
    // Not an aggregate: those can be made from one text since C++20, which hides a result's conversion from its value.
    Error(std::string problem, std::string place, std::string advice)
        : what(std::move(problem)), where(std::move(place)), what_to_do(std::move(advice)) {}

    std::string message() const { return what_to_do.empty() ? what + "." : what + ". " + what_to_do; }
};

template <typename T>
using Expected = boost::system::result<T, Error>;

}  // namespace vidimus::server
