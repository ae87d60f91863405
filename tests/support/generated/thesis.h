// One thesis of a generated library.
#pragma once

#include "library/thesis.h"
#include "library/thesis_id.h"
#include "tests/support/generated/facts.h"
#include "tests/support/generated/prose.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace generated {

class ThesisMaker {
public:
    /// The world outlives it. Theses of other numbers of the same seed are other theses.
    ThesisMaker(const World& world, std::uint64_t seed, std::size_t number)
        : m_world(world),
          m_number(number),
          m_random(seed, 1000 + number),
          m_topic(m_random.pick_skewed(world.topics)),
          m_writer(world.vocabulary, m_topic, m_random) {}

    [[nodiscard]] library::Thesis make() {
        make_source();
        make_title();
        make_facts();
        plan_argument();
        plan_risks();
        plan_alpha();
        write_parts();
        set_times();
        add_link();
        return std::move(m_thesis);
    }

private:
    enum class Form { Headline, Sentence, Paragraph, Paragraphs };

    /// A text that is to be written: its share of the thesis' words, in the words that it has in a thesis of 2,400.
    struct Part {
        std::string* text = nullptr;
        std::size_t share = 0;
        Form form = Form::Paragraph;
        std::string_view opening; ///< what it begins with
    };

    /// Most parts are there in most theses; nine of ten, if nothing else is said.
    [[nodiscard]] bool is_there(std::uint64_t chance = 90) { return m_random.percent(chance); }

    void plan(std::string& text, std::size_t share, Form form = Form::Paragraph,
              std::string_view opening = "") {
        m_parts.push_back({&text, share, form, opening});
    }

    void plan_list(std::vector<std::string>& texts, std::size_t count, std::size_t share, Form form,
                   std::string_view opening = "") {
        texts.resize(count);
        for (std::string& text : texts)
            plan(text, share, form, opening);
    }

    void make_source() {
        library::Source& source = m_thesis.source;
        source.channel = is_there(97) ? m_random.pick_skewed(m_world.channels) : "";
        const std::size_t speakers = is_there(75) ? 1 + m_random.skewed_below(3) : 0;
        for (std::size_t speaker = 0; speaker < speakers; ++speaker) {
            const std::string& name = m_random.pick_skewed(m_world.speakers);
            if (std::find(source.speakers.begin(), source.speakers.end(), name) == source.speakers.end())
                source.speakers.push_back(name);
        }
        if (is_there(85))
            source.published = make_date(m_random);
        if (is_there(94))
            source.duration = make_duration(m_random);
        if (is_there())
            source.views = make_views(m_random);
    }

    [[nodiscard]] std::string speaker() const {
        const auto& speakers = m_thesis.source.speakers;
        return speakers.empty() ? "The speaker" : speakers.front();
    }

    /// The id ends with the number, so that no two theses of a library have the same.
    void make_title() {
        constexpr std::array<std::string_view, 10> patterns{"@ on # # and the # of #",
                                                            "Why # # Will # the #",
                                                            "# #: # # #",
                                                            "The # # of #",
                                                            "# # # | @",
                                                            "Is # the Next #?",
                                                            "@: The # # #",
                                                            "How # Became # #",
                                                            "# and # in the Age of #",
                                                            "Inside the # # with @"};
        m_thesis.title = m_writer.filled(m_random.pick(patterns), speaker());
        constexpr std::size_t title_length_max = library::thesis_id_length_max - 12;
        std::string id = library::thesis_id_from_title(m_thesis.title).substr(0, title_length_max);
        m_thesis.id = id + (id.ends_with('-') ? "" : "-") + std::to_string(m_number);
    }

    void make_facts() {
        constexpr std::array<std::string_view, 10> convictions{"HIGH",   "HIGH",   "HIGH",   "HIGH", "HIGH",
                                                               "MEDIUM", "MEDIUM", "MEDIUM", "LOW",  "LOW"};
        if (is_there(96)) {
            const bool is_usual = m_random.percent(65);
            m_thesis.asset_class = is_usual ? m_topic.asset_class : m_random.pick_skewed(asset_classes);
        }
        if (is_there(96))
            m_thesis.conviction = m_random.pick(convictions);
        if (is_there(93))
            m_thesis.horizon = make_horizon(m_random);
    }

    void plan_argument() {
        constexpr std::array<std::string_view, 3> usual{"premise", "mechanism", "outcome"};
        constexpr std::array<std::string_view, 4> unusual{"catalyst", "evidence", "timing", "second order"};
        plan(m_thesis.thesis, 25, Form::Sentence);
        m_thesis.argument.resize(is_there(96) ? 3 : m_random.below(5));
        for (std::size_t step = 0; step < m_thesis.argument.size(); ++step) {
            library::Argument& argument = m_thesis.argument[step];
            argument.kind = step < usual.size() && is_there(95) ? usual.at(step) : m_random.pick(unusual);
            plan(argument.headline, 7, Form::Headline);
            plan(argument.body, 110, Form::Paragraphs);
        }
        if (is_there())
            plan(m_thesis.necessary_condition, 25, Form::Sentence);
        m_thesis.quotes.resize(m_random.skewed_below(7));
        for (library::Quote& quote : m_thesis.quotes)
            plan(quote.text, 18, Form::Paragraph);
    }

