#include "library/mark_json.h"

namespace library {

namespace {

constexpr std::int64_t byte_max = 1LL << 40U;

std::size_t read_byte(ObjectReader& reader, const char* name) {
    return static_cast<std::size_t>(reader.integer(name, 0, byte_max).value_or(0));
}

MarkPlace read_place(ObjectReader& reader) {
    MarkPlace place;
    place.card_id = reader.text("card");
    place.block_id = reader.text("block");
    place.begin = read_byte(reader, "begin");
    place.end = read_byte(reader, "end");
    place.exact = reader.text("exact");
    place.prefix = reader.text("prefix");
    place.suffix = reader.text("suffix");
    return place;
}

nlohmann::ordered_json write_place(const MarkPlace& place) {
    ObjectWriter writer("");
    writer.text("card", place.card_id);
    writer.text("block", place.block_id);
    if (place.end > 0 || place.begin > 0) {
        writer.integer("begin", static_cast<std::int64_t>(place.begin));
        writer.integer("end", static_cast<std::int64_t>(place.end));
    }
    writer.text("exact", place.exact);
    writer.text("prefix", place.prefix);
    writer.text("suffix", place.suffix);
    return writer.take();
}

} // namespace

nlohmann::ordered_json write_mark(const Mark& mark) {
    ObjectWriter writer("");
    writer.text("id", mark.id);
    writer.text("kind", std::string(mark_kind_name(mark.kind)));
    writer.text("thesis", mark.thesis_id);
    writer.part("place", write_place(mark.place));
    writer.text("value", mark.value);
    writer.text("note", mark.note);
    return writer.take();
}

NamedMark read_mark(ObjectReader& reader) {
    NamedMark read;
    read.mark.id = reader.text("id");
    read.kind = reader.text("kind");
    read.mark.thesis_id = reader.text("thesis");
    read.mark.place = reader.part("place", read_place);
    read.mark.value = reader.text("value");
    read.mark.note = reader.text("note");
    return read;
}

} // namespace library
