// Which links may be opened, and how a link points at a second of a talk. Pure: nothing is opened here.
#pragma once

#include "library/thesis.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace library {

/// The longest link that may be opened, in bytes: what browsers and command lines all take.
inline constexpr std::size_t link_bytes_max = 2'000;

/// The link in the form that may be handed to a browser, or nothing. Only absolute http and https links that RFC 3986
/// accepts as they stand pass (non-ASCII letters of path, query and fragment are percent-encoded first): a host, no user
/// name or password, a port up to 65,535. Stricter than browsers on purpose: a link that is refused can be mended, a
/// link that opens something else cannot be called back. So are internationalised hosts refused, which can look like
/// others, and numeric hosts other than four plain octets.
[[nodiscard]] std::optional<std::string> openable_link(std::string_view link);

/// Where to hear a moment of the talk: its link at that second (`t=5862s` on YouTube and Vimeo, `#t=5862` for a media
/// file, the link itself elsewhere or without a second), or, when the thesis has no link that may be opened, a web search
/// for its title and channel.
[[nodiscard]] std::string link_at(const Thesis& thesis, std::optional<std::int64_t> seconds);

} // namespace library
