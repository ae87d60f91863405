// Presses at random until something breaks: monkey [EVENTS [SEED]]. Meant to be built with the sanitizers.

#include "tests/support/monkey.h"

#include "app/shelf.h"

#include <cstdio>
#include <cstdlib>
#include <memory>

namespace {

constexpr int look_each = 500; ///< events between two looks at what must always hold

int fail(const char* what, int event) {
    std::fprintf(stderr, "monkey: event %d: %s\n", event, what);
    return 1;
}

int run(int events, std::uint32_t seed) {
    app::State state;
    state = app::state_with(app::bundled_shelf());
    const auto app = platform::HeadlessApp::make(state, {1280, 800, 1});
    if (!app)
        return fail(app.error().what.c_str(), 0);
    Monkey monkey(**app, seed);
    for (int event = 1; event <= events; ++event) {
        monkey.act();
        if (event % look_each != 0)
            continue;
        if (!keeps_every_mark(**app))
            return fail("a mark is not what the journal was told", event);
        (*app)->handle(ui::Exposed{});
        (void)(*app)->picture();
        monkey.go_home();
        if ((*app)->state().reader || !(*app)->pass_until_idle())
            return fail("Escape does not lead home, or something never comes to rest", event);
    }
    std::printf("%d events, %zu changes of marks, nothing wrong\n", events, (*app)->kept().size());
    return 0;
}

} // namespace

int main(int count, char** values) {
    const int events = count > 1 ? std::atoi(values[1]) : 10'000;
    return run(events, count > 2 ? static_cast<std::uint32_t>(std::atol(values[2])) : 1);
}
