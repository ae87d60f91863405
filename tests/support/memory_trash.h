// A trash in memory, for tests.
#pragma once

#include "app/trash.h"
#include "tests/support/memory_files.h"

#include <map>
#include <string>

class MemoryTrash : public app::Trash {
public:
    explicit MemoryTrash(MemoryFiles& files) : m_files(files) {}

    std::map<std::string, std::string> taken; ///< bytes by path
    bool is_full = false;

    library::Result<void> take(const std::string& path) override {
        const auto file = m_files.files.find(path);
        if (file == m_files.files.end() || is_full)
            return library::system_failure(path, is_full ? "the trash is full" : "no such file");
        taken.insert(m_files.files.extract(file));
        return {};
    }

private:
    MemoryFiles& m_files;
};