    void plan_risks() {
        library::RiskPart& risk = m_thesis.risk;
        if (is_there())
            plan(risk.steel_man, 200, Form::Paragraphs);
        const std::size_t half = m_random.below(5);
        risk.risks.resize(is_there(95) ? half + m_random.below(5) : 0);
        for (library::Risk& one : risk.risks) {
            plan(one.headline, 8, Form::Headline);
            plan(one.thesis, 95);
            plan_defense(one.defense);
        }
        if (is_there())
            plan(risk.asymmetric_skew, 110);
    }

    /// What library::suggested_answer is to find: an answer, a part of one, or none.
    void plan_defense(std::string& defense) {
        constexpr std::array<std::string_view, 4> answers{
            "@ explicitly addresses this by noting that ", "@ argues that ",
            "@ points to the record and emphasizes that ", "The defense explains that "};
        constexpr std::array<std::string_view, 3> parts{"@ acknowledges the risk but offers no mitigation. ",
                                                        "This is only partially addressed. ",
                                                        "@ argues for it, but does not address that "};
        constexpr std::array<std::string_view, 4> none{
            "@ does not address this. ", "There is no direct response. ", "@ provides no evidence that ",
            "The question is left unanswered. "};
        const std::size_t chance = m_random.below(100);
        if (chance < 10)
            return;
        if (chance < 14) {
            defense = "None.";
            return;
        }
        const std::string_view opening = chance < 35   ? m_random.pick(none)
                                         : chance < 50 ? m_random.pick(parts)
                                                       : m_random.pick(answers);
        plan(defense, 85, Form::Paragraph, opening);
    }

    void plan_alpha() {
        library::AlphaPart& alpha = m_thesis.alpha;
        const std::size_t consensus = is_there() ? 1 + m_random.below(3) : 0;
        plan_list(alpha.consensus, consensus, 75, Form::Paragraph);
        const std::size_t variant = is_there() ? 1 + m_random.below(3) : 0;
        plan_list(alpha.variant, variant, 130, Form::Paragraph);
        if (is_there())
            plan(alpha.edge, 200, Form::Paragraphs);
        plan_list(alpha.conviction_detected, m_random.below(9), 12, Form::Sentence, "I am certain that ");
        plan_list(alpha.hedge_detected, m_random.below(8), 10, Form::Sentence, "You know, maybe ");
        if (is_there())
            plan(alpha.language_note, 150);
    }

    void write_parts() {
        std::size_t shares = 0;
        for (const Part& part : m_parts)
            shares += part.share;
        const std::size_t words = make_word_count(m_random);
        for (const Part& part : m_parts) {
            const std::size_t wanted = part.share * words / shares;
            const std::string opening = m_writer.filled(part.opening, speaker());
            *part.text = opening + written(part.form, part.share, wanted);
        }
    }

    /// Headlines and sentences are not much longer in a long thesis than in a short one.
    [[nodiscard]] std::string written(Form form, std::size_t share, std::size_t words) {
        const std::size_t few = std::clamp<std::size_t>(words, 4, share + share / 2);
        switch (form) {
        case Form::Headline: return m_writer.headline(few * 2 / 3 + 1);
        case Form::Sentence: return m_writer.sentence(few);
        case Form::Paragraph: return m_writer.paragraph(std::max<std::size_t>(words, 5));
        case Form::Paragraphs: return m_writer.paragraphs(std::max<std::size_t>(words, 5));
        }
        return "";
    }

    /// In order, and before the end of the talk; some quotes have none.
    void set_times() {
        const auto& duration = m_thesis.source.duration;
        const std::int64_t length_s = duration ? *duration->seconds : 3600;
        std::vector<std::int64_t> times;
        for (std::size_t quote = 0; quote < m_thesis.quotes.size(); ++quote)
            times.push_back(m_random.between(0, length_s - 1));
        std::sort(times.begin(), times.end());
        for (std::size_t quote = 0; quote < times.size(); ++quote)
            if (is_there())
                m_thesis.quotes[quote].time =
                    library::Timestamp{library::format_timestamp(times[quote]), times[quote], ""};
    }

    void add_link() {
        if (is_there())
            m_thesis.source.url = "https://talks.example/" + m_thesis.id;
    }

    const World& m_world;
    std::size_t m_number;
    Random m_random;
    const Topic& m_topic;
    Writer m_writer;
    library::Thesis m_thesis;
    std::vector<Part> m_parts; ///< point into m_thesis, whose lists have their lengths already
};

/// The thesis of that number. It does not depend on how many others there are.
inline library::Thesis make_thesis(const World& world, std::uint64_t seed, std::size_t number) {
    return ThesisMaker(world, seed, number).make();
}

} // namespace generated
