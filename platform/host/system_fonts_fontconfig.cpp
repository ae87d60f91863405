#ifdef DSTL_HAVE_FONTCONFIG

#include "platform/host/system_fonts.h"

#include <fcntl.h>
#include <fontconfig/fontconfig.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace platform {

namespace {

constexpr off_t file_bytes_max = 256 * 1024 * 1024;

struct Destroy {
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
    void operator()(FcCharSet* characters) const { FcCharSetDestroy(characters); }
    void operator()(FcFontSet* fonts) const { FcFontSetDestroy(fonts); }
};
template <class Handle>
using Owned = std::unique_ptr<Handle, Destroy>;

/// A file in memory, for as long as somebody keeps it.
struct Mapping {
    Mapping(void* where, std::size_t size) : begin(where), bytes(size) {}
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;
    ~Mapping() { munmap(begin, bytes); }

    void* begin;
    std::size_t bytes;
};

/// Null for what cannot be read, is no file, is empty or too large.
std::shared_ptr<const Mapping> map_file(const std::string& path) {
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return nullptr;
    struct stat about = {};
    const bool sound = fstat(file, &about) == 0 && S_ISREG(about.st_mode) && about.st_size > 0 &&
                       about.st_size <= file_bytes_max;
    const auto size = static_cast<std::size_t>(about.st_size);
    void* const begin = sound ? mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
    close(file);
    return begin == MAP_FAILED ? nullptr : std::make_shared<const Mapping>(begin, size);
}

const FcChar8* as_fontconfig(const char* text) {
    return reinterpret_cast<const FcChar8*>(text);
}

const char* family_name(text::Family family) {
    switch (family) {
    case text::Family::Sans:
    case text::Family::Dyslexic: return "sans-serif";
    case text::Family::Mono: return "monospace";
    case text::Family::Serif:
    case text::Family::Own: break;
    }
    return "serif";
}

Owned<FcPattern> question(char32_t character, const text::Face& face, const std::string& language,
                          bool emoji) {
    Owned<FcPattern> pattern(FcPatternCreate());
    const Owned<FcCharSet> characters(FcCharSetCreate());
    FcCharSetAddChar(characters.get(), character);
    FcPatternAddCharSet(pattern.get(), FC_CHARSET, characters.get());
    FcPatternAddString(pattern.get(), FC_FAMILY, as_fontconfig(emoji ? "emoji" : family_name(face.family)));
    FcPatternAddString(pattern.get(), FC_LANG, as_fontconfig(emoji ? "und-zsye" : language.c_str()));
    FcPatternAddInteger(pattern.get(), FC_WEIGHT,
                        face.weight == text::Weight::Semibold ? FC_WEIGHT_DEMIBOLD : FC_WEIGHT_REGULAR);
    FcPatternAddInteger(pattern.get(), FC_SLANT,
                        face.slant == text::Slant::Italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
    if (!emoji)
        FcPatternAddBool(pattern.get(), FC_OUTLINE, FcTrue);
    return pattern;
}

/// Whether it has the character, and is of a kind that can be shaped.
bool serves(FcPattern* font, char32_t character) {
    FcCharSet* characters = nullptr;
    FcChar8* format = nullptr;
    if (FcPatternGetCharSet(font, FC_CHARSET, 0, &characters) != FcResultMatch ||
        FcCharSetHasChar(characters, character) == FcFalse ||
        FcPatternGetString(font, FC_FONTFORMAT, 0, &format) != FcResultMatch)
        return false;
    const std::string_view name(reinterpret_cast<const char*>(format));
    return name == "TrueType" || name == "CFF";
}

class Fontconfig {
public:
    Fontconfig() : m_config(FcInitLoadConfigAndFonts()) {}

    std::optional<text::FontFile> find(char32_t character, const text::Face& face,
                                       const std::string& language, bool emoji) {
        if (!m_config)
            return std::nullopt;
        const Owned<FcPattern> pattern = question(character, face, language, emoji);
        FcConfigSubstitute(m_config.get(), pattern.get(), FcMatchPattern);
        FcDefaultSubstitute(pattern.get());
        FcResult result = FcResultNoMatch;
        const Owned<FcFontSet> fonts(FcFontSort(m_config.get(), pattern.get(), FcTrue, nullptr, &result));
        for (int at = 0; fonts && at < fonts->nfont; ++at)
            if (serves(fonts->fonts[at], character))
                if (auto file = open_font(fonts->fonts[at]))
                    return file;
        return std::nullopt;
    }

private:
    std::optional<text::FontFile> open_font(FcPattern* font) {
        FcChar8* path = nullptr;
        int index = 0;
        if (FcPatternGetString(font, FC_FILE, 0, &path) != FcResultMatch)
            return std::nullopt;
        FcPatternGetInteger(font, FC_INDEX, 0, &index);
        std::weak_ptr<const Mapping>& known = m_mapped[reinterpret_cast<const char*>(path)];
        std::shared_ptr<const Mapping> mapping = known.lock();
        if (!mapping)
            mapping = map_file(reinterpret_cast<const char*>(path));
        if (!mapping)
            return std::nullopt;
        known = mapping;
        constexpr unsigned face_bits = 0xFFFF; // above them stands the instance of a variable font
        return text::FontFile{mapping,
                              {static_cast<const char*>(mapping->begin), mapping->bytes},
                              static_cast<unsigned>(index) & face_bits};
    }

    Owned<FcConfig> m_config;
    std::map<std::string, std::weak_ptr<const Mapping>> m_mapped; ///< by path
};

} // namespace

text::FindFont system_fonts() {
    return [fontconfig = std::shared_ptr<Fontconfig>()](char32_t character, const text::Face& face,
                                                        std::string_view language, bool emoji) mutable {
        if (!fontconfig)
            fontconfig = std::make_shared<Fontconfig>();
        return fontconfig->find(character, face, std::string(language), emoji);
    };
}

} // namespace platform

#endif
