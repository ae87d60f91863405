// What the devices of a reader share besides marks: named values (how far each thesis has been read, how reading looks), of
// each the one that was set last. Each device has a file of its own of what it has set; docs/sync.md is the format and the
// reasons.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <tuple>

namespace library {

struct FieldName {
    std::string of; ///< what it is a field of: the id of a thesis; empty where there is but one thing
    std::string name;

    bool operator==(const FieldName&) const = default;
    bool operator<(const FieldName& other) const {
        return std::tie(of, name) < std::tie(other.of, other.name);
    }
};

using FieldValues = std::map<FieldName, std::string>; ///< JSON, compact

struct SharedField {
    std::string value; ///< JSON, compact
    std::int64_t time_ms = 0;

    bool operator==(const SharedField&) const = default;
};

using SharedFields = std::map<FieldName, SharedField>;

/// Whether a field that was set so comes after one that was set otherwise. Of the same moment, which only devices that did not
/// know of each other bring about, the value that is greater by its bytes does, so that all devices agree.
[[nodiscard]] bool is_later(const SharedField& one, const SharedField& other);

/// Takes in the fields of another device. The same whatever the order of devices and however often one is taken in.
void merge_fields(SharedFields& fields, const SharedFields& others);

/// What a device has set, after it sets these. Each is later than all that is known of the field, even where the device's clock
/// is behind; what is known to be so already is not set again.
[[nodiscard]] SharedFields with_values(SharedFields own, const SharedFields& known, const FieldValues& values,
                                       std::int64_t time_ms);

/// Those of `after` that are not in `before`, or not so.
[[nodiscard]] FieldValues changed_values(const FieldValues& before, const FieldValues& after);

} // namespace library
