// Writes marks until it is killed, for tools/kill_test.
//
//     mark_writer write FOLDER DEVICE
//     mark_writer check FOLDER DEVICE < what all writers of the folder printed
//
// A writer prints "kept MARK LENGTH-OF-NOTE" after it was told that a mark is kept, "leaving MARK" before it takes one away,
// and "left MARK" after. check exits 1, and says why, when a mark is not as that says or when the journal does not verify. It
// prints how many marks it found, and how many lines were torn.
#include "app/journal_store.h"
#include "platform/host/host.h"

#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

std::int64_t now_ms() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

/// Past every buffer of ours: what is printed is printed even when the next step is the last.
void print(const std::string& text) {
    if (::write(STDOUT_FILENO, text.data(), text.size()) < 0)
        std::perror("mark_writer");
}

/// Most notes are short; some are long, so that the kill comes within a write.
std::size_t note_length(std::uint64_t number) {
    constexpr std::size_t long_length = 30'000;
    return number % 3 == 0 ? long_length + number % 5000 : number % 200;
}

library::Mark new_mark(const std::string& device, std::uint64_t number) {
    library::Mark mark;
    mark.id = device + "-" + std::to_string(number);
    mark.kind = library::MarkKind::Note;
    mark.thesis_id = "thesis";
    mark.place.card_id = "premise";
    mark.note = std::string(note_length(number), 'n');
    return mark;
}

/// One action: a mark alone, or two marks and the end of an older one.
std::vector<library::MarkChange> next_action(const app::JournalStore& store, const std::string& device) {
    const std::uint64_t number = store.next_mark_number();
    std::vector<library::MarkChange> changes = {{std::nullopt, new_mark(device, number)}};
    if (number % 4 == 0) {
        changes.push_back({std::nullopt, new_mark(device, number + 1)});
        changes.push_back({store.marks().front(), std::nullopt});
    }
    return changes;
}

void print_intention(const std::vector<library::MarkChange>& changes) {
    for (const library::MarkChange& change : changes)
        if (!change.after)
            print("leaving " + change.before->id + "\n");
}

void print_result(const std::vector<library::MarkChange>& changes) {
    for (const library::MarkChange& change : changes)
        print(change.after
                  ? "kept " + change.after->id + " " + std::to_string(change.after->note.size()) + "\n"
                  : "left " + change.before->id + "\n");
}

int write_until_killed(app::JournalStore& store, const std::string& device) {
    for (;;) {
        const std::vector<library::MarkChange> changes = next_action(store, device);
        print_intention(changes);
        if (const auto kept = store.append(changes, now_ms()); !kept) {
            std::cerr << kept.error().where << ": " << kept.error().what << '\n';
            return 1;
        }
        print_result(changes);
    }
}

/// Lines torn; each error is told and counted.
std::size_t report(const library::Problems& problems, int& failures) {
    std::size_t torn = 0;
    for (const library::Problem& problem : problems) {
        if (problem.severity == library::Severity::Remark) {
            ++torn;
        } else {
            std::cerr << problem.where << ": " << problem.what << '\n';
            ++failures;
        }
    }
    return torn;
}

/// What writers promised. A last line that was cut off, by the kill, promised nothing.
struct Promises {
    std::map<std::string, std::size_t> kept; ///< lengths of the notes
    std::set<std::string> left;
};

Promises read_promises(std::istream& printed) {
    Promises promises;
    std::string verb;
    std::string id;
    for (std::string line; std::getline(printed, line) && !printed.eof();) {
        std::istringstream words(line);
        words >> verb >> id;
        if (verb == "kept")
            words >> promises.kept[id];
        else if (verb == "leaving")
            promises.kept.erase(id);
        else
            promises.left.insert(id);
    }
    return promises;
}

/// How many promises were broken.
int count_broken(const Promises& promises, const std::map<std::string, std::size_t>& found) {
    int broken = 0;
    const auto complain = [&](const std::string& id, const char* what) {
        std::cerr << id << ": " << what << '\n';
        ++broken;
    };
    for (const auto& [id, length] : promises.kept)
        if (!found.contains(id))
            complain(id, "is missing");
        else if (found.at(id) != length)
            complain(id, "is not as it was kept");
    for (const std::string& id : promises.left)
        if (found.contains(id))
            complain(id, "was taken away and is there again");
    return broken;
}

int check(app::Files& files, const app::JournalStore& store, const std::string& journal) {
    std::map<std::string, std::size_t> found;
    for (const library::Mark& mark : store.marks())
        found[mark.id] = mark.note.size();
    int failures = count_broken(read_promises(std::cin), found);
    report(store.problems(), failures);
    const auto bytes = files.read(journal, app::journal_bytes_max);
    const std::size_t torn = report(library::verify_journal(bytes.value_or("")), failures);
    std::cout << found.size() << ' ' << torn << '\n';
    return failures == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() != 3) {
        std::cerr << "usage: mark_writer write|check FOLDER DEVICE\n";
        return 2;
    }
    const auto files = platform::make_disk_files();
    app::JournalStore store = app::JournalStore::open(*files, {arguments[1]}, arguments[2]);
    if (arguments[0] == "write")
        return write_until_killed(store, arguments[2]);
    return check(*files, store, arguments[1] + "/journal/" + arguments[2] + ".jsonl");
}
