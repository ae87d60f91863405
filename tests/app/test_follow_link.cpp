// Links into a thesis, from outside.
#include "app/shelf.h"
#include "app/update.h"
#include "library/thesis_json.h"
#include "tests/support/effects.h"
#include "tests/support/memory_files.h"

#include <doctest/doctest.h>

using namespace app;

namespace {

library::Thesis thesis(const std::string& body) {
    library::Thesis one;
    one.id = "talk";
    one.title = "A talk";
    one.argument = {{"premise", {}, "A headline", body, ""}};
    one.risk.risks = {{1, "It may fail", "It fails.", "It does not fail at all.", ""}};
    return one;
}

State library_with(const std::string& body = "First words here. The “second” ones are longer.") {
    State state;
    state.shelf =
        std::make_shared<const Shelf>(Shelf{{std::make_shared<const library::Thesis>(thesis(body))}, {}});
    return state;
}

Effects follow(State& state, const std::string& link) {
    const auto read = read_dstl_link(link);
    REQUIRE(read);
    return update(state, FollowLink{*read});
}

/// The words that are selected now.
std::string selected(const State& state) {
    if (!state.reader->selection)
        return {};
    const Selection& selection = *state.reader->selection;
    for (const library::Block& block : current_card(*state.reader).blocks)
        if (block.id == selection.begin.block_id)
            return block.text.substr(selection.begin.byte, selection.end.byte - selection.begin.byte);
    return {};
}

} // namespace

TEST_CASE("a link opens the thesis at the block, with its words selected, however they are typeset") {
    State state = library_with();
    const Effects effects =
        follow(state, "dstl://open/talk?block=premise/body/1&text=the%20%22SECOND%22%20ones");
    REQUIRE(state.reader);
    CHECK(current_card(*state.reader).id == "premise");
    CHECK(selected(state) == "The “second” ones");
    REQUIRE(find_effect<RevealPlace>(effects) != nullptr);
    CHECK(find_effect<RevealPlace>(effects)->place.block_id == "premise/body/1");
    CHECK(state.notice.empty());
}

TEST_CASE("a link leads to a card, to a block without words, or to the thesis as it was left") {
    State state = library_with();
    follow(state, "dstl://open/talk?card=risk-1");
    CHECK(current_card(*state.reader).id == "risk-1");
    CHECK_FALSE(state.reader->selection);
    follow(state, "dstl://open/talk?block=premise/body/1");
    CHECK(current_card(*state.reader).id == "premise");
    CHECK_FALSE(state.reader->selection);
    CHECK(state.notice.empty());
    (void)update(state, CloseThesis{});
    follow(state, "dstl://open/talk");
    CHECK(state.reader);
}

TEST_CASE("a link to words that are told only in full, or on a risk's other side, shows them") {
    State state = library_with();
    state.settings.depth = library::Depth::Headlines;
    std::string block;
    for (const library::Card& card : library::make_deck(thesis("x")))
        for (const library::Block& one : card.blocks)
            if (one.text == "It does not fail at all.")
                block = one.id;
    REQUIRE(!block.empty());
    follow(state, "dstl://open/talk?block=" + block + "&text=not%20fail");
    CHECK(selected(state) == "not fail");
    CHECK(state.reader->revealed.contains("risk-1"));
}

TEST_CASE("a link's words are found where they have moved to, and what is gone is told") {
    State state = library_with("New.\n\nA long enough run of words that were elsewhere before.");
    follow(state, "dstl://open/talk?block=premise/body/"
                  "9&text=long%20enough%20run%20of%20words%20that%20were%20elsewhere");
    CHECK(selected(state) == "long enough run of words that were elsewhere");

    follow(state, "dstl://open/talk?block=premise/body/1&text=nowhere%20to%20be%20found");
    CHECK(current_card(*state.reader).id == "premise");
    CHECK_FALSE(state.reader->selection);
    CHECK(state.notice.find("words that the link means are no longer") != std::string::npos);

    follow(state, "dstl://open/talk?block=gone/body/1");
    CHECK(state.notice.find("no longer in it") != std::string::npos);
    follow(state, "dstl://open/talk?card=gone");
    CHECK(state.notice.find("no longer in it") != std::string::npos);
}

TEST_CASE("a link to a thesis that is not there is told in words, and leaves what is open") {
    State state = library_with();
    follow(state, "dstl://open/talk?card=premise");
    const Effects effects = follow(state, "dstl://open/other?block=premise/body/1&text=First");
    REQUIRE(find_effect<AskLibrary>(effects) != nullptr);
    (void)update(state, ThesisFetched{"other", nullptr});
    CHECK(state.notice.find("no thesis “other”") != std::string::npos);
    CHECK(state.reader->thesis->id == "talk");
    CHECK_FALSE(state.reader->selection);
}

TEST_CASE("a link means a thesis by its whole id, in the library or the program") {
    MemoryFiles files;
    files.files["/lib/theses/talk.json"] = library::write_thesis(thesis("x"));
    const LibraryFolders folders = choose_library({}, {}, "/lib");
    CHECK((*thesis_of_id(files, folders, {}, "talk"))->title == "A talk");
    CHECK(*thesis_of_id(files, folders, {}, "tal") == nullptr);
    const Shelf bundled = bundled_shelf();
    CHECK(*thesis_of_id(files, folders, bundled, bundled.theses.front()->id) != nullptr);
}
