// How well a risk is answered by its defense: as the defense's own words say, or as the reader judges.
#pragma once

#include <optional>
#include <string_view>

namespace library {

enum class RiskAnswer { Answered, Partly, Unanswered };

[[nodiscard]] std::string_view risk_answer_name(RiskAnswer answer); ///< "answered", "partly", "unanswered"
[[nodiscard]] std::optional<RiskAnswer> risk_answer_from_name(std::string_view name);

/// What an English defense says of itself: "he does not address", "provides no evidence" and an empty text leave the risk
/// unanswered, "only partially" and such words next to an answer leave it partly answered. A suggestion, from words alone.
[[nodiscard]] RiskAnswer suggested_answer(std::string_view defense);

} // namespace library
