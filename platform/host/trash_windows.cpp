#if defined(_WIN32)

#include "platform/host/host.h"
#include "platform/host/native_path.h"

// The second needs the first.
// clang-format off
#include <windows.h>
#include <shellapi.h>
// clang-format on

namespace platform {

namespace {

class RecycleBin final : public app::Trash {
public:
    library::Result<void> take(const std::string& path) override {
        std::error_code error;
        // The shell takes whole paths without \\?\ only, and a list of them that ends with an empty one.
        std::wstring paths = std::filesystem::absolute(wide_from_utf8(path), error).make_preferred().native();
        if (error || paths.size() >= MAX_PATH)
            return library::system_failure(path,
                                           "has a path that the recycle bin does not take; delete the file");
        paths.push_back(L'\0');
        SHFILEOPSTRUCTW operation = {};
        operation.wFunc = FO_DELETE;
        operation.pFrom = paths.c_str();
        // Where there is no recycle bin the shell asks before it deletes for good, and no is a failure here.
        operation.fFlags =
            FOF_ALLOWUNDO | FOF_NOCONFIRMATION | FOF_SILENT | FOF_NOERRORUI | FOF_WANTNUKEWARNING;
        if (SHFileOperationW(&operation) != 0 || operation.fAnyOperationsAborted)
            return library::system_failure(path,
                                           "could not be moved to the recycle bin; delete the file yourself");
        return {};
    }
};

} // namespace

std::unique_ptr<app::Trash> make_trash() {
    return std::make_unique<RecycleBin>();
}

} // namespace platform

#endif
