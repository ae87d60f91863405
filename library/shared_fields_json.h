// The JSON of one device's shared fields.
#pragma once

#include "library/json_object.h"
#include "library/problem.h"
#include "library/result.h"
#include "library/shared_fields.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace library {

/// A file is not read beyond this: some 100,000 theses.
inline constexpr std::size_t shared_fields_bytes_max = 64 * 1024 * 1024;
inline constexpr std::size_t shared_value_bytes_max = 4096;

struct SharedFieldsReading {
    SharedFields fields;
    bool is_of_later_version = false; ///< then nothing was read, and the file is to be left as it is
    Problems problems;                ///< `where` is a JSON path
};

/// `schema` is that of the kind of fields. Fails when the bytes are no JSON object. A field that cannot be read, or is longer than
/// shared_value_bytes_max, is a problem and hides no other; a time that cannot be is read as 1970. Fields of names that nobody
/// knows are kept.
[[nodiscard]] Result<SharedFieldsReading> read_shared_fields(std::string_view bytes, std::string_view schema,
                                                             std::string_view where);

/// A line for each field, by name. Equal arguments give equal bytes.
[[nodiscard]] std::string write_shared_fields(const SharedFields& fields, std::string_view schema,
                                              std::string_view device);

/// A value as JSON; null where it is none.
[[nodiscard]] nlohmann::json json_of_value(const std::string& value);

/// JSON as a value: equal ones give equal texts.
[[nodiscard]] std::string value_of_json(const nlohmann::json& json);

/// The members of an object as fields of that thing.
void add_members(FieldValues& values, const std::string& of, const nlohmann::ordered_json& object);

} // namespace library
