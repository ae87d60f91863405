# dstl_assets: the files below assets/ that the program carries inside itself, found by id; see assets/assets.h.

file(GLOB asset_files RELATIVE "${PROJECT_SOURCE_DIR}/assets" CONFIGURE_DEPENDS
    "assets/theses/*.json" "assets/fonts/*.ttf" "assets/fonts/*.otf" "assets/schema/*.json"
    "assets/hyphenation/*.dic")
list(SORT asset_files)

set(generated "${PROJECT_BINARY_DIR}/assets")
set(ASSET_DECLARATIONS "")
set(ASSET_ENTRIES "")
set(asset_sources "${generated}/index.cpp")
foreach(id IN LISTS asset_files)
    string(MAKE_C_IDENTIFIER "${id}" symbol)
    string(APPEND ASSET_DECLARATIONS "std::string_view ${symbol}();\n")
    string(APPEND ASSET_ENTRIES "        Asset{\"${id}\", ${symbol}()},\n")
    add_custom_command(
        OUTPUT "${generated}/${symbol}.cpp"
        COMMAND "${CMAKE_COMMAND}" -D "INPUT=${PROJECT_SOURCE_DIR}/assets/${id}" -D "SYMBOL=${symbol}"
            -D "OUTPUT=${generated}/${symbol}.cpp" -P "${PROJECT_SOURCE_DIR}/cmake/embed.cmake"
        DEPENDS "${PROJECT_SOURCE_DIR}/assets/${id}" "${PROJECT_SOURCE_DIR}/cmake/embed.cmake"
        COMMENT "Embedding ${id}"
        VERBATIM)
    list(APPEND asset_sources "${generated}/${symbol}.cpp")
endforeach()
configure_file("${PROJECT_SOURCE_DIR}/cmake/assets_index.cpp.in" "${generated}/index.cpp" @ONLY)

add_library(dstl_assets STATIC assets/assets.h ${asset_sources})
target_include_directories(dstl_assets PUBLIC "${PROJECT_SOURCE_DIR}")
target_compile_options(dstl_assets PRIVATE -Wno-overlength-strings)
