// SQLite's wrapper throws; outside the catalogue's files an error is a value.
#pragma once

#include "library/result.h"

#include <SQLiteCpp/Exception.h>

#include <string>
#include <type_traits>

namespace library {

/// A damaged file is BadInput: whoever gets it makes a new catalogue. Everything else is the system's.
[[nodiscard]] Error catalogue_error(const SQLite::Exception& thrown, const std::string& path);

template <class Work>
auto guarded(const std::string& path, Work work) -> Result<std::invoke_result_t<Work>> {
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const SQLite::Exception& thrown) {
        return tl::unexpected(catalogue_error(thrown, path));
    }
}

} // namespace library
