"""Seeds that depend on names and on the script's seed, the same on every machine."""

import hashlib


def seed_of(*names: object) -> int:
    """Hash names to a seed below 2**63."""
    text = "\x1f".join(str(name) for name in names)
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") >> 1
