// The theses inside the program, for tests that want real ones.
#pragma once

#include "assets/assets.h"
#include "library/thesis_json.h"

#include <utility>
#include <vector>

/// Those that can be read, by their id.
inline std::vector<library::Thesis> bundled_theses() {
    std::vector<library::Thesis> theses;
    for (const assets::Asset& asset : assets::all())
        if (asset.id.starts_with("theses/"))
            if (auto read = library::read_thesis(asset.bytes, asset.id))
                theses.push_back(std::move(read->thesis));
    return theses;
}
