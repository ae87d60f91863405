#include "platform/host/system_fonts.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>

using namespace platform;

TEST_CASE("a font of the system has the character it was asked for") {
    const text::FindFont find = system_fonts();
    if (!find) {
        MESSAGE("no fonts of the system can be asked for here; skipped");
        return;
    }
    for (const char32_t character :
         {U'\u4E00', U'\u05D0', U'\u0627', U'\u0915', U'\U0001F600', U'\u2192', U'a'}) {
        const auto file = find(character, {}, "en-us", character == U'\U0001F600');
        if (!file) {
            MESSAGE("no installed font has the character " << static_cast<unsigned>(character));
            continue;
        }
        const auto font = text::Font::open(*file);
        REQUIRE(font != nullptr);
        CHECK(font->covers(character));
        const auto again = find(character, {}, "en-us", character == U'\U0001F600');
        REQUIRE(again.has_value());
        CHECK(again->bytes.data() == file->bytes.data()); // mapped once
    }
}

TEST_CASE("no font is found for what is no character") {
    const text::FindFont find = system_fonts();
    if (!find)
        return;
    CHECK_FALSE(find(U'\U0005FFFE', {}, "en-us", false).has_value());
    CHECK_FALSE(find(static_cast<char32_t>(0x110000), {}, "xx", true).has_value());
}
