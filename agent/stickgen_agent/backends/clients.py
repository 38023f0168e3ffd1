"""The SDKs' clients, fenced: what they take from the environment by themselves never leaves.

openai 3.x sends OPENAI_ORG_ID, OPENAI_PROJECT_ID and OPENAI_CUSTOM_HEADERS to whichever server it
is given; ollama sends OLLAMA_API_KEY. So only headers that are known pass, the key is always the
one that was chosen, and redirections, which would carry it elsewhere, are not followed.
"""

import ssl
from collections.abc import Awaitable, Callable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from stickgen_agent.backends.addresses import is_loopback
from stickgen_agent.backends.classification import shortened
from stickgen_agent.failures import UsageError

if TYPE_CHECKING:
    from ollama import AsyncClient
    from openai import AsyncOpenAI

_PASSED: Final = frozenset({
    "accept", "accept-encoding", "connection", "content-length", "content-type", "host",
    "transfer-encoding", "x-grok-conv-id",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Waits:
    """How long to wait, in seconds.

    To be let in, for the next piece, for a whole answer, and for what a server may still send
    after it, such as a count of tokens.
    """

    connect_s: float = 5.0
    piece_s: float = 180.0
    answer_s: float = 900.0
    rest_s: float = 3.0


def openai_client(url: str, key: str, waits: Waits) -> "AsyncOpenAI":
    """Make a client for a server of OpenAI's protocol; ``key`` is never empty."""
    import httpx2
    from openai import AsyncOpenAI, Omit

    with _readable_environment(httpx2.InvalidURL):
        http = httpx2.AsyncClient(
            timeout=httpx2.Timeout(waits.piece_s, connect=waits.connect_s),
            follow_redirects=False,
            # A proxy cannot reach this machine's own servers.
            trust_env=not is_loopback(url),
            verify=_verification(url),
            event_hooks={"request": [_fence(key)]},
        )
        return AsyncOpenAI(
            api_key=key,
            # An empty text, unlike None, is not replaced by what the environment holds.
            admin_api_key="",
            webhook_secret="",
            base_url=url,
            max_retries=0,
            default_headers={"OpenAI-Organization": Omit(), "OpenAI-Project": Omit()},  # type: ignore[dict-item]
            http_client=http,
        )


def ollama_client(
    address: str, key: str, waits: Waits, heard: Callable[[Mapping[str, str]], None]
) -> "AsyncClient":
    """Make a client for an Ollama server; ``key`` may be empty.

    ``heard`` is told the headers of each answer, which the SDK's failures leave out.
    """
    import httpx
    from ollama import AsyncClient

    async def hear(response: httpx.Response) -> None:
        heard(response.headers)

    with _readable_environment(httpx.InvalidURL):
        return AsyncClient(
            address,
            timeout=httpx.Timeout(waits.piece_s, connect=waits.connect_s),
            follow_redirects=False,
            trust_env=not is_loopback(address),
            verify=_verification(address),
            event_hooks={"request": [_fence(key)], "response": [hear]},
        )


def _verification(url: str) -> ssl.SSLContext | bool:
    """Return how to check certificates: as usual, or in no way where there are none.

    Reading all authorities takes 0.1 s. A context without any accepts no certificate, so that
    nothing goes unchecked if there should be one after all.
    """
    plain = url.startswith("http://") and is_loopback(url)
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT) if plain else True


@contextmanager
def _readable_environment(unusable: type[Exception]) -> Iterator[None]:
    """Tell of addresses, and of proxies and certificates in the environment, that are no good."""
    try:
        yield
    except (ImportError, ValueError, OSError, unusable) as error:
        raise UsageError(
            f"the connection cannot be set up ({shortened(str(error))}); look at the address, "
            "HTTPS_PROXY, ALL_PROXY and SSL_CERT_FILE"
        ) from None


def _fence(key: str) -> Callable[[Any], Awaitable[None]]:
    async def let_pass(request: Any) -> None:
        headers: MutableMapping[str, str] = request.headers
        for name in list(headers):
            if name.lower() not in _PASSED:
                del headers[name]
        headers["user-agent"] = "stickgen-agent"
        if key:
            headers["authorization"] = f"Bearer {key}"

    return let_pass
