"""HarfBuzz, which shapes text. It brings no types, so its objects are Any from here on."""

from importlib import import_module
from typing import Any, Final

hb: Final[Any] = import_module("uharfbuzz")
