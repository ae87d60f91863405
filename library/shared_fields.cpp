#include "library/shared_fields.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace library {

bool is_later(const SharedField& one, const SharedField& other) {
    return std::tie(one.time_ms, one.value) > std::tie(other.time_ms, other.value);
}

void merge_fields(SharedFields& fields, const SharedFields& others) {
    for (const auto& [name, field] : others) {
        const auto [known, is_new] = fields.try_emplace(name, field);
        if (!is_new && is_later(field, known->second))
            known->second = field;
    }
}

SharedFields with_values(SharedFields own, const SharedFields& known, const FieldValues& values,
                         std::int64_t time_ms) {
    for (const auto& [name, value] : values) {
        const auto last = known.find(name);
        if (last == known.end())
            own[name] = {value, time_ms};
        else if (last->second.value != value)
            own[name] = {value, std::max(time_ms, last->second.time_ms + 1)};
    }
    return own;
}

FieldValues changed_values(const FieldValues& before, const FieldValues& after) {
    FieldValues changed;
    for (const auto& [name, value] : after) {
        const auto known = before.find(name);
        if (known == before.end() || known->second != value)
            changed[name] = value;
    }
    return changed;
}

} // namespace library
