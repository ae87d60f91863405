// What may be meant by the word at the caret of a typed query.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What there is in the library, to be offered behind the fields that take it; in the order in which it is offered.
struct QueryCompletionValues {
    std::vector<std::string> classes;
    std::vector<std::string> tags;
    std::vector<std::string> collections;
    std::vector<std::string> channels;
    std::vector<std::string> speakers;

    bool operator==(const QueryCompletionValues&) const = default;
};

/// `insert` in place of the bytes `begin` to before `end` of the typed text. The caret goes behind it.
struct QueryCompletion {
    std::string insert;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string help; ///< one line

    bool operator==(const QueryCompletion&) const = default;
};

/// The names of fields that begin as the word at the caret does, or behind a field its values: what begins with the typed
/// text first, then what has a word that does. Where nothing is typed yet, all of them. `caret` counts bytes; what is beyond
/// the end is at the end.
[[nodiscard]] std::vector<QueryCompletion> query_completions(std::string_view typed, std::size_t caret,
                                                             const QueryCompletionValues& values);

} // namespace app
