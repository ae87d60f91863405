// A state with a librarian at hand: what a command asks of the library is answered at once.
#pragma once

#include "app/librarian.h"
#include "app/shelf.h"
#include "app/update.h"

#include <doctest/doctest.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

class AskedLibrary {
public:
    /// None of the theses is at hand without asking.
    explicit AskedLibrary(app::Shelf shelf) : m_shelf(std::move(shelf)) {
        auto catalogue = app::catalogue_of(m_shelf);
        REQUIRE(catalogue);
        m_librarian.emplace(*std::move(catalogue), [this](const std::string& id, const auto* /*known*/) {
            ++reads;
            return app::find_thesis(m_shelf, id);
        });
        run(app::LibraryChanged{});
    }

    void run(const app::Command& command) {
        for (const app::Effect& effect : app::update(state, command))
            if (const auto* asked = std::get_if<app::AskLibrary>(&effect))
                requests.push_back(asked->request);
            else
                effects.push_back(effect);
        if (answers)
            answer_all();
    }

    void type(const std::string& text) { run(app::ChangeTypedText{text}); }

    /// The ids of the rows that have been read.
    [[nodiscard]] std::vector<std::string> ids() const {
        std::vector<std::string> ids;
        for (const library::ThesisSummary& row : state.library.listing.rows)
            ids.push_back(row.thesis_id);
        return ids;
    }

    void answer_all() {
        const std::vector<app::LibraryRequest> waiting = std::exchange(requests, {});
        for (const app::LibraryRequest& request : waiting) {
            auto answer = m_librarian->answer(request);
            REQUIRE(answer);
            run(*answer);
        }
    }

    app::State state;
    app::Effects effects;                      ///< all others
    std::vector<app::LibraryRequest> requests; ///< that have not been answered
    bool answers = true;                       ///< at once
    int reads = 0;                             ///< of whole theses

private:
    app::Shelf m_shelf;
    std::optional<app::Librarian> m_librarian;
};
