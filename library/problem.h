// What a tolerant reader found wrong on its way: reading goes on, the problem is told.
#pragma once

#include <string>
#include <vector>

namespace library {

enum class Severity {
    Remark, ///< worth knowing; nothing is lost and the thesis is sound
    Error,  ///< a part is missing or is not what the format says; the rest was read
};

struct Problem {
    Severity severity = Severity::Error;
    std::string where; ///< a JSON path such as `risk.risks[2].defense`, or a line number such as `line 12`
    std::string what;  ///< the reason, and what to do where that is not plain

    bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

} // namespace library
