// A module that shows the program on AT-SPI's bus through ATK and its bridge. GLib runs on the thread that calls it, in a
// context of its own, so that it meets no other GLib in the process.

#include "platform/atspi/entry.h"
#include "platform/atspi/link.h"
#include "platform/atspi/serve/mirror.h"

#include <atk-bridge.h>
#include <glib-unix.h>

#include <memory>

namespace {

using platform::AtspiLink;
using platform::Mirror;

struct Unref {
    void operator()(GMainLoop* loop) const { g_main_loop_unref(loop); }
    void operator()(GSource* source) const { g_source_unref(source); }
};

/// What atk_get_root, which takes no argument, gives; GLib keeps it with ATK's own type.
GQuark root_quark() {
    return g_quark_from_static_string("dstl-root");
}

void set_root(AtkObject* application) {
    g_type_set_qdata(ATK_TYPE_UTIL, root_quark(), application);
}

void answer_for_root() {
    auto* const util = static_cast<AtkUtilClass*>(g_type_class_ref(ATK_TYPE_UTIL));
    util->get_root = [] { return static_cast<AtkObject*>(g_type_get_qdata(ATK_TYPE_UTIL, root_quark())); };
    util->get_toolkit_name = [] { return static_cast<const gchar*>("dstl"); };
    util->get_toolkit_version = [] { return static_cast<const gchar*>(DSTL_VERSION); };
}

struct Loop {
    AtspiLink& link;
    Mirror& mirror;
    std::unique_ptr<GMainLoop, Unref> loop;
};

gboolean on_link(gint /*fd*/, GIOCondition /*condition*/, gpointer data) {
    Loop& loop = *static_cast<Loop*>(data);
    const platform::SharedTree tree = loop.link.take();
    if (loop.link.has_ended())
        g_main_loop_quit(loop.loop.get());
    else if (tree != nullptr)
        loop.mirror.show(tree);
    return G_SOURCE_CONTINUE;
}

void run(AtspiLink& link, Mirror& mirror, GMainContext* context) {
    Loop loop{link, mirror, std::unique_ptr<GMainLoop, Unref>(g_main_loop_new(context, FALSE))};
    const std::unique_ptr<GSource, Unref> source(g_unix_fd_source_new(link.wake_fd(), G_IO_IN));
    g_source_set_callback(source.get(), G_SOURCE_FUNC(on_link), &loop, nullptr);
    g_source_attach(source.get(), context);
    g_main_loop_run(loop.loop.get());
    g_source_destroy(source.get());
}

} // namespace

extern "C" __attribute__((visibility("default"))) void dstl_talk_to_screen_readers(AtspiLink& link) {
    // The bridge's until the process ends, as the bridge itself is: its clean-up looks for its sources in the default
    // context alone and complains. The bus sees a process end without being told.
    GMainContext* const context = g_main_context_new();
    g_main_context_push_thread_default(context);
    Mirror mirror(link);
    set_root(mirror.application());
    answer_for_root();
    if (atk_bridge_adaptor_init(nullptr, nullptr) == 0) {
        atk_bridge_set_event_context(context);
        run(link, mirror, context);
    }
    set_root(nullptr);
    g_main_context_pop_thread_default(context);
}
