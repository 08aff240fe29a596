"""The figures of the evaluation set with one table of the languages, or one shape of labels, left out at a time."""

from __future__ import annotations

import contextlib
import importlib.util
import io
import json
import multiprocessing
import sys
import tempfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import partial, wraps
from pathlib import Path
from types import MappingProxyType
from typing import Any

import attrs

from instruments import TABLES, import_all, replace_everywhere
from pressparse._stages import labels
from pressparse._stages.labels import LabelShape
from pressparse.languages import LANGUAGES

__all__ = ["ALL", "FIGURES", "measure_cases"]

# Those that are printed; the others go into the JSON file.
FIGURES = ("turns", "wrong", "silent", "labels", "kinds", "paragraphs", "speakers")
ALL = "nothing left out"
_STYLES = "house styles"
_SHAPE = "label shape: "


def list_cases() -> list[str]:
    """Return what is left out, one at a time."""
    return [ALL, _STYLES, *(f"{_SHAPE}{shape}" for shape in LabelShape), *TABLES]


def measure_cases(score: Path, texts: Path, workers: int) -> Iterator[tuple[str, Mapping[str, float]]]:
    """Yield each case with its figures: the means over houses, and the number of broken documents.

    Each case has a process of its own, since the library builds its tables once.

    Args:
        score: the script that scores the reader on the set.
        texts: the set.
        workers: the number of processes at a time.
    """
    cases = list_cases()
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, max_tasks_per_child=1) as pool:
        yield from zip(cases, pool.map(partial(_measure, score, texts), cases), strict=True)


def _measure(score: Path, texts: Path, case: str) -> dict[str, float]:
    """Return the figures of one case."""
    arguments = ["--set", str(texts)]
    if case == _STYLES:
        arguments += ["--style", "generic"]
    elif case != ALL:
        _leave_out(case)
    spec = importlib.util.spec_from_file_location("score", score)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder) / "figures.json"
        sys.argv = [str(score), *arguments, "--json", str(result)]
        with contextlib.redirect_stdout(io.StringIO()):
            module.main()
        found = json.loads(result.read_text(encoding="utf-8"))
    return {**found["macro"], "broken": found["broken"]}


def _leave_out(case: str) -> None:
    """Leave out a table of all languages, or a shape of labels, for the rest of the process."""
    import_all()
    if case.startswith(_SHAPE):
        shape = LabelShape(case.removeprefix(_SHAPE))
        find = labels.find_candidates

        @wraps(find)
        def find_others(*args: Any, **options: Any) -> dict[int, labels.Label]:  # noqa: ANN401 - passed on
            return {number: label for number, label in find(*args, **options).items() if label.shape is not shape}

        replace_everywhere(find, find_others)
        return
    emptied = {
        code: attrs.evolve(language, **{case: type(getattr(language, case))()}) for code, language in LANGUAGES.items()
    }
    replace_everywhere(LANGUAGES, MappingProxyType(emptied))
