// dstl: one program, on the command line and in a window.

#include "app/cli_request.h"
#include "app/cli_verbs.h"
#include "app/library_folders.h"
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
    app::LibraryFolders library;
    std::unique_ptr<app::Files> files = platform::make_disk_files();
    std::unique_ptr<app::Trash> trash = platform::make_trash();
    app::Shelf bundled = app::bundled_shelf();
    app::Shelf shelf = {}; ///< what has been opened

    [[nodiscard]] app::CliPorts ports() const {
        const auto device = [this] { return platform::device_id(*files, platform::state_folder()); };
        return {*files, *trash, library, bundled, platform::cache_folder(), platform::now_ms(),
                device, print,  tell};
    }

    /// In the window everything else comes from the library.
    [[nodiscard]] app::State state() const { return app::state_with(shelf); }
    [[nodiscard]] app::State state_with_bundled() const {
        return app::state_with(app::joined(shelf, bundled));
    }

    /// The id of the thesis that was meant, which is put on the shelf, in place of one with the same id.
    Result<std::string> open(const std::string& target) {
        TRY(const app::OpenedThesis opened, app::open_from_library(*files, library, bundled, target));
        put_on_shelf(opened.thesis);
        return opened.thesis->id;
    }

    Result<void> put_library_on_shelf() {
        TRY(app::Shelf whole, app::whole_shelf(*files, library, bundled));
        shelf = app::joined(shelf, whole);
        return {};
    }

    void put_on_shelf(const std::shared_ptr<const library::Thesis>& thesis) {
        shelf = app::joined({{thesis}, {}}, shelf);
    }
};

/// What the window begins with. A link to a thesis that is not there is told in the window: nobody sees what a desktop's
/// programs write to the terminal.
Result<app::Commands> first_commands(const app::OpenRequest& request, World& world) {
    if (request.link) {
        TRY(const auto thesis,
            app::thesis_of_id(*world.files, world.library, world.bundled, request.link->thesis_id));
        if (thesis != nullptr)
            world.put_on_shelf(thesis);
        return app::Commands{app::FollowLink{*request.link}};
    }
    if (request.target.empty())
        return app::Commands{};
    TRY(const std::string id, world.open(request.target));
    return app::Commands{app::OpenThesis{id}};
}

Result<ExitCode> carry_out(const app::OpenRequest& request, World& world) {
    TRY_VOID(app::check_library(*world.files, world.library, app::LibraryUse::Write));
    TRY(const app::Commands first, first_commands(request, world));
    const platform::UserFolders folders{*world.files, platform::state_folder(), platform::cache_folder(),
                                        world.library, world.bundled};
    TRY_VOID(platform::run_window(world.state(), first, renderer_of(request.renderer), folders));
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
    if (world.library.named_by == app::NamedBy::Person)
        TRY_VOID(world.put_library_on_shelf());
    for (app::ReplayStep& step : steps)
        TRY_VOID(put_on_shelf(step, world));
    const platform::ReplayOptions options{viewport_of(request.size), request.out_folder, request.script,
                                          platform::system_fonts()};
    TRY_VOID(platform::run_replay(world.state_with_bundled(), steps, options, *world.files,
                                  [](const std::string& path) { print(path + "\n"); }));
    return ExitCode::Done;
}

Result<ExitCode> carry_out(const app::ExportRequest& request, World& world) {
    std::vector<std::string> ids;
    if (!request.target.empty()) {
        TRY(const std::string id, world.open(request.target));
        ids.push_back(id);
    } else {
        TRY_VOID(world.put_library_on_shelf());
        for (const auto& thesis : world.shelf.theses)
            ids.push_back(thesis->id);
    }
    const platform::PictureOptions options{viewport_of(request.size), request.out_folder,
                                           platform::system_fonts()};
    for (const std::string& id : ids)
        TRY_VOID(platform::export_pictures(world.state_with_bundled(), id, options, *world.files,
                                           [](const std::string& path) { print(path + "\n"); }));
    return ExitCode::Done;
}

template <class Request>
Result<ExitCode> carry_out(const Request& request, World& world) {
    return app::run(request, world.ports());
}

Result<ExitCode> run(const std::vector<std::string>& arguments) {
    TRY(const app::CliLine line, app::parse_arguments(arguments));
    World world{app::choose_library(line.library_folders, platform::library_folders_of_environment(),
                                    platform::data_folder())};
    return std::visit([&](const auto& one) { return carry_out(one, world); }, line.request);
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
