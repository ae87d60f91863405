// Reading and writing of one JSON object member by member, so that nothing is lost on the way.
#pragma once

#include "library/json_value.h"
#include "library/problem.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace library {

/// Takes members out of an object by name and type. A member of the wrong type is a problem, and is kept as it is: `rest`
/// returns what was kept and what nobody asked for. Of a list, the elements that cannot be read are kept.
class ObjectReader {
public:
    /// `object` must be an object; `path` is its own JSON path, empty for the outermost.
    ObjectReader(nlohmann::json object, std::string path, ProblemList& problems);

    /// Each returns an empty value when the member is absent, null, empty or not what was asked for.
    [[nodiscard]] std::string text(const char* name);
    [[nodiscard]] std::vector<std::string> texts(const char* name);
    [[nodiscard]] std::optional<std::int64_t> integer(const char* name, std::int64_t min, std::int64_t max);
    [[nodiscard]] std::optional<double> number(const char* name, double max);
    [[nodiscard]] nlohmann::json any(const char* name); ///< null when it is absent

    /// `read` makes the part from an ObjectReader&.
    template <class Read>
    [[nodiscard]] auto part(const char* name, Read read) -> decltype(read(std::declval<ObjectReader&>()));
    template <class Read>
    [[nodiscard]] auto parts(const char* name, Read read)
        -> std::vector<decltype(read(std::declval<ObjectReader&>()))>;

    /// Whether the member, asked for before, was there and could not be read.
    [[nodiscard]] bool is_kept(const char* name) const { return m_kept.contains(name); }

    /// Keeps nothing under that name, as another value takes its place.
    void forget(const char* name) { m_kept.erase(name); }

    void report(Severity severity, const char* name, std::string what);

    /// Compact JSON of all that was not read, with a remark for each member nobody asked for; empty when there is none.
    /// To be called last.
    [[nodiscard]] std::string rest();

private:
    std::optional<nlohmann::json> take(const char* name);
    std::optional<nlohmann::json> take_list(const char* name);
    void keep(const char* name, nlohmann::json value, const std::string& expected);
    void keep_element(const char* name, std::size_t index, nlohmann::json element,
                      const std::string& expected);
    std::string member_path(const char* name) const { return json_member_path(m_path, name); }

    nlohmann::json m_object;
    nlohmann::json m_kept = nlohmann::json::object();
    std::string m_path;
    ProblemList& m_problems;
};

template <class Read>
auto ObjectReader::part(const char* name, Read read) -> decltype(read(std::declval<ObjectReader&>())) {
    std::optional<nlohmann::json> value = take(name);
    if (!value)
        return {};
    if (!value->is_object()) {
        keep(name, std::move(*value), "an object");
        return {};
    }
    ObjectReader reader(std::move(*value), member_path(name), m_problems);
    return read(reader);
}

template <class Read>
auto ObjectReader::parts(const char* name, Read read)
    -> std::vector<decltype(read(std::declval<ObjectReader&>()))> {
    std::vector<decltype(read(std::declval<ObjectReader&>()))> parts;
    std::optional<nlohmann::json> list = take_list(name);
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        nlohmann::json& element = (*list)[i];
        if (!element.is_object()) {
            keep_element(name, i, std::move(element), "an object");
            continue;
        }
        ObjectReader reader(std::move(element), json_element_path(member_path(name), i), m_problems);
        parts.push_back(read(reader));
    }
    return parts;
}

/// Writes members in the order they are given, leaving out empty ones. What an ObjectReader kept under a name stands in
/// for an empty member; kept elements of a list follow those given.
class ObjectWriter {
public:
    /// `rest` is what ObjectReader::rest returned.
    explicit ObjectWriter(const std::string& rest);

    void text(const char* name, const std::string& value);
    void texts(const char* name, const std::vector<std::string>& values);
    void integer(const char* name, std::optional<std::int64_t> value);
    /// Whole numbers are written without a fraction, others in the fewest digits that read back the same.
    void number(const char* name, std::optional<double> value);
    void part(const char* name, nlohmann::ordered_json object);

    /// `write` makes the JSON of one element.
    template <class T, class Write>
    void parts(const char* name, const std::vector<T>& values, Write write) {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const T& value : values)
            list.push_back(write(value));
        add_list(name, std::move(list));
    }

    /// The object, with what is left of the rest after the members given, by name. To be called last.
    [[nodiscard]] nlohmann::ordered_json take();

private:
    void add(const char* name, nlohmann::ordered_json value);
    void add_list(const char* name, nlohmann::ordered_json list);

    nlohmann::ordered_json m_object = nlohmann::ordered_json::object();
    nlohmann::json m_rest;
};

} // namespace library
