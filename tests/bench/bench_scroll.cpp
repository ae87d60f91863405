// Prints what a frame costs while the shelf or the table scrolls: laying out and listing shapes, and with all pixels by the
// software renderer.
//
//     bench_scroll FOLDER      the library of that folder, such as make_library writes
#include "app/librarian.h"
#include "app/library_folder.h"
#include "app/shelf.h"
#include "platform/headless/canvas.h"
#include "platform/host/host.h"
#include "platform/imgui_context.h"
#include "platform/program.h"

#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace {

double now_ms() {
    using Milliseconds = std::chrono::duration<double, std::milli>;
    return std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

void print_times(const char* what, std::vector<double> times_ms) {
    std::sort(times_ms.begin(), times_ms.end());
    const std::size_t count = times_ms.size();
    std::printf("    %-28s median %.2f ms, 95%% under %.2f, longest %.2f (%zu frames)\n", what,
                times_ms[count / 2], times_ms[count * 95 / 100], times_ms.back(), count);
}

/// A program with a librarian that answers between frames, as the window's does on its thread.
class Scrolling {
public:
    Scrolling(const app::Shelf& shelf, app::Librarian librarian, platform::Canvas& canvas)
        : m_librarian(std::move(librarian)), m_canvas(canvas) {
        platform::Ports ports;
        ports.save_session = [](const app::State&) { return library::Result<void>(); };
        ports.ask_library = [this](const app::LibraryRequest& request) { m_asked.push_back(request); };
        auto program =
            platform::Program::make(app::state_with(app::Shelf{{}, shelf.failed}), std::move(ports));
        m_program.emplace(*std::move(program));
    }

    void show(app::Home home) {
        m_program->handle(ui::ViewportChanged{{1280, 800, 1}}, m_now_s);
        m_program->run(app::LibraryChanged{}, m_now_s);
        m_program->run(app::ShowHome{home}, m_now_s);
        m_program->run(app::MoveSelection{-1'000'000}, m_now_s);
        for (int frame = 0; frame < 90; ++frame)
            draw();
        m_list_ms.clear();
        m_all_ms.clear();
        for (int notch = 0; notch < 60; ++notch) {
            m_program->handle(ui::WheelTurned{0, -3, false}, m_now_s);
            for (int frame = 0; frame < 10; ++frame)
                draw();
        }
        print_times("layout and shapes", m_list_ms);
        print_times("with all pixels", m_all_ms);
    }

private:
    void draw() {
        for (const app::LibraryRequest& request : std::exchange(m_asked, {}))
            if (auto answer = m_librarian.answer(request))
                m_program->run(*std::move(answer), m_now_s);
        m_now_s += 1.0 / 60;
        ImGui::GetIO().DeltaTime = 1.0F / 60;
        m_canvas.begin_frame();
        ImGui::NewFrame();
        const double begin_ms = now_ms();
        m_program->frame(m_now_s);
        const double listed_ms = now_ms();
        ImGui::Render();
        m_canvas.draw(*ImGui::GetDrawData());
        m_list_ms.push_back(listed_ms - begin_ms);
        m_all_ms.push_back(now_ms() - begin_ms);
    }

    app::Librarian m_librarian;
    platform::Canvas& m_canvas;
    std::optional<platform::Program> m_program;
    std::vector<app::LibraryRequest> m_asked;
    std::vector<double> m_list_ms;
    std::vector<double> m_all_ms;
    double m_now_s = 0;
};

} // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::fprintf(stderr, "bench_scroll FOLDER\n");
        return 1;
    }
    const auto files = platform::make_disk_files();
    const app::Shelf shelf = app::read_library_folder(*files, arguments[1], [](auto...) { return true; });
    auto catalogue = app::catalogue_of(shelf);
    const auto context = platform::make_imgui_context();
    auto canvas = platform::Canvas::make({1280, 800, 1});
    if (!catalogue || !canvas)
        return 1;
    Scrolling scrolling(shelf, app::Librarian(*std::move(catalogue), [](auto...) { return nullptr; }),
                        **canvas);
    std::printf("%zu theses, 1280 x 800\n  LIBRARY\n", shelf.theses.size());
    scrolling.show(app::Home::Library);
    std::printf("  TERMINAL\n");
    scrolling.show(app::Home::Terminal);
}
