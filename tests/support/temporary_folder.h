// A folder for one test, removed with all in it.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace tests {

class TemporaryFolder {
public:
    TemporaryFolder() : m_path(std::filesystem::temp_directory_path() / ("dstl-test-" + random_name())) {
        std::filesystem::create_directories(m_path);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

    /// The path of what is or will be in it, as UTF-8.
    [[nodiscard]] std::string operator/(const char* name) const {
        const std::u8string path =
            (m_path / std::filesystem::path(reinterpret_cast<const char8_t*>(name))).u8string();
        return {path.begin(), path.end()};
    }

    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(m_path))
            names.push_back(entry.path().filename().string());
        return names;
    }

private:
    static std::string random_name() {
        std::random_device random;
        return std::to_string(random()) + std::to_string(random());
    }

    std::filesystem::path m_path;
};

/// What a file holds, read without the code under test.
inline std::string content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace tests
