#if defined(__APPLE__)

#include "platform/host/host.h"

namespace platform {

namespace {

class NoTrash final : public app::Trash {
public:
    library::Result<void> take(const std::string& path) override {
        return library::system_failure(path,
                                       "cannot be moved to a trash on this system; delete the file yourself");
    }
};

} // namespace

std::unique_ptr<app::Trash> make_trash() {
    return std::make_unique<NoTrash>();
}

} // namespace platform

#endif
