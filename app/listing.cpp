#include "app/listing.h"

#include "app/state.h"
#include "library/thesis_numbers.h"

namespace app {

const library::ThesisSummary* row_at(const Listing& listing, std::size_t row) {
    const bool is_read = row >= listing.first && row - listing.first < listing.rows.size();
    return is_read ? &listing.rows[row - listing.first] : nullptr;
}

library::ThesisSummary summary_of(const library::Thesis& thesis) {
    const library::ThesisNumbers numbers = library::numbers_of(thesis);
    const library::Source& source = thesis.source;
    library::ThesisSummary summary;
    summary.thesis_id = thesis.id;
    summary.title = thesis.title;
    summary.channel = source.channel;
    summary.thesis = thesis.thesis;
    summary.asset_class = thesis.asset_class;
    summary.conviction = thesis.conviction;
    summary.horizon = thesis.horizon ? thesis.horizon->text : "";
    summary.length = source.duration ? source.duration->text : "";
    summary.views = source.views ? source.views->text : "";
    summary.published = source.published;
    summary.risks = numbers.risks;
    summary.unanswered = numbers.unanswered;
    return summary;
}

Listing listing_of(const Shelf& shelf) {
    Listing listing;
    listing.count = shelf.theses.size();
    for (const auto& thesis : shelf.theses)
        listing.rows.push_back(summary_of(*thesis));
    listing.failed = shelf.failed;
    return listing;
}

} // namespace app
