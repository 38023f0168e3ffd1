"""Where each place is painted: its name, then "module:function" in this package."""

from typing import Final

from stickgen_engine.drawing.places.table_nature import NATURE
from stickgen_engine.drawing.places.table_town import TOWN

TABLE: Final[dict[str, str]] = {**NATURE, **TOWN}
