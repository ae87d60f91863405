// One of several devices that share a library, for the tests in tests/sync.
//
//     sync_device act LIBRARY DEVICE SEED CLOCK_ERROR_S ACTIONS
//     sync_device show LIBRARY
//
// act does so many things of a reader's, drawn by chance: writes, changes and removes notes, gives and takes away tags and
// collections, reads on, changes settings. It prints one line when it was told that something is kept, and one before it takes
// something away: what may be there or not when it is killed in between.
//
//     kept TEXT                  a note says this
//     replacing TEXT             the note that says it is about to be changed or removed
//     replaced TEXT              it has been
//     labelled THESIS LABEL
//     unlabelling THESIS LABEL
//     set KIND OF NAME TIME_MS VALUE
//
// show prints, as JSON, all that the files of the library come to.
#include "app/journal_store.h"
#include "app/labels.h"
#include "app/shared_store.h"
#include "library/shared_fields_json.h"
#include "platform/host/host.h"

#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <random>
#include <string>
#include <vector>

namespace {

using Json = nlohmann::ordered_json;
using library::Mark;
using library::MarkChange;
using library::MarkKind;

constexpr std::array theses = {"energy", "zinc", "chips"};
constexpr std::array label_texts = {"power", "Power", "to present", "metal", "\xC3\x89nergie"};
constexpr std::array themes = {"paper", "night", "sepia", "eink"};

/// Past every buffer of ours: what is printed is printed even when the next step is the last.
void print(const std::string& text) {
    const std::string line = text + "\n";
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0)
        std::perror("sync_device");
}

void fail(const std::string& where, const std::string& what) {
    std::cerr << where << ": " << what << '\n';
    std::exit(1);
}

void require(const library::Result<void>& result) {
    if (!result)
        fail(result.error().where, result.error().what);
}

app::Notebook notebook_of(const app::JournalStore& store, const std::string& device) {
    app::Notebook notebook;
    notebook.device = device;
    notebook.next_mark = store.next_mark_number();
    for (const Mark& mark : store.marks())
        notebook.marks[mark.thesis_id].push_back(mark);
    return notebook;
}

class Device {
public:
    Device(app::Files& files, const std::string& library, std::string name, unsigned seed,
           std::int64_t clock_error_s)
        : m_name(std::move(name)),
          m_seed(seed),
          m_clock_error_ms(clock_error_s * 1000),
          m_random(seed),
          m_journal(app::JournalStore::open(files, {library}, m_name)),
          m_progress(app::SharedStore::open(files, {library}, app::shared_progress, m_name)),
          m_settings(app::SharedStore::open(files, {library}, app::shared_settings, m_name)) {}

    void act() {
        switch (below(8)) {
        case 0:
        case 1: return write_note();
        case 2: return change_note();
        case 3: return remove_note();
        case 4: return give_label();
        case 5: return take_label();
        case 6: return set(m_settings, "settings", {"", "theme"}, "\"" + pick(themes) + "\"");
        default: return read_on();
        }
    }

private:
    std::size_t below(std::size_t size) { return m_random() % size; }

    template <class List>
    std::string pick(const List& list) {
        return list[below(list.size())];
    }

    std::int64_t time_ms() const { return platform::now_ms() + m_clock_error_ms; }

