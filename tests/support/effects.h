// Looking into what update() asks for.
#pragma once

#include "app/effect.h"

#include <variant>

/// The first effect of that kind; null where there is none.
template <class Wanted>
const Wanted* find_effect(const app::Effects& effects) {
    for (const app::Effect& effect : effects)
        if (const auto* wanted = std::get_if<Wanted>(&effect))
            return wanted;
    return nullptr;
}
