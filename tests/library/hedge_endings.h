// Ends of HEDGE DETECTED as pages have them: the last quote of a talk and the commentary that runs on behind it. Written
// by hand for these tests; no talk was quoted.
#pragma once

#include <array>
#include <string_view>

namespace tests {

struct HedgeEnding {
    std::string_view title;
    std::string_view quote;
    std::string_view note;
};

inline constexpr std::array hedge_endings = {
    HedgeEnding{
        "Warren Buffett on Capital Allocation and the Price of Patience",
        "We might be wrong about the railroad for five years at a time",
        "Buffett hedges on timing and almost never on principle. His uncertainty is expressed as folksy "
        "modesty, and "
        "the modesty costs him nothing: every hedge is followed by a number he is willing to defend."},
    HedgeEnding{"Katalin Karikó on the Long Road of mRNA",
                "Maybe it will be ten years, maybe it is next year, biology does not read our plans.",
                "Karikó is careful where the data is thin and blunt where it is not. She separates what has "
                "been shown in "
                "mice from what has been shown in people, which is the mark of a working scientist rather "
                "than a promoter. "
                "The listener should read her hedges as information."},
    HedgeEnding{"Sam Altman on the Economics of Intelligence",
                "I don't know, that could totally be off by a year or two",
                "Overall, the language is tilted toward conviction. Hedges cluster around dates and "
                "regulation, while "
                "claims about scaling are stated as settled fact."},
    HedgeEnding{"Demis Hassabis on Science at Digital Speed", "It's an open question, right?",
                "The speaker hedges far more than is usual for a founder. Roughly one claim in three carries "
                "a qualifier, "
                "and the qualifiers are specific: compute, data quality, peer review. That pattern suggests "
                "calibrated "
                "belief rather than salesmanship."},
    HedgeEnding{
        "Jensen Huang on NVIDIA's AI Factory Vision and the Future of Compute",
        "You just go back and go, 'Oh my gosh, they've been talking about it for two and a half years'",
        "The ratio of conviction to hedging is heavily skewed toward conviction. Jensen hedges procedurally, "
        "but "
        "never on directional outcomes."},
    HedgeEnding{"Cathie Wood on Innovation Platforms and the Deflationary Boom",
                "Now, could we be early? We have been early before",
                "Language is overwhelmingly assertive. Where doubt appears it is about the calendar, never "
                "the destination, "
                "and even then it is framed as the market's error rather than her own."},
    HedgeEnding{"Howard Marks on Cycles, Risk and the Limits of Prediction",
                "\"I never know where we're going, but I try to know where we are\"",
                "Marks is the rare investor whose hedges outnumber his convictions. Probabilistic phrasing "
                "dominates: "
                "'tends to', 'more often than not', 'I could be wrong'. None of it is evasive; uncertainty "
                "is his thesis."},
    HedgeEnding{"Ray Dalio on the Big Cycle and What Comes After the Dollar",
                "As I say, whatever I know is small relative to what I don't know.",
                "Despite this stock disclaimer, Dalio's sequencing of events is presented as "
                "near-mechanical. The humility "
                "is ritual; the template is not up for debate. Investors should discount the former and test "
                "the latter."},
    HedgeEnding{
        "Patrick Collison on Progress, Payments and the Speed of Institutions",
        "I'm slightly unsure how seriously one should take that",
        "Collison's hedging is habitual and evenly distributed, closer to academic courtesy than to doubt. "
        "Adverbs "
        "such as 'plausibly' and 'presumably' precede claims that he then defends without qualification."},
    HedgeEnding{
        "Morris Chang on Foundries, Trust and Globalization",
        "Perhaps in fifty years. I will not be here to see it",
        "There is very little hedging in this conversation. When asked about subsidies he answers in flat "
        "declaratives; when asked about geopolitics he declines to answer. Silence, not qualification, is "
        "how he "
        "expresses uncertainty."},
    HedgeEnding{"Jennifer Doudna on Editing the Code of Life",
                "we still need to see what the durability looks like in patients",
                "Her conviction is highest on mechanism and lowest on access. The hedges are technical, tied "
                "to named trials "
                "and endpoints, which makes them falsifiable. No claim about price or reimbursement is made "
                "without one."},
    HedgeEnding{"Stan Druckenmiller on Liquidity, Position Sizing and Being Wrong",
                "I could change my mind tomorrow, and I probably will",
                "Druckenmiller pairs extreme conviction in sizing with radical openness to reversal. This is "
                "not hedging in "
                "the ordinary sense: the position is total until it is gone."},
    HedgeEnding{"Fei-Fei Li on Spatial Intelligence",
                "We don't have the answer yet, and anyone who tells you so is selling something",
                "Li's language alternates between visionary certainty about the goal and scholarly restraint "
                "about the path. "
                "The absence of timelines is conspicuous. It suggests that she is confident in direction and "
                "agnostic on "
                "pace."},
    HedgeEnding{"Peter Beck on Small Launch, Medium Lift and the Space Economy",
                "You know, rockets have a way of humbling you...",
                "Hedging is confined to schedule. Across ninety minutes the word 'probably' appears four "
                "times, each time "
                "next to a launch date. Everything else is stated in the present tense, as though it had "
                "already happened."},
    HedgeEnding{"Vitalik Buterin on Credible Neutrality",
                "there's a version of this that just doesn't work, to be honest",
                "Buterin treats uncertainty as a variable to be named and bounded. His hedges are "
                "enumerated, often with "
                "explicit probabilities. The result reads as intellectual honesty, though it leaves the "
                "listener without a "
                "clear trade."},
    HedgeEnding{
        "Lisa Su on Roadmaps and the Return of Competition", "We'll see, but we like our hand",
        "While the tone is measured, the underlying commitment is not. Su rarely uses superlatives and never "
        "disparages a competitor. Conviction is carried by roadmap dates, which she states without "
        "conditions."},
    HedgeEnding{"Marc Andreessen on Why Software Keeps Eating the World",
                "Look, I might be talking my own book here",
                "Almost no genuine hedging is present. Apparent concessions are rhetorical set-ups that are "
                "knocked down in "
                "the next sentence, a debater's habit. Treat the confidence as a constant of the speaker, "
                "not as evidence."},
    HedgeEnding{"Esther Duflo on Evidence, Poverty and Policy",
                "It works on average, in the places where we tried it!",
                "Esther Duflo qualifies nearly every causal claim by population and setting. This precision "
                "should not be "
                "mistaken for weakness of belief: on method she is uncompromising."},
    HedgeEnding{"Palmer Luckey on Deterrence and Hardware",
                "Could be wrong on the timeline, not on the physics",
                "He hedges only when pressed, and then with humor. Statements about procurement are "
                "absolute. The density "
                "of absolutes is itself a warning sign, since several of them concern decisions that "
                "Congress has yet to make."},
    HedgeEnding{"Mustafa Suleyman on Containment", "I hold two views at once and they don't fit together",
                "What stands out is the symmetry: for every statement of promise there is a matched "
                "statement of danger. "
                "Such balance reads as sincere, yet it immunizes the thesis against any outcome."},
    HedgeEnding{"Charlie Munger on Inversion and Incentives", "I have nothing to add",
                "Munger's brevity functions as conviction. Only one hedge was detected in two hours, and it "
                "concerned his own "
                "lifespan."},
    HedgeEnding{"Daniel Ek on Audio, Creators and Margins",
                "\u201CIt's early days, and honestly the data is noisy\u201D",
                "Ek\u2019s hedges are those of an operator: he points to cohorts, retention curves and the "
                "limits of what has "
                "been measured. Confidence rises sharply when he turns from advertising to product."},
    HedgeEnding{
        "Geoffrey Hinton on What Neural Networks Understand",
        "I used to believe the opposite, so take it with a grain of salt",
        "'I don't know' occurs eleven times in this interview, more than in any other reviewed here. Hinton "
        "attaches it to consequences, never to mechanisms. His certainty about how networks learn is total."},
    HedgeEnding{"Christine Lagarde on Inflation, Energy and Credibility",
                "We are data-dependent and we will remain so, meeting by meeting",
                "Institutional hedging saturates every answer. Little can be inferred about private belief "
                "from language that "
                "is drafted to be unquotable; the signal lies in what is omitted."},
    HedgeEnding{"Brian Chesky on Founder Mode and Design", "that's my best guess, anyway",
                "Chesky speaks in absolutes about culture and in approximations about finance. Given that "
                "the thesis depends "
                "on the latter, the listener should weight the conviction accordingly."},
    HedgeEnding{"Luis von Ahn on Free Education and Growth", "Who knows? Maybe people just like owls",
                "Self-deprecation does the work of hedging throughout. Behind it sits a consistent belief in "
                "experiments: "
                "whenever a claim is challenged he cites an A/B test."},
    HedgeEnding{"Reed Hastings on Culture as a Compounding Asset",
                "It depends on the team, it depends on the year",
                "In contrast to the unqualified claims about talent density, every statement on content "
                "spending is wrapped "
                "in conditions. That asymmetry indicates where the real uncertainty lies."},
    HedgeEnding{"Nassim Taleb on Fragility and the Uses of Volatility",
                "I may be dead before it blows up, that's fine",
                "Taleb does not hedge linguistically because his positions do it for him. Assertions are "
                "maximal, insults "
                "frequent, and the payoff structure forgives him for being wrong nine times out of ten."},
    HedgeEnding{
        "Michael Saylor on Digital Property", "Volatility is the price you pay, sort of",
        "No meaningful hedges were detected. A single 'sort of' softens a description of volatility, not the "
        "thesis. The rhetoric is closer to evangelism than to analysis and should be discounted as such."},
    HedgeEnding{"Tobi L\u00FCtke on Tools, Taste and Entrepreneurship",
                "Ask me again in a year and I'll have a different answer",
                "L\u00FCtke is comfortable contradicting himself and says so. Confidence attaches to "
                "principles; forecasts "
                "are treated as disposable. The pattern is one of strong opinions with an expiry date."},
    HedgeEnding{"Anne Wojcicki on Consumer Genetics", "We've been surprised before, in both directions.\"",
                "Conviction language outnumbers hedges by about five to one. Notably, each of the hedges "
                "follows a question "
                "about privacy, where her otherwise fluent answers become conditional and short."},
    HedgeEnding{"Mary Barra on the Electric Transition",
                "the customer will decide the pace, as they always do",
                "These are hedges of delegation, in which responsibility for the outcome passes to "
                "customers, regulators or "
                "suppliers. They permit a firm tone without a firm commitment."},
    HedgeEnding{"Andrej Karpathy on Software 3.0", "It kind of works, until it kind of doesn't",
                "Karpathy's qualifiers ('kind of', 'roughly', 'I feel like') are conversational filler more "
                "than doubt. "
                "Remove them and the technical claims stand unchanged, precise and testable."},
    HedgeEnding{"Ben Thompson on Aggregators and AI", "Again, I'm an analyst, I'm not an investor",
                "Qualification is structural here: he states the framework with force, then lists the "
                "conditions under "
                "which it fails. It is the opposite of false certainty."},
    HedgeEnding{"Satya Nadella on Platforms and Diffusion", "I mean, the proof will be in GDP, won't it?",
                "Nadella redirects uncertainty into metrics. Rather than soften a prediction, he names the "
                "statistic that "
                "would refute it. That is hedging of the most useful kind."},
    HedgeEnding{"Naval Ravikant on Leverage and Judgment", "I'm probably wrong about half of this",
                "Ravikant speaks in aphorisms, a form that leaves no room for hedging. Where qualifiers do "
                "show up, they are placed around the self and not around the idea."},
    HedgeEnding{"Jamie Dimon on Banking, Rates and the Fortress Balance Sheet",
                "I hope I'm wrong, I really do",
                "Dimon's downside language is far more detailed than his upside language. Tail risks are "
                "enumerated; base cases are waved through. This asymmetry is consistent with the incentives "
                "of a regulated bank."},
    HedgeEnding{"Yann LeCun on World Models", "It's going to take a while, and it might not be us",
                "Strong claims about what will not work contrast with modest claims about what will. The "
                "result is a thesis with a firm negative and a soft positive."},
    HedgeEnding{"Ginkgo's Jason Kelly on Programming Biology", "We thought it'd be faster than it was.",
                "Kelly concedes past errors freely, which lends weight to the present forecast. But the "
                "concessions are historical; none touches the current plan."},
    HedgeEnding{
        "Mark Zuckerberg on Open Source AI", "that's sort of where my head is at right now",
        "Expressions such as 'sort of' and 'right now' soften nearly every strategic statement without "
        "altering its content. Confidence returns whenever capital expenditure is discussed."},
    HedgeEnding{"Lyn Alden on Fiscal Dominance",
                "nothing stops this train, in my view, but trains can slow down",
                "Alden consistently marks opinion as opinion. Base rates, historical analogues and explicit "
                "probabilities frame the forecast, and she states what evidence would change her mind."},
    HedgeEnding{"Elon Musk on Manufacturing, Mars and Autonomy", "I mean, I could be off by a year. Famously",
                "Timelines are hedged with jokes. Substance is not hedged at all. Given the record of missed "
                "dates, listeners should treat the direction as informative and the schedule as noise."},
    HedgeEnding{"Kathryn Parsons on Talent", "it's a bit of both, I suppose?",
                "Throughout the discussion Parsons prefers questions to claims. That habit keeps options "
                "open and commits her to little."},
    HedgeEnding{"Vinod Khosla on Improbable Black Swans",
                "Ninety percent of these will fail, and that's by design",
                "Failure is priced in explicitly, so individual claims need no hedging. What remains is "
                "total certainty about the portfolio."},
    HedgeEnding{"Bill Gates on Energy Miracles", "we don't have that cost number nailed down yet",
                "Gates hedges on cost, on permitting and on politics, and does so with numbers. On physics "
                "he is categorical."},
    HedgeEnding{"Whitney Wolfe Herd on Rebuilding Trust", "It's a work in progress, like all of us!",
                "Emotional language substitutes for probabilistic language. There is little to calibrate "
                "against, and the few quantified claims are borrowed from company filings."},
    HedgeEnding{"Hamilton Helmer on Strategy as Power", "That's, um, that's a hard one",
                "Helmer pauses before every prediction and rarely completes one. Conviction is reserved for "
                "taxonomy: the seven powers are presented as exhaustive."},
    HedgeEnding{"Janet Yellen on Debt and Deficits", "I wouldn't want to put a number on that",
                "Yellen's register is that of an official: conditional verbs, passive constructions, "
                "attributions to staff. These conventions hide rather than reveal belief."},
    HedgeEnding{"Rick Rubin on Attention", "I don't know anything about it, I just listen",
                "Paradoxically, professed ignorance works as the strongest form of conviction here. Rubin "
                "never argues; he reports."},
    HedgeEnding{"Chamath Palihapitiya on SPACs and Second Acts", "Look, I made mistakes, okay",
                "Apologies are brief and unspecific. The confident register resumes within a sentence, "
                "suggesting that the hedge is social rather than epistemic."},
    HedgeEnding{"Lip-Bu Tan on Turnarounds", "Underpromise and overdeliver, that's my style",
                "Tan withholds more than he hedges. Commitments are few, dated and small; the largest claims "
                "are left for partners to make on his behalf."},
    HedgeEnding{
        "Dario Amodei on Scaling and Safety",
        "I'd put it at maybe seventy percent, I don't want to be too precise",
        "Probabilities are offered readily and revised in real time. Amodei distinguishes between what the "
        "curves imply and what he personally expects, a separation that few founders maintain."},
    HedgeEnding{"Ken Griffin on Market Structure", "So we'll see. The next year will tell",
                "Griffin's certainty tracks his edge: high on microstructure, guarded on policy. The hedges "
                "are informative precisely because they are rare."},
    HedgeEnding{"Tim Cook on Services and Privacy",
                "I wouldn't say never, but it's not something we think about",
                "The speaker maintains a consistently positive and controlled tone. Hedging is minimal and "
                "tends to appear only around regulatory matters. Cook's reliance on phrases like 'we "
                "believe' and 'we feel' distributes responsibility across the organization."},
    HedgeEnding{"Peter Thiel on Stagnation and Definite Optimism",
                "It's always hard to know what's overdetermined",
                "Thiel's hedges are intellectual rather than emotional. He frequently qualifies historical "
                "claims while leaving contrarian forecasts unqualified. This inversion is deliberate and "
                "should be read as provocation."},
    HedgeEnding{"Mary Meeker on Internet Trends", "The data's a little messy there.",
                "Conviction significantly outweighs hedging. Meeker grounds her claims in data, and her "
                "uncertainty is limited to measurement rather than direction."},
    HedgeEnding{"Jeff Bezos on Day One and Space",
                "Maybe 10 percent chance it works, that's what I told my parents",
                "Bezos uses low stated probabilities as a framing device. The conviction in the long-term "
                "vision is absolute, whereas near-term outcomes are treated as experiments. The ratio of "
                "hedging to conviction increases as the time horizon shortens."},
    HedgeEnding{"Ark's Brett Winton on Robotaxis", "we could be wrong on the timing, obviously",
                "There is a stark asymmetry between how the upside and the downside are described. Upside "
                "figures are precise to the dollar; downside is acknowledged only in passing. The result is "
                "language that sounds probabilistic but functions as advocacy."},
    HedgeEnding{"Bryan Johnson on Longevity", "You can't prove a negative, right?",
                "Johnson speaks almost entirely in declaratives. The few hedges that do appear are "
                "rhetorical and serve to pre-empt criticism. Given the absence of controlled trials, the "
                "certainty exceeds the evidence."},
    HedgeEnding{"Chris Dixon on Blockchains", "I think we're still sort of in the dial-up phase",
                "Dixon balances conviction about the architecture with candid uncertainty about adoption. "
                "His hedging is honest and historically informed, relying on analogies to earlier platform "
                "shifts. The weakest point is that the analogies always resolve in his favor."},
    HedgeEnding{"Mohamed El-Erian on Central Banks", "If, and it's a big if, they stay the course",
                "Hedging dominates. El-Erian builds nearly every forecast on conditional clauses, which "
                "makes the thesis robust but difficult to act on. When he does commit, as with the critique "
                "of forward guidance, the commitment is notable."},
    HedgeEnding{"Emad Mostaque on Open Models", "it's probably this year... or next",
                "High confidence permeates the interview, with few meaningful qualifiers. Mostaque often "
                "conflates aspiration and fact, using the present tense for products that do not yet exist. "
                "Listeners should treat the timeline claims skeptically."},
    HedgeEnding{"Noubar Afeyan on Venture Creation", "We ask what if, and then it turns out",
                "Afeyan employs the conditional as a method, not as a hedge. 'What if' questions open every "
                "line of reasoning, and only after validation does the language harden. It is a disciplined "
                "form of uncertainty."},
    HedgeEnding{"Jim Farley on Reinventing Ford", "Look, it's gonna be bumpy",
                "Farley hedges on near-term margins but not on the strategic necessity of the transition. "
                "The candor about losses adds credibility. However, the lack of quantified milestones makes "
                "it difficult to test his confidence."},
    HedgeEnding{"Kai-Fu Lee on AI Superpowers", "I may be biased, having worked in both",
                "Lee's conviction is strongest where he has operational experience and weakest on "
                "geopolitics. He explicitly discloses his conflicts of interest, which is rare. Most "
                "predictions come with a range and a date."},
    HedgeEnding{
        "Joel Greenblatt on Value and Patience", "over two or three years, usually, not always",
        "Greenblatt embeds hedges in time horizons. Words like 'usually' and 'on average' are used "
        "precisely, in a statistical sense. The underlying conviction in mean reversion never wavers."},
    HedgeEnding{
        "Sarah Guo on Vertical AI", "I don't have a crystal ball",
        "In general, Guo hedges less as the discussion moves from models to markets. Her strongest language "
        "concerns distribution. No hedge was detected on the claim that incumbents are slow."},
    HedgeEnding{"Jensen Huang on Physical AI", "And so that's, that's kind of the hope",
                "Compared with earlier interviews, the conviction is undiminished and the hedges are fewer. "
                "What uncertainty remains concerns the pace of simulation fidelity, not the destination."},
};

/// Nothing but their meaning parts these.
inline constexpr std::array hard_hedge_endings = {
    HedgeEnding{
        "Gwynne Shotwell on Reusability and Starship Economics",
        "So we think it's this year. Call it sixty percent",
        "Numbers replace adverbs in Shotwell's hedging: sixty percent, plus or minus a quarter, two to three "
        "flights. Such explicit calibration is unusual in the industry and raises the credibility of the "
        "rest."},
    HedgeEnding{"Masayoshi Son on the Singularity", "Maybe I am crazy. People say so",
                "Self-mockery is deployed as inoculation. After each joke the claim grows larger, and no "
                "probability is ever attached."},
    HedgeEnding{"Ester Perel on Work", "Some days I believe it, some days I don't",
                "Ambivalence is acknowledged openly and never resolved. As evidence for an investment case "
                "this is thin, but it is honest."},
};

} // namespace tests
