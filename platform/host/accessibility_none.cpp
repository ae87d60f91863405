#include "platform/accessibility.h"

namespace platform {

namespace {

class NoAccessibility final : public Accessibility {
public:
    [[nodiscard]] bool is_wanted() const override { return false; }
    void publish(ui::AccessibleTree /*tree*/) override {}
};

} // namespace

std::unique_ptr<Accessibility> no_accessibility() {
    return std::make_unique<NoAccessibility>();
}

#if !defined(DSTL_HAVE_ATSPI)

std::unique_ptr<Accessibility> start_accessibility(PostEvent /*post*/) {
    return no_accessibility();
}

#endif

} // namespace platform
