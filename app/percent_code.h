// Bytes as URIs carry them (RFC 3986, section 2.1): "%20".
#pragma once

#include <string>
#include <string_view>

namespace app {

/// All but unreserved characters and the slash is encoded.
[[nodiscard]] std::string percent_encoded(std::string_view text);

/// A percent sign that is followed by no number stands for itself: some programs write names as they are.
[[nodiscard]] std::string percent_decoded(std::string_view text);

} // namespace app
