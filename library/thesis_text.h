// A thesis as plain text and as Markdown, for terminals, pipes and notes. Both are written from the deck.
#pragma once

#include "library/deck.h"
#include "library/thesis.h"

#include <string>

namespace library {

/// Lines are not wrapped: that is the terminal's or the editor's business. Control characters other than line feeds
/// are replaced, so that a hostile thesis cannot steer a terminal.
[[nodiscard]] std::string thesis_as_text(const Thesis& thesis, Depth depth);
[[nodiscard]] std::string thesis_as_markdown(const Thesis& thesis, Depth depth);

} // namespace library
