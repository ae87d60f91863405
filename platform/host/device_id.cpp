#include "platform/host/host.h"
#include "platform/host/random_digits.h"

namespace platform {

namespace {

constexpr std::size_t file_bytes_max = 4096;

bool is_device_id(std::string_view text) {
    return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

} // namespace

library::Result<std::string> device_id(app::Files& files, const std::string& folder) {
    const std::string path = folder + "/device";
    if (files.exists(path)) {
        TRY(const std::string text, files.read(path, file_bytes_max));
        const std::string id = text.substr(0, text.find('\n'));
        if (is_device_id(id))
            return id;
    }
    std::string id = random_digits();
    TRY_VOID(files.make_folder(folder));
    TRY_VOID(files.write(path, id + "\n"));
    return id;
}

} // namespace platform
