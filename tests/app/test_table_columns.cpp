#include "app/table_columns.h"

#include <doctest/doctest.h>

using namespace app;

TEST_CASE("columns are kept as they were made, and what makes no sense is passed over") {
    TableColumns columns = usual_columns();
    columns[1].width_pt = 222;
    columns[2].is_shown = false;
    CHECK(read_columns(written_columns(columns)) == columns);
    for (const char* bad :
         {"", ":", "class", "class:x:1", "nothing:100:1", "relevance:100:1", "class:100:1:1"})
        CHECK(read_columns({bad}) == usual_columns());
    CHECK(read_columns({"class:99999999999999999999:1"}) == usual_columns());
    CHECK(read_columns({"class:-5:0"})[1].width_pt == column_width_min_pt);
    CHECK(read_columns({"title:100:0"})[0].is_shown); // it is what the others are told apart by
}
