import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from stickgen_engine.script.reading import read_script

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def bare_name(requirement: str) -> str:
    return re.split(r"[\[<>=!~; ]", requirement)[0].lower().replace("_", "-")


def declared() -> set[str]:
    project = PROJECT["project"]
    lists = [project["dependencies"], *project["optional-dependencies"].values()]
    return {bare_name(requirement) for requirements in lists for requirement in requirements}


def developed_with() -> set[str]:
    groups = PROJECT["dependency-groups"].values()
    return {bare_name(item) for group in groups for item in group if isinstance(item, str)}


def test_the_readme_opens_with_two_commands_that_do_all_the_setting_up():
    commands = re.findall(r"^sh setup\.sh .*$", README, re.MULTILINE)
    assert commands[0].startswith('sh setup.sh stickgen-agent "')
    assert commands[0].endswith("-o space.mp4")
    assert commands[1] == "sh setup.sh test"


def test_the_script_that_the_readme_shows_is_valid():
    (shown,) = re.findall(r"```json\n(.*?)```", README, re.DOTALL)
    loaded = read_script(shown)
    assert loaded.script.title == "First contact"
    assert loaded.notes == ()


def test_every_file_that_a_document_points_at_is_there():
    for document in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")):
        text = document.read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)#:]+)\)", text):
            assert (document.parent / target).exists(), f"{document.name} points at {target}"


def test_the_setup_speaks_the_plainest_shell():
    shell = shutil.which("dash") or "/bin/sh"
    done = subprocess.run([shell, "-n", ROOT / "setup.sh"], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_every_direct_dependency_is_pinned():
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = dict(line.split("==") for line in lines if not line.startswith("#"))
    assert declared() | developed_with() <= set(pins)


def test_every_direct_dependency_has_its_notice():
    notices = (ROOT / "THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8").lower()
    assert [name for name in sorted(declared() | developed_with()) if name not in notices] == []


def test_the_default_install_is_light():
    light = {bare_name(requirement) for requirement in PROJECT["project"]["dependencies"]}
    assert not light & {"torch", "transformers", "tensorboard", "matplotlib", "scipy"}


def test_the_license_says_what_the_readme_promises():
    text = " ".join((ROOT / "LICENSE").read_text(encoding="utf-8").split())
    for term in (
        "USD 1,000,000",
        "three percent (3%) of Attributable Revenue",
        "commercial license",
    ):
        assert term in text
    sections = re.findall(r"Sections? (\d+(?:\.\d+)?)", text)
    headings = re.findall(r"^(\d+(?:\.\d+)?)\.? ", (ROOT / "LICENSE").read_text(), re.MULTILINE)
    assert set(sections) <= set(headings)


@pytest.mark.parametrize("name", [".ci/run", ".ci/wheel", "setup.sh"])
def test_a_program_of_the_repository_can_be_started(name: str):
    assert (ROOT / name).stat().st_mode & 0o100
