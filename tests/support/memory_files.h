// Files in memory, for tests.
#pragma once

#include "app/files.h"

#include <map>
#include <set>
#include <string>
#include <vector>

class MemoryFiles : public app::Files {
public:
    std::map<std::string, std::string> files;
    std::set<std::string> folders;
    std::map<std::string, std::int64_t> modified_ns; ///< how often each was written

    library::Result<std::string> read(const std::string& path, std::size_t bytes_max) override {
        const auto file = files.find(path);
        if (file == files.end())
            return library::system_failure(path, "no such file");
        if (file->second.size() > bytes_max)
            return library::bad_input(path, "is too large");
        return file->second;
    }
    library::Result<void> write(const std::string& path, std::string_view bytes) override {
        files[path] = std::string(bytes);
        ++modified_ns[path];
        return {};
    }
    library::Result<void> append(const std::string& path, std::string_view bytes) override {
        files[path] += bytes;
        return {};
    }
    library::Result<std::vector<std::string>> list(const std::string& folder) override {
        std::vector<std::string> names;
        const std::string start = folder + "/";
        for (auto file = files.lower_bound(start); file != files.end() && file->first.starts_with(start);
             ++file)
            if (file->first.find('/', start.size()) == std::string::npos)
                names.push_back(file->first.substr(start.size()));
        return names;
    }
    library::Result<std::vector<library::StampedName>> list_stamped(const std::string& folder) override {
        std::vector<library::StampedName> stamped;
        TRY(const std::vector<std::string> names, list(folder));
        for (const std::string& name : names) {
            const std::string path = folder + "/" + name;
            const auto size_bytes = static_cast<std::int64_t>(files.at(path).size());
            stamped.push_back({name, {size_bytes, modified_ns[path]}});
        }
        return stamped;
    }

    library::Result<std::vector<app::FolderEntry>> entries(const std::string& folder) override {
        if (!is_folder(folder))
            return library::system_failure(folder, "no such folder");
        std::map<std::string, app::FolderEntry> found;
        const std::string start = folder + "/";
        for (const auto& [path, bytes] : files)
            if (path.starts_with(start))
                add_entry(found, path.substr(start.size()));
        for (const std::string& path : folders)
            if (path.starts_with(start))
                add_entry(found, path.substr(start.size()) + "/");
        std::vector<app::FolderEntry> entries;
        entries.reserve(found.size());
        for (const auto& [name, entry] : found)
            entries.push_back(entry);
        return entries;
    }
    bool exists(const std::string& path) override { return files.contains(path) || is_folder(path); }
    bool is_folder(const std::string& path) override { return folders.contains(path); }
    library::Result<void> make_folder(const std::string& path) override {
        folders.insert(path);
        return {};
    }

private:
    static void add_entry(std::map<std::string, app::FolderEntry>& found, const std::string& path) {
        const std::string name = path.substr(0, path.find('/'));
        found[name] = {name, path.find('/') != std::string::npos};
    }
};
