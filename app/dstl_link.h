// Links into a thesis, "dstl://open/energy?block=premise/body/1&text=Cheap%20energy": what notes that were exported point back
// with. docs/links.md is their form. Whoever wrote one may be hostile: all of it is bounded and checked, and it opens a thesis
// of the library at a place, nothing else.
#pragma once

#include "library/mark.h"
#include "library/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace app {

/// Longer ones are refused; none that is written here comes near.
inline constexpr std::size_t dstl_link_bytes_max = 4096;
inline constexpr std::size_t dstl_link_part_bytes_max = 512;

struct DstlLink {
    std::string thesis_id; ///< is_thesis_id() takes it
    std::string card_id;   ///< with no block: the card as a whole
    std::string block_id;
    std::string text; ///< the first words of what is meant in the block

    bool operator==(const DstlLink&) const = default;
};

/// Whether it has the scheme of these links, and so is nothing else, be it sound or not.
[[nodiscard]] bool is_dstl_link(std::string_view text);

/// Fails with BadInput when it is none that can be followed. What it does not know of a link it passes over.
[[nodiscard]] library::Result<DstlLink> read_dstl_link(std::string_view text);

/// Plain ASCII without brackets or quotation marks, so that it may stand in Markdown and elsewhere as it is.
[[nodiscard]] std::string write_dstl_link(const DstlLink& link);

/// The link to a place. Empty when the thesis or the place has a name that a link cannot carry.
[[nodiscard]] std::string link_to_place(const std::string& thesis_id, const library::MarkPlace& place);

} // namespace app
