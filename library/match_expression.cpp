#include "library/match_expression.h"

namespace library {

namespace {

std::string columns_of(TextField field) {
    if (field == TextField::Argument)
        return "{premise mechanism outcome step} : ";
    for (const auto& [filled_by, column] : index_columns)
        if (filled_by == field)
            return "{" + std::string(column) + "} : ";
    return "";
}

} // namespace

std::string match_expression(const WordsTerm& term) {
    std::string expression = columns_of(term.field) + "\"";
    for (const char character : term.words) {
        if (character == '\0') // ends a string of SQLite
            expression += ' ';
        else
            expression += character;
        if (character == '"')
            expression += '"';
    }
    return expression + (term.is_prefix ? "\" *" : "\"");
}

} // namespace library
