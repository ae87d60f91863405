// Parts of the program that lie beside it as modules, so that only those who need them pay for the libraries they bring.
// Linux alone has some, and all of them talk to the session bus.
#pragma once

namespace platform {

/// Whether there is one to connect to, without asking it.
[[nodiscard]] bool has_session_bus();

/// A function of a module's, which stays loaded: GLib's types cannot be taken back. Null where it is not installed.
[[nodiscard]] void* address_in_module(const char* module, const char* function);

/// The same; the type must be the function's.
template <class Function>
[[nodiscard]] Function* function_of_module(const char* module, const char* function) {
    return reinterpret_cast<Function*>(address_in_module(module, function));
}

} // namespace platform
