"""``stickgen``: the commands for study, beside those for film-makers in ``stickgen-agent``."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = _parser().parse_args(arguments)
    from stickgen_engine.errors import StickgenError

    try:
        code = int(options.run(options))
        sys.stdout.flush()
    except StickgenError as error:
        print(f"stickgen: {error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        print("stickgen: interrupted", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # Whoever read our output has gone; flushing at exit must not complain again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="stickgen", description="Look at what can be drawn, and measure how fast."
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    gallery = commands.add_parser("gallery", help="draw contact sheets of everything")
    gallery.add_argument("-o", "--out", type=Path, required=True, metavar="DIR")
    gallery.add_argument("--only", action="append", default=[], metavar="SHEET")
    gallery.set_defaults(run=_gallery)
    bench = commands.add_parser("bench", help="time this renderer against others, in one run")
    bench.add_argument("--runs", type=int, default=3, metavar="N", help="runs of each row")
    bench.add_argument("--json", action="store_true", help="print JSON instead of a table")
    bench.add_argument("--quick", action="store_true", help="short clips, for a first look")
    bench.set_defaults(run=_bench)
    evaluate = commands.add_parser("evaluate", help="measure a source of motion")
    evaluate.add_argument("--source", default="procedural", metavar="NAME")
    evaluate.add_argument("--seeds", type=int, default=5, metavar="N", help="takes of each action")
    evaluate.add_argument("--joins", type=int, default=294, metavar="N", help="pairs of actions")
    evaluate.add_argument("--only", action="append", default=[], metavar="ACTION")
    evaluate.add_argument("--json", action="store_true", help="print JSON instead of Markdown")
    evaluate.add_argument("--workers", type=int, default=os.cpu_count() or 1, metavar="N")
    evaluate.set_defaults(run=_evaluate)
    data = commands.add_parser("data", help="make and look at data for the motion model")
    _add_data(data.add_subparsers(metavar="COMMAND", required=True))
    return parser


def _add_data(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    gallery = commands.add_parser("gallery", help="draw contact sheets of all motion")
    gallery.add_argument("-o", "--out", type=Path, required=True, metavar="DIR")
    gallery.add_argument("--only", action="append", default=[], metavar="KIND|ACTION|MANNER")
    gallery.add_argument("--blind", action="store_true", help="no labels, shuffled, with a key")
    gallery.add_argument("--seed", type=int, default=0, metavar="N", help="of the shuffling")
    gallery.set_defaults(run=_motion_gallery)

    marks = commands.add_parser("marks", help="mark the answers to a blind gallery")
    marks.add_argument("answers", type=Path, nargs="+", metavar="ANSWERS.json")
    marks.add_argument("--key", type=Path, required=True, metavar="DIR", help="the gallery")
    marks.set_defaults(run=_marks)
    synth = commands.add_parser("synth", help="make synthetic motion with labels and captions")
    synth.add_argument("-o", "--out", type=Path, required=True, metavar="DIR")
    synth.add_argument("--count", type=int, required=True, metavar="N", help="ten-second samples")
    synth.add_argument("--seed", type=int, default=0, metavar="S")
    synth.add_argument("--workers", type=int, default=os.cpu_count() or 1, metavar="N")
    synth.set_defaults(run=_synth)


def _marks(options: argparse.Namespace) -> int:
    from stickgen_engine.gallery.naming import read_marks

    for marks in read_marks(options.answers, options.key):
        print(marks.as_text())
    return 0


def _synth(options: argparse.Namespace) -> int:
    from stickgen_engine.data import make_synthetic
    from stickgen_engine.data.progress import progress_on

    made = make_synthetic(
        options.out,
        count=options.count,
        seed=options.seed,
        workers=max(1, options.workers),
        told=progress_on(sys.stderr),
    )
    print(
        f"{made.samples} samples in {options.out}, {made.new} of them made now in "
        f"{made.seconds:.1f} s: {made.clips_per_second:.1f} clips/s"
    )
    print(made.datasheet)
    return 0


def _motion_gallery(options: argparse.Namespace) -> int:
    from stickgen_engine.gallery.motion_sheets import make_motion_gallery

    make_motion_gallery(
        options.out, only=options.only, blind=options.blind, seed=options.seed, told=print
    )
    return 0


def _evaluate(options: argparse.Namespace) -> int:
    from stickgen_engine.evaluation import measure_source

    report = measure_source(
        options.source,
        seeds=max(1, options.seeds),
        joins=max(0, options.joins),
        only=options.only,
        workers=max(1, options.workers),
    )
    print(report.as_json() if options.json else report.as_markdown())
    return 0


def _gallery(options: argparse.Namespace) -> int:
    from stickgen_engine.gallery import make_gallery

    make_gallery(options.out, only=options.only, told=print)
    return 0


def _bench(options: argparse.Namespace) -> int:
    from stickgen_engine.bench import measure

    report = measure(runs=max(1, options.runs), quick=options.quick)
    print(report.as_json() if options.json else report.as_text())
    return 0


if __name__ == "__main__":
    sys.exit(main())
