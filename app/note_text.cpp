#include "app/note_text.h"

#include "library/plain_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace app {

namespace {

using library::trimmed;

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// Line feeds alone end lines, and nothing else is a control character.
std::string clean_text(std::string_view text) {
    std::string clean = library::repaired_utf8(text);
    for (const std::string_view end : {"\r\n", "\r", "\v", "\f", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"})
        replace_all(clean, end, "\n");
    std::replace(clean.begin(), clean.end(), '\t', ' ');
    return library::without_control_characters(clean);
}

/// How much of the line's beginning would make it a heading, a list or a rule.
bool marks_up_at_start(std::string_view line, std::size_t at) {
    if (at == 0)
        return std::string_view("+-=:").find(line[0]) != std::string_view::npos;
    const bool is_behind_number = line.find_first_not_of("0123456789") == at;
    return is_behind_number && (line[at] == '.' || line[at] == ')');
}

/// Characters that mark up when there are two of them.
bool is_one_of_two(std::string_view line, std::size_t at) {
    const bool is_like_next = at + 1 < line.size() && line[at + 1] == line[at];
    const bool is_like_last = at > 0 && line[at - 1] == line[at];
    return (line[at] == '=' || line[at] == '%') && (is_like_next || is_like_last);
}

} // namespace

std::vector<std::string> clean_lines(std::string_view text) {
    std::vector<std::string> lines;
    const std::string clean = clean_text(text);
    for (const std::string_view line : library::split(clean, "\n"))
        lines.emplace_back(trimmed(line));
    return lines;
}

std::string clean_line(std::string_view text) {
    std::string joined;
    for (const std::string& line : clean_lines(text))
        joined += (joined.empty() || line.empty() ? "" : " ") + line;
    return joined;
}

std::string markdown_line(std::string_view line) {
    constexpr std::string_view always = "\\`*_[]<>&#|~$^{}";
    std::string escaped;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (always.find(line[at]) != std::string_view::npos || marks_up_at_start(line, at) ||
            is_one_of_two(line, at))
            escaped += '\\';
        escaped += line[at];
    }
    return escaped;
}

std::string markdown_lines(std::string_view text, std::string_view margin) {
    std::string result;
    std::string_view end;  // of the line before
    bool is_apart = false; // an empty line is due
    for (const std::string& line : clean_lines(text)) {
        if (line.empty()) {
            is_apart = !result.empty();
            continue;
        }
        if (is_apart)
            result += "\n" + std::string(trimmed(margin)) + "\n";
        else
            result += end;
        result += std::string(margin) + markdown_line(line);
        end = "\\\n"; // a line break within the paragraph
        is_apart = false;
    }
    return result.empty() ? result : result + "\n";
}

std::string yaml_text(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> escapes = {
        {{"\xE2\x80\xA8", "\\u2028"},
         {"\xE2\x80\xA9", "\\u2029"},
         {"\xEF\xBB\xBF", "\\uFEFF"},
         {"\xEF\xBF\xBE", "\\uFFFE"},
         {"\xEF\xBF\xBF", "\\uFFFF"}}};
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string escaped;
    for (const char character : library::repaired_utf8(text)) {
        const auto byte = static_cast<unsigned char>(character);
        if (character == '"' || character == '\\')
            escaped += '\\';
        if (byte >= 0x20 && byte != 0x7F)
            escaped += character;
        else
            escaped.append("\\x").append({digits[byte >> 4U], digits[byte & 15U]});
    }
    for (unsigned control = 0x80; control < 0xA0; ++control) // C1
        replace_all(escaped, std::string("\xC2") + static_cast<char>(control),
                    std::string("\\x") + digits[control >> 4U] + digits[control & 15U]);
    for (const auto& [from, to] : escapes)
        replace_all(escaped, from, to);
    return "\"" + escaped + "\"";
}

std::string csv_field(std::string_view text) {
    constexpr std::array<std::string_view, 8> computed = {"=",      "+",      "-",      "@",
                                                          "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    std::string field;
    for (const std::string& line : clean_lines(text))
        field += line + "\n";
    field = trimmed(field);
    const bool is_computed = std::any_of(computed.begin(), computed.end(),
                                         [&](std::string_view sign) { return field.starts_with(sign); });
    replace_all(field, "\"", "\"\"");
    return (is_computed ? "\"'" : "\"") + field + "\"";
}

} // namespace app
