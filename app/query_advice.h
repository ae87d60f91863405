// What is told to who typed a query wrongly.
#pragma once

#include "app/query_fields.h"
#include "app/query_tokens.h"

#include <string>
#include <string_view>

namespace app {

/// A part of a query in quotation marks, short and without control characters.
[[nodiscard]] std::string quoted_part(std::string_view text);

/// "length" is no field, or not with this operator or value: what to write instead. `text` is the field with its value.
[[nodiscard]] std::string advice_on_unknown_field(std::string_view name, std::string_view text);
[[nodiscard]] std::string advice_on_operator(const QueryField& field);
[[nodiscard]] std::string advice_on_missing_value(const QueryField& field);
[[nodiscard]] std::string advice_on_choice(const QueryField& field, std::string_view value);

/// For "risks:china": that words in risks are looked for by another field, if there is one. Else empty.
[[nodiscard]] std::string advice_on_number(const QueryField& field);

} // namespace app
