#include "library/catalogue.h"
#include "library/sha256.h"
#include "library/thesis_json.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

using namespace library;

namespace {

Thesis thesis_called(const std::string& id, const std::string& claim) {
    Thesis thesis;
    thesis.id = id;
    thesis.title = "Title of " + id;
    thesis.thesis = claim;
    return thesis;
}

CatalogueEntry entry_of(const Thesis& thesis, int folder = 0) {
    CatalogueEntry entry;
    entry.file = {folder, thesis.id + ".json", {1, 1}, sha256_hex(write_thesis(thesis))};
    entry.thesis = thesis;
    return entry;
}

QueryNode words(const std::string& typed, TextField field = TextField::Any, bool is_prefix = false) {
    return {QueryKind::Term, WordsTerm{field, typed, is_prefix}, {}};
}
QueryNode term(QueryTerm one) {
    return {QueryKind::Term, std::move(one), {}};
}

class Library {
public:
    explicit Library(const std::vector<Thesis>& theses) {
        auto made = Catalogue::open(m_folder / "catalogue.sqlite");
        REQUIRE(made);
        m_catalogue.emplace(*std::move(made));
        for (const Thesis& thesis : theses)
            put(thesis);
    }
    void put(const Thesis& thesis, int folder = 0) {
        const std::vector entries = {entry_of(thesis, folder)};
        REQUIRE(m_catalogue->update(entries));
    }
    /// The ids that are found, in their order, with spaces between.
    std::string found(const QueryNode& root,
                      std::optional<SortOrder> order = SortOrder{SortColumn::Title, false}) {
        const auto ids = m_catalogue->search({root, order});
        REQUIRE(ids);
        const auto summaries = m_catalogue->summaries(*ids);
        REQUIRE(summaries);
        std::string names;
        for (const ThesisSummary& one : *summaries)
            names += (names.empty() ? "" : " ") + one.thesis_id;
        return names;
    }
    Catalogue& catalogue() { return *m_catalogue; }
    [[nodiscard]] std::string path() const { return m_folder / "catalogue.sqlite"; }

private:
    tests::TemporaryFolder m_folder;
    std::optional<Catalogue> m_catalogue;
};

} // namespace

TEST_CASE("words are found across case, accents and English forms, in any field") {
    Library library(
        {thesis_called("a", "Factories make tokens in Z\u00FCrich"), thesis_called("b", "Energy is scarce")});
    CHECK(library.found(words("factory")) == "a");
    CHECK(library.found(words("FACTORIES")) == "a");
    CHECK(library.found(words("zurich")) == "a");
    CHECK(library.found(words("title")) == "a b");
    CHECK(library.found(words("zu", TextField::Any, true)) == "a");
    CHECK(library.found(words("energy", TextField::Title)).empty());
    CHECK(library.found(words("energy", TextField::Thesis)) == "b");
    CHECK(library.found(words("\" OR title:\"")) == "");
    CHECK(library.found(words("?!")) == "a b");
}

TEST_CASE("a letter that parts words for SQLite is found all the same") {
    Library library({thesis_called("a", "Tai l\u19B0e"), thesis_called("b", "l e")});
    CHECK(library.found(words("l\u19B0e")).starts_with("a"));
}

TEST_CASE("a phrase is found where its words follow each other within one text") {
    Thesis thesis = thesis_called("a", "The cheapest power wins");
    thesis.quotes = {{"nuclear power", {}, ""}, {"plants are slow", {}, ""}};
    Library library({thesis});
    CHECK(library.found(words("cheapest power")) == "a");
    CHECK(library.found(words("power cheapest")).empty());
    CHECK(library.found(words("nuclear power")) == "a");
    CHECK(library.found(words("power plants")).empty()); // two quotes
    CHECK(library.found(words("nuclear po", TextField::Quote, true)) == "a");
    CHECK(library.found(words("nuclear-power")) == "a");
}

TEST_CASE("conditions are joined and turned round") {
    Library library(
        {thesis_called("a", "gas and oil"), thesis_called("b", "gas"), thesis_called("c", "wind")});
    const QueryNode gas = words("gas");
    const QueryNode oil = words("oil");
    CHECK(library.found({QueryKind::All, {}, {gas, oil}}) == "a");
    CHECK(library.found({QueryKind::AnyOf, {}, {oil, words("wind")}}) == "a c");
    CHECK(library.found({QueryKind::All, {}, {gas, {QueryKind::Not, {}, {oil}}}}) == "b");
    CHECK(library.found({QueryKind::Not, {}, {gas}}) == "c");
    CHECK(library.found({}) == "a b c");
}

