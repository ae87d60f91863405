#ifdef DSTL_HAVE_X11

#include "platform/x11/x11_keyboard.h"

#include "platform/key_chords.h"

#include <X11/Xutil.h>
#include <X11/keysym.h>
#include <utf8.h>

#include <array>
#include <clocale>
#include <string>
#include <string_view>

namespace platform {

namespace {

constexpr unsigned group_mask = 3U << 13U; ///< of a key event's state: which of the layouts is in use

std::optional<app::Key> named_key(KeySym symbol) {
    switch (symbol) {
    case XK_Left:
    case XK_KP_Left: return app::Key::Left;
    case XK_Right:
    case XK_KP_Right: return app::Key::Right;
    case XK_Up:
    case XK_KP_Up: return app::Key::Up;
    case XK_Down:
    case XK_KP_Down: return app::Key::Down;
    case XK_Page_Up:
    case XK_KP_Page_Up: return app::Key::PageUp;
    case XK_Page_Down:
    case XK_KP_Page_Down: return app::Key::PageDown;
    case XK_Home:
    case XK_KP_Home: return app::Key::Home;
    case XK_End:
    case XK_KP_End: return app::Key::End;
    case XK_space: return app::Key::Space;
    case XK_Return:
    case XK_KP_Enter: return app::Key::Enter;
    case XK_Escape: return app::Key::Escape;
    case XK_Tab:
    case XK_ISO_Left_Tab: return app::Key::Tab;
    case XK_BackSpace: return app::Key::Backspace;
    case XK_Delete:
    case XK_KP_Delete: return app::Key::Delete;
    case XK_F1: return app::Key::F1;
    case XK_F3: return app::Key::F3;
    case XK_F5: return app::Key::F5;
    case XK_F11: return app::Key::F11;
    default: return std::nullopt;
    }
}

/// The letter that the key has on an American keyboard, by its place; 0 for other keys. These numbers are the same for
/// all keyboards of Linux and the BSDs.
char32_t letter_on_us_layout(unsigned keycode) {
    struct Row {
        unsigned first;
        std::string_view letters;
    };
    constexpr std::array<Row, 3> rows = {{{24, "qwertyuiop"}, {38, "asdfghjkl"}, {52, "zxcvbnm"}}};
    for (const Row& row : rows)
        if (keycode >= row.first && keycode < row.first + row.letters.size())
            return static_cast<unsigned char>(row.letters[keycode - row.first]);
    return 0;
}

HeldKeys held_keys(unsigned state) {
    return {(state & ControlMask) != 0, (state & Mod1Mask) != 0, (state & ShiftMask) != 0};
}

/// Tab, Escape and the like come as characters too.
bool is_text(const std::string& written) {
    return !written.empty() && static_cast<unsigned char>(written.front()) >= ' ' &&
           written.front() != '\x7F' && utf8::is_valid(written);
}

} // namespace

/// A key symbol and the characters that come with it.
struct X11Keyboard::Lookup {
    KeySym symbol = NoSymbol;
    std::string written;
};

X11Keyboard::~X11Keyboard() {
    if (m_context != nullptr)
        XDestroyIC(m_context);
    if (m_method != nullptr)
        XCloseIM(m_method);
}

void X11Keyboard::open_input_method() {
    // Only the meaning of bytes follows the user's language: numbers keep their points.
    std::setlocale(LC_CTYPE, "");
    XSetLocaleModifiers("");
    m_method = XOpenIM(m_display, nullptr, nullptr, nullptr);
    if (m_method == nullptr)
        return;
    m_context = XCreateIC(m_method, XNInputStyle, XIMPreeditNothing | XIMStatusNothing, XNClientWindow,
                          m_window, XNFocusWindow, m_window, nullptr);
    set_focused(true);
}

void X11Keyboard::set_focused(bool focused) const {
    if (m_context == nullptr)
        return;
    if (focused)
        XSetICFocus(m_context);
    else
        XUnsetICFocus(m_context);
}

X11Keyboard::Lookup X11Keyboard::look_up(XKeyEvent& event) const {
    Lookup found;
    std::array<char, 64> short_text{};
    if (m_context == nullptr) { // Latin-1 then, of which ASCII is enough for a moment
        const int size = XLookupString(&event, short_text.data(), static_cast<int>(short_text.size()),
                                       &found.symbol, nullptr);
        found.written.assign(short_text.data(), static_cast<std::size_t>(size));
        return found;
    }
    Status status = 0;
    found.written.resize(short_text.size());
    int size = Xutf8LookupString(m_context, &event, found.written.data(),
                                 static_cast<int>(found.written.size()), &found.symbol, &status);
    if (status == XBufferOverflow) { // a whole sentence from the input method
        found.written.resize(static_cast<std::size_t>(size));
        size = Xutf8LookupString(m_context, &event, found.written.data(), size, &found.symbol, &status);
    }
    const bool has_text = status == XLookupChars || status == XLookupBoth;
    found.written.resize(has_text ? static_cast<std::size_t>(size) : 0);
    return found;
}

char32_t X11Keyboard::written_without_modifiers(const XKeyEvent& event) const {
    XKeyEvent plain = event;
    plain.state &= group_mask;
    const std::string written = look_up(plain).written;
    return is_text(written) ? static_cast<char32_t>(utf8::peek_next(written.begin(), written.end())) : 0;
}

std::optional<app::KeyChord> X11Keyboard::chord(const XKeyEvent& event, KeySym symbol) const {
    const HeldKeys held = held_keys(event.state);
    if (const std::optional<app::Key> named = named_key(symbol))
        return named_chord(*named, held);
    if (held.ctrl == held.alt) // it writes, so that there is no need to ask what
        return std::nullopt;
    return character_chord(written_without_modifiers(event), letter_on_us_layout(event.keycode), held);
}

void X11Keyboard::press(XKeyEvent& event, std::vector<ui::InputEvent>& events) {
    const Lookup found = look_up(event);
    if (const auto pressed = chord(event, found.symbol))
        events.emplace_back(ui::KeyPressed{*pressed});
    else if (is_text(found.written))
        events.emplace_back(ui::TextEntered{found.written});
}

} // namespace platform

#endif
