"""The models that an OpenAI-compatible server has, and which of them to use."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from stickgen_agent.backends.protocol import Capabilities

_PLAIN_GROK: Final = re.compile(r"grok-(\d+(?:\.\d+)?)(?:-\d{4,8}|-latest)?")
_NO_DIRECTOR: Final = re.compile(
    r"(?i)image|imagine|vision-only|video|voice|embed|audio|tts|build|code"
)
# docs.x.ai and the prices that public projects keep, November 2026.
_LONG_CONTEXT: Final = re.compile(r"grok-4\.(?:3|20)\b")
_NO_EFFORT: Final = re.compile(r"grok-(?:4\.20|build|code)|non-reasoning")
_GROK_CONTEXT: Final = 256_000
_LOCAL_CONTEXT: Final = 16_384


@dataclass(frozen=True, slots=True)
class ChatModel:
    """One entry of a server's list of models, as it came."""

    id: str
    facts: dict[str, Any]

    @property
    def names(self) -> tuple[str, ...]:
        """Its id and the other names it goes by."""
        aliases = self.facts.get("aliases")
        others = aliases if isinstance(aliases, list) else []
        return (self.id, *(each for each in others if isinstance(each, str)))


def models_in(listing: Any) -> tuple[ChatModel, ...]:
    """Read what GET /models answers; entries without an id are left out."""
    entries = listing.get("data") if isinstance(listing, dict) else None
    entries = entries if isinstance(entries, list) else []
    return tuple(
        ChatModel(each["id"], each)
        for each in entries
        if isinstance(each, dict) and isinstance(each.get("id"), str) and each["id"]
    )


def chosen_model(models: Sequence[ChatModel]) -> ChatModel | None:
    """Choose the newest plain Grok, or the only model there is; None where it is unclear.

    A version is a decimal fraction: 4.20 is older than 4.3.
    """
    groks = [each for each in models if each.id.startswith("grok-")]
    plain = [each for each in groks if _PLAIN_GROK.fullmatch(each.id)]
    others = [each for each in groks if not _NO_DIRECTOR.search(each.id)]
    found = plain or others
    if found:
        return max(found, key=_newness)
    return models[0] if len(models) == 1 else None


def _newness(model: ChatModel) -> tuple[float, float, str]:
    version = re.match(r"grok-(\d+(?:\.\d+)?)", model.id)
    made = model.facts.get("created")
    created = float(made) if isinstance(made, int | float) else 0.0
    return (float(version[1]) if version else 0.0, created, model.id)


def abilities(model: str, facts: Mapping[str, Any], *, xai: bool) -> Capabilities:
    """Say what a model can do, from the server's own facts where it tells any."""
    return Capabilities(
        tools=True,
        json_schema=xai,
        vision=_sees(facts, xai),
        thinking=False,
        context_tokens=_context(facts) or _usual_context(model, xai),
    )


def takes_effort(model: str, facts: Mapping[str, Any]) -> bool:
    """Whether a model's effort at thinking can be set to low."""
    able = facts.get("capabilities")
    efforts = able.get("reasoning_effort") if isinstance(able, dict) else None
    if isinstance(efforts, list):
        return "low" in efforts
    return model.startswith("grok-") and not _NO_EFFORT.match(model)


def _sees(facts: Mapping[str, Any], xai: bool) -> bool:
    for name in ("input_modalities", "modalities"):
        for place in (facts, facts.get("architecture")):
            listed = place.get(name) if isinstance(place, Mapping) else None
            if isinstance(listed, list):
                return "image" in listed
    listed = facts.get("capabilities")
    if isinstance(listed, list):
        return any(each in listed for each in ("vision", "multimodal", "image"))
    return xai


def _context(facts: Mapping[str, Any]) -> int:
    meta = facts.get("meta")
    for place in (facts, meta if isinstance(meta, dict) else {}):
        for name in ("context_length", "context_window", "max_model_len", "n_ctx", "n_ctx_train"):
            value = place.get(name)
            if isinstance(value, int) and not isinstance(value, bool) and value > 0:
                return value
    return 0


def _usual_context(model: str, xai: bool) -> int:
    if _LONG_CONTEXT.match(model):
        return 1_000_000
    return _GROK_CONTEXT if xai or model.startswith("grok-") else _LOCAL_CONTEXT
