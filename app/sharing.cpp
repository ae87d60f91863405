#include "app/sharing.h"

#include "app/shared_state.h"

#include <utility>

namespace app {

namespace {

using library::SharedFields;

/// What is to be taken in of a store.
SharedFields wanted(const SharedStore& store, LocalMemory memory) {
    SharedFields fields = store.fields();
    if (memory == LocalMemory::There)
        std::erase_if(fields, [&](const auto& one) {
            const auto own = store.own().find(one.first);
            return own != store.own().end() && own->second == one.second;
        });
    return fields;
}

} // namespace

Sharing::Sharing(Files& files, const std::vector<std::string>& library_folders, const std::string& device)
    : m_progress{SharedStore::open(files, library_folders, shared_progress, device)},
      m_settings{SharedStore::open(files, library_folders, shared_settings, device)} {}

void Sharing::take_in(State& state, LocalMemory memory) const {
    take_in_progress(state, wanted(m_progress.store, memory));
    take_in_settings(state, wanted(m_settings.store, memory));
}

/// A value that this device could not set before its program ended last is set with the next ones.
void Sharing::begin(Part& part, library::FieldValues values) {
    part.known = std::move(values);
    for (const auto& [name, field] : part.store.own())
        if (part.store.fields().at(name) == field)
            part.known[name] = field.value;
}

void Sharing::begin(const State& state) {
    begin(m_progress, progress_values(state));
    begin(m_settings, settings_values(state));
}

library::Result<void> Sharing::keep(Part& part, const library::FieldValues& values, std::int64_t time_ms) {
    const library::FieldValues changed = library::changed_values(part.known, values);
    if (changed.empty())
        return {};
    TRY_VOID(part.store.set(changed, time_ms));
    part.known = values;
    return {};
}

library::Result<void> Sharing::keep(const State& state, std::int64_t time_ms) {
    TRY_VOID(keep(m_progress, progress_values(state), time_ms));
    return keep(m_settings, settings_values(state), time_ms);
}

library::Problems Sharing::problems() const {
    library::Problems problems = m_progress.store.problems();
    const library::Problems& others = m_settings.store.problems();
    problems.insert(problems.end(), others.begin(), others.end());
    return problems;
}

} // namespace app
