# How everything is compiled: the language, the build types, the warnings, ccache and the sanitizers.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_COLOR_DIAGNOSTICS ON)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release)
endif()

# An assert guards against a programmer's error, also in a release: NDEBUG is never defined.
foreach(type RELEASE RELWITHDEBINFO MINSIZEREL)
    string(REGEX REPLACE "[-/]DNDEBUG" "" CMAKE_C_FLAGS_${type} "${CMAKE_C_FLAGS_${type}}")
    string(REGEX REPLACE "[-/]DNDEBUG" "" CMAKE_CXX_FLAGS_${type} "${CMAKE_CXX_FLAGS_${type}}")
endforeach()
add_compile_definitions($<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_C_COMPILER_LAUNCHER "${CCACHE}")
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()

# Leave out of the program what it does not use.
add_compile_options(-ffunction-sections -fdata-sections)
if(APPLE)
    add_link_options(-Wl,-dead_strip)
else()
    add_link_options(-Wl,--gc-sections -Wl,--as-needed)
endif()

# Sanitizers are for the whole program, its libraries included; the first finding ends it.
set(DSTL_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize= takes them")
if(DSTL_SANITIZE)
    add_compile_options(-fsanitize=${DSTL_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${DSTL_SANITIZE})
endif()

# The warnings for our own code; link it privately.
add_library(dstl_warnings INTERFACE)
target_compile_options(dstl_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast
    -Wcast-align -Woverloaded-virtual
    # g++ 12 sees null pointers in its own standard library when it optimises.
    $<$<CXX_COMPILER_ID:Clang,AppleClang>:-Wnull-dereference>
    # g++ 12 sees overlapping copies where std::string appends (GCC bug 105651).
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>)
if(DSTL_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # g++ takes the code that a sanitizer adds for reads of uninitialised variables, in std::variant above all.
    target_compile_options(dstl_warnings INTERFACE -Wno-maybe-uninitialized)
endif()
