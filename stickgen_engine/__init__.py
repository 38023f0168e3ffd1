"""Stick-figure films from scripts: ``from stickgen_engine import ScriptSchema, produce_clip``.

Names are loaded when they are first used, so that importing the package costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from stickgen_engine.clip import ClipReport, poster, produce_clip, sheet, still
    from stickgen_engine.errors import Cancelled, Problem, RenderError, ScriptError, StickgenError
    from stickgen_engine.script.models import ScriptSchema
    from stickgen_engine.script.reading import read_script

__all__ = [
    "Cancelled",
    "ClipReport",
    "Problem",
    "RenderError",
    "ScriptError",
    "ScriptSchema",
    "StickgenError",
    "poster",
    "produce_clip",
    "read_script",
    "sheet",
    "still",
]

_HOMES: Final = {
    "ClipReport": "clip",
    "poster": "clip",
    "produce_clip": "clip",
    "sheet": "clip",
    "still": "clip",
    "Cancelled": "errors",
    "Problem": "errors",
    "RenderError": "errors",
    "ScriptError": "errors",
    "StickgenError": "errors",
    "ScriptSchema": "script.models",
    "read_script": "script.reading",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
