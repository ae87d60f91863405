// Prints how long it takes to catalogue a library, and to answer queries that are typed letter by letter, the first twenty rows
// of each answer included.
//
//     make_library --queries 200 | bench_catalogue LIBRARY_FOLDER CATALOGUE_FILE [--each]
//
// With --each it prints every keystroke: milliseconds, those of the processor, how many were found, what was typed.
#include "app/catalogue_update.h"
#include "app/query_parser.h"
#include "library/catalogue.h"
#include "platform/host/host.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace {

double now_ms() {
    using Milliseconds = std::chrono::duration<double, std::milli>;
    return std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// The same on a machine with other load, nearly.
double processor_ms() {
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

struct Keystroke {
    double ms = 0;
    double of_processor_ms = 0;
    std::string typed;
    std::size_t found = 0;
};

Keystroke answer(library::Catalogue& catalogue, const std::string& typed) {
    constexpr std::size_t rows = 20;
    const double began_ms = now_ms();
    const double began_processor_ms = processor_ms();
    Keystroke keystroke{0, 0, typed, 0};
    if (const auto query = app::parse_typed_query(typed)) {
        auto ids = catalogue.search(*query);
        keystroke.found = ids ? ids->size() : 0;
        if (ids) {
            ids->resize(std::min(ids->size(), rows));
            static_cast<void>(catalogue.summaries(*ids));
        }
    }
    keystroke.ms = now_ms() - began_ms;
    keystroke.of_processor_ms = processor_ms() - began_processor_ms;
    return keystroke;
}

void print_each(const std::vector<Keystroke>& keystrokes) {
    for (const Keystroke& one : keystrokes)
        std::printf("%.3f\t%.3f\t%zu\t%s\n", one.ms, one.of_processor_ms, one.found, one.typed.c_str());
}

void print_spread(std::vector<Keystroke>& keystrokes, double Keystroke::*ms, const char* what) {
    std::sort(
        keystrokes.begin(), keystrokes.end(),
        [ms](const Keystroke& a, const Keystroke& b) { return a.*ms < b.*ms; });
    const auto at = [&](double share) {
        return keystrokes[static_cast<std::size_t>(share * static_cast<double>(keystrokes.size() - 1))].*ms;
    };
    std::printf("%zu keystrokes, %s: median %.2f ms, 95%% under %.2f ms, longest %.2f ms\n",
                keystrokes.size(), what, at(0.5), at(0.95), at(1));
}

void print(std::vector<Keystroke> keystrokes) {
    if (keystrokes.empty())
        return;
    print_spread(keystrokes, &Keystroke::of_processor_ms, "of the processor");
    print_spread(keystrokes, &Keystroke::ms, "by the clock");
    for (std::size_t last = 0; last < std::min<std::size_t>(5, keystrokes.size()); ++last) {
        const Keystroke& slow = keystrokes[keystrokes.size() - 1 - last];
        std::printf("    %8.2f ms, %zu found: %s\n", slow.ms, slow.found, slow.typed.c_str());
    }
}

} // namespace

int main(int count, char** values) {
    const bool prints_each = count == 4 && std::string_view(values[3]) == "--each";
    if (count != 3 && !prints_each)
        return 2;
    const auto files = platform::make_disk_files();
    double began_ms = now_ms();
    auto catalogue = library::Catalogue::open(values[2]);
    const auto update = catalogue ? app::update_catalogue(*files, {{values[1]}, {}, {}}, *catalogue,
                                                          [](std::size_t, std::size_t) { return true; })
                                  : tl::unexpected(catalogue.error());
    if (!update) {
        std::fprintf(stderr, "%s\n", update.error().what.c_str());
        return 1;
    }
    std::printf("%zu files read in %.2f s\n", update->read, (now_ms() - began_ms) / 1000);
    began_ms = now_ms();
    static_cast<void>(answer(*catalogue, ""));
    std::printf("the first rows of the shelf: %.2f ms\n", now_ms() - began_ms);
    std::vector<Keystroke> keystrokes;
    for (std::string query; std::getline(std::cin, query);)
        for (std::size_t typed = 1; typed <= query.size(); ++typed)
            if (static_cast<unsigned char>(query[typed - 1]) < 0x80)
                keystrokes.push_back(answer(*catalogue, query.substr(0, typed)));
    if (prints_each)
        print_each(keystrokes);
    print(std::move(keystrokes));
}
