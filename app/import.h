// Taking theses into the library: what a dropped file or a pasted text is, and what came of reading it.
#pragma once

#include "app/files.h"
#include "library/problem.h"
#include "library/thesis.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What is to be read: a file, or where `path` is empty, the text itself.
struct ImportSource {
    std::string path;
    std::string text;

    bool operator==(const ImportSource&) const = default;
};

/// What became of one source: a thesis with what was odd about it, or the reason why there is none.
struct ImportItem {
    std::string name; ///< what people know the source by: a file's name, "Pasted text"
    std::shared_ptr<const library::Thesis> thesis;
    library::Problems problems;
    std::string failure = {};   ///< empty when there is a thesis
    bool is_in_library = false; ///< one with its id is there already

    bool operator==(const ImportItem&) const = default;
};

[[nodiscard]] std::string import_name(const ImportSource& source);

/// Reads a thesis file or the text of a thesis page, whichever it is.
[[nodiscard]] ImportItem import_bytes(std::string name, std::string_view bytes);

/// The same, from where it is; looks whether the library's folder, if there is one, has it already.
[[nodiscard]] ImportItem read_import(Files& files, const ImportSource& source,
                                     const std::string& library_folder);

/// Whether a file is a font by its name: dropped on the window it becomes the reader's own.
[[nodiscard]] bool is_font_file(std::string_view path);

} // namespace app
