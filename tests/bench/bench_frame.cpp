// Prints what a frame costs that shows a full card at rest: our own time between Dear ImGui's NewFrame and Render, and how
// often it asks for memory; and what the thesis, its layout and its glyphs hold of it.
#include "app/shelf.h"
#include "app/update.h"
#include "platform/headless/canvas.h"
#include "platform/imgui_context.h"
#include "platform/program.h"

#include <imgui.h>
#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <new>

namespace {

long allocations = 0; // counts for the whole program, as operator new is the whole program's

void* counted(std::size_t size) {
    ++allocations;
    void* const memory = std::malloc(size == 0 ? 1 : size);
    if (memory == nullptr)
        std::abort();
    return memory;
}

} // namespace

void* operator new(std::size_t size) {
    return counted(size);
}
void* operator new[](std::size_t size) {
    return counted(size);
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete[](void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    std::free(memory);
}

double heap_mb() {
    return static_cast<double>(mallinfo2().uordblks) / 1e6;
}

int main() {
    constexpr int frames = 400;
    const ui::Viewport viewport{1280, 900, 1};
    const auto context = platform::make_imgui_context();
    ImGui::SetAllocatorFunctions([](std::size_t size, void*) { return counted(size); },
                                 [](void* memory, void*) { std::free(memory); });
    auto canvas = platform::Canvas::make(viewport);
    const double before_mb = heap_mb();
    app::State state;
    state = app::state_with(app::bundled_shelf());
    const std::string id = state.shelf->theses.front()->id;
    auto program = platform::Program::make(std::move(state), {});
    if (!canvas || !program)
        return 1;
    program->handle(ui::ViewportChanged{viewport}, 0);
    program->run(app::OpenThesis{id}, 0);
    program->run(app::GoToCard{"steel-man"}, 0);
    double now_s = 0;
    double least_ms = 1e9;
    double sum_ms = 0;
    long in_last_frames = 0;
    for (int frame = 0; frame < frames; ++frame) {
        ImGui::GetIO().DeltaTime = 1.0F / 60;
        now_s += 1.0 / 60;
        (*canvas)->begin_frame();
        ImGui::NewFrame();
        const long before = allocations;
        const auto start = std::chrono::steady_clock::now();
        program->frame(now_s);
        const double ms =
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
        if (frame >= frames / 2) {
            in_last_frames += allocations - before;
            least_ms = std::min(least_ms, ms);
            sum_ms += ms;
        }
        ImGui::Render();
        (*canvas)->skip(*ImGui::GetDrawData());
    }
    const std::size_t cards = program->state().reader->deck->size();
    const std::size_t measured_card = program->state().reader->card + 1;
    for (std::size_t card = 0; card < cards; ++card) {
        program->run(app::GoToCard{program->state().reader->deck->at(card).id}, now_s);
        for (int frame = 0; frame < 3; ++frame) {
            (*canvas)->begin_frame();
            ImGui::NewFrame();
            program->frame(now_s += 1.0 / 60);
            ImGui::Render();
            (*canvas)->skip(*ImGui::GetDrawData());
        }
    }
    std::printf("every card shown once: %.1f MB of heap more than a window with nothing in it\n",
                heap_mb() - before_mb);
    std::printf("a frame of card %zu of %zu: least %.3f ms, mean %.3f ms, %.1f allocations\n", measured_card,
                cards, least_ms, sum_ms / (frames / 2), static_cast<double>(in_last_frames) / (frames / 2));
}
