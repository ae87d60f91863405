// Any bytes as a file of shared fields: read without harm; what is read is written and read back the same, comes to the same in
// whatever order, and what is set next counts.

#include "app/shared_state.h"
#include "library/shared_fields_json.h"
#include "library/utc_time.h"
#include "tests/fuzz/require.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

constexpr std::string_view schema = "dstl.progress/1";

void check_merge(const library::SharedFields& fields, const library::SharedFields& others) {
    library::SharedFields one = fields;
    library::merge_fields(one, others);
    library::SharedFields other = others;
    library::merge_fields(other, fields);
    require(one == other);
    library::merge_fields(one, fields);
    require(one == other);
}

void check_next(const library::SharedFields& fields) {
    for (const auto& [name, field] : fields) {
        if (field.time_ms == library::utc_ms_max)
            continue; // after which nothing comes
        library::SharedFields merged = fields;
        library::merge_fields(merged, library::with_values({}, fields, {{name, "\"next\""}}, 0));
        require(merged.at(name).value == "\"next\"");
    }
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto reading = library::read_shared_fields(bytes, schema, "file");
    if (!reading)
        return 0;
    const library::SharedFields& fields = reading->fields;
    const auto again =
        library::read_shared_fields(library::write_shared_fields(fields, schema, "fuzz"), schema, "file");
    require(again && again->fields == fields && again->problems.empty());
    library::SharedFields others;
    for (const auto& [name, field] : fields)
        others[name] = {"0", field.time_ms / 2};
    check_merge(fields, others);
    check_next(fields);
    app::State state;
    app::take_in_progress(state, fields);
    app::take_in_settings(state, fields);
    (void)app::progress_values(state);
    return 0;
}