TEST_CASE("numbers are compared, and what is not said meets no comparison") {
    Thesis early = thesis_called("early", "");
    early.horizon = Horizon{"5 to 10 years", 5, 10, ""};
    early.source.published = "2026-01-31";
    early.source.duration = Timestamp{"2:00:00", 7200, ""};
    Thesis late = thesis_called("late", "");
    late.horizon = Horizon{"10+ years", 10, std::nullopt, ""};
    late.source.published = "2026-02-01";
    late.risk.risks = {{{}, "A", "a", "", ""}, {{}, "B", "b", "He answers with evidence.", ""}};
    Library library({early, late, thesis_called("silent", "")});
    const auto meets = [&](Quantity quantity, Comparison comparison, double begin, double end) {
        return library.found(term(RangeTerm{quantity, comparison, begin, end}));
    };
    CHECK(meets(Quantity::HorizonYears, Comparison::GreaterOrEqual, 5, 5) == "early late");
    CHECK(meets(Quantity::HorizonYears, Comparison::Greater, 5, 5) == "late");
    CHECK(meets(Quantity::HorizonYears, Comparison::LessOrEqual, 10, 10) == "early");
    CHECK(meets(Quantity::HorizonYears, Comparison::Equal, 7, 7) == "early");
    CHECK(meets(Quantity::HorizonYears, Comparison::Equal, 50, 50) == "late");
    CHECK(meets(Quantity::LengthSeconds, Comparison::Less, 7200, 7200).empty());
    CHECK(meets(Quantity::LengthSeconds, Comparison::LessOrEqual, 7200, 7200) == "early");
    constexpr double january = 20454; // 2026-01-01
    constexpr double february = january + 31;
    CHECK(meets(Quantity::PublishedDay, Comparison::Equal, january, february) == "early");
    CHECK(meets(Quantity::PublishedDay, Comparison::Greater, january, february) == "late");
    CHECK(meets(Quantity::PublishedDay, Comparison::LessOrEqual, january, february) == "early");
    CHECK(meets(Quantity::Risks, Comparison::GreaterOrEqual, 2, 2) == "late");
    CHECK(meets(Quantity::Unanswered, Comparison::Equal, 1, 1) == "late");
    CHECK(meets(Quantity::Risks, Comparison::Equal, 0, 0) == "early silent");
}

TEST_CASE("values are compared as a whole, and what the reader made counts") {
    Thesis thesis = thesis_called("a", "");
    thesis.asset_class = "SECULAR";
    thesis.conviction = "High";
    Library library({thesis, thesis_called("b", "")});
    ReaderFacts facts;
    facts.thesis_id = "a";
    facts.progress_percent = 40;
    facts.unanswered = 3;
    facts.has_note = true;
    facts.tags = {"\u00C9nergie"};
    const std::vector all = {facts};
    REQUIRE(library.catalogue().set_reader_facts(all));
    CHECK(library.found(term(ValueTerm{ValueField::Class, "secular"})) == "a");
    CHECK(library.found(term(ValueTerm{ValueField::Class, "secu"})).empty());
    CHECK(library.found(term(ValueTerm{ValueField::Conviction, "HIGH"})) == "a");
    CHECK(library.found(term(ValueTerm{ValueField::Tag, "energie"})) == "a");
    CHECK(library.found(term(HasTerm{Feature::Note})) == "a");
    CHECK(library.found(term(ReadingTerm{ReadingState::Reading})) == "a");
    CHECK(library.found(term(ReadingTerm{ReadingState::Unread})) == "b");
    CHECK(library.found(term(RangeTerm{Quantity::Unanswered, Comparison::Greater, 2, 2})) == "a");
    CHECK(library.found(term(RangeTerm{Quantity::ProgressPercent, Comparison::Less, 100, 100})) == "a b");
}

TEST_CASE("what fits better comes first, and columns sort with what they do not say at the end") {
    Thesis once = thesis_called(
        "once", "An essay on many things, one of which is uranium among all the others there are");
    Thesis often = thesis_called("often", "uranium and uranium");
    often.source.views = Count{"5", 5, ""};
    once.source.views = Count{"10", 10, ""};
    Library library({once, often, thesis_called("none", "")});
    CHECK(library.found(words("uranium"), std::nullopt) == "often once");
    CHECK(library.found({}, SortOrder{SortColumn::Views, true}) == "once often none");
    CHECK(library.found({}, SortOrder{SortColumn::Views, false}) == "often once none");
}

TEST_CASE("the day a thesis was added is its own, else its file's") {
    Thesis told = thesis_called("told", "");
    told.added = "2026-03-01T09:30:00.250Z";
    Library library({told, thesis_called("untold", "")});
    constexpr double march = 20513; // 2026-03-01
    CHECK(library.found(term(RangeTerm{Quantity::AddedDay, Comparison::Equal, march, march + 1})) == "told");
    CHECK(library.found(term(RangeTerm{Quantity::AddedDay, Comparison::Less, march, march + 1})) == "untold");
    CHECK(library.found({}, std::nullopt) == "told untold");
}

