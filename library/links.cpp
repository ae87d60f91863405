#include "library/links.h"

#include "library/plain_text.h"
#include "library/printed_facts.h"

#include <uriparser/Uri.h>
#include <utf8.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <vector>

namespace library {

namespace {

constexpr std::string_view alphanumerics = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
constexpr std::size_t host_bytes_max = 253;
constexpr std::int64_t port_max = 65'535;
constexpr std::size_t search_bytes_max = 300;

bool is_one_of(char character, std::string_view characters) {
    return characters.find(character) != std::string_view::npos;
}

bool is_ascii(char byte) {
    return static_cast<unsigned char>(byte) < 0x80;
}

std::string percent_encoded(char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    return {'%', digits[value / 16U], digits[value % 16U]};
}

template <class Keep>
std::string percent_encode_unless(std::string_view text, Keep keep) {
    std::string encoded;
    for (const char byte : text)
        encoded += keep(byte) ? std::string(1, byte) : percent_encoded(byte);
    return encoded;
}

std::string_view view_of(const UriTextRangeA& range) {
    return range.first == nullptr
               ? std::string_view()
               : std::string_view(range.first, static_cast<std::size_t>(range.afterLast - range.first));
}

/// Browsers read a host whose last label is a number, decimal or hexadecimal, as an IPv4 address in one of its many
/// spellings; only the plain one, which the parser has recognised, says what it means.
bool is_plain_host_name(std::string_view host, bool is_ipv4) {
    if (host.empty() || host.size() > host_bytes_max)
        return false;
    const std::vector<std::string_view> labels = split(host, ".");
    const bool is_made_of_plain_labels =
        std::all_of(labels.begin(), labels.end(), [](std::string_view label) {
            const bool is_plain = std::all_of(label.begin(), label.end(), [](char character) {
                return is_one_of(character, alphanumerics) || character == '-' || character == '_';
            });
            return is_plain && !label.empty() && !ascii_lower(label).starts_with("xn--");
        });
    const std::string last = ascii_lower(labels.back());
    const bool is_number =
        last.find_first_not_of("0123456789") == std::string::npos || last.starts_with("0x");
    return is_made_of_plain_labels && (is_ipv4 || !is_number);
}

bool is_openable(const UriUriA& uri) {
    const std::string scheme = ascii_lower(view_of(uri.scheme));
    const bool is_web = scheme == "http" || scheme == "https";
    const bool has_user = uri.userInfo.first != nullptr;
    const bool has_fit_port = uri.portText.first == nullptr || parse_digits(view_of(uri.portText), port_max);
    const bool is_ipv6 = uri.hostData.ip6 != nullptr;
    const bool is_bracketed_otherwise = uri.hostData.ipFuture.first != nullptr;
    const bool has_fit_host =
        is_ipv6 ||
        (!is_bracketed_otherwise && is_plain_host_name(view_of(uri.hostText), uri.hostData.ip4 != nullptr));
    return is_web && !has_user && has_fit_port && has_fit_host;
}

/// A link that was found openable, cut at its delimiters.
struct LinkParts {
    std::string host; ///< in lower case, with its port
    std::string path;
    std::string before_query; ///< all of the link up to the query
    std::string query;
    std::string fragment;
};

LinkParts cut_link(std::string_view link) {
    LinkParts parts;
    const std::size_t fragment = std::min(link.find('#'), link.size());
    parts.fragment = link.substr(std::min(fragment + 1, link.size()));
    link = link.substr(0, fragment);
    const std::size_t query = std::min(link.find('?'), link.size());
    parts.query = link.substr(std::min(query + 1, link.size()));
    link = link.substr(0, query);
    parts.before_query = link;
    const std::size_t host = link.find("://") + 3;
    const std::size_t path = std::min(link.find('/', host), link.size());
    parts.host = ascii_lower(link.substr(host, path - host));
    parts.path = link.substr(path);
    return parts;
}

std::string joined_link(const LinkParts& parts) {
    return parts.before_query + (parts.query.empty() ? "" : "?" + parts.query) +
           (parts.fragment.empty() ? "" : "#" + parts.fragment);
}

bool is_youtube(const LinkParts& parts) {
    constexpr std::array<std::string_view, 4> hosts{"youtube.com", "www.youtube.com", "m.youtube.com",
                                                    "music.youtube.com"};
    const bool is_video = parts.path == "/watch" || parts.path.starts_with("/live/") ||
                          parts.path.starts_with("/embed/") || parts.path.starts_with("/shorts/");
    return parts.host == "youtu.be" ||
           (is_video && std::find(hosts.begin(), hosts.end(), parts.host) != hosts.end());
}

bool is_vimeo(const LinkParts& parts) {
    return parts.host == "vimeo.com" || parts.host == "www.vimeo.com" || parts.host == "player.vimeo.com";
}

bool is_media_file(const LinkParts& parts) {
    constexpr std::array<std::string_view, 6> endings{".mp3", ".m4a", ".mp4", ".webm", ".ogg", ".opus"};
    const std::string path = ascii_lower(parts.path);
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view end) { return path.ends_with(end); });
}

