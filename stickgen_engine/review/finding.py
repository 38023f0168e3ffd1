"""One thing in which a film does not match its script or the craft."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Any, Final, Literal

Severity = Literal["serious", "fair", "slight"]
SEVERITIES: Final[tuple[Severity, ...]] = ("serious", "fair", "slight")

Change = Literal[
    "camera", "camera time", "line", "action", "expression", "place", "length", "remove"
]


@dataclass(frozen=True, slots=True)
class Remedy:
    """A change of the script that would mend a fault: what is changed, and the new values.

    "camera" sets a key, "camera time" moves ``key`` to ``at_s``, "line" and "action"
    change those at ``index``, "expression" sets one, "place" puts an actor somewhere or turns it,
    "length" gives the scene another duration, "remove" takes the actor out.
    """

    change: Change
    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault of a film, and where: a scene, mostly an actor, and seconds of the scene.

    ``measured`` is the figure that tells how bad it is, in ``unit``. ``scene`` is empty for what
    concerns the whole film.
    """

    kind: str
    severity: Severity
    scene: str
    actor: str | None
    start_s: float
    end_s: float
    measured: float
    unit: str
    message: str
    suggestion: str
    remedy: Remedy | None = None

    def data(self) -> dict[str, Any]:
        """Return it as plain data."""
        facts = {each.name: getattr(self, each.name) for each in fields(self)}
        if self.remedy is not None:
            facts["remedy"] = {"change": self.remedy.change, "values": dict(self.remedy.values)}
        return facts

    def __str__(self) -> str:
        where = f"{self.scene} {self.start_s:.1f}-{self.end_s:.1f}s" if self.scene else "film"
        return f"[{self.severity}] {where}: {self.message}; {self.suggestion}"


def rank(finding: Finding) -> tuple[int, float, str, str]:
    """Order findings: the worst first, then by how long they last."""
    lasts = finding.start_s - finding.end_s
    return SEVERITIES.index(finding.severity), round(lasts, 2), finding.kind, finding.actor or ""