TEST_CASE("a file that changed is known as it is now, and one that has gone is not known") {
    Library library({thesis_called("a", "coal"), thesis_called("b", "coal")});
    library.put(thesis_called("a", "wind"));
    CHECK(library.found(words("coal")) == "b");
    CHECK(library.found(words("wind")) == "a");
    const std::vector gone = {CatalogueFile{0, "b.json", {}, ""}};
    REQUIRE(library.catalogue().settle(gone, {}));
    CHECK(library.found(words("coal")).empty());
    CHECK(library.found({}) == "a");
    CHECK(*library.catalogue().share_outdated() > 0.5);
    REQUIRE(library.catalogue().clear());
    CHECK(*library.catalogue().share_outdated() == 0);
    CHECK(library.found({}).empty());
    library.put(thesis_called("a", "coal"));
    CHECK(library.found(words("coal")) == "a");
}

TEST_CASE("of a thesis in two folders the first counts, and the second when that goes") {
    Library library({thesis_called("a", "first")});
    library.put(thesis_called("a", "second"), 1);
    CHECK(library.found(words("first")) == "a");
    CHECK(library.found(words("second")).empty());
    const std::vector gone = {CatalogueFile{0, "a.json", {}, ""}};
    REQUIRE(library.catalogue().settle(gone, {}));
    CHECK(library.found(words("second")) == "a");
}

TEST_CASE("a file that could not be read is listed, and hides nothing") {
    Library library({thesis_called("a", "")});
    CatalogueEntry bad;
    bad.file = {0, "bad.json", {1, 1}, ""};
    bad.problem = "is no JSON";
    const std::vector entries = {bad};
    REQUIRE(library.catalogue().update(entries));
    CHECK(library.found({}) == "a");
    const auto failed = library.catalogue().failed();
    REQUIRE(failed);
    REQUIRE(failed->size() == 1);
    CHECK(failed->front().problem == "is no JSON");
}

TEST_CASE("another connection sees what one has written") {
    Library library({thesis_called("a", "coal")});
    auto other = Catalogue::open(library.path());
    REQUIRE(other);
    CHECK(other->search({words("coal"), {}})->size() == 1);
    library.put(thesis_called("b", "coal"));
    CHECK(other->search({words("coal"), {}})->size() == 2);
}

