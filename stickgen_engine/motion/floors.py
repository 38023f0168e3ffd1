"""Bodies that stand on something: moved as if on the ground, and put up again."""

from dataclasses import replace

from stickgen_engine.motion.track import Foothold, State, Stretch


def lowered(state: State) -> State:
    """Tell of a body that stands on something as if that were the ground."""
    if not state.floor:
        return state
    feet = [_moved_up(foot, -state.floor) for foot in state.feet]
    return replace(state, feet=(feet[0], feet[1]), floor=0.0)


def raised(stretch: Stretch, floor: float) -> Stretch:
    """Put a motion that was made on the ground on what the body stands on, in place."""
    if floor:
        stretch.floor += floor
        stretch.feet.ankle[..., 1] += floor
    return stretch


def _moved_up(foot: Foothold, by: float) -> Foothold:
    x, y, z = foot.ankle
    return replace(foot, ankle=(x, y + by, z))
