// Words that are looked for, as SQLite's FTS5 is asked for them. The index has a column for each field.
#pragma once

#include "library/query.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace library {

/// The columns of the index, each with the field that fills it. Steps of the argument by other names than the three have
/// one of their own, which only TextField::Argument looks into.
inline constexpr std::array<std::pair<TextField, std::string_view>, 21> index_columns = {
    {{TextField::Title, "title"},     {TextField::Channel, "channel"},    {TextField::Speaker, "speaker"},
     {TextField::Thesis, "thesis"},   {TextField::Premise, "premise"},    {TextField::Mechanism, "mechanism"},
     {TextField::Outcome, "outcome"}, {TextField::Argument, "step"},      {TextField::Condition, "necessary"},
     {TextField::Quote, "quote"},     {TextField::SteelMan, "steel_man"}, {TextField::Risk, "risk"},
     {TextField::Defense, "defense"}, {TextField::Skew, "skew"},          {TextField::Consensus, "consensus"},
     {TextField::Variant, "variant"}, {TextField::Edge, "edge"},          {TextField::Conviction, "said"},
     {TextField::Hedge, "hedge"},     {TextField::Facts, "facts"},        {TextField::Note, "note"}}};

/// "{risk} : "ai factory" *": nothing in it can be read as anything but words.
[[nodiscard]] std::string match_expression(const WordsTerm& term);

} // namespace library
