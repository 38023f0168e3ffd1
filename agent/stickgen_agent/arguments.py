"""What may be asked for on the command line; nothing is imported that a help text does not need."""

import argparse
from typing import Final, NoReturn

COMMANDS: Final = (
    "render", "validate", "schema", "vocab", "doctor", "config",
    "chat", "sessions", "export", "mcp",
)  # fmt: skip
# Commands that this version does not have: said plainly, never imitated.
LATER: Final = ("chat", "sessions", "export", "mcp")
_EPILOG: Final = """\
commands:
  render SCRIPT.json     film a script, or one frame of it
  validate SCRIPT.json   tell everything that is wrong with a script
  schema                 print the JSON Schema of scripts
  vocab [KIND]           print the words that scripts are made of
  doctor                 check that this machine has what films need
  config show            print the settings in force and where each comes from

A story that is also the name of a command goes after --, as in: stickgen-agent -- render
"""


class Parser(argparse.ArgumentParser):
    """Ends with one line and exit code 2 when it cannot read a request."""

    def error(self, message: str) -> NoReturn:
        """Say in one line what cannot be read."""
        self.exit(2, f"{self.prog}: {message} (see {self.prog} --help)\n")


def parse(arguments: list[str]) -> tuple[str, argparse.Namespace]:
    """Return the command ("story" for a story) and its options; exit 2 if that cannot be read."""
    if arguments and arguments[0] in LATER:
        return arguments[0], argparse.Namespace()
    if arguments and arguments[0] in COMMANDS:
        options = _commands().parse_args(arguments)
        return options.command, options
    return "story", _story().parse_args(arguments)


def _story() -> Parser:
    parser = Parser(
        prog="stickgen-agent",
        usage='stickgen-agent "STORY" [-o OUT.mp4] [options]\n       stickgen-agent COMMAND …',
        description="Describe a story, get a stick-figure film.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("story", metavar="STORY", nargs="*", help="what happens; - reads it")
    parser.add_argument("-o", "--out", metavar="OUT.mp4", help="where the film goes")
    parser.add_argument("--script-out", metavar="F.json", help="keep the script that was written")
    parser.add_argument("--duration", type=float, metavar="S", help="length in seconds")
    parser.add_argument("--size", default="1280x720", metavar="WxH", help="1280x720 unless told")
    parser.add_argument("--style", default="normal", metavar="NAME", help="such as ink or neon")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="another take")
    parser.add_argument(
        "--backend", choices=("mock", "grok", "ollama"), help="who writes the script; mock: offline"
    )
    parser.add_argument("--model", metavar="NAME", help="the backend's model")
    parser.add_argument("--base-url", metavar="URL", help="the backend's server")
    parser.add_argument("--resume", metavar="ID", help=argparse.SUPPRESS)
    parser.add_argument("--continue", dest="go_on", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--version", action="store_true", help="print the version")
    _add_manner(parser)
    return parser


def _add_manner(parser: argparse.ArgumentParser) -> None:
    manner = parser.add_mutually_exclusive_group()
    manner.add_argument("--json", action="store_true", help="print one event a line")
    manner.add_argument("--quiet", action="store_true", help="print nothing but errors")


def _commands() -> Parser:
    parser = Parser(prog="stickgen-agent")
    commands = parser.add_subparsers(parser_class=Parser, required=True, dest="command")
    _add_render(commands.add_parser("render", help="film a script, or one frame of it"))
    validate = commands.add_parser("validate", help="tell what is wrong with a script")
    validate.add_argument("script", metavar="SCRIPT.json", help="a file; - reads standard input")
    _add_manner(validate)
    commands.add_parser("schema", help="print the JSON Schema of scripts")
    vocab = commands.add_parser("vocab", help="print the words that scripts are made of")
    vocab.add_argument("kind", nargs="?", metavar="KIND", help="actions, props, places …")
    vocab.add_argument("--json", action="store_true", help="print all facts as JSON")
    doctor = commands.add_parser("doctor", help="check that this machine has what films need")
    doctor.add_argument("--json", action="store_true", help="print the findings as JSON")
    config = commands.add_parser("config", help="print the settings in force")
    config.add_argument("what", choices=("show",), help="show")
    config.add_argument("--json", action="store_true", help="print the settings as JSON")
    return parser


def _add_render(render: argparse.ArgumentParser) -> None:
    render.add_argument("script", metavar="SCRIPT.json", help="a file; - reads standard input")
    render.add_argument("-o", "--out", metavar="OUT", help="the film, or the picture")
    render.add_argument("--draft", action="store_true", help="small and coarse, quicker")
    render.add_argument("--scene", action="append", metavar="ID", help="only this one; repeatable")
    render.add_argument("--frame", type=float, metavar="T", help="one picture, at T seconds")
    render.add_argument("--sheet", metavar="F.png", help="also a contact sheet")
    render.add_argument("--poster", metavar="F.png", help="also the most telling frame")
    render.add_argument("--motion-out", metavar="F.npz", help="also the actors' joints, in metres")
    _add_manner(render)
