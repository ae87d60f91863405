// What a person's devices keep and share, with files in memory.
#include "app/shelf.h"
#include "app/update.h"
#include "platform/user_data.h"
#include "tests/support/memory_files.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

using app::State;
using platform::UserData;
using platform::UserFolders;

namespace {

/// A disk on which a library folder can be made read-only.
class ReadOnlyFiles : public MemoryFiles {
public:
    std::string read_only;

    library::Result<void> write(const std::string& path, std::string_view bytes) override {
        if (!read_only.empty() && path.starts_with(read_only))
            return library::system_failure(path, "permission denied");
        return MemoryFiles::write(path, bytes);
    }
};

/// A program that runs on one device.
struct Running {
    Running(app::Files& files, const std::string& state_folder,
            const app::LibraryFolders& library = {{"/lib"}, app::NamedBy::System})
        : state(with_shelf()), data(UserFolders{files, state_folder, "", library, {}}, state) {}

    static State with_shelf() { return app::state_with(app::bundled_shelf()); }

    void read(int cards) {
        (void)app::update(state, app::OpenThesis{id()});
        (void)app::update(state, app::TurnCards{cards});
    }

    [[nodiscard]] std::string id() const { return state.shelf->theses.front()->id; }
    [[nodiscard]] library::Result<void> save() { return data.save_session(state, {}); }
    [[nodiscard]] std::size_t card() const { return state.reader ? state.reader->card : 0; }

    State state;
    UserData data;
};

} // namespace

TEST_CASE("what is read on one device is gone on with on another, and back") {
    MemoryFiles files;
    Running laptop(files, "/laptop");
    laptop.read(3);
    laptop.state.settings.look.theme = app::Theme::Sepia;
    REQUIRE(laptop.save());

    Running tablet(files, "/tablet");
    CHECK(tablet.state.notice.empty());
    CHECK(tablet.state.settings.look.theme == app::Theme::Sepia);
    CHECK(tablet.state.progress_percent == laptop.state.progress_percent);
    tablet.read(2);
    CHECK(tablet.card() == 5);
    REQUIRE(tablet.save());

    const Running again(files, "/laptop"); // which had the thesis open
    CHECK(again.card() == 5);
    CHECK(again.state.progress_percent == tablet.state.progress_percent);
}

TEST_CASE("a library that cannot be written is told of once, and what is read is remembered here") {
    ReadOnlyFiles files;
    files.read_only = "/lib";
    Running device(files, "/state");
    device.read(3);
    const auto first = device.save();
    REQUIRE_FALSE(first);
    CHECK(first.error().what.find("on this device alone") != std::string::npos);
    CHECK(first.error().what.find("permission denied") != std::string::npos);
    device.read(1);
    CHECK(device.save());
    CHECK(Running(files, "/state").card() == 4);

    files.read_only.clear();
    REQUIRE(device.save());
    CHECK(Running(files, "/other").state.progress_percent == device.state.progress_percent);
    files.read_only = "/lib";
    device.read(1);
    CHECK_FALSE(device.save());
}

TEST_CASE("what could not be shared when the program ended is shared later") {
    ReadOnlyFiles files;
    Running first(files, "/state");
    first.read(1);
    REQUIRE(first.save());
    files.read_only = "/lib";
    first.read(2);
    CHECK_FALSE(first.save());
    files.read_only.clear();

    Running second(files, "/state");
    CHECK(second.card() == 3);
    REQUIRE(second.save());
    Running other(files, "/other");
    other.read(0);
    CHECK(other.card() == 3);
}

TEST_CASE("a library folder that is there no more is not made anew for how far one has read") {
    MemoryFiles files;
    files.folders.insert("/stick");
    const app::LibraryFolders library = {{"/stick"}, app::NamedBy::Person};
    Running device(files, "/state", library);
    files.folders.clear();
    device.read(2);
    CHECK_FALSE(device.save());
    CHECK_FALSE(files.folders.contains("/stick/progress"));
    files.folders.insert("/stick");
    REQUIRE(device.save());
    CHECK(files.folders.contains("/stick/progress"));
}

TEST_CASE("damaged files of other devices are told of and hide nothing") {
    MemoryFiles files;
    Running laptop(files, "/laptop");
    laptop.read(3);
    REQUIRE(laptop.save());
    files.files["/lib/progress/zz.json"] = "noise";
    const Running tablet(files, "/tablet");
    CHECK(tablet.state.notice.find("progress/zz.json") != std::string::npos);
    CHECK(tablet.state.progress_percent == laptop.state.progress_percent);
    const Running again(files, "/laptop"); // which opens the thesis again
    CHECK(again.card() == 3);
    CHECK(again.state.notice.find("progress/zz.json") != std::string::npos);
}
