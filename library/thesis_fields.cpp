#include "library/thesis_fields.h"

#include <string>

namespace library {

namespace {

using Texts = std::vector<std::string_view>;

void add(Texts& texts, std::string_view text) {
    if (!text.empty())
        texts.push_back(text);
}

void add_all(Texts& texts, const std::vector<std::string>& more) {
    for (const std::string& text : more)
        add(texts, text);
}

template <class Test>
Texts steps(const Thesis& thesis, Test is_wanted) {
    Texts texts;
    for (const Argument& step : thesis.argument)
        if (is_wanted(field_of_step(step.kind))) {
            add(texts, step.headline);
            add(texts, step.body);
        }
    return texts;
}

Texts steps_of(const Thesis& thesis, TextField wanted) {
    return steps(
        thesis, [&](TextField field) { return field == wanted; });
}

Texts risks(const Thesis& thesis) {
    Texts texts;
    for (const Risk& risk : thesis.risk.risks) {
        add(texts, risk.headline);
        add(texts, risk.thesis);
    }
    return texts;
}

Texts defenses(const Thesis& thesis) {
    Texts texts;
    for (const Risk& risk : thesis.risk.risks)
        add(texts, risk.defense);
    return texts;
}

Texts quotes(const Thesis& thesis) {
    Texts texts;
    for (const Quote& quote : thesis.quotes)
        add(texts, quote.text);
    return texts;
}

Texts hedges(const Thesis& thesis) {
    Texts texts;
    add_all(texts, thesis.alpha.hedge_detected);
    add(texts, thesis.alpha.language_note);
    return texts;
}

Texts facts(const Thesis& thesis) {
    Texts texts;
    add(texts, thesis.asset_class);
    add(texts, thesis.conviction);
    if (thesis.horizon)
        add(texts, thesis.horizon->text);
    return texts;
}

Texts one(std::string_view text) {
    Texts texts;
    add(texts, text);
    return texts;
}

Texts all(const std::vector<std::string>& several) {
    Texts texts;
    add_all(texts, several);
    return texts;
}

} // namespace

Texts texts_of(const Thesis& thesis, TextField field) {
    switch (field) {
    case TextField::Title: return one(thesis.title);
    case TextField::Channel: return one(thesis.source.channel);
    case TextField::Speaker: return all(thesis.source.speakers);
    case TextField::Thesis: return one(thesis.thesis);
    case TextField::Premise:
    case TextField::Mechanism:
    case TextField::Outcome: return steps_of(thesis, field);
    case TextField::Argument: return steps(thesis, [](TextField) { return true; });
    case TextField::Condition: return one(thesis.necessary_condition);
    case TextField::Quote: return quotes(thesis);
    case TextField::SteelMan: return one(thesis.risk.steel_man);
    case TextField::Risk: return risks(thesis);
    case TextField::Defense: return defenses(thesis);
    case TextField::Skew: return one(thesis.risk.asymmetric_skew);
    case TextField::Consensus: return all(thesis.alpha.consensus);
    case TextField::Variant: return all(thesis.alpha.variant);
    case TextField::Edge: return one(thesis.alpha.edge);
    case TextField::Conviction: return all(thesis.alpha.conviction_detected);
    case TextField::Hedge: return hedges(thesis);
    case TextField::Facts: return facts(thesis);
    case TextField::Any:
    case TextField::Note: break;
    }
    return {};
}

TextField field_of_step(std::string_view kind) {
    return kind == "premise"     ? TextField::Premise
           : kind == "mechanism" ? TextField::Mechanism
           : kind == "outcome"   ? TextField::Outcome
                                 : TextField::Argument;
}

std::vector<std::string_view> texts_of_other_steps(const Thesis& thesis) {
    return steps_of(thesis, TextField::Argument);
}

} // namespace library
