"""Measure Handbill beside its peers and print each figure with its goal. Run by `make bench`; needs no screen."""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.benchmarks import batches, papers, vaults, windows

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        for part in (papers, batches, vaults, windows):
            for row in part.rows(Path(folder)):
                print(row, flush=True)
