"""Settings: the first source wins, bad ones are told where they stand, keys are never shown."""

from pathlib import Path

import pytest

from stickgen_agent.failures import UsageError
from stickgen_agent.settings import config_file, read_settings


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write_config(text: str) -> None:
    path = config_file()
    path.parent.mkdir(parents=True)
    path.write_text(text)


def test_a_flag_wins_over_the_environment_a_dotenv_a_file_and_the_default(folder: Path):
    assert read_settings(environ={"HOME": str(folder)})["film"] == "final"
    write_config('film = "never"\nmax_steps = 5\n')
    assert read_settings()["film"] == "never"
    Path(".env").write_text("STICKGEN_FILM=draft\n")
    assert read_settings().origin("film") == "STICKGEN_FILM in .env"
    environ = {"STICKGEN_FILM": "final", "XDG_CONFIG_HOME": str(config_file().parents[1])}
    assert read_settings(environ=environ).origin("film") == "STICKGEN_FILM"
    assert read_settings({"film": "draft"}, environ).origin("film") == "--film"
    assert read_settings({"film": None}, environ).number("max_steps") == 5


@pytest.mark.parametrize(
    ("config", "told"),
    [
        ('film = "sometimes"', "one of final, draft, never"),
        ("max_steps = 0", "a number from 1 to 1000"),
        ("max_cost_usd = nan", "a number from 0"),
        ("colour = 1", "no setting 'colour'"),
        ("film = [1]", "should be a text or a number"),
        ("film = ", "Invalid value"),
    ],
)
def test_a_setting_that_cannot_be_used_is_told_with_its_place(config: str, told: str, folder: Path):
    write_config(config)
    with pytest.raises(UsageError, match=r"config\.toml") as caught:
        read_settings()
    assert told in str(caught.value)


def test_a_key_is_known_to_whoever_must_hide_it_and_shows_in_no_repr(folder: Path):
    Path(".env").write_text("XAI_API_KEY='xai-canary-1'\n")
    settings = read_settings()
    assert settings.secrets == ("xai-canary-1",)
    assert "canary" not in repr(settings)


def test_a_dotenv_that_can_be_none_is_not_read(folder: Path):
    Path(".env").write_text("A=b\n" * 20_000)
    with pytest.raises(UsageError, match="larger"):
        read_settings()
