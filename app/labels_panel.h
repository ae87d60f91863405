// What the panel of tags and of collections offers.
#pragma once

#include "app/notebook.h"
#include "app/panel.h"

#include <string>
#include <vector>

namespace app {

struct OfferedLabel {
    std::string text;
    bool is_given = false; ///< the thesis has it

    bool operator==(const OfferedLabel&) const = default;
};

/// Those of the thesis, then others that are in use, as far as they have the typed words.
[[nodiscard]] std::vector<OfferedLabel> offered_labels(const Notebook& notebook, const LabelsPanel& panel);

} // namespace app
