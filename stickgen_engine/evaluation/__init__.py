"""How good motion is, in numbers: the physical table, for whatever source of motion is measured."""

from stickgen_engine.evaluation.measuring import measure_source
from stickgen_engine.evaluation.report import EvaluationReport

__all__ = ["EvaluationReport", "measure_source"]
