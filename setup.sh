#!/bin/sh
# Set up everything that stickgen-agent needs, then run a command with it:
#
#   sh setup.sh stickgen-agent "A dog runs in a park" -o dog.mp4
#   sh setup.sh test [pytest options]
#   sh setup.sh dev [command]           with the tools of developers: ruff, mypy, pyright, import-linter
#   sh setup.sh                         set up only
#
# The first call takes a minute or two: system libraries through apt-get when some are missing (with
# sudo when you are not root), then a virtual environment in .venv. Later calls start at once.
# PYTHON=/path/to/python3.12 chooses another Python.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
venv=$root/.venv
debian_packages="python3-venv python3-dev gcc libc6-dev pkg-config libcairo2-dev"

say() {
    printf 'setup: %s\n' "$*" >&2
}

give_up() {
    say "$@"
    exit 1
}

# Run a command that says nothing unless it fails.
quietly() {
    log=$(mktemp)
    if "$@" >"$log" 2>&1 </dev/null; then
        rm -f "$log"
    else
        tail -n 40 "$log" >&2
        rm -f "$log"
        return 1
    fi
}

find_python() {
    for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return 0
        fi
    done
    return 1
}

# Name what the machine lacks, one word each; nothing when all is there. pycairo brings no binary
# for Linux, so it is compiled: that takes a compiler, and the headers of Python and of cairo.
missing() {
    "$python" -c 'import ensurepip, venv' 2>/dev/null || echo "python-venv"
    "$python" -c 'import os, sys, sysconfig
sys.exit(not os.path.exists(os.path.join(sysconfig.get_path("include"), "Python.h")))' ||
        echo "python-headers"
    command -v cc >/dev/null || command -v gcc >/dev/null || echo "C-compiler"
    if ! command -v pkg-config >/dev/null; then
        echo "pkg-config"
    elif ! pkg-config --exists cairo; then
        echo "cairo-headers"
    fi
}

explain_other_systems() {
    say "this machine lacks: $1"
    say "without apt-get, install them yourself and run this again:"
    say "  macOS   brew install cairo pkg-config python@3.12"
    say "  Fedora  sudo dnf install python3-devel gcc pkgconf-pkg-config cairo-devel"
    say "  Arch    sudo pacman -S --needed python gcc pkgconf cairo"
    say "  Alpine  sudo apk add python3-dev gcc musl-dev pkgconf cairo-dev"
    exit 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

install_system_libraries() {
    lacking=$(missing | tr '\n' ' ')
    [ -n "$lacking" ] || return 0
    command -v apt-get >/dev/null || explain_other_systems "$lacking"
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        give_up "this machine lacks: $lacking- as root: apt-get install $debian_packages"
    fi
    say "installing system libraries with apt-get (lacking: $lacking)"
    # sudo may have to ask for a password: do that before the output is put away.
    as_root true
    quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 update ||
        give_up "apt-get update failed; the reason stands above"
    # Word splitting is meant: one argument for each package.
    # shellcheck disable=SC2086
    quietly as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -o Acquire::Retries=3 install --yes --no-install-recommends $debian_packages ||
        give_up "apt-get install failed; the reason stands above"
    lacking=$(missing | tr '\n' ' ')
    [ -z "$lacking" ] || give_up "$python still lacks: $lacking(try PYTHON=/usr/bin/python3)"
}

pip_install() {
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
        --constraint "$root/constraints.txt" "$@" >&2 ||
        give_up "pip could not install what is needed; the reason stands above"
}

# What an environment was made from; another sum means that it has to be brought up to date.
fingerprint() {
    cat "$root/pyproject.toml" "$root/constraints.txt" "$root/setup.sh" | cksum
    printf '%s\n' "$root"
}

# Make .venv hold the project and, if named, one group of development tools.
set_up() {
    group=$1
    stamp=$venv/.set-up-$group
    if [ -x "$venv/bin/python" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$(fingerprint)" ]; then
        return 0
    fi
    python=$(find_python) || give_up "Python 3.11 or newer is needed, and none was found"
    install_system_libraries
    # The programs of an environment name their place, so one that was moved is made anew.
    if ! "$venv/bin/python" -c 'import pip' 2>/dev/null ||
        [ "$(cat "$venv/.root" 2>/dev/null || echo "$root")" != "$root" ]; then
        say "making a virtual environment in $venv"
        "$python" -m venv --clear "$venv" >&2
    fi
    say "installing Python packages (a minute or two the first time)"
    # `--group` and `--build-constraint` need a newer pip than Debian's Python brings.
    pip_install --upgrade pip
    case $group in
    plain) holds="plain" && set -- ;;
    test) holds="plain test" && set -- --group "$root/pyproject.toml:test" ;;
    dev) holds="plain test dev" && set -- --group "$root/pyproject.toml:dev" ;;
    esac
    pip_install --build-constraint "$root/constraints.txt" --editable "$root" "$@"
    # Compiled now, so that the first film need not wait for it.
    (cd "$root" && "$venv/bin/python" -m compileall -q agent tools prompts stickgen_engine) >&2 ||
        give_up "Python could not compile the project; the reason stands above"
    printf '%s\n' "$root" >"$venv/.root"
    for held in $holds; do
        fingerprint >"$venv/.set-up-$held"
    done
    say "ready"
}

run() {
    program=$1
    shift
    [ -x "$venv/bin/$program" ] || give_up "there is no command '$program'; try stickgen-agent"
    PATH=$venv/bin:$PATH
    export PATH
    exec "$venv/bin/$program" "$@"
}

case ${1-} in
'')
    set_up plain
    say "now run: sh setup.sh stickgen-agent --help"
    ;;
test)
    shift
    set_up test
    cd "$root"
    run python -m pytest --numprocesses auto "$@"
    ;;
dev)
    shift
    set_up dev
    [ $# -eq 0 ] || run "$@"
    ;;
*)
    set_up plain
    run "$@"
    ;;
esac
