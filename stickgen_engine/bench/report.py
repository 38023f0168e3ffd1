"""The figures of a bench run."""

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: what was measured, its value and its unit."""

    group: str
    name: str
    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class BenchReport:
    """All figures of one run on one machine."""

    machine: str
    rows: tuple[Row, ...]

    def as_text(self) -> str:
        """Lay the figures out as a table."""
        wide = max(len(row.name) for row in self.rows)
        lines, group = [self.machine], ""
        for row in self.rows:
            if row.group != group:
                group = row.group
                lines += ["", group]
            lines.append(f"  {row.name:<{wide}}  {row.value:9.2f} {row.unit}")
        return "\n".join(lines)

    def as_json(self) -> str:
        """Give the figures to a program."""
        rows = [
            {"group": row.group, "name": row.name, "value": row.value, "unit": row.unit}
            for row in self.rows
        ]
        return json.dumps({"machine": self.machine, "rows": rows}, indent=2)

    def value(self, name: str) -> float:
        """Return one figure; KeyError if it was not measured."""
        for row in self.rows:
            if row.name == name:
                return row.value
        raise KeyError(name)
