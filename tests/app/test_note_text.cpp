#include "app/note_text.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace app;

TEST_CASE("text stays text in Markdown") {
    CHECK(markdown_line("plain words, 50% (of it) - a = b; it's!") ==
          "plain words, 50% (of it) - a = b; it's!");
    CHECK(markdown_line("# x") == "\\# x");
    CHECK(markdown_line("- x") == "\\- x");
    CHECK(markdown_line("---") == "\\---");
    CHECK(markdown_line("===") == "\\=\\=\\=");
    CHECK(markdown_line("12. x") == "12\\. x");
    CHECK(markdown_line("1) x") == "1\\) x");
    CHECK(markdown_line("in 12. x") == "in 12. x");
    CHECK(markdown_line("<script>*_`[a](b)|~$\\") == "\\<script\\>\\*\\_\\`\\[a\\](b)\\|\\~\\$\\\\");
    CHECK(markdown_line("&lt; %%hidden%%") == "\\&lt; \\%\\%hidden\\%\\%");
}

TEST_CASE("lines in Markdown stay where they are, with paragraphs between empty ones") {
    CHECK(markdown_lines("one\r\ntwo\n\n\n   three\t", "> ") == "> one\\\n> two\n>\n> three\n");
    CHECK(markdown_lines("    code?\n# head", "") == "code?\\\n\\# head\n");
    CHECK(markdown_lines("a\u2028> b\x1B[2J", "> ") == "> a\\\n> \\> b\uFFFD\\[2J\n");
    CHECK(markdown_lines("\n \n", "> ").empty());
}

TEST_CASE("text stays a scalar in YAML") {
    CHECK(yaml_text("a: \"b\" # c") == R"("a: \"b\" # c")");
    CHECK(yaml_text("C:\\x\n---\t") == R"("C:\\x\x0A---\x09")");
    CHECK(yaml_text("\u0085\u2028\uFEFFé\u007F") == R"("\x85\u2028\uFEFFé\x7F")");
    CHECK(yaml_text("\xFF") == "\"\uFFFD\"");
}

TEST_CASE("text stays a field in CSV, and is never computed by a spreadsheet") {
    CHECK(csv_field("a, \"b\"") == "\"a, \"\"b\"\"\"");
    CHECK(csv_field("one\r\ntwo\rthree") == "\"one\ntwo\nthree\"");
    for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " \n=1", "＝1"})
        CHECK_MESSAGE(csv_field(text).starts_with("\"'"), text);
    CHECK(csv_field("a=1") == "\"a=1\"");
    CHECK(csv_field("") == "\"\"");
    CHECK(csv_field(std::string("a\0b", 3)) == "\"a\uFFFDb\"");
}
