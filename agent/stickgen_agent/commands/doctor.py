"""``doctor``: what this machine has of what films need, and what to type where it has not."""

import json
import shutil
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from stickgen_agent.backends.protocol import Backend
from stickgen_agent.plain import plain
from stickgen_engine.errors import StickgenError

APT_LINE = (
    "sudo apt-get install -y --no-install-recommends libcairo2-dev pkg-config gcc python3-dev"
)
_LEAST_FREE_MIB = 500


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at, and what to do where it is not well."""

    what: str
    well: bool
    found: str
    remedy: str = ""


def examine(*, as_json: bool) -> int:
    """Print every finding; exit 6 if a film cannot be made, else as whoever directs fails."""
    director, code = _director()
    films = (_python(), _cairo(), _ffmpeg(), _fonts(), _disk())
    findings = (*films, _store(), director)
    if as_json:
        print(json.dumps([asdict(each) for each in findings], indent=2))
    else:
        for each in findings:
            print(plain(f"{'ok ' if each.well else 'NO '} {each.what:<10}{each.found}"))
            if each.remedy:
                print(plain(f"    try: {each.remedy}"))
    return code if all(each.well for each in films) else 6


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    well = sys.version_info >= (3, 11)
    return Finding("python", well, version, "" if well else "install Python 3.11 or later")


def _cairo() -> Finding:
    # In a process of its own: a library that is there but broken may end the process.
    code = "import cairo; print(cairo.version, 'on cairo', cairo.cairo_version_string())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return Finding("cairo", True, f"pycairo {done.stdout.strip()}")
    last = (done.stderr.strip().splitlines() or ["it does not load"])[-1]
    return Finding("cairo", False, last, f"{APT_LINE} && pip install pycairo")


def _ffmpeg() -> Finding:
    from stickgen_engine.video.ffmpeg import ffmpeg_program

    try:
        program = ffmpeg_program()
    except (StickgenError, ImportError) as error:
        return Finding("ffmpeg", False, str(error), "pip install -U imageio-ffmpeg")
    done = subprocess.run([program, "-version"], capture_output=True, text=True, check=False)
    first = (done.stdout.splitlines() or ["it does not start"])[0]
    return Finding("ffmpeg", done.returncode == 0, first.partition(" Copyright")[0])


def _fonts() -> Finding:
    from importlib.metadata import PackageNotFoundError, version

    names = ("fontpkg-nunito", "fontpkg-noto-sans")
    try:
        found = ", ".join(f"{name} {version(name)}" for name in names)
    except PackageNotFoundError as error:
        return Finding("fonts", False, f"{error.name} is missing", f"pip install {' '.join(names)}")
    return Finding("fonts", True, found)


def _disk() -> Finding:
    free = shutil.disk_usage(Path()).free // 2**20
    well = free >= _LEAST_FREE_MIB
    remedy = "" if well else "make room; films and their scenes need some hundred MiB"
    return Finding("disk", well, f"{free} MiB free here", remedy)


def _store() -> Finding:
    from stickgen_agent.sessions.store import Store

    try:
        with Store.open() as store:
            count, warnings = len(store.sessions()), [each.message for each in store.warnings]
    except StickgenError as error:
        return Finding("sessions", False, str(error))
    found = f"{count} conversation{'s' * (count != 1)} kept"
    return Finding("sessions", not warnings, "; ".join([found, *warnings]))


def _director() -> tuple[Finding, int]:
    """Ask whoever would direct whether they can, and with which exit code they could not."""
    import asyncio

    from stickgen_agent.backends.choosing import default_backend
    from stickgen_agent.commands.opening import made
    from stickgen_agent.settings import read_settings

    try:
        settings = read_settings()
        name = default_backend(settings)
        if name == "mock":
            return Finding("director", True, "the offline one (no key and no server is set)"), 0
        return asyncio.run(_asked(made(name, settings))), 0
    except StickgenError as error:
        return Finding("director", False, str(error)), error.exit_code


async def _asked(backend: Backend) -> Finding:
    try:
        able = await backend.capabilities()
    finally:
        await backend.close()
    can = [name for name in ("tools", "vision", "thinking") if getattr(able, name)]
    model = f"{backend.name} {backend.model}".strip()
    return Finding(
        "director", True, f"{model}: {', '.join(can) or 'text'}; {able.context_tokens} tokens"
    )
