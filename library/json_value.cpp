#include "library/json_value.h"

#include <utf8.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace library {

namespace {

using Json = nlohmann::json;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t excerpt_bytes_max = 40;

struct ParseFault {
    std::optional<std::size_t> offset; ///< in bytes; empty when the fault is of the whole
    std::string what;
};

/// nlohmann's message is "[json.exception…] parse error at …: syntax error … - REASON; last read: 'INPUT'".
std::string plain_reason(std::string_view message) {
    const std::size_t reason = message.find(" - ");
    if (reason == std::string_view::npos)
        return "this is not JSON";
    message.remove_prefix(reason + 3);
    return std::string(message.substr(0, message.find("; last read: ")));
}

bool is_integer_text(std::string_view number) {
    return number.find_first_of(".eE") == std::string_view::npos;
}

/// Builds a value from the events of nlohmann's parser, and stops it where a limit is passed.
class ValueBuilder final : public nlohmann::json_sax<Json> {
public:
    ValueBuilder(ProblemList& problems, std::size_t values_max)
        : m_problems(problems), m_values_max(values_max) {}

    Json take_value() { return std::move(m_root); }
    const ParseFault& fault() const { return m_fault; }

    bool null() override { return place(nullptr) != nullptr; }
    bool boolean(bool value) override { return place(value) != nullptr; }
    bool number_integer(std::int64_t value) override { return place(value) != nullptr; }
    bool number_unsigned(std::uint64_t value) override { return place(value) != nullptr; }
    bool number_float(double value, const std::string& text) override;
    bool string(std::string& value) override { return place(std::move(value)) != nullptr; }
    bool binary(Json::binary_t&) override { return false; } // JSON text has none.
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_array() override { return close(); }
    bool key(std::string& name) override;
    bool parse_error(std::size_t position, const std::string&, const Json::exception& error) override;

private:
    /// An object or array that is being read. The pointer holds, as its parent does not change until it is closed.
    struct Level {
        Json* container;
        std::string name; ///< of the member being read, in an object
    };

    Json* place(Json value);
    bool open(Json container);
    bool close();
    std::string path() const;

