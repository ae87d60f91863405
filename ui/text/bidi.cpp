#include "ui/text/bidi.h"

#include <unicode/ubidi.h>

#include <algorithm>
#include <memory>
#include <new>
#include <numeric>

namespace text {

namespace {

/// Whether a code unit can belong to a right-to-left character, an Arabic number or an explicit control. Whole blocks, as
/// UAX #9 reserves them: this may say yes too often, never no. Surrogates are those of U+10800-10FFF and U+1E800-1EFFF.
bool may_turn_text(char16_t unit) {
    if (unit < 0x0590)
        return false;
    return unit <= 0x08FF || unit == 0x200F || (unit >= 0x202A && unit <= 0x202E) ||
           (unit >= 0x2066 && unit <= 0x2069) || unit == 0xD802 || unit == 0xD803 || unit == 0xD83A ||
           unit == 0xD83B || (unit >= 0xFB1D && unit <= 0xFDFF) || (unit >= 0xFE70 && unit <= 0xFEFF);
}

UBiDiLevel level_asked_for(Direction direction) {
    switch (direction) {
    case Direction::LeftToRight: return 0;
    case Direction::RightToLeft: return 1;
    case Direction::Auto: break;
    }
    return UBIDI_DEFAULT_LTR;
}

struct Closer {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

/// Valid UTF-16 makes nothing but a lack of memory fail.
void require(UErrorCode error) {
    if (U_FAILURE(error))
        throw std::bad_alloc();
}

} // namespace

BidiParagraph bidi_levels(const Utf16Text& text, Direction direction) {
    BidiParagraph result;
    const std::u16string_view units = text.units();
    const bool asks_for_left = direction != Direction::RightToLeft;
    if (units.empty() || (asks_for_left && std::none_of(units.begin(), units.end(), may_turn_text))) {
        result.base_level = asks_for_left ? 0 : 1;
        result.levels.assign(text.byte_count(), 0);
        return result;
    }
    const std::unique_ptr<UBiDi, Closer> bidi(ubidi_open());
    if (!bidi)
        throw std::bad_alloc();
    UErrorCode error = U_ZERO_ERROR;
    ubidi_setPara(bidi.get(), units.data(), text.length(), level_asked_for(direction), nullptr, &error);
    require(error);
    const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &error);
    require(error);
    ubidi_getParagraphByIndex(bidi.get(), 0, nullptr, nullptr, &result.base_level, &error);
    require(error);
    result.levels.resize(text.byte_count());
    for (std::size_t unit = 0; unit < units.size(); ++unit)
        std::fill(result.levels.begin() + static_cast<std::ptrdiff_t>(text.byte_at(unit)),
                  result.levels.begin() + static_cast<std::ptrdiff_t>(text.byte_at(unit + 1)), levels[unit]);
    return result;
}

void visual_order(std::span<const std::uint8_t> levels_of_runs, std::vector<std::size_t>& order) {
    order.resize(levels_of_runs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (order.empty())
        return;
    const auto [lowest, highest] = std::minmax_element(levels_of_runs.begin(), levels_of_runs.end());
    const int lowest_odd = *lowest | 1;
    for (int level = *highest; level >= lowest_odd; --level) {
        const auto is_below = [&](std::size_t run) { return levels_of_runs[run] < level; };
        for (auto begin = order.begin(); begin != order.end();) {
            begin = std::find_if_not(begin, order.end(), is_below);
            const auto end = std::find_if(begin, order.end(), is_below);
            std::reverse(begin, end);
            begin = end;
        }
    }
}

} // namespace text
