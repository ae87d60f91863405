// Answers what the window asks of the library, from its catalogue. Of one thread at a time; platform/library_desk.h decides which.
#pragma once

#include "app/command.h"
#include "app/library_request.h"
#include "app/state.h"
#include "library/catalogue.h"
#include "library/catalogue_places.h"
#include "library/result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// Reads a thesis by its id; `known` is what the catalogue has of it, or null. Gives null where it cannot be read.
using ReadThesis = std::function<std::shared_ptr<const library::Thesis>(const std::string& id,
                                                                        const library::ThesisSummary* known)>;

class Librarian {
public:
    Librarian(library::Catalogue catalogue, ReadThesis read);

    /// A BadInput error says that the catalogue is damaged and is to be made anew.
    [[nodiscard]] library::Result<Command> answer(const LibraryRequest& request);

private:
    [[nodiscard]] library::Result<Command> answer(const SearchLibrary& asked);
    [[nodiscard]] library::Result<Command> answer(const ReadRows& asked);
    [[nodiscard]] library::Result<Command> answer(const FindPlaces& asked);
    [[nodiscard]] library::Result<Command> answer(const ReadFigures& asked);
    [[nodiscard]] library::Result<Command> answer(const ReadValues& asked);
    [[nodiscard]] library::Result<Command> answer(const FindRow& asked);
    [[nodiscard]] library::Result<Command> answer(const FetchThesis& asked);
    [[nodiscard]] library::Result<std::vector<library::ThesisSummary>> rows(const RowRange& range) const;
    [[nodiscard]] library::Result<std::optional<std::size_t>> row_of(const std::string& thesis_id) const;
    [[nodiscard]] library::Result<std::shared_ptr<const library::Thesis>> read(const std::string& id) const;

    library::Catalogue m_catalogue;
    ReadThesis m_read;
    std::optional<library::PlaceFinder> m_finder; ///< made when it is first needed
    std::uint64_t m_number = 0;                   ///< of the search that was answered last
    std::vector<std::int64_t> m_found;            ///< by it
};

/// A catalogue in memory of the theses on a shelf.
[[nodiscard]] library::Result<library::Catalogue> catalogue_of(const Shelf& shelf);

} // namespace app
