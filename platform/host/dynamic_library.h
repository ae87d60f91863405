// A library of the system that is loaded only when it is needed: linking SDL2 alone takes longer than showing a card.
#pragma once

namespace platform {

/// Once loaded, a library stays for as long as the process does: many leave functions of theirs behind with others.
class DynamicLibrary {
public:
    /// Returns whether it is there now. `name` is the file's, without a folder.
    bool load(const char* name);

    /// Null where the library is not loaded or has no such function. The type must be the function's.
    template <class Function>
    [[nodiscard]] Function* function(const char* name) const {
        return reinterpret_cast<Function*>(address(name));
    }

private:
    [[nodiscard]] void* address(const char* name) const;
    void* m_handle = nullptr;
};

} // namespace platform
