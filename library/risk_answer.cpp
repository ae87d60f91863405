#include "library/risk_answer.h"

#include "library/names.h"
#include "library/plain_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace library {

namespace {

constexpr Names<RiskAnswer, 3> names = {{{RiskAnswer::Answered, "answered"},
                                         {RiskAnswer::Partly, "partly"},
                                         {RiskAnswer::Unanswered, "unanswered"}}};

// Lists of words are written with a space on either side of each, so that a word is found whole.
constexpr std::string_view negations = " not never fails fail failed cannot without neither nor ";
constexpr std::string_view adverbs =
    " directly explicitly really specifically ever substantively actually to seriously meaningfully even "
    "offer provide give present a an any clear convincing direct specific "; // "fails to offer any clear answer"
constexpr std::string_view full_adverbs = " fully entirely completely wholly adequately quite always ";
constexpr std::string_view not_only = " only merely just simply ";
constexpr std::string_view to_answer =
    " address addresses addressed addressing answer answers answered answering engage engages engaging "
    "respond responds "
    "responding response explain explains explaining account accounts analyze analyse analyzes analyses "
    "discuss discusses "
    "mention mentions mentioning acknowledge acknowledges resolve resolves rebut rebuts rebuttal refute "
    "refutes "
    "counter counters tackle tackles confront confronts reply evidence explanation mitigation defense "
    "defence ";
constexpr std::string_view to_evade = " ignore ignores ignored sidestep sidesteps sidestepped dodge dodges "
                                      "dodged evade evades evaded deflect deflects "
                                      "overlook overlooks avoid avoids avoiding ";
constexpr std::string_view others =
    " critics skeptics sceptics bears analysts market markets consensus competitors rivals investors they ";
constexpr std::string_view givers =
    " provides offers gives presents cites provided offered gave presented with and but is was there makes ";
constexpr std::string_view answers_given =
    " response responses defense defence rebuttal answer counterargument counter reply ";
constexpr std::string_view support_given =
    " evidence explanation mitigation details detail plan support analysis mention ";
constexpr std::string_view left_open =
    " unanswered unaddressed unresolved unexplained silent handwaves downplays dismisses ";
constexpr std::string_view answering =
    " addresses addressed answers argues argued notes noted counters countered responds responded rebuts "
    "refutes "
    "explains explained emphasizes emphasises points contends asserts maintains believes cites insists views "
    "sees "
    "expects describes demonstrates states highlights stresses replies suggests proposes claims says ";
constexpr std::string_view conceding = " acknowledges acknowledged concedes conceded admits admitted "
                                       "recognizes recognises grants discusses discussed "
                                       "mentions mentioned touches accepts ";
constexpr std::string_view in_part = " partially partly indirectly briefly ";
constexpr std::string_view nothing = " none nothing na no unanswered unaddressed silence ";

bool is_in(std::string_view list, std::string_view word) {
    return !word.empty() && list.find(" " + std::string(word) + " ") != std::string_view::npos;
}

/// Words in lower case; "doesn't" is "does not", and "." ends a sentence.
std::vector<std::string> words_of(std::string_view text) {
    std::string plain;
    for (const std::string_view part : split(text, "\u2019")) {
        plain += plain.empty() ? "" : "'";
        plain += ascii_lower(part);
    }
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        const bool contracted = word.size() > 3 && word.ends_with("n't");
        if (!word.empty())
            words.push_back(contracted ? word.substr(0, word.size() - 3) : word);
        if (contracted)
            words.emplace_back("not");
        word.clear();
    };
    for (const char c : plain) {
        if ((c >= 'a' && c <= 'z') || c == '\'' || static_cast<unsigned char>(c) >= 0x80 ||
            (c >= '0' && c <= '9')) {
            word += c;
            continue;
        }
        finish();
        if (c == '.' || c == ';' || c == '!' || c == '?')
            words.emplace_back(".");
    }
    finish();
    return words;
}

/// What the words do, each counted on its own.
struct Tally {
    int gaps = 0;        ///< "does not address", "provides no evidence"
    int answers = 0;     ///< "argues", "notes"
    int concessions = 0; ///< "acknowledges"
    int partial = 0;     ///< "only partially"
};

class DefenseReader {
public:
    explicit DefenseReader(std::vector<std::string> words) : m_words(std::move(words)) {}

