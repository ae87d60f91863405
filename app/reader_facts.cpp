#include "app/reader_facts.h"

#include "app/labels.h"
#include "library/deck.h"

#include <algorithm>
#include <map>
#include <utility>

namespace app {

namespace {

using library::MarkKind;
using library::RiskAnswer;

/// As the reader judged, else as the text itself seems to.
std::int64_t unanswered_risks(const library::Thesis& thesis, const std::vector<KeptMark>& marks) {
    std::map<std::string, RiskAnswer> judged;
    for (const KeptMark& kept : marks)
        if (kept.placed.mark.kind == MarkKind::RiskAnswer)
            if (const auto answer = library::risk_answer_from_name(kept.placed.mark.value))
                judged[kept.placed.mark.place.card_id] = *answer;
    const library::Deck deck = library::make_deck(thesis);
    return std::count_if(deck.begin(), deck.end(), [&](const library::Card& card) {
        const auto found = judged.find(card.id);
        return card.kind == library::CardKind::Risk &&
               (found != judged.end() ? found->second : card.suggested_answer) == RiskAnswer::Unanswered;
    });
}

void add_note(std::string& notes, const std::string& note) {
    if (!note.empty())
        notes += (notes.empty() ? "" : "\n\n") + note;
}

/// What is known of one thesis from its marks. Notes go to `knowledge`.
library::ReaderFacts facts_of(const ThesisMarks& of_thesis, const ThesisOf& thesis_of,
                              ReaderKnowledge& knowledge) {
    library::ReaderFacts facts;
    facts.thesis_id = of_thesis.thesis_id;
    std::string notes;
    bool has_judgement = false;
    for (const KeptMark& kept : of_thesis.marks) {
        const library::Mark& mark = kept.placed.mark;
        facts.has_highlight = facts.has_highlight || mark.kind == MarkKind::Highlight;
        facts.has_bookmark = facts.has_bookmark || mark.kind == MarkKind::Bookmark;
        has_judgement = has_judgement || mark.kind == MarkKind::RiskAnswer;
        add_note(notes, mark.note);
    }
    Labels labels = labels_of(of_thesis.all());
    facts.tags = std::move(labels.tags);
    facts.collections = std::move(labels.collections);
    facts.has_note = !notes.empty();
    if (const auto thesis = has_judgement ? thesis_of(of_thesis.thesis_id) : nullptr)
        facts.unanswered = unanswered_risks(*thesis, of_thesis.marks);
    if (facts.has_note)
        knowledge.notes[of_thesis.thesis_id] = std::move(notes);
    return facts;
}

} // namespace

ReaderKnowledge knowledge_of(const LibraryMarks& marks, const std::map<std::string, double>& progress_percent,
                             const ThesisOf& thesis_of) {
    ReaderKnowledge knowledge;
    std::map<std::string, library::ReaderFacts> facts;
    for (const ThesisMarks& of_thesis : marks.theses)
        facts[of_thesis.thesis_id] = facts_of(of_thesis, thesis_of, knowledge);
    for (const auto& [thesis_id, percent] : progress_percent) {
        facts[thesis_id].thesis_id = thesis_id;
        facts[thesis_id].progress_percent = percent;
    }
    for (auto& [thesis_id, of_thesis] : facts)
        knowledge.facts.push_back(std::move(of_thesis));
    return knowledge;
}

} // namespace app
