#include "app/completion_values.h"

#include <cstddef>
#include <utility>

namespace app {

namespace {

constexpr std::size_t offered_max = 500; ///< of each kind

} // namespace

library::Result<QueryCompletionValues> completion_values(library::Catalogue& catalogue) {
    using library::CommonText;
    QueryCompletionValues values;
    for (const auto& [kind, texts] :
         {std::pair(CommonText::Class, &values.classes), std::pair(CommonText::Tag, &values.tags),
          std::pair(CommonText::Collection, &values.collections),
          std::pair(CommonText::Channel, &values.channels),
          std::pair(CommonText::Speaker, &values.speakers)}) {
        TRY(std::vector<library::CountedText> counted, catalogue.common_texts(kind, offered_max));
        for (library::CountedText& one : counted)
            texts->push_back(std::move(one.text));
    }
    return values;
}

} // namespace app
