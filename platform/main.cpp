// dstl: one program, on the command line and in a window.

#include "app/cli_request.h"
#include "app/cli_verbs.h"
#include "app/library_folder.h"
#include "app/replay_script.h"
#include "app/shelf.h"
#include "platform/headless/card_pictures.h"
#include "platform/headless/replay.h"
#include "platform/host/host.h"
#include "platform/host/system_fonts.h"
#include "platform/run_window.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace {

using app::ExitCode;
using library::Result;

constexpr std::size_t script_bytes_max = 4 * 1024 * 1024;

void print(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void tell(const library::Error& error) {
    const std::string line = app::error_line(error);
    std::fwrite(line.data(), 1, line.size(), stderr);
}

ui::Viewport viewport_of(const app::PictureSize& size) {
    return {size.width_pt, size.height_pt, size.scale};
}

platform::Renderer renderer_of(app::RendererChoice choice) {
    switch (choice) {
    case app::RendererChoice::OpenGl: return platform::Renderer::OpenGl;
    case app::RendererChoice::Software: return platform::Renderer::Software;
    case app::RendererChoice::Automatic: break;
    }
    return platform::Renderer::Automatic;
}

/// Everything that the verbs work with.
struct World {
    std::unique_ptr<app::Files> files = platform::make_disk_files();
    std::string library_folder = platform::data_folder();
    app::Shelf shelf = app::bundled_shelf();

    [[nodiscard]] app::CliPorts ports() const { return {*files, shelf, print, tell}; }

    [[nodiscard]] app::State state() const {
        app::State state;
        state.shelf = std::make_shared<const app::Shelf>(shelf);
        return state;
    }

    /// Puts all of the library folder on the shelf.
    void read_library() {
        shelf = app::joined(app::read_library_folder(
                                *files, library_folder, [](auto...) { return true; }),
                            shelf);
    }

    /// The id of the thesis that was meant; one from a file is put on the shelf, in place of one with the same id.
    Result<std::string> open(const std::string& target) {
        if (const auto own = app::read_library_thesis(*files, library_folder, target))
            put_on_shelf(*own); // in place of a bundled one
        else if (!app::find_thesis(shelf, target))
            read_library();
        TRY(const app::OpenedThesis opened, app::open_thesis(shelf, *files, target));
        put_on_shelf(opened.thesis);
        return opened.thesis->id;
    }

    /// In place of one with the same id.
    void put_on_shelf(const std::shared_ptr<const library::Thesis>& thesis) {
        shelf = app::joined({{thesis}, {}}, shelf);
    }
};

Result<ExitCode> carry_out(const app::OpenRequest& request, World& world) {
    TRY(const std::string id, request.target.empty() ? Result<std::string>("") : world.open(request.target));
    const platform::UserFolders folders{*world.files, platform::state_folder(), world.library_folder};
    TRY_VOID(platform::run_window(world.state(), id, renderer_of(request.renderer), folders));
    return ExitCode::Done;
}

/// What a script opens is put on the shelf first, so that it may also be a file or words of a title.
Result<void> put_on_shelf(app::ReplayStep& step, World& world) {
    if (auto* open = std::get_if<app::ReplayOpen>(&step.action))
        return world.open(open->id).map([&](const std::string& id) { open->id = id; });
    return {};
}

Result<ExitCode> carry_out(const app::ReplayRequest& request, World& world) {
    TRY(const std::string script, world.files->read(request.script, script_bytes_max));
    TRY(auto steps, app::parse_replay(script, request.script));
    for (app::ReplayStep& step : steps)
        TRY_VOID(put_on_shelf(step, world));
    const platform::ReplayOptions options{viewport_of(request.size), request.out_folder, request.script,
                                          platform::system_fonts()};
    TRY_VOID(platform::run_replay(world.state(), steps, options, *world.files,
                                  [](const std::string& path) { print(path + "\n"); }));
    return ExitCode::Done;
}

Result<ExitCode> carry_out(const app::ExportRequest& request, World& world) {
    std::vector<std::string> ids;
    if (!request.target.empty()) {
        TRY(const std::string id, world.open(request.target));
        ids.push_back(id);
    } else {
        world.read_library();
        for (const auto& thesis : world.shelf.theses)
            ids.push_back(thesis->id);
    }
    const platform::PictureOptions options{viewport_of(request.size), request.out_folder,
                                           platform::system_fonts()};
    for (const std::string& id : ids)
        TRY_VOID(platform::export_pictures(world.state(), id, options, *world.files,
                                           [](const std::string& path) { print(path + "\n"); }));
    return ExitCode::Done;
}

template <class Request>
Result<ExitCode> carry_out(const Request& request, World& world) {
    world.read_library();
    return app::run(request, world.ports());
}

Result<ExitCode> run(const std::vector<std::string>& arguments) {
    TRY(const app::CliRequest request, app::parse_arguments(arguments));
    World world;
    return std::visit([&](const auto& one) { return carry_out(one, world); }, request);
}

/// Output that did not arrive is a failure too: a full disk, a closed pipe.
bool is_output_written() {
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

} // namespace

int main(int count, char** values) {
    const auto code = run(platform::utf8_arguments(count, values));
    if (!code) {
        tell(code.error());
        return static_cast<int>(app::exit_code(code.error().kind));
    }
    if (!is_output_written()) {
        tell({library::ErrorKind::System, "standard output", "could not be written; is the disk full?"});
        return static_cast<int>(ExitCode::SystemFailed);
    }
    return static_cast<int>(*code);
}
