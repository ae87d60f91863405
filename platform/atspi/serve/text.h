// AtkText: a node's text, read by characters, words, sentences and lines. ATK counts in code points, our nodes in bytes.
#pragma once

#include <atk/atk.h>

#include <cstddef>
#include <string>

namespace platform {

/// Fills in an AtkTextIface.
void init_text(gpointer interface, gpointer data);

[[nodiscard]] int offset_of(const std::string& text, std::size_t byte);
/// Beyond either end it is that end.
[[nodiscard]] std::size_t byte_of(const std::string& text, int offset);

} // namespace platform
