#include "app/update_parts.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

constexpr std::size_t sources_max = 1000;

Effects start_import(State& state, std::vector<ImportSource> sources) {
    Effects effects = close_panel(state);
    if (sources.empty())
        return effects;
    sources.resize(std::min(sources.size(), sources_max));
    ImportPanel panel;
    panel.number = ++state.imports_begun;
    panel.wanted = sources.size();
    state.panel = panel;
    effects.emplace_back(ReadImports{panel.number, std::move(sources)});
    return effects;
}

Effects use_own_font(State& state, const std::string& path) {
    state.settings.look.own_font = path;
    state.settings.look.typeface = Typeface::Own;
    return {LoadFont{path}, SaveSession{}};
}

} // namespace

Effects apply(State& /*state*/, const Paste& /*command*/) {
    return {FetchClipboard{}};
}

Effects apply(State& /*state*/, const CopyTyped& command) {
    return {CopyText{command.text}};
}

Effects apply(State& state, const ImportText& command) {
    if (command.text.find_first_not_of(" \n\r\t") == std::string::npos) {
        state.notice = "There is no text to paste; copy the text of a thesis page first.";
        return {};
    }
    return start_import(state, {{"", command.text}});
}

Effects apply(State& state, const ImportFiles& command) {
    const auto font = std::find_if(command.paths.begin(), command.paths.end(), is_font_file);
    if (font != command.paths.end())
        return use_own_font(state, *font);
    std::vector<ImportSource> sources;
    for (const std::string& path : command.paths)
        sources.push_back({path, ""});
    return start_import(state, std::move(sources));
}

Effects apply(State& state, const ImportRead& command) {
    auto* panel = std::get_if<ImportPanel>(&state.panel);
    if (panel != nullptr && panel->number == command.number) // else it was cancelled
        panel->items.push_back(command.item);
    return {};
}

Effects apply(State& state, const AcceptImport& /*command*/) {
    const auto* panel = std::get_if<ImportPanel>(&state.panel);
    if (panel == nullptr || panel->items.size() < panel->wanted)
        return {};
    Effects effects;
    for (const ImportItem& item : panel->items)
        if (item.thesis)
            effects.emplace_back(SaveThesis{item.thesis});
    state.panel = NoPanel{};
    return effects;
}

Effects apply(State& state, const ThesisSaved& command) {
    state.shelf = std::make_shared<const Shelf>(without(*state.shelf, command.thesis->id));
    Effects effects = open_thesis(state, command.thesis);
    effects.emplace_back(RefreshLibrary{});
    state.notice = "\u201C" + command.thesis->title + "\u201D is in your library.";
    return effects;
}

Effects apply(State& state, const SavingFailed& command) {
    state.notice = "Not saved: " + command.what;
    return {};
}

Effects apply(State& state, const FontFailed& command) {
    state.settings.look.typeface = Typeface::Serif;
    state.settings.look.own_font.clear();
    state.notice = "This font cannot be used: " + command.what;
    return {SaveSession{}};
}

} // namespace app
