"""Pictures that models are shown: few, small, and read from the session's files alone."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from stickgen_agent.conversation.messages import Message, Picture, ToolMessage

# Each picture is paid again with every request; only those of the last results are worth it.
_MOST_PICTURES: Final = 4
_MOST_BYTES: Final = 8_000_000
_PNG: Final = b"\x89PNG\r\n\x1a\n"


def shown_pictures(messages: Sequence[Message]) -> dict[Picture, bytes]:
    """Read the newest pictures of a conversation; those that are gone are left out."""
    pictures = [
        picture
        for message in messages
        if isinstance(message, ToolMessage)
        for picture in message.pictures
    ]
    read = ((picture, _bytes_of(picture)) for picture in pictures[-_MOST_PICTURES:])
    return {picture: data for picture, data in read if data is not None}


def with_pictures(
    messages: Sequence[Message],
    *,
    vision: bool,
    write: Callable[[Message], dict[str, Any]],
    show: Callable[[list[Picture], dict[Picture, bytes]], dict[str, Any]],
) -> Iterator[dict[str, Any]]:
    """Write each message; the pictures of an answer's results follow these as one more message.

    Results of one answer stand together, for nothing may come between them.
    """
    shown = shown_pictures(messages) if vision else {}
    waiting: list[Picture] = []
    for message in messages:
        if waiting and not isinstance(message, ToolMessage):
            yield show(waiting, shown)
            waiting = []
        yield write(message)
        if isinstance(message, ToolMessage) and vision:
            waiting.extend(message.pictures)
    if waiting:
        yield show(waiting, shown)


def caption(picture: Picture, shown: bool) -> str:
    """Say what a picture shows, or that it is no longer shown."""
    about = picture.about or "a picture"
    return about if shown else f"[{about}: not shown any more]"


def _bytes_of(picture: Picture) -> bytes | None:
    try:
        if picture.path.stat().st_size > _MOST_BYTES:
            return None
        data = picture.path.read_bytes()
    except OSError:
        return None
    return data if data.startswith(_PNG) else None
