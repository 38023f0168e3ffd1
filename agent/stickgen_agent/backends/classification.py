"""What a server's answer means: its words, whatever their wrapping, and the kind of failure."""

import html
import json
import re
from typing import Any, Final

from stickgen_agent.backends.protocol import FailureKind

_MOST_CHARACTERS: Final = 200
_MOST_READ: Final = 8_000
_TITLE: Final = re.compile(r"(?is)<title[^>]*>(.*?)</title>")
_PAGE: Final = re.compile(r"(?is)\A\s*(?:<!doctype html|<html|<head|<body|<\?xml)")

# The order matters: the first that fits is the kind. Sources are servers' own texts: xAI (flat
# bodies), OpenAI, llama.cpp, vLLM and Ollama.
_WORDS: Final[tuple[tuple[FailureKind, re.Pattern[str]], ...]] = (
    ("malformed", re.compile(
        r"(?i)pars(?:e|ing) tool call|tool_use_failed|failed_generation|failed to parse (?:tool|"
        r"input|arguments)|invalid tool call|malformed (?:tool|function)|tool call.{0,40}not valid"
    )),
    ("context", re.compile(
        r"(?i)context (?:length|window|size)|context_length|exceed_context|maximum (?:prompt|"
        r"context|input)|(?:prompt|input|request|conversation) (?:is |was )?too (?:long|large)|"
        r"too many (?:input |prompt )?tokens|input length|maximum number of tokens"
    )),
    ("billing", re.compile(
        r"(?i)(?:no|any|all available|insufficient|out of|enough|purchase|buy|add|more) credits?\b|"
        r"credits? (?:balance|exhausted|limit|remaining)|spending limit|billing|payment required|"
        r"insufficient[_ ](?:quota|funds|balance)|exceeded your current quota|subscription"
    )),
    ("auth", re.compile(
        r"(?i)api[ _-]?key|unauthori[sz]ed|unauthenticated|authenticat|invalid (?:token|bearer)|"
        r"no-credentials|credentials"
    )),
    ("model", re.compile(
        r"(?i)model\b.{0,80}(?:not found|does not exist|not available|not exist|no longer|retired|"
        r"is not supported|deprecated)|(?:no such|unknown|invalid) model|model_not_found|"
        r"does not support (?:tools|thinking|chat|generate|images|vision)|try pulling it|"
        r"requires more (?:system )?memory"
    )),
    ("rate", re.compile(r"(?i)rate[ _-]?limit|too many (?:concurrent )?requests|per minute")),
    ("capacity", re.compile(
        r"(?i)capacity|overloaded|server busy|unavailable|timed out|timeout|try again|"
        r"loading model|runner process|internal (?:server )?error|upstream"
    )),
)  # fmt: skip
_BY_STATUS: Final[dict[int, FailureKind]] = {
    401: "auth", 402: "billing", 403: "auth", 404: "model", 408: "network", 409: "capacity",
    413: "context", 425: "capacity", 429: "rate", 499: "network",
}  # fmt: skip
# Words decide within what a status allows: a 401 that speaks of a model is about the key still.
_ALLOWED: Final[dict[int, frozenset[FailureKind]]] = {
    401: frozenset({"billing"}),
    402: frozenset(),
    403: frozenset({"billing", "model", "rate"}),
    404: frozenset({"auth"}),
    408: frozenset(),
    413: frozenset({"rate"}),
    429: frozenset({"billing", "rate", "capacity"}),
}
_PLAINLY_REFUSED: Final[frozenset[FailureKind]] = frozenset(
    {"context", "billing", "auth", "model", "malformed"}
)
_IN_TROUBLE: Final[frozenset[FailureKind]] = frozenset({"malformed", "context", "model", "billing"})


def is_page(body: Any) -> bool:
    """Whether a body is a web page, which no model server sends on purpose."""
    return isinstance(body, str) and bool(_PAGE.match(body))


def words_of(body: Any) -> str:
    """Find what a server says in the body of its answer, as one harmless line.

    Bodies are nested (``{"error": {"message"}}``), flat as xAI's (``{"code", "error"}``), texts of
    JSON, plain texts or web pages.
    """
    return shortened(_found(body, 0), _MOST_READ)


def shortened(text: str, most: int = _MOST_CHARACTERS) -> str:
    """Make one harmless line of a text, at most ``most`` characters long."""
    read = text[: max(_MOST_READ, most)]
    line = " ".join("".join(each if each.isprintable() else " " for each in read).split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def _found(body: Any, depth: int) -> str:
    if depth > 4:
        return ""
    if isinstance(body, bytes):
        body = body.decode("utf-8", "replace")
    if isinstance(body, str):
        return _found_in_text(body, depth)
    if isinstance(body, list):
        return "; ".join(filter(None, (_found(each, depth + 1) for each in body[:3])))
    return _found_in_object(body, depth) if isinstance(body, dict) else ""


def _found_in_text(body: str, depth: int) -> str:
    if is_page(body):
        title = _TITLE.search(body)
        return html.unescape(title[1]) if title else ""
    if body.lstrip()[:1] in ("{", "["):
        try:
            return _found(json.loads(body), depth + 1) or body
        except (ValueError, RecursionError):
            return body
    return body


def _found_in_object(body: dict[str, Any], depth: int) -> str:
    for name in ("error", "message", "msg", "detail"):
        text = _found(body.get(name), depth + 1)
        if text:
            code = body.get("code")
            # xAI's code is a sentence, and says what the error leaves out.
            return f"{code}: {text}" if isinstance(code, str) and " " in code else text
    return ""


def everything_in(body: Any) -> str:
    """Return all words of a body, codes and types included, for telling kinds apart."""
    if isinstance(body, bytes):
        return body[:20_000].decode("utf-8", "replace")
    if isinstance(body, str):
        return body[:20_000]
    try:
        return json.dumps(body, default=str)[:20_000]
    except (TypeError, ValueError, RecursionError):
        return ""


def kind_of(status: int | None, body: Any) -> FailureKind:
    """Tell what kind of failure an answer is; ``status`` is None for errors inside a stream."""
    if is_page(body):
        return "capacity" if status is not None and status >= 500 else "refused"
    text = everything_in(body)
    # Elsewhere the word may stand in a story that the server repeats.
    if status in (403, 429) and "credit" in text.lower():
        return "billing"
    spoken = _spoken(text, _allowed(status))
    if spoken is not None:
        return spoken
    if status is None or status >= 500:
        return "capacity"
    if status == 404 and "model" not in text.lower():
        # It is the page that is not found: the address is wrong.
        return "refused"
    return _BY_STATUS.get(status, "refused")


def _allowed(status: int | None) -> frozenset[FailureKind]:
    if status is None or status == 200:
        return frozenset(kind for kind, _ in _WORDS)
    if status >= 500:
        return _IN_TROUBLE
    return _ALLOWED.get(status, _PLAINLY_REFUSED)


def _spoken(text: str, allowed: frozenset[FailureKind]) -> FailureKind | None:
    return next((kind for kind, words in _WORDS if kind in allowed and words.search(text)), None)
