// The catalogue: what the library's files hold, so that it can be listed, sorted and searched without reading them. A cache
// in one SQLite file that may be deleted at any time: nothing is in it that the files do not say.
#pragma once

#include "library/catalogue_values.h"
#include "library/file_stamp.h"
#include "library/query.h"
#include "library/result.h"
#include "library/thesis.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace library {

/// A file of one of the library's folders.
struct CatalogueFile {
    int folder = 0; ///< its place among the library's folders; of one thesis in several, the first counts
    std::string name;
    FileStamp stamp;
    std::string hash; ///< SHA-256 of its bytes

    bool operator==(const CatalogueFile&) const = default;
};

/// A file as the catalogue knows it again.
struct KnownFile {
    int folder = 0;
    std::string name;
    FileStamp stamp;
};

/// What the catalogue has of a file.
struct KnownContent {
    std::string hash;
    std::string thesis_id; ///< empty where it could not be read
    std::string notes;     ///< that were taken in with it
};

/// What was read of a file: a thesis, or why there is none.
struct CatalogueEntry {
    CatalogueFile file;
    std::optional<Thesis> thesis;
    std::string problem;
    std::string notes; ///< the reader's own on the thesis, an empty line between them
};

/// A thesis as lists show it.
struct ThesisSummary {
    std::int64_t id = 0; ///< of the catalogue, until the file changes
    std::string thesis_id;
    std::string title;
    std::string channel;
    std::string thesis;
    std::string asset_class;
    std::string conviction;
    std::string horizon;
    std::string length;
    std::string views;
    std::string published;
    std::int64_t risks = 0;
    std::int64_t unanswered = 0;
    double progress_percent = 0;
    int folder = 0;
    std::string file_name;

    bool operator==(const ThesisSummary&) const = default;
};

struct FailedFile {
    int folder = 0;
    std::string name;
    std::string problem;
};

/// What a reader has made of a thesis, as far as it can be looked for.
struct ReaderFacts {
    std::string thesis_id;
    double progress_percent = 0;
    std::optional<std::int64_t> unanswered; ///< where the reader judged; else the text's own
    bool has_note = false;
    bool has_highlight = false;
    bool has_bookmark = false;
    std::vector<std::string> tags;
    std::vector<std::string> collections;
};

/// One connection to the catalogue, of one thread. Several programs may have one each. A BadInput error says that the file is
/// damaged: the catalogue is to be made anew.
class Catalogue {
public:
    /// Creates the file where there is none. One of another version is emptied, one that is no catalogue is replaced.
    [[nodiscard]] static Result<Catalogue> open(const std::string& path);
    /// Takes the file away and opens a new one. Whoever still has the old one open keeps it to himself.
    [[nodiscard]] static Result<Catalogue> open_anew(const std::string& path);
    /// In a file of its own that nobody else sees and that goes with it: for when nothing can be kept.
    [[nodiscard]] static Result<Catalogue> open_temporary();
    Catalogue(const Catalogue&) = delete;
    Catalogue& operator=(const Catalogue&) = delete;
    Catalogue(Catalogue&&) noexcept;
    Catalogue& operator=(Catalogue&&) noexcept;
    ~Catalogue();

    /// Every file that is known, by folder and name.
    [[nodiscard]] Result<std::vector<KnownFile>> files() const;
    [[nodiscard]] Result<std::optional<KnownContent>> content_of(int folder, const std::string& name) const;
    [[nodiscard]] Result<std::vector<KnownFile>> files_of(const std::string& thesis_id) const;
    /// By thesis id, those that were taken in.
    [[nodiscard]] Result<std::map<std::string, std::string>> notes() const;

    /// Takes in what was read, all or nothing. An entry replaces what was known of its file, unless that is the same: another
    /// program may have taken it in meanwhile.
    [[nodiscard]] Result<void> update(std::span<const CatalogueEntry> entries);
    /// Forgets files that are gone, and stamps anew those whose bytes are as they were.
    [[nodiscard]] Result<void> settle(std::span<const CatalogueFile> gone,
                                      std::span<const CatalogueFile> same);
    /// Replaces what is known of the reader; nothing is written when it is known already.
    [[nodiscard]] Result<void> set_reader_facts(std::span<const ReaderFacts> facts);

    /// How much of the index is of files as they were before: 0 to 1.
    [[nodiscard]] Result<double> share_outdated() const;
    /// Forgets everything; other connections see it so too.
    [[nodiscard]] Result<void> clear();

    /// Empty of a temporary one.
    [[nodiscard]] const std::string& path() const;

    /// The theses that meet the query, in its order. The same until the catalogue changes.
    [[nodiscard]] Result<std::vector<std::int64_t>> search(const Query& query);
    /// In the order of the ids; those that are no longer there are left out.
    [[nodiscard]] Result<std::vector<ThesisSummary>> summaries(std::span<const std::int64_t> ids) const;
    [[nodiscard]] Result<std::optional<ThesisSummary>> find(const std::string& thesis_id) const;
    [[nodiscard]] Result<std::vector<FailedFile>> failed() const;

    /// The most frequent first, equal ones in the order of their letters, at most so many.
    [[nodiscard]] Result<std::vector<CountedText>> common_texts(CommonText kind, std::size_t most);
    /// Words that are in theses and spelt almost like this one, the most like it first, then the most frequent: one letter
    /// differs, or two where the word is longer than four. How many theses have each. The word itself is not among them.
    [[nodiscard]] Result<std::vector<CountedText>> words_like(const std::string& word,
                                                              std::size_t most) const;
    /// Of these theses: how many are of each asset class, the most frequent first. Those without one are not counted.
    [[nodiscard]] Result<std::vector<CountedText>> count_classes(std::span<const std::int64_t> ids);
    /// Of these theses: the first that say a horizon, at most so many.
    [[nodiscard]] Result<std::vector<ThesisPoint>> points(std::span<const std::int64_t> ids,
                                                          std::size_t most);

private:
    struct Parts;
    explicit Catalogue(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace library