/// The query with `time` as its only word on where to begin.
std::string query_from(std::string_view query, const std::string& time) {
    std::string result;
    for (const std::string_view pair : split(query, "&")) {
        const std::string_view name = pair.substr(0, pair.find('='));
        if (!pair.empty() && name != "t" && name != "start")
            result += std::string(pair) + "&";
    }
    return result + time;
}

std::string link_from(const std::string& link, std::int64_t seconds) {
    LinkParts parts = cut_link(link);
    const std::string time = "t=" + std::to_string(std::max<std::int64_t>(seconds, 0));
    if (is_youtube(parts)) {
        parts.query = query_from(parts.query, time + "s");
        if (parts.fragment.starts_with("t="))
            parts.fragment.clear(); // YouTube's older way to say where to begin
    } else if (is_vimeo(parts)) {
        parts.fragment = time + "s";
    } else if (is_media_file(parts)) {
        parts.fragment = time; // https://www.w3.org/TR/media-frags
    } else {
        return link;
    }
    return joined_link(parts);
}

/// A whole number of characters from the front of valid UTF-8.
std::string_view front_of(std::string_view text, std::size_t bytes_max) {
    std::size_t length = std::min(text.size(), bytes_max);
    while (length > 0 && length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U)
        --length;
    return text.substr(0, length);
}

std::string search_link(const Thesis& thesis) {
    const std::string words = std::string(front_of(thesis.title, search_bytes_max)) + " " +
                              std::string(front_of(thesis.source.channel, search_bytes_max));
    return "https://duckduckgo.com/?q=" + percent_encode_unless(trimmed(words), [](char byte) {
               return is_one_of(byte, alphanumerics) || is_one_of(byte, "-._~");
           });
}

} // namespace

std::optional<std::string> openable_link(std::string_view link) {
    if (!utf8::is_valid(link.begin(), link.end()) || link.size() > link_bytes_max)
        return std::nullopt;
    // A host that is not ASCII ends up with a per cent sign, and is refused for it below.
    std::string encoded = percent_encode_unless(link, is_ascii);
    UriUriA parsed;
    if (encoded.size() > link_bytes_max ||
        uriParseSingleUriExA(&parsed, encoded.data(), encoded.data() + encoded.size(), nullptr) !=
            URI_SUCCESS)
        return std::nullopt;
    const std::unique_ptr<UriUriA, void (*)(UriUriA*)> members(&parsed, uriFreeUriMembersA);
    return is_openable(parsed) ? std::optional(std::move(encoded)) : std::nullopt;
}

std::string link_at(const Thesis& thesis, std::optional<std::int64_t> seconds) {
    const std::optional<std::string> link = openable_link(thesis.source.url);
    if (!link)
        return search_link(thesis);
    return seconds ? link_from(*link, *seconds) : *link;
}

} // namespace library
