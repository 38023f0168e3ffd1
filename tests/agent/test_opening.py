"""Opening a conversation: which backend answers, and what goes along with it."""

from pathlib import Path

import pytest

from stickgen_agent.arguments import parse
from stickgen_agent.cli import main
from stickgen_agent.commands.opening import backend_of, changer, made, opened, settings_of
from stickgen_agent.commands.outputs import named_after
from stickgen_agent.failures import UsageError

KEY = "xai-canary-0123456789abcdef"


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_address_and_the_model_of_one_backend_do_not_go_with_another(
    room: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("XAI_API_KEY", KEY)
    given: list[str] = ["chat", "--backend", "ollama", "--model", "small"]
    given += ["--base-url", "https://somebody.example"]
    change = changer(settings_of(parse(given)[1]), "ollama")
    other = change("grok", "")
    assert other.model != "small"
    # The key goes to its own server.
    assert "somebody.example" not in str(vars(vars(other)["_backend"]))
    assert change("ollama", "").model == "small"


def test_the_offline_director_takes_no_model(room: Path):
    settings = settings_of(parse(["chat"])[1])
    with pytest.raises(UsageError, match="no models"):
        changer(settings, "mock")("mock", "x")


def test_who_directs_does_not_change_in_a_recording(room: Path):
    with pytest.raises(UsageError, match="recording"):
        changer(settings_of(parse(["chat"])[1]), "mock", taped=True)("ollama", "")


def test_a_model_that_nobody_would_use_is_told(room: Path):
    options = parse(["A dog runs", "--model", "x"])[1]
    settings = settings_of(options)
    with opened(options, settings, print) as session, pytest.raises(UsageError, match="--backend"):
        backend_of(options, settings, session)


def test_a_user_without_a_home_is_told_so(
    room: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def nowhere(cls: type[Path]) -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", classmethod(nowhere))
    assert main(["sessions"]) == 6
    assert "set HOME" in capsys.readouterr().err
    assert main(["vocab", "styles"]) == 0


def test_a_name_that_is_taken_is_counted_on(room: Path):
    assert named_after("A Dog!", ".mp4") == Path("a-dog.mp4")
    Path("a-dog.mp4").touch()
    assert named_after("A Dog!", ".mp4") == Path("a-dog-2.mp4")
    assert named_after("犬", ".mp4") == Path("film.mp4")


@pytest.mark.parametrize(
    "arguments",
    [["sessions", "list", "x"], ["sessions", "show", "x", "y"], ["sessions", "delete", "x", "y"]],
)
def test_a_word_that_means_nothing_is_not_passed_over(arguments: list[str], room: Path):
    assert main(arguments) == 2


def test_only_versions_that_are_there_are_exported(room: Path, capsys: pytest.CaptureFixture[str]):
    with opened(parse(["A dog runs"])[1], settings_of(parse(["chat"])[1]), print) as session:
        session.begin_turn("A dog runs")
        session.end_turn("done", session.usage)
    assert main(["export", "--version", "0", "-o", "a.json"]) == 2
    assert "no version 0" in capsys.readouterr().err


@pytest.mark.parametrize("backend", ["grok", "ollama"])
def test_the_dotenv_of_a_folder_gets_no_key_that_is_not_its_own(
    backend: str, room: Path, monkeypatch: pytest.MonkeyPatch
):
    key = "XAI_API_KEY" if backend == "grok" else "OLLAMA_API_KEY"
    monkeypatch.setenv(key, KEY)
    Path(".env").write_text("STICKGEN_BASE_URL=https://somebody.example/v1\n")
    with pytest.raises(UsageError, match=f"would have {key}") as caught:
        made(backend, settings_of(parse(["chat"])[1]))
    assert KEY not in str(caught.value)
    given = ["chat", "--base-url", "https://somebody.example/v1"]
    assert made(backend, settings_of(parse(given)[1])).name == backend
    Path(".env").write_text("STICKGEN_BASE_URL=http://127.0.0.1:9/v1\n")
    assert made(backend, settings_of(parse(["chat"])[1])).name == backend


@pytest.mark.parametrize("option", ["--resume", "-o", "--script-out"])
def test_an_option_that_is_empty_is_not_taken_for_one_that_is_not_there(
    option: str, room: Path, capsys: pytest.CaptureFixture[str]
):
    assert main(["A dog runs", option, ""]) == 2
    assert "''" in capsys.readouterr().err
