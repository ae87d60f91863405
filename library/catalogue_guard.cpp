#include "library/catalogue_guard.h"

#include <sqlite3.h>

namespace library {

namespace {

std::string advice(int code, const char* said) {
    switch (code) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return "the catalogue is damaged";
    case SQLITE_FULL: return "the disk is full; make room, and the catalogue goes on by itself";
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM: return "the catalogue cannot be written here; check who may write to the folder";
    case SQLITE_IOERR: return "the disk cannot be read or written; check it";
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "another program is writing the catalogue; try again";
    default: return said;
    }
}

} // namespace

Error catalogue_error(const SQLite::Exception& thrown, const std::string& path) {
    const int code = thrown.getErrorCode() & 0xFF; // the rest says more of the same
    const bool damaged = code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
    return {damaged ? ErrorKind::BadInput : ErrorKind::System, path, advice(code, thrown.what())};
}

} // namespace library
