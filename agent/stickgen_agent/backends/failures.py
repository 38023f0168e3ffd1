"""One line for each way in which a server fails: what happened, and what to do."""

import email.utils
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from stickgen_agent.backends.classification import is_page, kind_of, shortened, words_of
from stickgen_agent.backends.protocol import BackendError, FailureKind
from stickgen_agent.backends.redaction import Redactor

# A server that asks for more patience than this gets none.
MOST_RETRY_AFTER_S: Final = 120.0


@dataclass(frozen=True, slots=True)
class Server:
    """Who is spoken to, as lines about failures name it.

    ``advice`` says for a kind what to do about it at this server; it may hold ``{model}``.
    """

    name: str
    address: str
    advice: Mapping[FailureKind, str]
    redactor: Redactor = field(default_factory=Redactor)

    def failure(
        self,
        kind: FailureKind,
        said: str = "",
        *,
        model: str = "",
        status: int | None = None,
        retry_after_s: float | None = None,
    ) -> BackendError:
        """Make the failure of a kind; ``said`` is what the server says."""
        # Keys go first: the half of one that is left at the end would not be known for one.
        said = shortened(self.redactor.text(said)).rstrip(". ")
        happened = _HAPPENED[kind].format(
            server=self.name, model=model or "the model", address=self.address
        )
        proof = ": ".join(filter(None, (str(status) if status else "", said)))
        advice = self.advice.get(kind, _ADVICE[kind]).format(model=model or "the model")
        line = f"{happened} ({proof}): {advice}" if proof else f"{happened}: {advice}"
        return BackendError(kind, self.redactor.text(line), retry_after_s=retry_after_s)

    def broke_off(self, why: str = "") -> BackendError:
        """Make the failure of an answer that began and did not end."""
        why = shortened(self.redactor.text(why)).rstrip(". ")
        line = f"{self.name} broke off in the middle of an answer"
        return BackendError(
            "network", f"{line} ({why}): try again" if why else f"{line}: try again"
        )

    def answered(
        self,
        status: int | None,
        body: Any,
        *,
        model: str = "",
        headers: Mapping[str, str] | None = None,
    ) -> BackendError:
        """Make the failure that an answer means; ``status`` is None inside a stream."""
        kind = kind_of(status, body)
        if is_page(body):
            title = shortened(words_of(body), 80)
            page = f'a web page, "{title}"' if title else "a web page"
            said = f"{page} in place of an answer"
        elif status is not None and 300 <= status < 400:
            kind, said = "refused", "it points to another address, which is not followed"
        else:
            said = words_of(body)
        return self.failure(
            kind, said, model=model, status=status, retry_after_s=retry_after(headers or {})
        )


_HAPPENED: Final[dict[FailureKind, str]] = {
    "auth": "{server} does not accept the key",
    "billing": "{server} wants to be paid first",
    "rate": "{server} got too many requests",
    "capacity": "{server} is busy or broken",
    "context": "the conversation is too long for {model}",
    "network": "{server} does not answer at {address}",
    "model": "{server} cannot use {model}",
    "malformed": "{model} wrote a call that {server} cannot read",
    "refused": "{server} at {address} refuses the request",
    "cassette": "{server} does not go on",
}
_ADVICE: Final[dict[FailureKind, str]] = {
    "auth": "check the key",
    "billing": "add credits or raise the limit, then go on",
    "rate": "wait a minute and try again",
    "capacity": "try again in a while",
    "context": "start a new session or choose a model with more room (--model)",
    "network": "check the address and the connection",
    "model": "choose another with --model",
    "malformed": "try again or choose another model with --model",
    "refused": "check --base-url and --model",
    "cassette": "record it again",
}


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Read how many seconds a server asks to wait, bounded; None where it asks for nothing."""
    text = headers.get("retry-after-ms", "")
    scale = 0.001 if text else 1.0
    text = (text or headers.get("retry-after", "")).strip()
    try:
        seconds = float(text) * scale
    except ValueError:
        seconds = _until(text, headers.get("date", ""))
    # "nan" compares with nothing.
    return min(seconds, MOST_RETRY_AFTER_S) if seconds >= 0 else None


def _until(text: str, now: str) -> float:
    """Return the seconds between two dates of one server: its clock may differ from ours."""
    try:
        then = email.utils.parsedate_to_datetime(text)
        return (then - email.utils.parsedate_to_datetime(now)).total_seconds()
    except (ValueError, TypeError):
        return -1.0
