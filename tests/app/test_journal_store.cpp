#include "app/journal_store.h"
#include "tests/library/journal_samples.h"
#include "tests/support/memory_files.h"

#include <doctest/doctest.h>

using app::JournalStore;
using library::Mark;
using library::MarkChange;
using tests::note;

namespace {

/// Files whose next steps fail when they are told to.
class FailingFiles : public MemoryFiles {
public:
    bool fails_to_read = false;
    bool fails_to_list = false;
    bool fails_to_make_folder = false;
    bool fails_to_append = false;
    std::size_t bytes_left_behind = 0; ///< of what could not be added, and could not be cut off either

    library::Result<std::string> read(const std::string& path, std::size_t bytes_max) override {
        if (fails_to_read)
            return library::system_failure(path, "permission denied");
        return MemoryFiles::read(path, bytes_max);
    }
    library::Result<std::vector<std::string>> list(const std::string& folder) override {
        if (fails_to_list)
            return library::system_failure(folder, "permission denied");
        return MemoryFiles::list(folder);
    }
    library::Result<void> make_folder(const std::string& path) override {
        if (fails_to_make_folder)
            return library::system_failure(path, "permission denied");
        return MemoryFiles::make_folder(path);
    }
    library::Result<void> append(const std::string& path, std::string_view bytes) override {
        if (!fails_to_append)
            return MemoryFiles::append(path, bytes);
        if (bytes_left_behind > 0)
            files[path] += bytes.substr(0, bytes_left_behind);
        return library::system_failure(path, "no space left on the disk; make room and try again");
    }
};

const std::string own_path = "/lib/journal/a1.jsonl";

JournalStore opened(app::Files& files, const std::string& device = "a1") {
    return JournalStore::open(files, {"/lib"}, device);
}

MarkChange made(const Mark& mark) {
    return {std::nullopt, mark};
}

/// "id=note" of each mark, in the order given.
std::string told(const JournalStore& store) {
    std::string text;
    for (const Mark& mark : store.marks())
        text += (text.empty() ? "" : ", ") + mark.id + "=" + mark.note;
    return text;
}

std::size_t count_errors(const library::Problems& problems) {
    std::size_t count = 0;
    for (const library::Problem& problem : problems)
        count += problem.severity == library::Severity::Error ? 1U : 0U;
    return count;
}

} // namespace

TEST_CASE("marks are there again when the journal is opened again") {
    MemoryFiles files;
    JournalStore store = opened(files);
    CHECK(store.marks().empty());
    CHECK(store.problems().empty());
    CHECK(files.files.empty()); // to look changes nothing

    REQUIRE(store.append({made(note("a1-1", "one")), made(note("a1-2", "two"))}, 1000));
    REQUIRE(store.append({{note("a1-1", "one"), note("a1-1", "ONE")}, {note("a1-2", "two"), {}}}, 2000));
    CHECK(told(store) == "a1-1=ONE");
    CHECK(told(opened(files)) == "a1-1=ONE");
    CHECK(opened(files).problems().empty());
    CHECK(library::verify_journal(files.files[own_path]).empty());
    CHECK(library::read_journal(files.files[own_path]).events.size() == 4);
}

TEST_CASE("numbers go on where the journal ends, and none is used twice") {
    MemoryFiles files;
    for (int start = 0; start < 3; ++start) {
        JournalStore store = opened(files);
        for (int action = 0; action < 3; ++action) {
            const std::string id = "a1-" + std::to_string(store.next_mark_number());
            REQUIRE(store.append({made(note(id, "x"))}, 5));
        }
    }
    CHECK(opened(files).marks().size() == 9);
    CHECK(library::verify_journal(files.files[own_path]).empty()); // also finds ids that are there twice
}

TEST_CASE("the journals of all devices count, with copies that other programs made of them") {
    MemoryFiles files;
    JournalStore here = opened(files);
    REQUIRE(here.append({made(note("a1-1", "one"))}, 1000));
    JournalStore there = opened(files, "b2");
    REQUIRE(there.append({{note("a1-1", "one"), note("a1-1", "there")}, made(note("b2-1", "x"))}, 2000));
    REQUIRE(here.append({{note("a1-1", "one"), note("a1-1", "here")}}, 3000));

    files.files["/lib/journal/a1.sync-conflict-1.jsonl"] = files.files[own_path];
    files.files["/lib/journal/a1.jsonl.tmp"] = "not a journal";
    files.files["/lib/journal/c3.jsonl"] = "damaged\n{}\n";
    const JournalStore again = opened(files);
    CHECK(again.marks().size() == 3); // both of the changes that did not know of each other
    CHECK(told(again).starts_with("a1-1=here, a1-1~b2-"));
    CHECK(told(opened(files, "b2")) == told(again));
    CHECK(count_errors(again.problems()) == 2);
    CHECK(again.problems().at(0).where == "journal/c3.jsonl, line 1");
}

