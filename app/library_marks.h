// All that readers of a library have marked, as the journals of all devices come to, for lists of it.
#pragma once

#include "app/files.h"
#include "app/notebook.h"
#include "app/state.h"
#include "library/problem.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace app {

struct KeptMark {
    PlacedMark placed;
    std::int64_t time_ms = 0; ///< of its last change, UTC, since 1970
    std::string device;       ///< which made that
};

/// What a mark says of where it is: as the thesis is now, or where it fits no more, as it was marked.
[[nodiscard]] const library::MarkPlace& shown_place(const KeptMark& kept);

struct ThesisMarks {
    std::string thesis_id;
    std::shared_ptr<const library::Thesis> thesis; ///< null: it is not on the shelf
    std::vector<KeptMark> marks;                   ///< in reading order, those without a place at the end

    [[nodiscard]] Marks all() const; ///< as they were made, without where they are now
};

struct LibraryMarks {
    std::vector<ThesisMarks> theses; ///< those with marks, by id
    library::Problems problems;      ///< of the journals, as JournalStore tells them
};

[[nodiscard]] LibraryMarks read_library_marks(Files& files, const std::vector<std::string>& library_folders,
                                              const Shelf& shelf);

} // namespace app
