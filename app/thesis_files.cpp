#include "app/thesis_files.h"

#include "library/plain_text.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

bool may_be_thesis(std::string_view name) {
    constexpr std::array<std::string_view, 3> endings = {".json", ".txt", ".md"};
    const std::string lower = library::ascii_lower(name);
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return lower.ends_with(ending); });
}

class Walk {
public:
    explicit Walk(Files& files) : m_files(files) {}

    void into(const std::string& folder, std::size_t depth) {
        if (depth > walk_depth_max)
            return fail(folder, "lies too deep; add it by its own name");
        const auto entries = m_files.entries(folder);
        if (!entries)
            return m_found.failures.push_back(entries.error());
        for (const FolderEntry& entry : *entries) {
            if (m_entries == walk_entries_max)
                return;
            if (++m_entries == walk_entries_max)
                return fail(folder, "is where the search ended, after 100,000 files; name a smaller folder");
            take(folder, entry, depth);
        }
    }

    [[nodiscard]] ThesisFiles found() && { return std::move(m_found); }

private:
    void take(const std::string& folder, const FolderEntry& entry, std::size_t depth) {
        const std::string path = folder + (folder.ends_with('/') ? "" : "/") + entry.name;
        if (entry.name.starts_with('.'))
            return;
        if (entry.is_folder)
            into(path, depth + 1);
        else if (may_be_thesis(entry.name))
            m_found.paths.push_back(path);
    }

    void fail(const std::string& folder, const char* what) {
        m_found.failures.push_back({library::ErrorKind::BadInput, folder, what});
    }

    Files& m_files;
    ThesisFiles m_found;
    std::size_t m_entries = 0;
};

} // namespace

ThesisFiles find_thesis_files(Files& files, const std::string& folder) {
    Walk walk(files);
    walk.into(folder, 0);
    return std::move(walk).found();
}

} // namespace app