    [[nodiscard]] Tally read() {
        for (std::size_t at = 0; at < m_words.size(); ++at)
            read_at(at);
        return m_tally;
    }

private:
    [[nodiscard]] std::string_view word(std::size_t at) const {
        return at < m_words.size() ? std::string_view(m_words[at]) : std::string_view();
    }
    [[nodiscard]] std::string_view before(std::size_t at, std::size_t by) const {
        return at >= by ? word(at - by) : std::string_view();
    }

    void read_at(std::size_t at) {
        const bool is_negated = is_in(negations, before(at, 1)) || is_in(negations, before(at, 2));
        if (is_in(negations, word(at)))
            read_negation(at);
        else if (word(at) == "no")
            read_no(at);
        else if (is_in(to_evade, word(at)))
            ++(is_negated ? m_tally.answers : m_tally.gaps);
        else if (is_in(left_open, word(at)))
            m_tally.gaps += is_negated ? 0 : 1;
        else if (is_in(answering, word(at)))
            m_tally.answers += is_negated || is_of_others(at) ? 0 : 1;
        else if (is_in(conceding, word(at)))
            m_tally.concessions += is_negated ? 0 : 1;
        read_partial(at);
    }

    /// "does not directly address", "never explains", "fails to engage", "without answering".
    void read_negation(std::size_t at) {
        if (is_in(not_only, word(at + 1)) || is_of_others(at))
            return;
        std::size_t next = at + 1;
        bool in_full = false;
        for (; is_in(adverbs, word(next)) || is_in(full_adverbs, word(next)); ++next)
            in_full = in_full || is_in(full_adverbs, word(next));
        const bool twice = is_in(negations, before(at, 1)) || is_in(negations, before(at, 2));
        if (is_in(" consider considers ", word(next)) && is_in(" what how whether that ", word(next + 1)))
            ++m_tally.gaps;
        else if (is_in(to_answer, word(next)))
            ++(twice ? m_tally.answers : in_full ? m_tally.partial : m_tally.gaps);
    }

    /// "there is no direct response", "provides no evidence".
    void read_no(std::size_t at) {
        for (std::size_t next = at + 1; next <= at + 3; ++next) {
            const bool is_given = is_in(support_given, word(next)) && is_in(givers, before(at, 1)) &&
                                  !is_in(" is was there ", before(at, 1));
            if (!is_in(answers_given, word(next)) && !is_given)
                continue;
            ++m_tally.gaps;
            return;
        }
    }

    void read_partial(std::size_t at) {
        const bool limited =
            is_in(in_part, word(at)) && (before(at, 1) == "only" || is_in(to_answer, word(at + 1)) ||
                                         is_in(to_answer, before(at, 1)) || is_in(to_answer, before(at, 2)));
        const bool incomplete = is_in(" partial incomplete ", word(at)) && is_in(to_answer, word(at + 1));
        const bool extent = word(at) == "some" && is_in(" extent degree ", word(at + 1));
        const bool part = word(at) == "only" && word(at + 1) == "in" && word(at + 2) == "part";
        m_tally.partial += limited || incomplete || extent || part ? 1 : 0;
    }

    /// "critics do not account for": not what the defense leaves out.
    [[nodiscard]] bool is_of_others(std::size_t at) const {
        for (std::size_t by = 1; by <= 3 && before(at, by) != "."; ++by)
            if (is_in(others, before(at, by)))
                return true;
        return false;
    }

    std::vector<std::string> m_words;
    Tally m_tally;
};

} // namespace

std::string_view risk_answer_name(RiskAnswer answer) {
    return name_of(names, answer);
}

std::optional<RiskAnswer> risk_answer_from_name(std::string_view name) {
    return value_of(names, name);
}

RiskAnswer suggested_answer(std::string_view defense) {
    std::vector<std::string> words = words_of(defense);
    std::erase(words, ".");
    const bool is_nothing = words.empty() || (words.size() == 1 && is_in(nothing, words.front())) ||
                            words == std::vector<std::string>{"n", "a"};
    if (is_nothing)
        return RiskAnswer::Unanswered;
    const Tally tally = DefenseReader(words_of(defense)).read();
    const bool says_something = tally.answers > 0 || tally.concessions > 0 || tally.partial > 0;
    if (tally.gaps > 0)
        return says_something ? RiskAnswer::Partly : RiskAnswer::Unanswered;
    const bool only_concedes = tally.answers == 0 && tally.concessions > 0;
    return tally.partial > 0 || only_concedes ? RiskAnswer::Partly : RiskAnswer::Answered;
}

} // namespace library
