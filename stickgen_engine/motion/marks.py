"""On which frames of a beat its move comes to a moment that others wait for, such as a hit."""

import numpy as np

from stickgen_engine.motion.manners import bearing_of
from stickgen_engine.motion.moves import clock
from stickgen_engine.motion.repertoire import move_of
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat


def marked_frames(beat: Beat, actor: Actor, mark: str) -> tuple[int, ...]:
    """Return the frames of the scene on which a beat's move passes a mark, the first first.

    Empty where the move has no such mark, or its time is too short to come to it.
    """
    move = move_of(beat.motion, beat.seat_m)
    if move is None or mark not in move.marks:
        return ()
    count = beat.end - beat.start
    times = np.arange(count) / FPS
    tempo = bearing_of(beat.manner, actor).tempo
    moments = clock(move, times, count / FPS, tempo)
    at = move.marks[mark]
    passed = (moments[:-1] < at) & (moments[1:] >= at)
    return tuple(int(beat.start + frame + 1) for frame in np.nonzero(passed)[0])
