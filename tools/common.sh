# shellcheck shell=bash
# What the scripts share; source it. It goes to the repository's root. All it prints goes to standard error, so that
# standard output belongs to the result.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 3

step() {
    printf '==> %s\n' "$*" >&2
}

# fail WHAT [WHAT TO DO]...
fail() {
    printf 'error: %s\n' "$1" >&2
    shift
    [[ $# -eq 0 ]] || printf '  - %s\n' "$@" >&2
    exit 1
}

# as_root COMMAND...: runs it as root.
as_root() {
    if [[ $(id -u) -eq 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail 'this needs root, and there is no sudo.' "As root, run: $*"
    fi
}

# Some sanitizers of these compilers do not start where the kernel spreads addresses far apart: those presets are built
# and tested without address randomisation.
without_aslr() {
    if command -v setarch >/dev/null && setarch -R true 2>/dev/null; then
        setarch -R "$@"
    else
        "$@"
    fi
}

# build_preset NAME [TARGET]...: configures build/NAME, and builds all of it or only the targets.
build_preset() {
    local preset=$1 log=build/$1/configure.log targets=()
    shift
    [[ $# -eq 0 ]] || targets=(--target "$@")
    step "building $preset in build/$preset"
    mkdir -p "build/$preset"
    if ! cmake --preset "$preset" >"$log" 2>&1; then
        cat "$log" >&2
        fail "CMake could not configure build/$preset." \
            'Not on Debian? docs/building.md names the packages to install.' \
            "Otherwise remove the folder build/$preset and try again."
    fi
    without_aslr cmake --build --preset "$preset" "${targets[@]}" >&2 ||
        fail "the build in build/$preset failed; the first error above says why."
}
