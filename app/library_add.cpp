#include "app/library_add.h"

#include "app/library_folder.h"
#include "library/thesis_id.h"
#include "library/thesis_json.h"
#include "library/utc_time.h"

#include <utility>

namespace app {

namespace {

/// All that a thesis says but when it was added.
std::string content_of(library::Thesis thesis) {
    thesis.added.clear();
    return library::write_thesis(thesis);
}

} // namespace

library::Result<AddedThesis> add_to_library(Files& files, const std::string& folder, library::Thesis thesis,
                                            WhenThere when_there, std::int64_t time_ms) {
    const bool is_there = !folder.empty() && library::is_thesis_id(thesis.id) &&
                          files.exists(library_thesis_path(folder, thesis.id));
    const auto there = is_there ? read_library_thesis(files, folder, thesis.id).value_or(nullptr) : nullptr;
    if (there != nullptr && content_of(*there) == content_of(thesis))
        return AddedThesis{Added::Unchanged, there};
    if (is_there && when_there == WhenThere::Refuse)
        return library::bad_input(
            thesis.id, "is in the library and says something else; --replace puts this one in its place");
    if (there != nullptr && !library::has_added(thesis))
        thesis.added = there->added;
    if (!library::has_added(thesis))
        thesis.added = library::utc_text(time_ms);
    TRY_VOID(save_library_thesis(files, folder, thesis));
    return AddedThesis{is_there ? Added::Replaced : Added::New,
                       std::make_shared<const library::Thesis>(std::move(thesis))};
}

} // namespace app
