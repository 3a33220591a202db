#pragma once

#include <boost/assert/source_location.hpp>
#include <boost/system/result.hpp>

#include <ostream>
#include <stdexcept>
#include <string>
#include <utility>

namespace vidimus::protocol {

/// A failure a person can act upon: each part is a phrase without a full stop, any but `what` may be empty.
struct Error {
    std::string what;
    std::string where;
    std::string what_to_do;

    Error() = default;
    /// Not from one string alone: a std::string must stay unmistakably the value of an Expected<std::string>.
    Error(std::string its_what, std::string its_where, std::string its_what_to_do = {})
        : what(std::move(its_what)), where(std::move(its_where)), what_to_do(std::move(its_what_to_do)) {}

    /// The parts in one line, for a log.
    [[nodiscard]] std::string text() const;
};

inline std::ostream& operator<<(std::ostream& out, const Error& error) {
    return out << error.text();
}

/// A value or the reason why there is none.
template <class T>
using Expected = boost::system::result<T, Error>;

/// Asking an Expected for a value it does not hold is a bug of the caller, hence an exception.
[[noreturn]] inline void throw_exception_from_error(const Error& error, const boost::source_location&) {
    throw std::logic_error("value() of a failed result: " + error.what);
}

}  // namespace vidimus::protocol
