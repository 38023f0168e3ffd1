import subprocess
import sys

import stickgen_engine


def test_every_public_name_is_there():
    for name in stickgen_engine.__all__:
        assert getattr(stickgen_engine, name) is not None


def test_importing_the_package_loads_nothing_heavy():
    code = (
        "import sys, stickgen_engine;"
        "print(sorted({'numpy', 'cairo', 'pydantic', 'torch'} & set(sys.modules)))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"
