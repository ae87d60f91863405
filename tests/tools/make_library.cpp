// Makes a library of any size, for tests of speed, or queries that look for something in it.
//
//     make_library FOLDER COUNT [--seed N]    writes FOLDER/theses/ID.json, COUNT files of about 2,400 words
//     make_library --queries N [--seed N]     prints N queries, one a line
//
// The same seed gives the same bytes on every platform, as long as the bundled theses are the same: their words are the
// frequent ones. A library of fewer theses is the beginning of a larger one with the same seed.
#include "library/thesis_json.h"
#include "tests/support/bundled_theses.h"
#include "tests/support/generated/queries.h"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Order {
    std::string folder; ///< of a library; empty where queries are asked for
    std::size_t count = 0;
    std::uint64_t seed = 1;
};

template <class Number>
bool read_number(std::string_view text, Number& number) {
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && rest == end;
}

std::optional<Order> read_arguments(const std::vector<std::string>& arguments) {
    Order order;
    if (arguments.size() != 2 && !(arguments.size() == 4 && arguments[2] == "--seed"))
        return std::nullopt;
    if (arguments[0] != "--queries")
        order.folder = arguments[0];
    const bool is_seed_read = arguments.size() == 2 || read_number(arguments[3], order.seed);
    if (order.folder.starts_with("--") || !is_seed_read || !read_number(arguments[1], order.count))
        return std::nullopt;
    return order;
}

int fail(const fs::path& where, const std::string& what) {
    std::cerr << where.string() << ": " << what << '\n';
    return 1;
}

int write_library(const Order& order, const generated::World& world) {
    const fs::path folder = fs::path(order.folder) / "theses";
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return fail(folder, error.message());
    for (std::size_t number = 0; number < order.count; ++number) {
        const library::Thesis thesis = generated::make_thesis(world, order.seed, number);
        const fs::path path = folder / (thesis.id + ".json");
        std::ofstream file(path, std::ios::binary);
        file << library::write_thesis(thesis);
        if (!file.flush())
            return fail(path, "cannot be written");
    }
    return 0;
}

int print_queries(const Order& order, const generated::World& world) {
    for (std::size_t number = 0; number < order.count; ++number)
        std::cout << generated::make_query(world, order.seed, number) << '\n';
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    const auto order = read_arguments(std::vector<std::string>(argv + 1, argv + argc));
    if (!order) {
        std::cerr
            << "usage: make_library FOLDER COUNT [--seed N]\n       make_library --queries N [--seed N]\n";
        return 2;
    }
    const generated::World world = generated::make_world(bundled_theses(), order->seed);
    return order->folder.empty() ? print_queries(*order, world) : write_library(*order, world);
}
