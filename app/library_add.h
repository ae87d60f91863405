// A thesis comes into the library, and never silently in place of another.
#pragma once

#include "app/files.h"
#include "library/result.h"
#include "library/thesis.h"

#include <cstdint>
#include <memory>
#include <string>

namespace app {

/// What becomes of a thesis in the folder that has the same id and says something else.
enum class WhenThere { Refuse, Replace };

enum class Added { New, Replaced, Unchanged };

struct AddedThesis {
    Added what = Added::New;
    std::shared_ptr<const library::Thesis> thesis; ///< as it is in the library now
};

/// Writes the thesis into the library folder, with the moment `time_ms` (UTC, since 1970) as its `added` where it has none.
/// Of one that is there and says the same but for `added`, nothing is written; one that is replaced hands its `added` on.
/// A file under that id which is no thesis says something else, too.
[[nodiscard]] library::Result<AddedThesis> add_to_library(Files& files, const std::string& folder,
                                                          library::Thesis thesis, WhenThere when_there,
                                                          std::int64_t time_ms);

} // namespace app