    ProblemList& m_problems;
    std::size_t m_values_max;
    ParseFault m_fault;
    Json m_root;
    std::vector<Level> m_levels;
    std::size_t m_value_count = 0;
};

/// Puts a value where it belongs; nothing when there are too many.
Json* ValueBuilder::place(Json value) {
    if (++m_value_count > m_values_max) {
        m_fault.what = "this has more than " + std::to_string(m_values_max) + " values, more than is read";
        return nullptr;
    }
    if (m_levels.empty()) {
        m_root = std::move(value);
        return &m_root;
    }
    Level& level = m_levels.back();
    if (level.container->is_array()) {
        level.container->push_back(std::move(value));
        return &level.container->back();
    }
    Json& member = (*level.container)[level.name];
    member = std::move(value);
    return &member;
}

bool ValueBuilder::open(Json container) {
    if (m_levels.size() == json_nesting_max) {
        m_fault.what = "lists and objects are nested more than " + std::to_string(json_nesting_max) + " deep";
        return false;
    }
    Json* const placed = place(std::move(container));
    if (placed == nullptr)
        return false;
    m_levels.push_back({placed, {}});
    return true;
}

bool ValueBuilder::close() {
    m_levels.pop_back();
    return true;
}

bool ValueBuilder::key(std::string& name) {
    Level& level = m_levels.back();
    level.name = std::move(name);
    if (level.container->contains(level.name))
        m_problems.add(Severity::Error, path(), "is there twice; the last one is kept");
    return true;
}

bool ValueBuilder::number_float(double value, const std::string& text) {
    if (place(value) == nullptr)
        return false;
    if (is_integer_text(text))
        m_problems.add(Severity::Remark, path(), "is too large a whole number to be kept to the last digit");
    return true;
}

bool ValueBuilder::parse_error(std::size_t position, const std::string&, const Json::exception& error) {
    const bool is_number_overflow = dynamic_cast<const Json::out_of_range*>(&error) != nullptr;
    m_fault.offset =
        position - std::min<std::size_t>(position, 1); // The last byte read is the one that broke it.
    m_fault.what = is_number_overflow ? "the number is too large" : plain_reason(error.what());
    return false;
}

std::string ValueBuilder::path() const {
    std::string path;
    for (const Level& level : m_levels) {
        path = level.container->is_array() ? json_element_path(path, level.container->size() - 1)
                                           : json_member_path(path, level.name);
    }
    return path;
}

bool is_utf16_or_utf32(std::string_view bytes) {
    const bool has_mark = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    // JSON begins with an ASCII character, which has a zero byte beside it in both.
    return has_mark || bytes.substr(0, 2).find('\0') != std::string_view::npos;
}

/// "line 3, column 7", counted from one in characters.
std::string describe_position(std::string_view bytes, std::size_t offset) {
    const std::string_view before = bytes.substr(0, offset);
    const std::size_t line_feed = before.rfind('\n');
    const std::string_view line = line_feed == std::string_view::npos ? before : before.substr(line_feed + 1);
    const auto begins_character = [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    };
    return "line " + std::to_string(1 + std::count(before.begin(), before.end(), '\n')) + ", column " +
           std::to_string(1 + std::count_if(line.begin(), line.end(), begins_character));
}

/// What can be said of the bytes before they are parsed; nothing when they are fit to be.
std::optional<ParseFault> find_fault_of_bytes(std::string_view bytes, std::size_t bytes_max) {
    if (bytes.size() > bytes_max) {
        return ParseFault{{},
                          "this is larger than the " + std::to_string(bytes_max) + " bytes that are read"};
    }
    if (is_utf16_or_utf32(bytes))
        return ParseFault{{}, "this is UTF-16 or UTF-32; save it as UTF-8"};
    if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return ParseFault{{}, "this is empty"};
    // nlohmann takes a zero byte for the end of the text, and would not see what stands behind it.
    const std::size_t zero = bytes.find('\0');
    if (zero != std::string_view::npos)
        return ParseFault{zero, "a zero byte, which no text holds"};
    const auto invalid = utf8::find_invalid(bytes.begin(), bytes.end());
    if (invalid != bytes.end())
        return ParseFault{static_cast<std::size_t>(invalid - bytes.begin()), "this is not UTF-8"};
    return std::nullopt;
}

tl::unexpected<Error> parse_failure(std::string_view where, std::string_view bytes, const ParseFault& fault) {
    const std::string position = fault.offset ? describe_position(bytes, *fault.offset) + ": " : "";
    return bad_input(std::string(where), position + fault.what);
}

} // namespace

Result<Json> parse_json(std::string_view bytes, std::size_t bytes_max, std::string_view where,
                        ProblemList& problems, std::size_t values_max) {
    if (bytes.starts_with(byte_order_mark))
        bytes.remove_prefix(byte_order_mark.size());
    if (const auto fault = find_fault_of_bytes(bytes, bytes_max))
        return parse_failure(where, bytes, *fault);
    ValueBuilder builder(problems, values_max);
    if (!Json::sax_parse(bytes.begin(), bytes.end(), &builder))
        return parse_failure(where, bytes, builder.fault());
    return builder.take_value();
}

std::string json_member_path(const std::string& parent, std::string_view name) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
    const bool is_plain = !name.empty() && name.size() <= excerpt_bytes_max &&
                          name.find_first_not_of(plain) == std::string_view::npos;
    if (!is_plain)
        return parent + "[" + json_excerpt(name) + "]";
    return parent.empty() ? std::string(name) : parent + "." + std::string(name);
}

std::string json_element_path(const std::string& parent, std::size_t index) {
    return parent + "[" + std::to_string(index) + "]";
}

std::string json_excerpt(std::string_view text) {
    const Json excerpt = std::string(text.substr(0, excerpt_bytes_max));
    std::string quoted = excerpt.dump(-1, ' ', true, Json::error_handler_t::ignore);
    if (text.size() > excerpt_bytes_max)
        quoted.insert(quoted.size() - 1, "...");
    return quoted;
}

} // namespace library
