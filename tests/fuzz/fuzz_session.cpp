// Any bytes as a saved session: refused, or restored to a state that saves to the same bytes again.

#include "app/session_json.h"
#include "app/state.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

namespace {

app::State library_of_one() {
    library::Thesis thesis;
    thesis.id = "a";
    thesis.title = "A";
    thesis.risk.steel_man = "B";
    app::Shelf shelf;
    shelf.theses.push_back(std::make_shared<const library::Thesis>(thesis));
    app::State state;
    state = app::state_with(shelf);
    return state;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    app::State state = library_of_one();
    if (!app::restore_session(state, {reinterpret_cast<const char*>(data), size}, "session"))
        return 0;
    const std::string saved = app::write_session(state);
    app::State again = library_of_one();
    if (!app::restore_session(again, saved, "session") || app::write_session(again) != saved)
        std::abort();
    return 0;
}
