// Xlib without the macro of its that takes a name of ours.
#pragma once

#include <X11/Xlib.h>

#undef None // 0, where Xlib means nothing
