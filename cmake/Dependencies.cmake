# The libraries we use: one installed on the system first, else the release named here, fetched from upstream.
# Dear ImGui has a file of its own.

include(FetchContent)

# dstl_dependency(NAME REPOSITORY TAG [arguments of find_package]): NAME is what find_package calls it.
macro(dstl_dependency name repository tag)
    FetchContent_Declare(${name}
        GIT_REPOSITORY "https://github.com/${repository}.git" GIT_TAG ${tag} GIT_SHALLOW ON
        SYSTEM FIND_PACKAGE_ARGS ${ARGN})
    FetchContent_MakeAvailable(${name})
endmacro()

# What a fetched library would build besides itself.
foreach(option EXPECTED_BUILD_TESTS EXPECTED_BUILD_PACKAGE UTF8_TESTS UTF8_SAMPLES URIPARSER_BUILD_DOCS
        URIPARSER_BUILD_TESTS URIPARSER_BUILD_TOOLS GLFW_BUILD_DOCS GLFW_BUILD_TESTS GLFW_BUILD_EXAMPLES SDL_TEST
        FT_ENABLE_ERROR_STRINGS)
    set(${option} OFF CACHE BOOL "")
endforeach()

find_package(Threads REQUIRED)
find_package(PkgConfig)

dstl_dependency(nlohmann_json nlohmann/json v3.11.2 3.11)
dstl_dependency(tl-expected TartanLlama/expected v1.1.0)
dstl_dependency(CLI11 CLIUtils/CLI11 v2.1.2 2.1)
dstl_dependency(utf8cpp nemtrif/utfcpp v3.2.3)
dstl_dependency(SQLiteCpp SRombauts/SQLiteCpp 3.2.1 3.2)
dstl_dependency(uriparser uriparser/uriparser uriparser-0.9.7 0.9.6)
dstl_dependency(glfw3 glfw/glfw 3.3.8 3.3)
dstl_dependency(SDL2 libsdl-org/SDL release-2.26.5 2.26)
dstl_dependency(Freetype freetype/freetype VER-2-12-1)
if(NOT TARGET Freetype::Freetype)
    add_library(Freetype::Freetype ALIAS freetype)
endif()
if(DSTL_TESTS)
    dstl_dependency(doctest doctest/doctest v2.4.9)
endif()

# SDL2 is linked, or only loaded when a window of it is opened where an installed library can be loaded by its name.
add_library(sdl2 INTERFACE)
if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND NOT SDL2_SOURCE_DIR)
    target_include_directories(sdl2 SYSTEM INTERFACE ${SDL2_INCLUDE_DIRS})
    target_compile_definitions(sdl2 INTERFACE DSTL_LOADS_SDL)
else()
    target_link_libraries(sdl2 INTERFACE SDL2::SDL2)
endif()

# The window of its own that the software renderer has on X11.
if(UNIX AND NOT APPLE)
    find_package(X11)
endif()

# utf8proc's packages have no CMake file on most systems, but a pkg-config one.
if(PkgConfig_FOUND)
    pkg_check_modules(utf8proc_system IMPORTED_TARGET libutf8proc)
endif()
if(utf8proc_system_FOUND)
    add_library(utf8proc INTERFACE)
    target_link_libraries(utf8proc INTERFACE PkgConfig::utf8proc_system)
else()
    dstl_dependency(utf8proc JuliaStrings/utf8proc v2.8.0)
endif()

# libmd's SHA-256: part of every Debian, as dpkg needs it.
find_path(MD_INCLUDE_DIR sha2.h REQUIRED)
find_library(MD_LIBRARY md REQUIRED)
add_library(md INTERFACE)
target_include_directories(md SYSTEM INTERFACE "${MD_INCLUDE_DIR}")
target_link_libraries(md INTERFACE "${MD_LIBRARY}")

# HarfBuzz, ICU and libhyphen: through pkg-config, as few systems have CMake files of them all.
find_package(ICU 70 REQUIRED COMPONENTS uc)
if(PkgConfig_FOUND)
    pkg_check_modules(harfbuzz_system IMPORTED_TARGET harfbuzz)
endif()
if(harfbuzz_system_FOUND)
    add_library(harfbuzz_shaper INTERFACE)
    target_link_libraries(harfbuzz_shaper INTERFACE PkgConfig::harfbuzz_system)
else()
    dstl_dependency(harfbuzz harfbuzz/harfbuzz 6.0.0)
    add_library(harfbuzz_shaper ALIAS harfbuzz)
endif()
find_path(HYPHEN_INCLUDE_DIR hyphen.h REQUIRED)
find_library(HYPHEN_LIBRARY hyphen REQUIRED)
add_library(hyphen INTERFACE)
target_include_directories(hyphen SYSTEM INTERFACE "${HYPHEN_INCLUDE_DIR}")
target_link_libraries(hyphen INTERFACE "${HYPHEN_LIBRARY}")

# Without it, characters that the bundled fonts lack are shown as boxes.
find_package(Fontconfig)

# Without them screen readers on Linux see nothing of the window.
if(PkgConfig_FOUND AND CMAKE_SYSTEM_NAME STREQUAL "Linux")
    pkg_check_modules(dbus IMPORTED_TARGET dbus-1)
    pkg_check_modules(atk_bridge IMPORTED_TARGET atk-bridge-2.0 atk)
endif()

# stb is headers only. Debian has them in a folder stb/, others do not; we always include <stb_image.h>.
find_path(STB_INCLUDE_DIR stb_image_write.h PATH_SUFFIXES stb)
if(NOT STB_INCLUDE_DIR)
    FetchContent_Declare(stb
        GIT_REPOSITORY https://github.com/nothings/stb.git GIT_TAG 8b5f1f37b5b75829fc72d38e7b5d4bcbf8a26d55)
    FetchContent_MakeAvailable(stb)
    set(STB_INCLUDE_DIR "${stb_SOURCE_DIR}")
endif()
add_library(stb INTERFACE)
target_include_directories(stb SYSTEM INTERFACE "${STB_INCLUDE_DIR}")
