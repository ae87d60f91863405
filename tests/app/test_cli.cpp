#include "assets/assets.h"
#include "library/page_import.h"
#include "library/thesis_json.h"
#include "tests/support/command_line.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <variant>
#include <vector>

using namespace app;
using tests::CommandLine;
using tests::parsed;

namespace {

const std::string seed_id = "jensen-huang-on-nvidias-ai-factory-vision-and-the-future-of-compute";
const std::string seed_url = "https://www.youtube.com/watch?v=vif8NQcjVf0";

std::string seed_page() {
    std::ifstream file(TEST_DATA_DIR "/pages/nvidia.txt", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST_CASE("the bundled thesis is what the importer makes of the page") {
    const auto imported = library::import_page(seed_page(), {"", seed_url, "2026-03-23"}, "nvidia.txt");
    REQUIRE(imported);
    CHECK(imported->remarks.empty());
    const auto bundled = assets::find("theses/" + seed_id + ".json");
    REQUIRE(bundled);
    CHECK(library::write_thesis(imported->thesis) == *bundled);
}

TEST_CASE("import writes to standard output, to a file, into a folder, or here") {
    CommandLine dstl;
    dstl.files.files["page.txt"] = seed_page();
    CHECK(dstl({"import", "page.txt", "-o", "-"}) == 0);
    const std::string json = dstl.out;
    CHECK(library::read_thesis(json, "x"));
    CHECK(dstl.err.empty());
    CHECK(dstl({"import", "page.txt", "-o", "talk.json"}) == 0);
    CHECK(dstl.out == "talk.json\n");
    CHECK(dstl.files.files.at("talk.json") == json);
    dstl.files.folders.insert("theses");
    CHECK(dstl({"import", "page.txt", "-o", "theses"}) == 0);
    CHECK(dstl.out == "theses/" + seed_id + ".json\n");
    CHECK(dstl({"import", "page.txt", "--id", "nvidia", "-o", "new/"}) == 0);
    CHECK(dstl.files.files.count("new/nvidia.json") == 1);
    CHECK(dstl({"import", "page.txt"}) == 0);
    CHECK(dstl.out == seed_id + ".json\n");
}

TEST_CASE("import never replaces another thesis that nobody named") {
    CommandLine dstl;
    dstl.files.files["page.txt"] = seed_page();
    dstl.files.files[seed_id + ".json"] = "mine";
    CHECK(dstl({"import", "page.txt"}) == 1);
    CHECK(dstl.files.files.at(seed_id + ".json") == "mine");
    CHECK(dstl.err.find("is there and differs") != std::string::npos);
    CHECK(dstl({"import", "page.txt", "-o", seed_id + ".json"}) == 0); // named: replaced
    CHECK(dstl({"import", "page.txt"}) == 0);                          // the same: nothing to lose
}

TEST_CASE("import tells what it could not place by line, and what is no page at all") {
    CommandLine dstl;
    dstl.files.files["page.txt"] =
        "Share\nTERMINAL\nLIBRARY\nA title\nTHESIS\nA claim.\nRISK\nSteel Man Counter-Thesis\nNo.\n";
    CHECK(dstl({"import", "page.txt", "-o", "-"}) == 0);
    CHECK(dstl.err.find("dstl: page.txt: line 1: ") == 0);
    dstl.files.files["letter.txt"] = "Dear all,\n\nno thesis here.\n";
    CHECK(dstl({"import", "letter.txt", "-o", "-"}) == 1);
    CHECK(dstl.out.empty());
    CHECK(dstl.err.find("dstl: letter.txt: ") == 0);
    CHECK(std::count(dstl.err.begin(), dstl.err.end(), '\n') == 1);
}

TEST_CASE("exit codes: 1 bad input, 2 wrong usage, 3 the system failed") {
    CommandLine dstl;
    dstl.files.files["broken.json"] = "{";
    CHECK(dstl({"import", "nowhere.txt"}) == 3);
    CHECK(dstl({"show", "broken.json"}) == 1);
    CHECK(dstl({"show", "no-such-thesis"}) == 1);
    CHECK(dstl({"validate", "broken.json", "nowhere.json"}) == 3);
    for (const std::vector<std::string>& wrong : {std::vector<std::string>{"fly"},
                                                  {"import"},
                                                  {"show"},
                                                  {"show", "x", "--as", "pdf"},
                                                  {"show", "x", "--depth", "deep"},
                                                  {"import", "p", "--id", "../x"},
                                                  {"import", "p", "--id", "UPPER"},
                                                  {"import", "p", "--url", "javascript:alert(1)"},
                                                  {"import", "p", "--published", "yesterday"},
                                                  {"import", "p", "--published", "2026-02-30"},
                                                  {"list", "--xml"},
                                                  {"help", "fly"},
                                                  {"open", "a", "b"},
                                                  {"open", "--renderer", "magic"},
                                                  {"replay"},
                                                  {"replay", "s", "--size", "big"},
                                                  {"replay", "s", "--scale", "0"},
                                                  {"export", "x"},
                                                  {"export", "-o", "d"},
                                                  {"export", "x", "--all", "-o", "d"},
                                                  {"export", "x", "--to", "gif", "-o", "d"}}) {
        CHECK_MESSAGE(dstl(wrong) == 2, wrong.front());
        CHECK(dstl.err.find("dstl: ") == 0);
        CHECK_MESSAGE(std::count(dstl.err.begin(), dstl.err.end(), '\n') == 1, dstl.err);
    }
}

TEST_CASE("validate names each problem by path, and fails only for errors") {
    CommandLine dstl;
    dstl.files.files["sound.json"] = std::string(*assets::find("theses/" + seed_id + ".json"));
    CHECK(dstl({"validate", "sound.json"}) == 0);
    CHECK(dstl.out == "sound.json: sound\n");
    dstl.files.files["odd.json"] = R"({"schema":"dstl.thesis/1","id":"x","title":"X","mood":"good"})";
    CHECK(dstl({"validate", "odd.json"}) == 0);
    CHECK(dstl.out.find("odd.json: mood: remark: ") == 0);
    dstl.files.files["bad.json"] =
        R"({"schema":"dstl.thesis/1","id":"x","title":"X","risk":{"risks":[{"defense":3}]}})";
    CHECK(dstl({"validate", "odd.json", "bad.json", "sound.json"}) == 1);
    CHECK(dstl.out.find("bad.json: risk.risks[0].defense: error: ") != std::string::npos);
    CHECK(dstl.out.find("sound.json: sound\n") != std::string::npos);
}

TEST_CASE("show finds a thesis by id, by words, or in a file, in three forms") {
    CommandLine dstl;
    CHECK(dstl({"show", seed_id}) == 0);
    const std::string text = dstl.out;
    CHECK(text.find("NECESSARY CONDITION") != std::string::npos);
    CHECK(dstl({"show", "nvidia"}) == 0);
    CHECK(dstl.out == text);
    CHECK(dstl({"show", "AI Factory"}) == 0);
    CHECK(dstl.out == text);
    CHECK(dstl({"show", "nvidia", "--as", "json"}) == 0);
    dstl.files.files["copy.json"] = dstl.out;
    CHECK(dstl({"show", "copy.json"}) == 0);
    CHECK(dstl.out == text);
    CHECK(dstl({"show", "nvidia", "--as", "markdown", "--depth", "headlines"}) == 0);
    CHECK(dstl.out.find("# Jensen Huang on NVIDIA's") == 0);
    CHECK(dstl({"show", "nvidia", "--depth", "line"}) == 0);
    CHECK(std::count(dstl.out.begin(), dstl.out.end(), '\n') == 1);
    dstl.files.files["page.txt"] = seed_page();
    CHECK(dstl({"show", "page.txt"}) == 1);
    CHECK(dstl.err.find("dstl import") != std::string::npos);
}

TEST_CASE("an ambiguous name lists what it could be") {
    CommandLine dstl;
    for (const char* id : {"tin-one", "tin-two"}) {
        library::Thesis thesis;
        thesis.id = id;
        thesis.title = "Tin";
        dstl.shelf.theses.push_back(std::make_shared<const library::Thesis>(thesis));
    }
    CHECK(dstl({"show", "tin"}) == 1);
    CHECK(dstl.err == "dstl: tin: could be any of: tin-one, tin-two\n");
    CHECK(dstl({"show", "tin-one"}) == 0);
}

TEST_CASE("list tells the library, also as JSON") {
    CommandLine dstl;
    CHECK(dstl({"list"}) == 0);
    CHECK(dstl.out.find(seed_id + "\n") == 0);
    CHECK(dstl({"list", "--json"}) == 0);
    CHECK(dstl.out.find("\"id\": \"" + seed_id + "\"") != std::string::npos);
}

TEST_CASE("version and help") {
    CommandLine dstl;
    CHECK(dstl({"--version"}) == 0);
    CHECK(dstl.out.starts_with("dstl "));
    CHECK(dstl({"help"}) == 0);
    for (const char* verb :
         {"add", "remove", "import", "validate", "show", "list", "open", "replay", "export"}) {
        CHECK(dstl({"help"}) == 0);
        CHECK_MESSAGE(dstl.out.find(verb) != std::string::npos, verb);
        CHECK(dstl({"help", verb}) == 0);
        CHECK_MESSAGE(dstl.out.find(std::string("dstl ") + verb) != std::string::npos, dstl.out);
        CHECK(dstl({verb, "--help"}) == 0);
    }
}

TEST_CASE("verbs with a window are parsed as values") {
    CHECK(parsed<OpenRequest>({}).target.empty());
    CHECK(parsed<OpenRequest>({"open", "nvidia"}).target == "nvidia");
    CHECK(parsed<OpenRequest>({"talk.json"}).target == "talk.json");
    CHECK(parsed<OpenRequest>({"--library", "l", "open", "x"}).target == "x");
    CHECK(parsed<OpenRequest>({"open", "file:///a%20b/talk.json"}).target == "/a b/talk.json");
    const DstlLink link{"energy", "premise", "", ""};
    CHECK(parsed<OpenRequest>({"open", "dstl://open/energy?card=premise"}).link == link);
    CHECK(parsed<OpenRequest>({"DSTL://open/energy?card=premise"}).link == link); // what a desktop passes
    CHECK(parsed<OpenRequest>({"dstl://open/energy?card=premise"}).target.empty());
    for (const char* hostile : {"dstl://open/../energy", "dstl:--help", "dstl://remove/energy.json"})
        CHECK(parse_arguments({hostile}).error().kind == library::ErrorKind::BadInput);
    CHECK(parsed<OpenRequest>({"--renderer", "software"}).renderer == RendererChoice::Software);
    CHECK(parsed<OpenRequest>({"open", "x", "--renderer", "opengl"}).renderer == RendererChoice::OpenGl);
    const auto replay =
        parsed<ReplayRequest>({"replay", "s.replay", "--size", "360x800", "--scale", "3", "--out", "o"});
    CHECK(replay.size.width_pt == 360);
    CHECK(replay.size.scale == 3);
    CHECK(replay.out_folder == "o");
}
