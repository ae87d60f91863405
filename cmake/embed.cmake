# Turns the file INPUT into a C++ source OUTPUT with a function SYMBOL() that gives its bytes. One long string literal:
# it compiles ten times faster than a list of numbers, and on every compiler and byte order alike. All bytes are
# escaped, so no escape can run into the next character.
file(READ "${INPUT}" bytes HEX)
string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${bytes}")
file(WRITE "${OUTPUT}" "#include <string_view>

namespace assets::embedded {

std::string_view ${SYMBOL}();

std::string_view ${SYMBOL}() {
    static constexpr char bytes[] = \"${bytes}\";
    return {bytes, sizeof bytes - 1};
}

} // namespace assets::embedded
")
