"""Tool calls that are being written, in whichever way a server sends them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from stickgen_agent.backends.plain_text import clean
from stickgen_agent.backends.protocol import CallPiece
from stickgen_agent.conversation.messages import AssistantMessage, Call, Message


def ids_in(messages: Iterable[Message]) -> set[str]:
    """Return the ids of all calls of a conversation."""
    answers = (each for each in messages if isinstance(each, AssistantMessage))
    return {call.id for answer in answers for call in answer.calls}


@dataclass(slots=True)
class _Slot:
    """The how-manieth call of an answer; ``round`` is the chunk that began it."""

    number: int
    round: int
    id: str = ""
    name: str = ""
    parts: list[str] = field(default_factory=list)
    characters: int = 0

    @property
    def arguments(self) -> str:
        return "".join(self.parts)

    def is_whole(self) -> bool:
        """Whether its arguments are complete JSON."""
        try:
            json.loads(self.arguments)
        except (ValueError, RecursionError):
            return False
        return True

    def add(self, call_id: str, name: str, arguments: str) -> None:
        self.id = self.id or call_id
        if name and name != self.name:
            # A few servers send even names in pieces; most repeat them with every piece.
            self.name = name if self.parts or not self.name else self.name + name
        if arguments:
            self.parts.append(arguments)
            self.characters += len(arguments)


class WrittenCalls:
    """Gathers calls that come whole or in pieces, with or without an index or an id.

    ``taken`` are the ids of the conversation's earlier calls. Calls without an id, or with one
    that is taken, get another: ``call-N``.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._slots: list[_Slot] = []
        self._by_index: dict[int, _Slot] = {}
        self._round = 0

    def __bool__(self) -> bool:
        return bool(self._slots)

    def feed(self, deltas: Any) -> list[CallPiece]:
        """Take one chunk's ``tool_calls``; return how far each call in it has come."""
        if isinstance(deltas, dict):
            deltas = [deltas]
        if not isinstance(deltas, list):
            return []
        self._round += 1
        return [self._fed(each) for each in deltas if isinstance(each, dict)]

    def calls(self) -> tuple[Call, ...]:
        """Return the calls as they were written, ids put right."""
        return tuple(self._named(slot) for slot in self._slots if slot.name or slot.parts)

    def _fed(self, delta: dict[str, Any]) -> CallPiece:
        function = delta.get("function")
        function = function if isinstance(function, dict) else delta
        call_id, name = _text(delta.get("id")), _text(function.get("name"))
        slot = self._slot_of(delta.get("index"), call_id, name)
        slot.add(call_id, name, _arguments(function.get("arguments")))
        return CallPiece(slot.number, clean(slot.name), slot.characters)

    def _slot_of(self, index: Any, call_id: str, name: str) -> _Slot:
        if isinstance(index, int) and not isinstance(index, bool):
            found = self._by_index.get(index)
            if found is None or _is_another(found, call_id, name):
                found = self._by_index[index] = self._new()
            return found
        if call_id:
            known = next((each for each in self._slots if each.id == call_id), None)
            return known or self._new()
        last = self._slots[-1] if self._slots else None
        if last is None or (name and self._begins(last, name)):
            return self._new()
        return last

    def _begins(self, last: _Slot, name: str) -> bool:
        return last.round == self._round or last.name != name or last.is_whole()

    def _new(self) -> _Slot:
        self._slots.append(_Slot(len(self._slots), self._round))
        return self._slots[-1]

    def _named(self, slot: _Slot) -> Call:
        call_id = clean(slot.id)
        number = len(self._taken)
        while not call_id or call_id in self._taken:
            number += 1
            call_id = f"call-{number}"
        self._taken.add(call_id)
        return Call(id=call_id, name=clean(slot.name).strip(), arguments=clean(slot.arguments))


def _is_another(slot: _Slot, call_id: str, name: str) -> bool:
    """Whether a delta with a slot's index begins another call: some servers number all alike."""
    return bool(call_id and slot.id and call_id != slot.id and name)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else "" if value is None else str(value)


def _arguments(value: Any) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    return json.dumps(value, ensure_ascii=False, default=str)
