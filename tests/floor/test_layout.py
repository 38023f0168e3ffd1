import ast
import importlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = {
    "stickgen_agent": ROOT / "agent/stickgen_agent",
    "stickgen_tools": ROOT / "tools/stickgen_tools",
    "stickgen_prompts": ROOT / "prompts/stickgen_prompts",
    "stickgen_engine": ROOT / "stickgen_engine",
}


def modules() -> Iterator[Path]:
    for folder in PACKAGES.values():
        yield from sorted(folder.rglob("*.py"))


def shown(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("name", PACKAGES)
def test_a_package_is_one_installed_module_with_types(name: str):
    module = importlib.import_module(name)
    assert module.__file__ is not None
    assert Path(module.__file__).parent == PACKAGES[name]
    assert (PACKAGES[name] / "py.typed").exists()


def test_every_folder_of_code_is_a_package():
    folders = {path.parent for path in modules()}
    assert [shown(folder) for folder in folders if not (folder / "__init__.py").exists()] == []


def test_every_module_says_what_it_is_for():
    silent = [
        shown(path) for path in modules() if not ast.get_docstring(ast.parse(path.read_text()))
    ]
    assert silent == []


def test_no_module_is_too_long_to_read():
    lengths = {shown(path): len(path.read_text().splitlines()) for path in modules()}
    assert {path: length for path, length in lengths.items() if length > 400} == {}


def test_no_module_has_a_name_that_says_nothing():
    vague = {"utils", "helpers", "manager", "managers", "base", "misc", "common"}
    assert [shown(path) for path in modules() if path.stem in vague] == []


def test_nothing_is_imported_relatively_or_through_a_folder_with_a_generic_name():
    wrong = []
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ImportFrom):
                tops = ["." if node.level else (node.module or "").split(".")[0]]
            elif isinstance(node, ast.Import):
                tops = [alias.name.split(".")[0] for alias in node.names]
            else:
                continue
            if {".", "agent", "tools", "prompts"} & set(tops):
                wrong.append(f"{shown(path)}:{node.lineno}")
    assert wrong == []


def test_no_code_is_left_for_later():
    marks = ("TODO", "FIXME", "XXX", "NotImplementedError")
    left = [
        f"{shown(path)}: {mark}" for path in modules() for mark in marks if mark in path.read_text()
    ]
    assert left == []


def test_nothing_asks_the_clock_or_an_unseeded_generator_for_a_film():
    """`hash()` differs from run to run, and so does a generator that nobody seeded."""
    wrong = []
    for path in PACKAGES["stickgen_engine"].rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if not isinstance(node, ast.Call):
                continue
            call = ast.unparse(node.func)
            unseeded = (
                call in {"random.Random", "Random", "np.random.default_rng"} and not node.args
            )
            if call == "hash" or unseeded or call.startswith(("np.random.rand", "random.random")):
                wrong.append(f"{shown(path)}:{node.lineno}: {call}")
    assert wrong == []


def test_importing_the_engine_brings_nothing_heavy():
    code = (
        "import sys, stickgen_engine, stickgen_engine.errors, stickgen_engine.video\n"
        "print(sorted({'torch', 'cairo', 'transformers', 'matplotlib'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
