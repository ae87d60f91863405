#include "app/table_columns.h"

#include "library/names.h"
#include "library/plain_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace app {

namespace {

using library::SortColumn;

constexpr library::Names<SortColumn, 13> names = {{{SortColumn::Relevance, "relevance"},
                                                   {SortColumn::Title, "title"},
                                                   {SortColumn::Channel, "channel"},
                                                   {SortColumn::Class, "class"},
                                                   {SortColumn::Conviction, "conviction"},
                                                   {SortColumn::Horizon, "horizon"},
                                                   {SortColumn::Length, "length"},
                                                   {SortColumn::Added, "added"},
                                                   {SortColumn::Published, "published"},
                                                   {SortColumn::Views, "views"},
                                                   {SortColumn::Risks, "risks"},
                                                   {SortColumn::Unanswered, "unanswered"},
                                                   {SortColumn::Progress, "progress"}}};

auto find_column(TableColumns& columns, SortColumn column) {
    return std::find_if(
        columns.begin(), columns.end(), [&](const TableColumn& one) { return one.column == column; });
}

std::optional<TableColumn> read_column(std::string_view written) {
    const auto parts = library::split(written, ":");
    if (parts.size() != 3)
        return std::nullopt;
    const auto column = column_from_name(parts[0]);
    int width_pt = 0;
    const auto read = std::from_chars(parts[1].data(), parts[1].data() + parts[1].size(), width_pt);
    if (!column || *column == SortColumn::Relevance || read.ec != std::errc())
        return std::nullopt;
    return TableColumn{*column, std::clamp(width_pt, column_width_min_pt, column_width_max_pt),
                       parts[2] == "1" || *column == SortColumn::Title};
}

std::string percent_text(double percent) {
    return percent > 0 ? std::to_string(static_cast<int>(std::floor(std::min(percent, 100.0)))) + "%" : "";
}

} // namespace

TableColumns usual_columns() {
    return {{SortColumn::Title, 300, true},      {SortColumn::Class, 100, true},
            {SortColumn::Conviction, 104, true}, {SortColumn::Horizon, 132, true},
            {SortColumn::Channel, 150, true},    {SortColumn::Length, 84, true},
            {SortColumn::Views, 104, false},     {SortColumn::Published, 104, false},
            {SortColumn::Risks, 64, true},       {SortColumn::Unanswered, 104, true},
            {SortColumn::Progress, 84, true}};
}

std::string_view column_name(SortColumn column) {
    return library::name_of(names, column);
}

std::optional<SortColumn> column_from_name(std::string_view name) {
    return library::value_of(names, name);
}

std::string cell_text(const library::ThesisSummary& thesis, SortColumn column) {
    switch (column) {
    case SortColumn::Title: return thesis.title;
    case SortColumn::Channel: return thesis.channel;
    case SortColumn::Class: return thesis.asset_class;
    case SortColumn::Conviction: return thesis.conviction;
    case SortColumn::Horizon: return thesis.horizon;
    case SortColumn::Length: return thesis.length;
    case SortColumn::Published: return thesis.published;
    case SortColumn::Views: return thesis.views;
    case SortColumn::Risks: return std::to_string(thesis.risks);
    case SortColumn::Unanswered: return std::to_string(thesis.unanswered);
    case SortColumn::Progress: return percent_text(thesis.progress_percent);
    case SortColumn::Relevance:
    case SortColumn::Added: break;
    }
    return "";
}

bool is_number(SortColumn column) {
    switch (column) {
    case SortColumn::Length:
    case SortColumn::Risks:
    case SortColumn::Unanswered:
    case SortColumn::Progress: return true;
    default: return false;
    }
}

std::vector<std::string> written_columns(const TableColumns& columns) {
    std::vector<std::string> written;
    for (const TableColumn& one : columns)
        written.push_back(std::string(column_name(one.column)) + ":" + std::to_string(one.width_pt) + ":" +
                          (one.is_shown ? "1" : "0"));
    return written;
}

TableColumns read_columns(const std::vector<std::string>& written) {
    TableColumns columns = usual_columns();
    for (const std::string& text : written)
        if (const auto one = read_column(text))
            if (const auto known = find_column(columns, one->column); known != columns.end())
                *known = *one;
    return columns;
}

} // namespace app
