"""How long the bones of each kind of body are, from its height alone."""

from dataclasses import dataclass, replace

from stickgen_engine.script.models import Actor


@dataclass(frozen=True, slots=True)
class Build:
    """Bone lengths of one body, in metres; ``toe_y`` and ``ankle_y`` are heights of a flat foot.

    ``level`` says that the trunk lies by nature: such a neck rises before it turns; ``winged``
    that the arms are wings, which beat faster than arms ever swing.
    """

    height: float
    thigh: float
    shin: float
    foot: float
    ankle_y: float
    toe_y: float
    hip_out: float
    hip_drop: float
    spine: tuple[float, float, float]
    chest: float
    neck: float
    collar_up: float
    collar_out: float
    shoulder_out: float
    upper_arm: float
    forearm: float
    head_radius: float
    level: bool = False
    winged: bool = False

    @property
    def leg(self) -> float:
        """Hip to ankle of a straight leg."""
        return self.thigh + self.shin

    @property
    def arm(self) -> float:
        """Shoulder to wrist of a straight arm."""
        return self.upper_arm + self.forearm

    @property
    def hip_height(self) -> float:
        """How high the pelvis is above the floor when the legs are straight."""
        return self.ankle_y + self.leg + self.hip_drop


@dataclass(frozen=True, slots=True)
class Shape:
    """The shares of a body's height that tell one kind of body from another."""

    legs: float = 0.42
    torso: float = 0.255
    arms: float = 0.29
    neck: float = 0.04
    head_radius: float = 0.118
    shoulders: float = 0.075
    hips: float = 0.042
    foot: float = 0.085


SHAPES: dict[str, Shape] = {
    "adult": Shape(),
    "old": Shape(legs=0.405, torso=0.262),
    "child": Shape(
        legs=0.315, torso=0.244, arms=0.255, neck=0.03, head_radius=0.18, shoulders=0.08, foot=0.1
    ),
    "robot": Shape(
        legs=0.41, torso=0.256, arms=0.302, neck=0.035, head_radius=0.15, shoulders=0.088, hips=0.05
    ),
    "alien": Shape(legs=0.36, torso=0.234, arms=0.344, neck=0.04, head_radius=0.156, foot=0.09),
    "bird": Shape(
        legs=0.26, torso=0.42, arms=0.75, neck=0.09, head_radius=0.17, shoulders=0.12, foot=0.16
    ),
}

QUAD_SHAPES: dict[str, Shape] = {
    "dog": Shape(
        legs=0.5, torso=0.62, arms=0.53, neck=0.24, head_radius=0.13, shoulders=0.07, hips=0.06,
        foot=0.07,
    ),
    "cat": Shape(
        legs=0.46, torso=0.68, arms=0.51, neck=0.17, head_radius=0.17, shoulders=0.07, hips=0.06,
        foot=0.08,
    ),
    "horse": Shape(
        legs=0.57, torso=0.62, arms=0.6, neck=0.36, head_radius=0.085, shoulders=0.06, hips=0.055,
        foot=0.05,
    ),
}  # fmt: skip

# Below this a human is drawn, and built, as a child.
CHILD_HEIGHT_M = 1.4


def shape_name(actor: Actor) -> str:
    """Name the row of proportions that an upright actor is built by."""
    if actor.kind == "human":
        if actor.height_m < CHILD_HEIGHT_M:
            return "child"
        return "old" if actor.manner == "old" else "adult"
    return "bird" if actor.kind == "animal" else actor.kind


def is_fourfooted(actor: Actor) -> bool:
    """Tell whether an actor goes on four feet."""
    return actor.kind == "animal" and actor.species in QUAD_SHAPES


def uses_mouth(actor: Actor) -> bool:
    """Tell whether an actor takes and holds things with the mouth or the beak."""
    return actor.kind == "animal"


def build_of(actor: Actor) -> Build:
    """Measure an actor; an animal's arms are its forelegs or its wings."""
    h = actor.height_m
    if is_fourfooted(actor):
        shape = QUAD_SHAPES[str(actor.species)]
        # The shoulders of four-footed animals are at the neck's root.
        return replace(_measured(shape, h), collar_up=h * shape.torso * 0.2, level=True)
    return replace(_measured(SHAPES[shape_name(actor)], h), winged=actor.kind == "animal")


def _measured(shape: Shape, h: float) -> Build:
    return Build(
        height=h,
        thigh=h * shape.legs * 0.512,
        shin=h * shape.legs * 0.488,
        foot=h * shape.foot,
        ankle_y=h * 0.03,
        toe_y=h * 0.012,
        hip_out=h * shape.hips,
        hip_drop=h * 0.012,
        spine=(h * shape.torso * 0.24, h * shape.torso * 0.27, h * shape.torso * 0.25),
        chest=h * shape.torso * 0.24,
        neck=h * shape.neck,
        collar_up=h * shape.torso * 0.16,
        collar_out=h * shape.shoulders * 0.3,
        shoulder_out=h * shape.shoulders * 0.7,
        upper_arm=h * shape.arms * 0.517,
        forearm=h * shape.arms * 0.483,
        head_radius=h * shape.head_radius,
    )
