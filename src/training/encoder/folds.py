"""Trains encoders that have not seen some of the articles, for the scores of these, and exports them.

folds.py DATA FOLDER      to FOLDER/without-0-1, FOLDER/without-2-3 and FOLDER/without-4; one core each
"""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

PARTS = [[0, 1], [2, 3], [4]]
"""Folds of the linear models: an article left out of these is left out of the encoder."""
HERE = os.path.dirname(os.path.abspath(__file__))


def make(data: str, folder: str, part: list[int]):
    name = "-".join(["without", *map(str, part)])
    run = lambda script, *of: subprocess.run([sys.executable, os.path.join(HERE, script), *of], check=True, env={**os.environ, "OMP_NUM_THREADS": "1"})
    run("train.py", data, folder, "--without", *map(str, part))
    run("export.py", folder, name, os.path.join(folder, name))


def main(data: str, folder: str):
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda part: make(data, folder, part), PARTS))


if __name__ == "__main__":
    main(*sys.argv[1:])
