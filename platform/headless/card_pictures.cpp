#include "platform/headless/card_pictures.h"

#include "platform/headless/headless_app.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace platform {

namespace {

constexpr float height_max_pt = 8000; ///< no card of a real thesis is nearly as long

/// Grows the window until the current card needs no scrolling.
library::Result<void> fit_height(HeadlessApp& app, const ui::Viewport& viewport) {
    TRY_VOID(app.resize(viewport));
    app.pass_until_idle();
    const auto scroll = app.view().card_scrolls.find(app::current_card(*app.state().reader).id);
    if (scroll == app.view().card_scrolls.end() || scroll->second.max_pt() <= 0)
        return {};
    const float needed_pt = std::ceil(viewport.height_pt + scroll->second.max_pt());
    TRY_VOID(app.resize({viewport.width_pt, std::min(needed_pt, height_max_pt), viewport.pixels_per_pt}));
    app.pass_until_idle();
    return {};
}

std::string file_name(const app::Reader& reader) {
    const std::size_t number = reader.card + 1;
    return reader.thesis->id + "-" + (number < 10 ? "0" : "") + std::to_string(number) + "-" +
           app::current_card(reader).id + ".png";
}

} // namespace

library::Result<void> export_pictures(app::State state, const std::string& thesis_id,
                                      const PictureOptions& options, app::Files& files,
                                      const std::function<void(const std::string&)>& tell) {
    TRY_VOID(files.make_folder(options.folder));
    state.settings.pane = app::Pane::None; // the card alone
    TRY(const auto app, HeadlessApp::make(std::move(state), options.viewport, options.find_font));
    app->run(app::OpenThesis{thesis_id});
    if (!app->state().reader)
        return library::bad_input(thesis_id, "no such thesis in the library");
    const std::size_t count = app->state().reader->deck->size();
    for (std::size_t card = 0; card < count; ++card) {
        const std::string card_id = app->state().reader->deck->at(card).id;
        app->run(app::GoToCard{card_id});
        app->run(app::RevealSecondSide{card_id});
        TRY_VOID(fit_height(*app, options.viewport));
        TRY(const std::string png, encode_png(app->picture()));
        const std::string path = options.folder + "/" + file_name(*app->state().reader);
        TRY_VOID(files.write(path, png));
        tell(path);
    }
    return {};
}

} // namespace platform
