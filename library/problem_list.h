// Collects what a tolerant reader finds wrong, without letting a hostile input fill the memory or the screen with it.
#pragma once

#include "library/problem.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace library {

class ProblemList {
public:
    /// How many problems are listed; of those after, only the number and the gravest severity are told.
    static constexpr std::size_t listed_max = 200;

    void add(Severity severity, std::string where, std::string what) {
        if (m_problems.size() < listed_max) {
            m_problems.push_back({severity, std::move(where), std::move(what)});
        } else {
            ++m_unlisted;
            m_unlisted_severity = std::max(m_unlisted_severity, severity);
        }
    }

    [[nodiscard]] Problems take() {
        if (m_unlisted > 0) {
            m_problems.push_back({m_unlisted_severity, "",
                                  "has " + std::to_string(m_unlisted) + " more problems, not listed here"});
        }
        m_unlisted = 0;
        return std::exchange(m_problems, {});
    }

private:
    Problems m_problems;
    std::size_t m_unlisted = 0;
    Severity m_unlisted_severity = Severity::Remark;
};

} // namespace library
