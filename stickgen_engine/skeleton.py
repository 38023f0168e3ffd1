"""The 22 joints that every moving body has, in SMPL's order, and the clock that they move on.

Metres; x to the right, y up, z away from the viewer. Quadrupeds use the arms as forelegs and birds
use them as wings, so one layout serves every actor.
"""

from typing import Final

FPS: Final = 25

JOINTS: Final[tuple[str, ...]] = (
    "pelvis",
    "left_hip",
    "right_hip",
    "spine1",
    "left_knee",
    "right_knee",
    "spine2",
    "left_ankle",
    "right_ankle",
    "spine3",
    "left_foot",
    "right_foot",
    "neck",
    "left_collar",
    "right_collar",
    "head",
    "left_shoulder",
    "right_shoulder",
    "left_elbow",
    "right_elbow",
    "left_wrist",
    "right_wrist",
)
J: Final[dict[str, int]] = {name: index for index, name in enumerate(JOINTS)}

# The parent of each joint; the pelvis, the root, has none.
PARENTS: Final[tuple[int, ...]] = (
    -1, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 12, 13, 14, 16, 17, 18, 19,
)  # fmt: skip

# Columns of a motion's contacts.
CONTACTS: Final[tuple[str, ...]] = ("left_heel", "left_toe", "right_heel", "right_toe")
