// Text of anybody's as a part of Markdown, YAML and CSV: whatever it holds, it stays text there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace app {

/// The lines, trimmed, whatever ends them. What could steer a terminal is U+FFFD.
[[nodiscard]] std::vector<std::string> clean_lines(std::string_view text);

/// All of it in one line.
[[nodiscard]] std::string clean_line(std::string_view text);

/// One line as Markdown (CommonMark, GitHub's and Obsidian's) that shows just these characters.
[[nodiscard]] std::string markdown_line(std::string_view line);

/// Lines as Markdown, each a line of its own, and empty ones between paragraphs; `margin` goes before each.
[[nodiscard]] std::string markdown_lines(std::string_view text, std::string_view margin);

/// A scalar of YAML 1.2 in double quotes.
[[nodiscard]] std::string yaml_text(std::string_view text);

/// A field of RFC 4180 in quotes. One that a spreadsheet would compute (it begins with = + - @) gets an apostrophe before it.
[[nodiscard]] std::string csv_field(std::string_view text);

} // namespace app
