#include "library/json_object.h"

#include <cmath>
#include <limits>

namespace library {

namespace {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json;

/// Below this every whole number has a double of its own.
constexpr double exact_integer_max = 9007199254740992.0;

std::string describe(const Json& value) {
    switch (value.type()) {
    case Json::value_t::null: return "null";
    case Json::value_t::boolean: return value.get<bool>() ? "true" : "false";
    case Json::value_t::string: return "a text";
    case Json::value_t::array: return "a list";
    case Json::value_t::object: return "an object";
    default: return value.dump();
    }
}

/// Appends without the search for an equal name that ordered_json does otherwise, which is slow for large objects.
void append_member(OrderedJson& object, const std::string& name, OrderedJson value) {
    object.get_ref<OrderedJson::object_t&>().push_back({name, std::move(value)});
}

} // namespace

ObjectReader::ObjectReader(Json object, std::string path, ProblemList& problems)
    : m_object(std::move(object)), m_path(std::move(path)), m_problems(problems) {}

std::optional<Json> ObjectReader::take(const char* name) {
    const auto member = m_object.find(name);
    if (member == m_object.end())
        return std::nullopt;
    Json value = std::move(*member);
    m_object.erase(member);
    if (value.is_null()) {
        report(Severity::Remark, name, "is null, which is read as absent");
        return std::nullopt;
    }
    return value;
}

std::optional<Json> ObjectReader::take_list(const char* name) {
    std::optional<Json> value = take(name);
    if (value && !value->is_array()) {
        keep(name, std::move(*value), "a list");
        return std::nullopt;
    }
    return value;
}

void ObjectReader::keep(const char* name, Json value, const std::string& expected) {
    report(Severity::Error, name, "expected " + expected + ", found " + describe(value));
    m_kept[name] = std::move(value);
}

void ObjectReader::keep_element(const char* name, std::size_t index, Json element,
                                const std::string& expected) {
    m_problems.add(Severity::Error, json_element_path(member_path(name), index),
                   "expected " + expected + ", found " + describe(element));
    m_kept[name].push_back(std::move(element));
}

void ObjectReader::report(Severity severity, const char* name, std::string what) {
    m_problems.add(severity, member_path(name), std::move(what));
}

std::string ObjectReader::text(const char* name) {
    std::optional<Json> value = take(name);
    if (value && !value->is_string()) {
        keep(name, std::move(*value), "a text");
        return {};
    }
    return value ? std::move(value->get_ref<std::string&>()) : std::string();
}

std::vector<std::string> ObjectReader::texts(const char* name) {
    std::vector<std::string> texts;
    std::optional<Json> list = take_list(name);
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        Json& element = (*list)[i];
        if (!element.is_string()) {
            keep_element(name, i, std::move(element), "a text");
        } else if (element.get_ref<const std::string&>().empty()) {
            m_problems.add(Severity::Remark, json_element_path(member_path(name), i),
                           "is empty and left out");
        } else {
            texts.push_back(std::move(element.get_ref<std::string&>()));
        }
    }
    return texts;
}

std::optional<std::int64_t> ObjectReader::integer(const char* name, std::int64_t min, std::int64_t max) {
    std::optional<Json> value = take(name);
    if (!value)
        return std::nullopt;
    const double number =
        value->is_number() ? value->get<double>() : std::numeric_limits<double>::quiet_NaN();
    const bool is_in_range = number >= static_cast<double>(min) && number <= static_cast<double>(max);
    if (!is_in_range || number != std::floor(number)) {
        keep(name, std::move(*value),
             "a whole number from " + std::to_string(min) + " to " + std::to_string(max));
        return std::nullopt;
    }
    return static_cast<std::int64_t>(number);
}

std::optional<double> ObjectReader::number(const char* name, double max) {
    std::optional<Json> value = take(name);
    if (!value)
        return std::nullopt;
    const double number =
        value->is_number() ? value->get<double>() : std::numeric_limits<double>::quiet_NaN();
    if (!(number >= 0.0 && number <= max)) {
        keep(name, std::move(*value), "a number from 0 to " + std::to_string(static_cast<std::int64_t>(max)));
        return std::nullopt;
    }
    return number;
}

Json ObjectReader::any(const char* name) {
    return take(name).value_or(Json());
}

std::string ObjectReader::rest() {
    for (auto member = m_object.begin(); member != m_object.end(); ++member) {
        m_problems.add(Severity::Remark, json_member_path(m_path, member.key()),
                       "is not known to this version; it is kept as it is");
        m_kept[member.key()] = std::move(member.value());
    }
    m_object.clear();
    return m_kept.empty() ? std::string() : m_kept.dump(-1, ' ', false, Json::error_handler_t::replace);
}

ObjectWriter::ObjectWriter(const std::string& rest) : m_rest(Json::object()) {
    if (rest.empty())
        return;
    ProblemList problems; // Those of the rest were told when it was read.
    auto parsed = parse_json(rest, std::numeric_limits<std::size_t>::max(), "", problems);
    if (parsed && parsed->is_object())
        m_rest = std::move(*parsed);
}

void ObjectWriter::add(const char* name, OrderedJson value) {
    m_rest.erase(name);
    append_member(m_object, name, std::move(value));
}

void ObjectWriter::add_list(const char* name, OrderedJson list) {
    const auto kept = m_rest.find(name);
    if (kept != m_rest.end() && kept->is_array())
        for (const Json& element : *kept)
            list.push_back(OrderedJson(element));
    if (!list.empty())
        add(name, std::move(list));
}

void ObjectWriter::text(const char* name, const std::string& value) {
    if (!value.empty())
        add(name, value);
}

void ObjectWriter::texts(const char* name, const std::vector<std::string>& values) {
    OrderedJson list = OrderedJson::array();
    for (const std::string& value : values)
        if (!value.empty())
            list.push_back(value);
    add_list(name, std::move(list));
}

void ObjectWriter::integer(const char* name, std::optional<std::int64_t> value) {
    if (value)
        add(name, *value);
}

void ObjectWriter::number(const char* name, std::optional<double> value) {
    if (!value || !std::isfinite(*value))
        return;
    if (*value == std::floor(*value) && std::abs(*value) < exact_integer_max)
        add(name, static_cast<std::int64_t>(*value));
    else
        add(name, *value);
}

void ObjectWriter::part(const char* name, OrderedJson object) {
    if (!object.empty())
        add(name, std::move(object));
}

OrderedJson ObjectWriter::take() {
    for (auto member = m_rest.begin(); member != m_rest.end(); ++member)
        append_member(m_object, member.key(), member.value());
    return std::move(m_object);
}

} // namespace library
