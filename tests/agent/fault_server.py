"""A model server on loopback that answers chunk by chunk as a test writes it."""

import json
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar, Final

CUT: Final = "cut"


@dataclass(frozen=True)
class Scripted:
    """One answer: a body, or chunks among which numbers are pauses in seconds and CUT hangs up."""

    status: int = 200
    body: bytes | None = None
    chunks: tuple[bytes | float | str, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)


def whole(status: int, body: Any, kind: str = "application/json", **headers: str) -> Scripted:
    data = body.encode() if isinstance(body, str) else json.dumps(body).encode()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Scripted(status, data, headers={"content-type": kind, **named})


def events(*items: Any, done: bool = True) -> Scripted:
    """An OpenAI stream: objects become events, numbers pauses, bytes go as they are."""
    chunks = [
        each if isinstance(each, float | bytes | str) else f"data: {json.dumps(each)}\n\n".encode()
        for each in items
    ]
    if done:
        chunks.append(b"data: [DONE]\n\n")
    return Scripted(chunks=tuple(chunks), headers={"content-type": "text/event-stream"})


def lines(*items: Any) -> Scripted:
    """An Ollama stream."""
    chunks = [
        each if isinstance(each, float | bytes | str) else f"{json.dumps(each)}\n".encode()
        for each in items
    ]
    return Scripted(chunks=tuple(chunks), headers={"content-type": "application/x-ndjson"})


def delta(finish: str | None = None, **fields: Any) -> dict[str, Any]:
    return {"choices": [{"index": 0, "delta": fields, "finish_reason": finish}]}


def part(content: str = "", done: str = "", **fields: Any) -> dict[str, Any]:
    extra = {"done_reason": done, "prompt_eval_count": 11, "eval_count": 7} if done else {}
    counts = {key: fields.pop(key) for key in list(fields) if key.endswith("_count")}
    message = {"role": "assistant", "content": content, **fields}
    return {"model": "m", "message": message, "done": bool(done), **extra, **counts}


@dataclass
class Asked:
    method: str
    path: str
    headers: dict[str, str]
    body: Any


class FaultServer:
    """Answers posts from a list, in order; gets and ``/api/show`` by path."""

    def __init__(self, port: int) -> None:
        self.root = f"http://127.0.0.1:{port}"
        self.asked: list[Asked] = []
        self.answers: list[Scripted] = []
        # What comes when the list is empty.
        self.always: Scripted | None = None
        self.pages: dict[str, Scripted] = {
            "/v1/models": whole(200, {"data": [{"id": "tiny", "object": "model"}]}),
            "/api/tags": whole(200, {"models": [{"model": "tiny"}, {"model": "other"}]}),
            "/api/show": whole(
                200,
                {
                    "capabilities": ["completion", "tools"],
                    "model_info": {"x.context_length": 32768},
                },
            ),
        }

    @property
    def posts(self) -> list[Asked]:
        return [each for each in self.asked if each.path not in self.pages]

    def then(self, *answers: Scripted) -> None:
        self.answers.extend(answers)

    def answer(self, asked: Asked) -> Scripted:
        self.asked.append(asked)
        if asked.path in self.pages:
            return self.pages[asked.path]
        if not self.answers and self.always is not None:
            return self.always
        if not self.answers:
            return whole(599, {"error": "the test wrote no further answer"})
        return self.answers.pop(0)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_of: ClassVar[FaultServer]

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def do_GET(self) -> None:
        self._serve(None)

    def do_POST(self) -> None:
        length = int(self.headers.get("content-length") or 0)
        self._serve(json.loads(self.rfile.read(length) or b"null"))

    def _serve(self, body: Any) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        answer = self.server_of.answer(Asked(self.command, self.path, headers, body))
        try:
            self._send(answer)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def _send(self, answer: Scripted) -> None:
        # Without a date of its own, which a test may want to set.
        self.send_response_only(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.body is not None:
            self.send_header("content-length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)
            return
        self.send_header("transfer-encoding", "chunked")
        self.end_headers()
        for chunk in answer.chunks:
            if chunk == CUT:
                self.close_connection = True
                return
            if isinstance(chunk, float):
                time.sleep(chunk)
            elif isinstance(chunk, bytes):
                self.wfile.write(f"{len(chunk):x}\r\n".encode() + chunk + b"\r\n")
                self.wfile.flush()
        self.wfile.write(b"0\r\n\r\n")


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: that callers hang up is what is tested."""


@contextmanager
def fault_server() -> Iterator[FaultServer]:
    handler = type("Handler", (_Handler,), {})
    server = _Server(("127.0.0.1", 0), handler)
    faults = FaultServer(server.server_address[1])
    handler.server_of = faults
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield faults
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
