// Files in memory, for tests.
#pragma once

#include "app/files.h"

#include <map>
#include <set>
#include <string>

class MemoryFiles : public app::Files {
public:
    std::map<std::string, std::string> files;
    std::set<std::string> folders;

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
        return {};
    }
    bool exists(const std::string& path) override { return files.contains(path) || is_folder(path); }
    bool is_folder(const std::string& path) override { return folders.contains(path); }
    library::Result<void> make_folder(const std::string& path) override {
        folders.insert(path);
        return {};
    }
};
