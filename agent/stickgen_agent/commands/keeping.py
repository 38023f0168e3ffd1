"""``sessions``: the conversations that are kept."""

import argparse
import json
from datetime import datetime
from pathlib import Path

from stickgen_agent.conversation.messages import AssistantMessage, UserMessage
from stickgen_agent.failures import UsageError
from stickgen_agent.lines.printing import safe
from stickgen_agent.plain import plain
from stickgen_agent.sessions.listing import Shown, Summary
from stickgen_agent.sessions.store import Store
from stickgen_tools.counts import counted


def manage(options: argparse.Namespace) -> int:
    """Do what the command asks with the user's sessions."""
    if (options.what == "list" and options.id) or (options.what != "rename" and options.title):
        extra = options.id if options.what == "list" else options.title
        raise UsageError(f"sessions {options.what}: {extra!r} is one word too many")
    with Store.open() as store:
        _tell_warnings(store)
        if options.what == "list":
            print(listed(store.sessions()) if not options.json else _as_json(store.sessions()))
            return 0
        if options.id is None:
            raise UsageError(f"of which session? as in: stickgen-agent sessions {options.what} ID")
        _one(store, options)
    return 0


def listed(sessions: tuple[Summary, ...]) -> str:
    """Return sessions as lines, the newest first."""
    if not sessions:
        return "no conversations are kept yet"
    return "\n".join(_line(each) for each in sessions)


def _one(store: Store, options: argparse.Namespace) -> None:
    match options.what:
        case "show":
            found = store.show(options.id)
            print(_as_json((found.summary,)) if options.json else _shown(found))
        case "rename":
            if not options.title or not options.title.strip():
                raise UsageError('to what? as in: stickgen-agent sessions rename ID "A title"')
            store.rename(options.id, options.title)
        case "fork":
            with store.fork(options.id, exports=Path()) as copy:
                print(json.dumps({"id": copy.id}) if options.json else copy.id)
        case "delete":
            store.delete(options.id)


def _tell_warnings(store: Store) -> None:
    import sys

    for warning in store.warnings:
        print(f"note: {plain(warning.message)}", file=sys.stderr)


def _line(one: Summary) -> str:
    when = datetime.fromtimestamp(one.updated).astimezone().strftime("%Y-%m-%d %H:%M")
    counts = f"{counted(one.turns, 'turn')}, {counted(one.versions, 'version')}"
    return plain(f"{one.id}  {when}  {one.title or 'untitled'}  ({counts})")


def _shown(shown: Shown) -> str:
    """Return what is known of a session, and all that was said in it."""
    one = shown.summary
    facts = {
        "title": one.title or "untitled",
        "id": one.id,
        "folder": str(one.folder),
        "answered by": " ".join(filter(None, (one.backend, one.model))) or "nobody yet",
        "turns": str(one.turns),
        "versions": str(one.versions),
        "last said": one.last_words or "nothing",
        "film": str(one.film) if one.film else "none",
    }
    lines = [f"{name:<12}{plain(value)}" for name, value in facts.items()]
    for message in shown.messages:
        if isinstance(message, UserMessage) and not message.nudge:
            lines += ["", f"> {safe(message.text)}"]
        elif isinstance(message, AssistantMessage) and message.text.strip():
            lines.append(safe(message.text.strip()))
    return "\n".join(lines)


def _as_json(sessions: tuple[Summary, ...]) -> str:
    found = [
        {
            "id": one.id, "title": one.title, "created": one.created, "updated": one.updated,
            "folder": str(one.folder), "backend": one.backend, "model": one.model,
            "turns": one.turns, "versions": one.versions, "last_words": one.last_words,
            "film": str(one.film) if one.film else None,
        }
        for one in sessions
    ]  # fmt: skip
    return json.dumps(found, indent=2)
