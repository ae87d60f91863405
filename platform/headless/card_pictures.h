// Every card of a thesis as a picture, drawn by the same code as in the window.
#pragma once

#include "app/files.h"
#include "app/state.h"
#include "library/result.h"
#include "ui/input_event.h"
#include "ui/text/fonts.h"

#include <functional>
#include <string>

namespace platform {

struct PictureOptions {
    ui::Viewport viewport;
    std::string folder;       ///< made when it is not there
    text::FindFont find_font; ///< empty for the same pixels on every machine
};

/// Writes FOLDER/ID-01-cover.png and so on, both sides of each card shown. A card longer than the viewport gets a picture as
/// tall as it needs. `tell` is given each path.
[[nodiscard]] library::Result<void> export_pictures(app::State state, const std::string& thesis_id,
                                                    const PictureOptions& options, app::Files& files,
                                                    const std::function<void(const std::string&)>& tell);

} // namespace platform
