"""What nobody wrote but everybody expects: who is hit reacts, who is offered a hand takes it."""

from stickgen_engine.performance.dancing import with_dances
from stickgen_engine.performance.reacting.blows import with_reactions
from stickgen_engine.performance.reacting.bystanders import with_crowds, with_starts
from stickgen_engine.performance.reacting.cast import Ensemble
from stickgen_engine.performance.reacting.fights import with_fights
from stickgen_engine.performance.reacting.flinches import with_flinches
from stickgen_engine.performance.reacting.partners import with_partners
from stickgen_engine.performance.reacting.tackles import with_leaps
from stickgen_engine.performance.rejoicing import with_joy
from stickgen_engine.timeline.beats import SceneTimeline


def rehearsed(timeline: SceneTimeline) -> SceneTimeline:
    """Return a timeline with the beats that others' actions ask of those that they are done to.

    What the script tells stays as it is: answers are written only where somebody stands about, and
    as a gesture where that leaves everything else alone. Of two who fight each other every beat
    becomes several, blow and answer, as variants of the same action.
    """
    ensemble = Ensemble(timeline)
    with_crowds(ensemble)
    with_fights(ensemble)
    with_leaps(ensemble)
    with_partners(ensemble)
    with_reactions(ensemble)
    with_flinches(ensemble)
    with_starts(ensemble)
    return with_joy(with_dances(ensemble.written()))