TEST_CASE("a new catalogue takes the place of a file that is none") {
    const tests::TemporaryFolder folder;
    const std::string path = folder / "catalogue.sqlite";
    std::ofstream(path, std::ios::binary) << std::string(100'000, 'x');
    auto catalogue = Catalogue::open(path);
    REQUIRE(catalogue);
    CHECK(catalogue->files()->empty());
    const std::vector entries = {entry_of(thesis_called("a", "coal"))};
    REQUIRE(catalogue->update(entries));
    CHECK(catalogue->search({words("coal"), {}})->size() == 1);
}

TEST_CASE("columns sort theses that are equal by title, and texts by their letters") {
    Thesis b = thesis_called("b", "");
    Thesis a = thesis_called("a", "");
    Thesis c = thesis_called("c", "");
    a.source.channel = b.source.channel = "\u00C9tude";
    c.source.channel = "delta";
    Library library({b, a, c, thesis_called("none", "")});
    CHECK(library.found({}, SortOrder{SortColumn::Channel, false}) == "c a b none");
    CHECK(library.found({}, SortOrder{SortColumn::Channel, true}) == "a b c none");
    CHECK(library.found({}, SortOrder{SortColumn::Title, true}) == "none c b a");
    CHECK(library.found({}, SortOrder{SortColumn::Risks, true}) == "a b c none");
}

TEST_CASE("what a reader has read sorts and is found, also of a thesis that comes later") {
    Library library({thesis_called("a", ""), thesis_called("b", "")});
    ReaderFacts half;
    half.thesis_id = "b";
    half.progress_percent = 50;
    ReaderFacts all;
    all.thesis_id = "c";
    all.progress_percent = 100;
    const std::vector facts = {half, all};
    REQUIRE(library.catalogue().set_reader_facts(facts));
    CHECK(library.found({}, SortOrder{SortColumn::Progress, true}) == "b a");
    library.put(thesis_called("c", ""));
    CHECK(library.found({}, SortOrder{SortColumn::Progress, true}) == "c b a");
    CHECK(library.found(term(ReadingTerm{ReadingState::Read})) == "c");
    CHECK(library.found(term(ReadingTerm{ReadingState::Unread})) == "a");
}

TEST_CASE("texts that theses share are told with the most frequent first") {
    Thesis a = thesis_called("a", "");
    a.asset_class = "Secular";
    a.source.speakers = {"Huang", "Chen"};
    Thesis b = a;
    b.id = "b";
    b.asset_class = "SECULAR";
    Thesis c = thesis_called("c", "");
    c.asset_class = "Cyclical";
    c.source.speakers = {"Chen"};
    Library library({c, a, b});
    using Counted = std::vector<CountedText>;
    CHECK(*library.catalogue().common_texts(CommonText::Class, 9) ==
          Counted{{"Secular", 2}, {"Cyclical", 1}});
    CHECK(*library.catalogue().common_texts(CommonText::Class, 1) == Counted{{"Secular", 2}});
    CHECK(*library.catalogue().common_texts(CommonText::Speaker, 9) == Counted{{"Chen", 3}, {"Huang", 2}});
    CHECK(library.catalogue().common_texts(CommonText::Channel, 9)->empty());
    ReaderFacts facts;
    facts.thesis_id = "a";
    facts.tags = {"energy", "ai"};
    ReaderFacts gone;
    gone.thesis_id = "gone";
    gone.tags = {"nobody's"};
    const std::vector all = {facts, gone};
    REQUIRE(library.catalogue().set_reader_facts(all));
    CHECK(*library.catalogue().common_texts(CommonText::Tag, 9) == Counted{{"ai", 1}, {"energy", 1}});
    b.asset_class = "";
    library.put(b);
    CHECK(*library.catalogue().common_texts(CommonText::Class, 9) ==
          Counted{{"Cyclical", 1}, {"Secular", 1}});
}

TEST_CASE("of some theses their classes are counted, and those with a horizon are points") {
    Thesis a = thesis_called("a", "");
    a.asset_class = "SECULAR";
    a.conviction = "HIGH";
    a.horizon = Horizon{"5 to 10 years", 5, 10, ""};
    Thesis b = thesis_called("b", "");
    b.asset_class = "CYCLICAL";
    b.conviction = "SOME";
    b.horizon = Horizon{"1 year", 1, 1, ""};
    Thesis c = thesis_called("c", "");
    c.conviction = "LOW";
    Library library({a, b, c});
    const auto ids = library.catalogue().search({{}, SortOrder{SortColumn::Title, false}});
    REQUIRE(ids);
    CHECK(*library.catalogue().count_classes(*ids) ==
          std::vector<CountedText>{{"CYCLICAL", 1}, {"SECULAR", 1}});
    CHECK(library.catalogue().count_classes({})->empty());
    const auto points = library.catalogue().points(*ids, 9);
    REQUIRE(points);
    CHECK(*points ==
          std::vector<ThesisPoint>{{(*ids)[0], 3, 5, 10, "Title of a"}, {(*ids)[1], 0, 1, 1, "Title of b"}});
    CHECK(library.catalogue().points(*ids, 1)->size() == 1);
}

TEST_CASE("words that are spelt almost as another are found, whatever their case and accents") {
    Library library({thesis_called("a", "Energie f\u00FCr Z\u00FCrich; nuclear power"),
                     thesis_called("b", "energy and nuclear\u2014power"), thesis_called("c", "Energy")});
    const auto like = [&](const std::string& word) {
        std::string words;
        const auto found = library.catalogue().words_like(word, 3);
        REQUIRE(found);
        for (const CountedText& one : *found)
            words += (words.empty() ? "" : " ") + one.text + ":" + std::to_string(one.count);
        return words;
    };
    CHECK(like("enrgy") == "energy:2");
    CHECK(like("ENERGI") == "energy:2 energie:1");
    CHECK(like("nulcear") == "nuclear:2");
    CHECK(like("zurch") == "zurich:1");
    CHECK(like("Z\u00FCrch") == "zurich:1");
    CHECK(like("bower") == "power:2");
    CHECK(like("ower") == "power:2");
    CHECK(like("ppower") == "power:2");
    CHECK(like("opwer") == "power:2");
    CHECK(like("pwoe").empty());
    CHECK(like("xyz").empty());
    CHECK(like("").empty());
    CHECK(like("uranium").empty());
}

TEST_CASE("the same facts of the reader are not written twice") {
    Library library({thesis_called("a", "coal")});
    ReaderFacts facts;
    facts.thesis_id = "a";
    facts.tags = {"energy"};
    std::vector all = {facts};
    REQUIRE(library.catalogue().set_reader_facts(all));
    const auto modified = std::filesystem::last_write_time(library.path() + "-wal");
    REQUIRE(library.catalogue().set_reader_facts(all));
    CHECK(std::filesystem::last_write_time(library.path() + "-wal") == modified);
    all.front().tags = {"coal"};
    REQUIRE(library.catalogue().set_reader_facts(all));
    CHECK(library.found(term(ValueTerm{ValueField::Tag, "energy"})).empty());
    CHECK(library.found(term(ValueTerm{ValueField::Tag, "coal"})) == "a");
}
