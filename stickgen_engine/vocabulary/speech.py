"""Ways of speaking: the pace where a line has no text, and the shapes that the mouth takes."""

from dataclasses import dataclass

from stickgen_engine.vocabulary.expressions import Mouth
from stickgen_engine.vocabulary.words import WordList


@dataclass(frozen=True, slots=True)
class SpeechWord:
    """A way of speaking: mouth shapes per second, the shapes, and the range of opening (0-1)."""

    name: str
    hz: float
    mouths: tuple[Mouth, ...]
    open_least: float
    open_most: float
    meaning: str


SPEECH = WordList(
    "speech",
    (
        SpeechWord("talk", 8.0, ("small_o", "open", "closed"), 0.2, 0.5, "speaks plainly"),
        SpeechWord("shout", 6.0, ("wide_open", "open"), 0.6, 1.0, "calls out loud"),
        SpeechWord("whisper", 10.0, ("small_o", "closed"), 0.1, 0.3, "speaks under the breath"),
        SpeechWord("sing", 4.0, ("singing", "open", "small_o"), 0.4, 0.8, "sings the words"),
    ),
    {
        "talk": "say speak tell ask answer reply respond explain normal speech speaking narrate"
        " mention remark chat state add greet said told asked spoke wonder suggest announce",
        "shout": "yell scream call cry cry_out exclaim bellow roar holler call_out order command"
        " cheer shriek bark loud",
        "whisper": "murmur mutter mumble breathe hiss sigh quiet softly whispering",
        "sing": "hum chant croon serenade sang singing rap yodel",
    },
)
