#include "app/shared_store.h"

#include "library/shared_fields_json.h"
#include "library/thesis_id.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace app {

namespace {

using library::Result;
using library::SharedFields;
using library::SharedFieldsReading;

Result<SharedFieldsReading> read_file(Files& files, const DeviceFile& file, const SharedKind& kind) {
    TRY(const std::string bytes, files.read(file.path, library::shared_fields_bytes_max));
    return library::read_shared_fields(bytes, kind.schema, file.name);
}

void tell(const library::Error& error, library::Problems& problems) {
    problems.push_back({library::Severity::Error, error.where, error.what});
}

} // namespace

SharedFields read_shared_fields(Files& files, const std::vector<std::string>& library_folders,
                                const SharedKind& kind, library::Problems& problems) {
    SharedFields fields;
    for (const DeviceFile& file : list_device_files(files, library_folders, kind.files, problems)) {
        auto reading = read_file(files, file, kind);
        if (!reading) {
            tell(reading.error(), problems);
            continue;
        }
        library::merge_fields(fields, reading->fields);
        for (library::Problem& problem : reading->problems)
            problems.push_back({problem.severity, file.name + ", " + problem.where, std::move(problem.what)});
    }
    return fields;
}

SharedStore::SharedStore(Files& files, std::vector<std::string> folders, const SharedKind& kind,
                         std::string device)
    : m_files(&files), m_folders(std::move(folders)), m_kind(kind), m_device(std::move(device)) {
    assert(!m_folders.empty() && library::is_thesis_id(m_device));
}

SharedStore SharedStore::open(Files& files, std::vector<std::string> library_folders, const SharedKind& kind,
                              const std::string& device) {
    SharedStore store(files, std::move(library_folders), kind, device);
    store.m_fields = read_shared_fields(files, store.m_folders, kind, store.m_problems);
    (void)store.take_in_own(); // what is wrong with it has been told among the others
    return store;
}

Result<void> SharedStore::set(const library::FieldValues& values, std::int64_t time_ms) {
    TRY_VOID(take_in_own());
    SharedFields own = library::with_values(m_own, m_fields, values, time_ms);
    if (own == m_own)
        return {};
    TRY_VOID(m_files->make_folder(folder_of(m_kind.files, m_folders.front())));
    TRY_VOID(m_files->write(own_path(), library::write_shared_fields(own, m_kind.schema, m_device)));
    m_own = std::move(own);
    library::merge_fields(m_fields, m_own);
    return {};
}

std::string SharedStore::own_path() const {
    return folder_of(m_kind.files, m_folders.front()) + "/" + m_device + std::string(m_kind.files.extension);
}

/// A file that is damaged is as if it were not there: what can be read of it no more is lost, but not what is set from now on. One of
/// a later version, or that the system refuses to read, is left alone.
Result<void> SharedStore::take_in_own() {
    const std::string path = own_path();
    if (!m_files->exists(path))
        return {};
    const auto reading = read_file(*m_files, {path, path}, m_kind);
    if (!reading)
        return reading.error().kind == library::ErrorKind::System
                   ? Result<void>(tl::unexpected(reading.error()))
                   : Result<void>();
    if (reading->is_of_later_version)
        return library::bad_input(path,
                                  "was written by a later version of dstl; use that one on this device");
    library::merge_fields(m_own, reading->fields);
    library::merge_fields(m_fields, m_own);
    return {};
}

} // namespace app
