#include "assets/assets.h"
#include "library/risk_answer.h"
#include "library/thesis_json.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace library;

namespace {

std::string suggested(std::string_view defense) {
    return std::string(risk_answer_name(suggested_answer(defense)));
}

} // namespace

TEST_CASE("names of answers are read back") {
    for (const RiskAnswer answer : {RiskAnswer::Answered, RiskAnswer::Partly, RiskAnswer::Unanswered})
        CHECK(risk_answer_from_name(risk_answer_name(answer)) == answer);
    CHECK(!risk_answer_from_name("Answered"));
    CHECK(!risk_answer_from_name(""));
}

TEST_CASE("a defense that argues is an answer") {
    for (const std::string_view defense : {
             "Jensen explicitly addresses this by noting that the moat is the install base.",
             "He argues that demand outruns supply.",
             "She does not ignore the point: margins are protected by contracts.",
             "He does not merely acknowledge the risk; he explains why it is priced in.",
             "Margins are contracted for ten years.",
             "He never fails to address it.",
             "He notes that critics do not account for recycling.",
             "He says there is no evidence that demand is slowing.",
             "He doesn\u2019t sidestep this and points to two decades of data.",
             "The mine has no debt, and he cites the audited accounts.",
             "Supply is partially constrained, which he sees as a moat.",
             "There is no question of a shortage, he argues.",
             "Not only does it scale, he responds, it also gets cheaper.",
         })
        CHECK_MESSAGE(suggested(defense) == "answered", defense);
}

TEST_CASE("a defense that leaves something open is part of an answer") {
    for (const std::string_view defense : {
             "He acknowledges the risk but offers no mitigation.",
             "He acknowledges the risk.",
             "This is only partially addressed through hedging.",
             "He argues that supply is safe, but does not address a strike.",
             "While she discusses energy, she doesn't explain who pays for it.",
             "He does not fully address the concern.",
             "To some extent this is covered by contracts.",
             "The partial answer is that contracts help.",
             "He addresses this only in part.",
             "He concedes the point.",
             "He argues for scale; the question of price is left unanswered.",
         })
        CHECK_MESSAGE(suggested(defense) == "partly", defense);
}

TEST_CASE("a defense that says nothing to the risk leaves it unanswered") {
    for (const std::string_view defense : {
             "",
             " \n ",
             "None.",
             "N/A",
             "Jensen does not address the historical pattern or explain why it differs.",
             "No direct response was given.",
             "There is no defense in the interview.",
             "The speaker never addresses this.",
             "He fails to engage with the argument.",
             "He didn\u2019t directly respond to this.",
             "The interview provides no evidence against this.",
             "This goes unaddressed.",
             "He ignores currency entirely.",
             "She is silent on valuation.",
             "He does not consider what happens if rates rise.",
             "He fails to offer any clear answer.",
         })
        CHECK_MESSAGE(suggested(defense) == "unanswered", defense);
}

TEST_CASE("the bundled thesis answers its first risk, the second in part, and the third not at all") {
    const auto json =
        assets::find("theses/jensen-huang-on-nvidias-ai-factory-vision-and-the-future-of-compute.json");
    REQUIRE(json);
    const auto read = read_thesis(*json, "bundled");
    REQUIRE(read);
    REQUIRE(read->thesis.risk.risks.size() == 3);
    CHECK(suggested(read->thesis.risk.risks[0].defense) == "answered");
    CHECK(suggested(read->thesis.risk.risks[1].defense) == "partly");
    CHECK(suggested(read->thesis.risk.risks[2].defense) == "unanswered");
}

TEST_CASE("any bytes get a suggestion") {
    std::string bytes = "no not never fails without no";
    for (int at = 0; at < 512; ++at)
        bytes += static_cast<char>(at);
    bytes += " not";
    CHECK_NOTHROW(static_cast<void>(suggested_answer(bytes)));
}
