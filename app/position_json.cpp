#include "app/position_json.h"

#include <cstdint>

namespace app {

void write_position(library::ObjectWriter& writer, const ReadingPosition& position) {
    writer.text("card", position.card_id);
    writer.text("block", position.anchor.block_id);
    writer.integer("byte", static_cast<std::int64_t>(position.anchor.byte));
}

ReadingPosition read_position(library::ObjectReader& reader) {
    constexpr std::int64_t byte_max = 1 << 30;
    ReadingPosition position;
    position.card_id = reader.text("card");
    position.anchor.block_id = reader.text("block");
    position.anchor.byte = static_cast<std::size_t>(reader.integer("byte", 0, byte_max).value_or(0));
    return position;
}

} // namespace app