TEST_CASE("what another program of this device wrote meanwhile is taken in") {
    MemoryFiles files;
    JournalStore one = opened(files);
    JournalStore two = opened(files);
    REQUIRE(one.append({made(note("a1-1", "one"))}, 1000));
    REQUIRE(two.append({made(note("a1-2", "two"))}, 1000));
    REQUIRE(one.append({{note("a1-2", "two"), note("a1-2", "TWO")}}, 1000));
    CHECK(told(one) == "a1-1=one, a1-2=TWO");
    CHECK(told(opened(files)) == "a1-1=one, a1-2=TWO");
    CHECK(library::verify_journal(files.files[own_path]).empty());
}

TEST_CASE("a write that fails changes nothing and may be tried again") {
    FailingFiles files;
    JournalStore store = opened(files);
    REQUIRE(store.append({made(note("a1-1", "one"))}, 1000));
    const std::string before = files.files[own_path];

    SUBCASE("when the file is read") {
        files.fails_to_read = true;
    }
    SUBCASE("when the folder is made") {
        files.fails_to_make_folder = true;
    }
    SUBCASE("when the lines are added") {
        files.fails_to_append = true;
    }
    CHECK_FALSE(store.append({made(note("a1-2", "two"))}, 2000));
    CHECK(told(store) == "a1-1=one");
    CHECK(files.files[own_path] == before);

    files.fails_to_read = files.fails_to_make_folder = files.fails_to_append = false;
    REQUIRE(store.append({made(note("a1-2", "two"))}, 3000));
    CHECK(told(opened(files)) == "a1-1=one, a1-2=two");
    CHECK(library::verify_journal(files.files[own_path]).empty());
}

TEST_CASE("what a failed write leaves behind costs nothing that comes after") {
    const MarkChange change = made(note("a1-2", "two"));
    for (const std::size_t left_behind : {1U, 50U, 200U, 300U}) {
        FailingFiles files;
        JournalStore store = opened(files);
        REQUIRE(store.append({made(note("a1-1", "one"))}, 1000));
        files.fails_to_append = true;
        files.bytes_left_behind = left_behind;
        CHECK_FALSE(store.append({change}, 2000));
        JournalStore restarted = opened(files);
        CHECK_FALSE(restarted.append({change}, 2000)); // a second piece behind the first
        files.fails_to_append = false;

        REQUIRE(store.append({change}, 3000));
        REQUIRE(restarted.append({made(note("a1-3", "three"))}, 4000));
        const JournalStore again = opened(files);
        CHECK(told(again).starts_with("a1-1=one, a1-2=two, a1-3=three"));
        CHECK(count_errors(again.problems()) == 0);
        CHECK(count_errors(library::verify_journal(files.files[own_path])) == 0);
    }
}

TEST_CASE("a journal that cannot be read is told of, and nothing is written after it blindly") {
    FailingFiles files;
    REQUIRE(opened(files).append({made(note("a1-1", "one"))}, 1000));
    REQUIRE(opened(files, "b2").append({made(note("b2-1", "two"))}, 1000));
    files.fails_to_read = true;
    JournalStore store = opened(files);
    CHECK(store.marks().empty());
    CHECK(count_errors(store.problems()) == 2);
    CHECK_FALSE(store.append({made(note("a1-2", "x"))}, 2000));

    files.fails_to_read = false;
    REQUIRE(store.append({made(note("a1-2", "x"))}, 3000));
    CHECK(told(store) == "a1-1=one, a1-2=x, b2-1=two");
    CHECK(library::verify_journal(files.files[own_path]).empty());

    files.fails_to_list = true;
    const JournalStore alone = opened(files);
    CHECK(told(alone) == "a1-1=one, a1-2=x");
    CHECK(alone.problems().size() == 1);
}

TEST_CASE("a mark that is too long to be read again is not written") {
    MemoryFiles files;
    JournalStore store = opened(files);
    const auto result = store.append(
        {made(note("a1-1", "one")), made(note("a1-2", std::string(2 * 1024 * 1024, 'x')))}, 1000);
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == library::ErrorKind::BadInput);
    CHECK(files.files.empty());
    CHECK(store.marks().empty());
}

TEST_CASE("two programs of one device that give two marks one name keep both") {
    MemoryFiles files;
    JournalStore one = opened(files);
    JournalStore two = opened(files);
    REQUIRE(one.append({made(note("a1-1", "one"))}, 1000));
    REQUIRE(two.append({made(note("a1-1", "two"))}, 2000));
    const JournalStore again = opened(files);
    CHECK(again.marks().size() == 2);
    CHECK(told(again).starts_with("a1-1=two, a1-1~a1-"));
    CHECK(told(again).ends_with("=one"));
    CHECK(library::verify_journal(files.files[own_path]).empty());
}
