// The steps of reading and replacing files that each system does its own way; files.cpp is made of them.
#pragma once

#include "library/file_stamp.h"
#include "library/result.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace platform::disk {

/// The bytes of a file, pipe or device, until its end; too large beyond `bytes_max`. `name` is what errors call it.
[[nodiscard]] library::Result<std::string> read(const std::filesystem::path& path, const std::string& name,
                                                std::size_t bytes_max);
[[nodiscard]] library::Result<std::string> read_standard_input(std::size_t bytes_max);

/// Nothing where the entry is no regular file, or has gone meanwhile.
[[nodiscard]] std::optional<library::FileStamp> stamp_of(const std::filesystem::directory_entry& entry);

/// Creates the file, which must not be there yet, writes all of it and flushes it to the disk. It gets the permissions
/// of `model` when that is there. On failure no file is left.
[[nodiscard]] std::error_code create(const std::filesystem::path& path, std::string_view bytes,
                                     const std::filesystem::path& model);

/// Moves a file over another of the same folder in one step, so that the disk holds one or the other at any time.
[[nodiscard]] std::error_code replace(const std::filesystem::path& from, const std::filesystem::path& to);

/// Adds to the end of a regular file, created when it is not there, and flushes it to the disk; on failure it is cut back to
/// what it held.
[[nodiscard]] std::error_code append(const std::filesystem::path& path, std::string_view bytes);

/// What was created or renamed in the folder survives a power cut after this. A folder or file system that cannot be
/// flushed this way is no failure: what is in it is complete and in place.
void flush_folder(const std::filesystem::path& folder);

/// Writes to what is there already and is no file: a device such as /dev/stdout, or a pipe.
[[nodiscard]] std::error_code write_device(const std::filesystem::path& path, std::string_view bytes);

/// What went wrong, told to people, with what to do where that helps.
[[nodiscard]] library::Error failure(const std::string& name, std::error_code error);
[[nodiscard]] library::Error is_a_folder(const std::string& name);
[[nodiscard]] library::Error too_large(const std::string& name, std::size_t bytes_max);

} // namespace platform::disk
