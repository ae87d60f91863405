// The parts a typed query consists of, as they stand there; query_parser.h makes sense of them.
#pragma once

#include "app/query_fields.h"
#include "library/text_range.h"

#include <string>
#include <string_view>
#include <vector>

namespace app {

enum class QueryTokenKind {
    Word,
    Phrase,
    Field, ///< a name with its operator; what is asked of it is the next token where that begins at its end
    Open,
    Close,
    Or,
    And,
    Minus, ///< or NOT
};

enum class QueryOperator { Colon, Less, LessOrEqual, Equal, GreaterOrEqual, Greater };

struct QueryToken {
    QueryTokenKind kind = QueryTokenKind::Word;
    library::TextRange range;
    library::TextRange
        text; ///< of a word, without its star; of a phrase, what is quoted; of a field, its name
    library::TextRange whole; ///< the same with the star that is a part of it, not with one behind a phrase
    bool is_prefix = false;   ///< of a word or phrase: a star says that it may go on
    bool is_closed = true;    ///< of a phrase: there is a second quotation mark
    const QueryField* field = nullptr; ///< of a field: null where the name is none
    QueryOperator comparison = QueryOperator::Colon;
};

/// Every byte that is no white space is in one token, in the order of the text. Any bytes can be read.
[[nodiscard]] std::vector<QueryToken> query_tokens(std::string_view typed);

/// The words of a part of a query: valid UTF-8, with one space where there is any white space, and none at the ends.
[[nodiscard]] std::string query_words(std::string_view text);

/// What stands behind the last white space of a text; empty where that ends it.
[[nodiscard]] std::string_view last_query_word(std::string_view text);

/// Whether the text is read as one word only in quotation marks.
[[nodiscard]] bool needs_quotation_marks(std::string_view text);
[[nodiscard]] bool has_quotation_mark(std::string_view text);

} // namespace app
