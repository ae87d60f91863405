#ifndef DSTL_HAVE_FONTCONFIG

#include "platform/host/system_fonts.h"

namespace platform {

text::FindFont system_fonts() {
    return {};
}

} // namespace platform

#endif
