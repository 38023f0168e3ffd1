"""The same figures as a plain matplotlib animation, to compare with."""

from pathlib import Path

from stickgen_engine.clip.staging import perform_scene, planned
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.skeleton import FPS, PARENTS, J
from stickgen_engine.video.ffmpeg import ffmpeg_program


def plot_film(script: ScriptSchema, out: Path) -> None:
    """Write an MP4 of sticks and heads; needs the ``bench`` extra."""
    import matplotlib as mpl

    mpl.use("Agg")
    mpl.rcParams["animation.ffmpeg_path"] = ffmpeg_program()
    from matplotlib import animation, pyplot
    from matplotlib.artist import Artist
    from matplotlib.patches import Circle

    timeline = planned(script)[0]
    motions = perform_scene(timeline).motions
    width, height = script.size
    figure, axes = pyplot.subplots(figsize=(width / 100, height / 100), dpi=100)
    axes.set_xlim(-5, 5)
    axes.set_ylim(-0.5, 5)
    axes.set_axis_off()
    bones = [(joint, parent) for joint, parent in enumerate(PARENTS) if parent >= 0]
    sticks = {
        name: [axes.plot([], [], lw=6, solid_capstyle="round")[0] for _ in bones]
        for name in motions
    }
    heads = {name: Circle((0, 0), 0.2) for name in motions}

    for head in heads.values():
        axes.add_patch(head)

    def show(frame: int) -> list[Artist]:
        for name, motion in motions.items():
            joints = motion.joints[frame]
            for stick, (joint, parent) in zip(sticks[name], bones, strict=True):
                stick.set_data(joints[[joint, parent], 0], joints[[joint, parent], 1])
            heads[name].set_center((joints[J["head"], 0], joints[J["head"], 1] + 0.15))
        return []

    film = animation.FuncAnimation(figure, show, frames=timeline.frames, blit=False)
    writer = animation.FFMpegWriter(
        fps=FPS, codec="libx264", extra_args=["-preset", "veryfast", "-crf", "20", "-threads", "2"]
    )
    film.save(str(out), writer=writer)
    pyplot.close(figure)
