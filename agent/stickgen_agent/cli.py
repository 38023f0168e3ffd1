"""``stickgen-agent``: reads the request, runs its command, and turns failures into exit codes."""

import argparse
import errno
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from stickgen_agent.arguments import parse
from stickgen_agent.streams import drop_output, make_usable

if TYPE_CHECKING:
    from stickgen_agent.telling import Teller

_INTERRUPTED = 130
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one request and return its exit code.

    0 done, 1 a bug, 2 usage, 3 key or billing, 4 backend not reachable, 5 script invalid,
    6 render failed, 7 a limit, 130 interrupted.
    """
    make_usable()
    try:
        command, options = parse(sys.argv[1:] if arguments is None else list(arguments))
        from stickgen_agent.telling import teller_for

        teller = teller_for(
            as_json=getattr(options, "json", False), quiet=getattr(options, "quiet", False)
        )
        return _answered(command, options, teller)
    except KeyboardInterrupt:
        print("stickgen-agent: interrupted", file=sys.stderr)
        return _INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has gone.
        drop_output()
        return 141
    except OSError as error:
        if error.errno not in _NO_ROOM or error.filename is not None:
            return _tell_bug()
        drop_output()
        print(f"stickgen-agent: cannot write the output: {error.strerror}", file=sys.stderr)
        return 6
    except Exception:
        return _tell_bug()


def _answered(command: str, options: argparse.Namespace, teller: "Teller") -> int:
    from stickgen_engine.errors import StickgenError

    try:
        code = _run(command, options, teller)
        sys.stdout.flush()
    except StickgenError as error:
        _tell(error, teller)
        return error.exit_code
    except KeyboardInterrupt:
        teller.event("error", exit_code=_INTERRUPTED, message="interrupted")
        raise
    return code


def _run(command: str, options: argparse.Namespace, teller: "Teller") -> int:
    if command in ("validate", "schema", "vocab"):
        from stickgen_agent.commands.contract import answer

        return answer(command, options, teller)
    _find_folders()
    if command in ("story", "chat", "sessions", "mcp"):
        return _converse(command, options)
    if command == "doctor":
        from stickgen_agent.commands.doctor import examine

        return examine(as_json=options.json)
    if command == "config":
        from stickgen_agent.commands.settings import show

        return show(as_json=options.json)
    from stickgen_agent.interruption import interruptible

    with interruptible() as interruption:
        if command == "render":
            from stickgen_agent.commands.rendering import render

            return render(options, teller, interruption)
        from stickgen_agent.commands.exporting import export

        return export(options, teller, interruption)


def _find_folders() -> None:
    from pathlib import Path

    from stickgen_engine.errors import SetupError

    try:
        Path.home()
    except RuntimeError:
        # As for a user that has no name, in a container.
        raise SetupError("no home folder is known; set HOME to one that can be written") from None
    try:
        Path.cwd()
    except OSError as error:
        raise SetupError(f"the working folder cannot be used: {error.strerror}") from None


def _converse(command: str, options: argparse.Namespace) -> int:
    if __doc__ is None:
        from stickgen_engine.errors import SetupError

        # Models are told by them what the tools are for.
        raise SetupError("Python runs without docstrings; unset PYTHONOPTIMIZE, or leave out -OO")
    if command == "story":
        from stickgen_agent.commands.one_shot import film_story

        return film_story(options)
    if command == "chat":
        from stickgen_agent.commands.chatting import converse

        return converse(options)
    if command == "mcp":
        from stickgen_agent.commands.serving import serve

        return serve(options)
    from stickgen_agent.commands.keeping import manage

    return manage(options)


def _tell_bug() -> int:
    """Print where the program broke; a message may quote a story, or a key."""
    import os
    import traceback

    from stickgen_agent.backends.redaction import Redactor
    from stickgen_agent.plain import plain
    from stickgen_agent.settings import KEYS

    redactor = Redactor(os.environ.get(name, "") for name in KEYS)
    for line in redactor.text(traceback.format_exc()).splitlines():
        print(plain(line), file=sys.stderr)
    print("stickgen-agent: a fault of the program; please report the lines above", file=sys.stderr)
    return 1


def _tell(error: Exception, teller: "Teller") -> None:
    from stickgen_agent.commands.complaint import facts_of
    from stickgen_agent.plain import plain
    from stickgen_engine.errors import StickgenError

    assert isinstance(error, StickgenError)
    teller.event("error", **facts_of(error))
    for line in str(error).splitlines():
        print(f"stickgen-agent: {plain(line)}", file=sys.stderr)
