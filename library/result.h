// Errors as values. Every function that can fail on what comes from outside returns a Result<T>;
// nothing in dstl throws. TRY passes an error on, or declares the value:
//
//     TRY(const std::string bytes, files.read(path, limit));
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace library {

enum class ErrorKind {
    BadInput, ///< the bytes or values given are not what they should be
    Usage,    ///< the command was called in a way it does not understand
    System,   ///< the operating system refused: no such file, no space, no display
};

/// An error told to people as one line, `where: what`. `what` says what is wrong and what to do.
struct Error {
    ErrorKind kind = ErrorKind::BadInput;
    std::string where;
    std::string what;

    bool operator==(const Error&) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> bad_input(std::string where, std::string what) {
    return tl::unexpected(Error{ErrorKind::BadInput, std::move(where), std::move(what)});
}

[[nodiscard]] inline tl::unexpected<Error> wrong_usage(std::string where, std::string what) {
    return tl::unexpected(Error{ErrorKind::Usage, std::move(where), std::move(what)});
}

[[nodiscard]] inline tl::unexpected<Error> system_failure(std::string where, std::string what) {
    return tl::unexpected(Error{ErrorKind::System, std::move(where), std::move(what)});
}

} // namespace library

#define DSTL_JOIN_(a, b) a##b
#define DSTL_JOIN(a, b) DSTL_JOIN_(a, b)
#define DSTL_TRY_(declaration, expression, result)                                                           \
    auto result = (expression);                                                                              \
    if (!result)                                                                                             \
        return tl::unexpected(std::move(result).error());                                                    \
    declaration = std::move(*result)
/// Declares a value from a Result, or returns its error from the enclosing function.
#define TRY(declaration, expression) DSTL_TRY_(declaration, (expression), DSTL_JOIN(try_result_, __COUNTER__))
/// The same where the Result holds nothing or its value is not wanted.
#define TRY_VOID(expression)                                                                                 \
    if (auto try_result = (expression); !try_result)                                                         \
    return tl::unexpected(std::move(try_result).error())
