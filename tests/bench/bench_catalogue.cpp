// Prints how long it takes to catalogue a library, and to answer queries (one a line on standard input), typed letter by letter.
//
//     bench_catalogue LIBRARY_FOLDER CATALOGUE_FILE
#include "app/catalogue_update.h"
#include "library/catalogue.h"
#include "platform/host/host.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

namespace {

double now_ms() {
    using Milliseconds = std::chrono::duration<double, std::milli>;
    return std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

int main(int count, char** values) {
    if (count != 3)
        return 2;
    const auto files = platform::make_disk_files();
    double began_ms = now_ms();
    auto catalogue = library::Catalogue::open(values[2]);
    if (!catalogue) {
        std::fprintf(stderr, "%s\n", catalogue.error().what.c_str());
        return 1;
    }
    const auto update = app::update_catalogue(*files, {{values[1]}, {}, {}}, *catalogue,
                                              [](std::size_t, std::size_t) { return true; });
    if (!update) {
        std::fprintf(stderr, "%s\n", update.error().what.c_str());
        return 1;
    }
    std::printf("%zu files read in %.2f s\n", update->read, (now_ms() - began_ms) / 1000);
    std::vector<double> times_ms;
    for (const std::string word : {"a", "m", "ma", "mar", "market", "energy", "the", "compute"}) {
        for (const bool prefix : {true, false}) {
            library::Query query;
            query.root = {
                library::QueryKind::Term, library::WordsTerm{library::TextField::Any, word, prefix}, {}};
            began_ms = now_ms();
            const auto ids = catalogue->search(query);
            times_ms.push_back(now_ms() - began_ms);
            std::printf("%s%s: %zu in %.2f ms\n", word.c_str(), prefix ? "*" : "", ids ? ids->size() : 0,
                        times_ms.back());
        }
    }
}
