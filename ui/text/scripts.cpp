#include "ui/text/scripts.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <deque>
#include <optional>

namespace text {

namespace {

/// As many as the bidirectional algorithm looks at (BD16), so that no text full of brackets takes long.
constexpr std::size_t open_brackets_max = 63;

ScriptTag tag_of(UScriptCode script) {
    const char* name = uscript_getShortName(script);
    return name == nullptr ? common_script : script_tag(name[0], name[1], name[2], name[3]);
}

bool is_ascii_letter(char16_t unit) {
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
}

UScriptCode script_of(UChar32 character) {
    UErrorCode error = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(character, &error);
    return U_FAILURE(error) || script == USCRIPT_UNKNOWN ? USCRIPT_COMMON : script;
}

/// Whether Script_Extensions name scripts for a common character, so that it does not go with just any.
bool has_extensions(UChar32 character) {
    return !uscript_hasScript(character, USCRIPT_COMMON);
}

/// Collects runs while the characters are handed over one by one.
class Runs {
public:
    void add(UChar32 character, std::size_t byte) {
        const UScriptCode script = script_of(character);
        if (script == USCRIPT_INHERITED)
            return; // a mark stays with the letter it is on, whatever its own extensions
        if (script != USCRIPT_COMMON)
            add_letter(character, script, byte);
        else
            add_common(character, byte);
    }

    std::vector<ScriptRun> finish(std::size_t end) {
        if (m_runs.empty() && end > 0)
            m_runs.push_back({0, end, common_script});
        for (std::size_t i = 0; i < m_runs.size(); ++i)
            m_runs[i].end = i + 1 < m_runs.size() ? m_runs[i + 1].begin : end;
        return std::move(m_runs);
    }

private:
    struct OpenBracket {
        UChar32 closing;
        std::size_t byte;
        UScriptCode script;
    };
    /// A common character which the script before does not use, and which may begin the next run.
    struct Undecided {
        UChar32 character;
        std::size_t byte;
    };

    std::vector<ScriptRun> m_runs;
    UScriptCode m_script = USCRIPT_COMMON; ///< of the last run; common before the first
    std::deque<OpenBracket> m_open;
    std::optional<Undecided> m_undecided;

    void add_letter(UChar32 character, UScriptCode script, std::size_t byte) {
        const bool stays =
            script == m_script || (m_script != USCRIPT_COMMON && uscript_hasScript(character, m_script));
        if (!stays) {
            if (m_script == USCRIPT_COMMON)
                byte = 0;
            else if (m_undecided && uscript_hasScript(m_undecided->character, script))
                byte = m_undecided->byte;
            begin_run(script, byte);
            for (auto open = m_open.rbegin(); open != m_open.rend() && open->byte >= byte; ++open)
                open->script = script;
        }
        m_undecided.reset();
    }

    void add_common(UChar32 character, std::size_t byte) {
        const auto type = u_getIntPropertyValue(character, UCHAR_BIDI_PAIRED_BRACKET_TYPE);
        if (type == U_BPT_CLOSE && close(character, byte))
            return;
        if (!m_undecided && m_script != USCRIPT_COMMON && has_extensions(character) &&
            !uscript_hasScript(character, m_script))
            m_undecided = Undecided{character, byte};
        if (type != U_BPT_OPEN)
            return;
        if (m_open.size() == open_brackets_max)
            m_open.pop_front();
        m_open.push_back({u_getBidiPairedBracket(character), byte, m_script});
    }

    /// Whether the bracket closes one that is open.
    bool close(UChar32 closing, std::size_t byte) {
        const auto open = std::find_if(m_open.rbegin(), m_open.rend(), [&](const OpenBracket& bracket) {
            return bracket.closing == closing;
        });
        if (open == m_open.rend())
            return false;
        const OpenBracket found = *open;
        m_open.erase(std::prev(open.base()), m_open.end());
        if (found.script != m_script) {
            begin_run(found.script, byte);
            m_undecided.reset();
        }
        return true;
    }

    void begin_run(UScriptCode script, std::size_t byte) {
        m_script = script;
        m_runs.push_back({byte, byte, tag_of(script)});
    }
};

} // namespace

std::vector<ScriptRun> script_runs(const Utf16Text& text) {
    const std::u16string_view units = text.units();
    if (text.is_ascii()) { // with Latin letters or with none, and no script else
        if (units.empty())
            return {};
        const bool is_latin = std::any_of(units.begin(), units.end(), is_ascii_letter);
        return {{0, text.byte_count(), is_latin ? script_tag('L', 'a', 't', 'n') : common_script}};
    }
    Runs runs;
    for (std::size_t unit = 0; unit < units.size();) {
        const char32_t character = text.character_at(unit);
        runs.add(static_cast<UChar32>(character), text.byte_at(unit));
        unit += character > 0xFFFF ? 2 : 1;
    }
    return runs.finish(text.byte_count());
}

} // namespace text
