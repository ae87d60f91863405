// Where the window was, so that it opens there again.
#pragma once

namespace app {

struct WindowPlace {
    int left =
        0; ///< of the window's content, in the screen's own units from the first screen's upper left corner
    int top = 0;
    float width_pt = 1280;
    float height_pt = 800;
    bool is_maximized = false;

    bool operator==(const WindowPlace&) const = default;
};

} // namespace app
