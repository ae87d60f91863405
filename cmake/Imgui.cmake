# Dear ImGui 1.92.2b or newer, as two targets: imgui (its core and FreeType) and imgui_backends (its OpenGL renderer).
#
# Its sources are taken from the first of: FETCHCONTENT_SOURCE_DIR_IMGUI, .deps/imgui (see tools/get-imgui), an
# installed package, upstream's git. Only the package is compiled already.

set(local_tree "${PROJECT_SOURCE_DIR}/.deps/imgui")
if(NOT FETCHCONTENT_SOURCE_DIR_IMGUI AND EXISTS "${local_tree}/imgui.h")
    set(FETCHCONTENT_SOURCE_DIR_IMGUI "${local_tree}" CACHE PATH "Where Dear ImGui's sources are" FORCE)
endif()

# Without a tree at hand, an installed package new enough is best.
if(NOT FETCHCONTENT_SOURCE_DIR_IMGUI)
    find_package(imgui 1.92.2 CONFIG QUIET)
    if(TARGET imgui::imgui)
        add_library(imgui INTERFACE)
        target_link_libraries(imgui INTERFACE imgui::imgui)
        add_library(imgui_backends ALIAS imgui)
        return()
    endif()
endif()

FetchContent_Declare(imgui
    GIT_REPOSITORY https://github.com/ocornut/imgui.git GIT_TAG 45acd5e0e82f4c954432533ae9985ff0e1aad6d5)
FetchContent_MakeAvailable(imgui)

file(STRINGS "${imgui_SOURCE_DIR}/imgui.h" version REGEX "^#define IMGUI_VERSION_NUM ")
string(REGEX MATCH "[0-9]+" version "${version}")
if(NOT version OR version LESS 19222)
    message(FATAL_ERROR
        "Dear ImGui in ${imgui_SOURCE_DIR} has the version number '${version}'; 19222 (1.92.2) or newer is needed, "
        "for its dynamic font texture. See docs/building.md for where it is taken from.")
endif()

# Its own warnings are not ours to mend.
add_library(imgui STATIC
    "${imgui_SOURCE_DIR}/imgui.cpp"
    "${imgui_SOURCE_DIR}/imgui_draw.cpp"
    "${imgui_SOURCE_DIR}/imgui_tables.cpp"
    "${imgui_SOURCE_DIR}/imgui_widgets.cpp"
    "${imgui_SOURCE_DIR}/misc/freetype/imgui_freetype.cpp")
target_compile_options(imgui PRIVATE -w)
target_include_directories(imgui SYSTEM PUBLIC "${imgui_SOURCE_DIR}")
target_link_libraries(imgui PRIVATE Freetype::Freetype)
target_compile_definitions(imgui PUBLIC
    IMGUI_ENABLE_FREETYPE
    IMGUI_USE_WCHAR32                       # emoji and other characters above U+FFFF
    IMGUI_DISABLE_OBSOLETE_FUNCTIONS
    IMGUI_DISABLE_DEMO_WINDOWS
    IMGUI_DISABLE_FILE_FUNCTIONS            # platform/ reads and writes files
    IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS)  # platform/ opens links

add_library(imgui_backends STATIC
    "${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp")
target_compile_options(imgui_backends PRIVATE -w)
target_include_directories(imgui_backends SYSTEM PUBLIC "${imgui_SOURCE_DIR}/backends")
target_link_libraries(imgui_backends PUBLIC imgui PRIVATE ${CMAKE_DL_LIBS})
