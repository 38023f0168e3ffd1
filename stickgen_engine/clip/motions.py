"""The joints of every actor as a file for study."""

from pathlib import Path

import numpy as np

from stickgen_engine.errors import RenderError
from stickgen_engine.motion.source import Motion
from stickgen_engine.video.unfinished import unfinished

Joints = dict[str, Motion]


def write_motions(motions: Joints, out: Path) -> None:
    """Write ``SCENE/ACTOR/joints`` (T, 22, 3) in metres and ``SCENE/ACTOR/contacts`` (T, 4).

    Raises:
        RenderError: the file could not be written.
    """
    arrays = {}
    for name, motion in motions.items():
        arrays[f"{name}/joints"] = motion.joints.astype(np.float32)
        arrays[f"{name}/contacts"] = motion.contacts.astype(np.bool_)
    with unfinished(out) as part:
        try:
            with part.open("wb") as file:
                np.savez_compressed(file, **arrays)  # type: ignore[arg-type]
        except OSError as error:
            raise RenderError(f"cannot write {out}: {error.strerror}") from error
