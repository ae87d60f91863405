# The modules that talk to the session bus on Linux, loaded by platform/host/: two that show the window to screen readers,
# and one that follows whether the desktop is dark. They lie beside the program where it is built, and in the folder of
# libraries where it is installed.

include(GNUInstallDirs)

# dstl_module(NAME FOLDER LIBRARIES [sources of the rooms that are compiled into it]): the rooms' own libraries are not
# made to be part of a shared object.
function(dstl_module name folder libraries)
    file(GLOB sources CONFIGURE_DEPENDS "${folder}/*.cpp" "${folder}/*.h")
    add_library(${name} MODULE ${sources} ${ARGN})
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${name} PRIVATE ${libraries} tl::expected dstl_warnings)
    target_compile_definitions(${name} PRIVATE DSTL_VERSION="${PROJECT_VERSION}")
    set_target_properties(${name} PROPERTIES PREFIX "" CXX_VISIBILITY_PRESET hidden
        LIBRARY_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}")
    add_dependencies(dstl ${name})
    install(TARGETS ${name} LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}/dstl")
endfunction()

dstl_module(dstl-screen-reader-watch platform/atspi/watch PkgConfig::dbus platform/session_bus/session_bus.cpp)
dstl_module(dstl-system-look platform/portal PkgConfig::dbus platform/session_bus/session_bus.cpp)
dstl_module(dstl-atspi platform/atspi/serve "PkgConfig::atk_bridge;ICU::uc;utf8cpp"
    library/plain_text.cpp
    ui/accessibility/announcement.cpp ui/accessibility/node.cpp ui/accessibility/text_units.cpp
    ui/text/segmentation.cpp ui/text/utf.cpp)

file(RELATIVE_PATH modules_from_program "/${CMAKE_INSTALL_BINDIR}" "/${CMAKE_INSTALL_LIBDIR}/dstl")
target_compile_definitions(dstl_platform PRIVATE
    DSTL_HAVE_ATSPI DSTL_HAVE_PORTAL DSTL_MODULES_FROM_PROGRAM="${modules_from_program}")
