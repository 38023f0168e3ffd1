"""What may be asked for on the command line; nothing is imported that a help text does not need."""

import argparse
from typing import Final, NoReturn

COMMANDS: Final = (
    "render", "validate", "schema", "vocab", "doctor", "config",
    "chat", "sessions", "export", "mcp",
)  # fmt: skip
_EPILOG: Final = """\
commands:
  chat                   talk, and direct the film turn by turn; --plain in a pipe
  sessions [list]        the conversations that are kept; show, rename, fork or delete one
  export [SESSION]       a film as MP4, GIF or WebM, pictures, subtitles, or the script
  render SCRIPT.json     film a script, or one frame of it
  validate SCRIPT.json   tell everything that is wrong with a script
  schema                 print the JSON Schema of scripts
  vocab [KIND]           print the words that scripts are made of
  mcp                    serve the tools to an MCP client over standard input and output
  doctor                 check that this machine has what films need
  config show            print the settings in force and where each comes from

A story that is also the name of a command goes after --, as in: stickgen-agent -- render
"""


class Parser(argparse.ArgumentParser):
    """Ends with one line and exit code 2 when it cannot read a request."""

    def error(self, message: str) -> NoReturn:
        """Say in one line what cannot be read."""
        from stickgen_agent.plain import plain

        self.exit(2, f"{self.prog}: {plain(message)} (see {self.prog} --help)\n")


def parse(arguments: list[str]) -> tuple[str, argparse.Namespace]:
    """Return the command ("story" for a story) and its options; exit 2 if that cannot be read."""
    if arguments and arguments[0] in COMMANDS:
        options = _commands().parse_args(arguments)
        return options.command, options
    if not arguments:
        return "chat", _commands().parse_args(["chat"])
    return "story", _story().parse_args(arguments)


def _story() -> Parser:
    parser = Parser(
        prog="stickgen-agent",
        usage=(
            'stickgen-agent "STORY" [-o OUT.mp4] [options]\n'
            "       stickgen-agent [chat] [--plain] [options]\n       stickgen-agent COMMAND …"
        ),
        description="Describe a story, get a stick-figure film.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("story", metavar="STORY", nargs="*", help="what happens; - reads it")
    parser.add_argument("-o", "--out", metavar="OUT.mp4", help="where the film goes")
    parser.add_argument("--script-out", metavar="F.json", help="keep the script that was written")
    parser.add_argument("--duration", type=float, metavar="S", help="length in seconds")
    parser.add_argument("--size", metavar="WxH", help="1280x720 unless told")
    parser.add_argument("--style", metavar="NAME", help="such as ink or neon")
    parser.add_argument("--seed", type=int, metavar="N", help="another take")
    _add_conversation(parser)
    parser.add_argument("--version", action="store_true", help="print the version")
    _add_manner(parser)
    return parser


def _add_conversation(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--backend", choices=("mock", "grok", "ollama"), help="who directs; mock: offline"
    )
    parser.add_argument("--model", metavar="NAME", help="the backend's model")
    parser.add_argument("--base-url", metavar="URL", help="the backend's server")
    parser.add_argument(
        "--context-tokens", type=int, metavar="N", help="what the model can hold, if not told"
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--resume", metavar="ID", help="go on with this conversation")
    which.add_argument(
        "--continue", dest="go_on", action="store_true", help="go on with the newest conversation"
    )
    limits = parser.add_argument_group("limits of a turn")
    limits.add_argument("--max-steps", type=int, metavar="N", help="answers of the model")
    limits.add_argument("--max-tool-calls", type=int, metavar="N", help="tool calls")
    limits.add_argument("--max-tokens", type=int, metavar="N", help="tokens")
    limits.add_argument("--max-cost-usd", type=float, metavar="USD", help="cost")
    limits.add_argument("--max-seconds", type=float, metavar="S", help="time")
    tape = parser.add_mutually_exclusive_group()
    tape.add_argument("--record", metavar="F.jsonl", help="keep what the model answers")
    tape.add_argument("--replay", metavar="F.jsonl", help="answer from such a file, offline")


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
    _add_chat(commands.add_parser("chat", help="talk, and direct the film turn by turn"))
    _add_sessions(commands.add_parser("sessions", help="the conversations that are kept"))
    _add_export(commands.add_parser("export", help="a film, pictures, subtitles or the script"))
    mcp = commands.add_parser("mcp", help="serve the tools to an MCP client")
    mcp.add_argument("--resume", metavar="ID", help="work on this conversation's film")
    mcp.set_defaults(go_on=False)
    return parser


def _add_chat(chat: argparse.ArgumentParser) -> None:
    chat.add_argument("--plain", action="store_true", help="in lines; works in a pipe")
    chat.add_argument("--film", choices=("final", "draft", "never"), help="after each change")
    chat.add_argument("--seed", type=int, default=0, metavar="N", help="another take")
    _add_conversation(chat)
    _add_manner(chat)


def _add_sessions(sessions: argparse.ArgumentParser) -> None:
    what = ("list", "show", "rename", "fork", "delete")
    sessions.add_argument("what", nargs="?", choices=what, default="list", help="list unless told")
    sessions.add_argument("id", nargs="?", metavar="ID", help="of which; its beginning will do")
    sessions.add_argument("title", nargs="?", metavar="TITLE", help="the new title, for rename")
    sessions.add_argument("--json", action="store_true", help="print them as JSON")


def _add_export(export: argparse.ArgumentParser) -> None:
    export.add_argument("session", nargs="?", metavar="SESSION", help="the newest unless told")
    export.add_argument("-o", "--out", metavar="OUT", help="the file; its ending is the format")
    export.add_argument(
        "--format", metavar="NAME", help="mp4, gif, webm, png, sheet, script, srt …"
    )
    export.add_argument("--version", type=int, metavar="N", help="the current version unless told")
    export.add_argument("--frame", type=float, metavar="T", help="for png: the time in seconds")
    export.add_argument("--overwrite", action="store_true", help="replace a file that is there")
    _add_manner(export)


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