    /// Said once in the world. Some are long, so that the kill comes within a write.
    std::string new_text() {
        std::string text = m_name + "/" + std::to_string(m_seed) + "/" + std::to_string(++m_texts);
        return below(4) == 0 ? text + std::string(20'000, '.') : text;
    }

    void append(const std::vector<MarkChange>& changes) { require(m_journal.append(changes, time_ms())); }

    void write_note() {
        Mark mark;
        mark.id = m_name + "-" + std::to_string(m_journal.next_mark_number());
        mark.kind = MarkKind::Note;
        mark.thesis_id = pick(theses);
        mark.place.card_id = "premise";
        mark.note = new_text();
        append({{std::nullopt, mark}});
        print("kept " + mark.note);
    }

    std::optional<Mark> some_note() {
        std::vector<Mark> notes = m_journal.marks();
        std::erase_if(notes, [](const Mark& mark) { return mark.kind != MarkKind::Note; });
        return notes.empty() ? std::nullopt : std::optional(notes[below(notes.size())]);
    }

    void change_note() {
        const auto before = some_note();
        if (!before)
            return;
        Mark after = *before;
        after.note = new_text();
        print("replacing " + before->note);
        append({{before, after}});
        print("replaced " + before->note);
        print("kept " + after.note);
    }

    void remove_note() {
        const auto before = some_note();
        if (!before)
            return;
        print("replacing " + before->note);
        append({{before, std::nullopt}});
        print("replaced " + before->note);
    }

    MarkKind some_kind() { return below(3) == 0 ? MarkKind::Collection : MarkKind::Tag; }

    static std::string named(const std::string& thesis, MarkKind kind, const std::string& text) {
        return thesis + " " + std::string(library::mark_kind_name(kind)) + ":" + text;
    }

    void give_label() {
        app::Notebook notebook = notebook_of(m_journal, m_name);
        const std::string thesis = pick(theses);
        const MarkKind kind = some_kind();
        const std::string text = pick(label_texts);
        const auto changes = app::giving_label(notebook, thesis, kind, text);
        if (changes.empty())
            return;
        append(changes);
        print("labelled " + named(thesis, kind, text));
    }

    void take_label() {
        const app::Notebook notebook = notebook_of(m_journal, m_name);
        const std::string thesis = pick(theses);
        const MarkKind kind = some_kind();
        const auto changes = app::taking_label(notebook, thesis, kind, pick(label_texts));
        for (const MarkChange& change : changes)
            print("unlabelling " + named(thesis, kind, change.before->value));
        if (!changes.empty())
            append(changes);
    }

    void read_on() {
        const std::string thesis = pick(theses);
        const std::string percent = std::to_string(below(101));
        set(m_progress, "progress", {thesis, "read_percent"}, percent);
        set(m_progress, "progress", {thesis, "position"}, R"({"card":"card-)" + percent + "\"}");
    }

    void set(app::SharedStore& store, const std::string& kind, const library::FieldName& name,
             const std::string& value) {
        require(store.set({{name, value}}, time_ms()));
        const library::SharedField& field = store.fields().at(name);
        if (field.value != value)
            fail(name.name, "is not what was set last");
        const std::string of = name.of.empty() ? "-" : name.of;
        print("set " + kind + " " + of + " " + name.name + " " + std::to_string(field.time_ms) + " " +
              field.value);
    }

    std::string m_name;
    unsigned m_seed;
    std::int64_t m_clock_error_ms;
    std::mt19937 m_random;
    app::JournalStore m_journal;
    app::SharedStore m_progress;
    app::SharedStore m_settings;
    std::uint64_t m_texts = 0;
};

Json fields_as_json(app::Files& files, const std::string& library, const app::SharedKind& kind,
                    library::Problems& problems) {
    Json json = Json::array();
    for (const auto& [name, field] : app::read_shared_fields(files, {library}, kind, problems))
        json.push_back({name.of.empty() ? "-" : name.of, name.name, field.time_ms, field.value});
    return json;
}

Json labels_as_json(const app::Notebook& notebook) {
    Json json = Json::object();
    for (const char* thesis : theses) {
        const app::Labels labels = app::labels_of(notebook, thesis);
        json[thesis] = {{"tag", labels.tags}, {"collection", labels.collections}};
    }
    return json;
}

void show(app::Files& files, const std::string& library) {
    const app::JournalStore store = app::JournalStore::open(files, {library}, "nobody");
    library::Problems problems = store.problems();
    Json marks = Json::object();
    for (const Mark& mark : store.marks())
        marks[mark.id] = {library::mark_kind_name(mark.kind), mark.thesis_id, mark.value, mark.note};
    Json json = {{"marks", marks}, {"labels", labels_as_json(notebook_of(store, "nobody"))}};
    json["progress"] = fields_as_json(files, library, app::shared_progress, problems);
    json["settings"] = fields_as_json(files, library, app::shared_settings, problems);
    json["errors"] = Json::array();
    for (const library::Problem& problem : problems)
        if (problem.severity == library::Severity::Error)
            json["errors"].push_back(problem.where + ": " + problem.what);
    std::cout << json.dump(1) << '\n';
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const auto files = platform::make_disk_files();
    if (arguments.size() == 2 && arguments[0] == "show") {
        show(*files, arguments[1]);
        return 0;
    }
    if (arguments.size() != 6 || arguments[0] != "act") {
        std::cerr << "usage: sync_device act LIBRARY DEVICE SEED CLOCK_ERROR_S ACTIONS | show LIBRARY\n";
        return 2;
    }
    Device device(*files, arguments[1], arguments[2], static_cast<unsigned>(std::stoul(arguments[3])),
                  std::stoll(arguments[4]));
    for (long left = std::stol(arguments[5]); left > 0; --left)
        device.act();
    return 0;
}
