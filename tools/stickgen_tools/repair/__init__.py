"""Reading what models write: raw argument texts into data that fits, saying what was mended."""
