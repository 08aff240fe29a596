"""Which rules and literals of the reader fire in the evaluation set, in how many documents and houses.

Usage: python tests/audit/audit.py [--set DIR] [--figures] [--json FILE]

A literal of the generic reader belongs into a house's style where it fires in that house only and nothing else speaks
for it; a literal of a style needs two documents, or something else that speaks for it. Where literals are neither, the
script lists them and exits with 1. tests/README.md says more.
"""

from __future__ import annotations

import argparse
import json
import sys
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pressparse
from figures import ALL, FIGURES, measure_cases
from instruments import parse, watch
from literals import Evidence, Firing, Literal, Verdict, language_literals, style_literals
from pressparse._stages.rules import RULES
from pressparse.diagnostics import CATALOGUE
from pressparse.model import Transcript

_SHARED = Path(__file__).resolve().parents[3] / "shared"
_ATTESTED = Path(__file__).with_name("attested.toml")
_FAILS = (Verdict.FAILS, Verdict.FEW)
# A house with several folders in the set counts once. A folder that holds texts of two goes by where they are from.
_HOUSES = {
    "wh-briefings": "white-house",
    "wh-obama-html": "white-house",
    "wh-trump-covid-html": "white-house",
    "en-delivery wragge/pm-transcripts": "au-pm",
    "en-delivery brian14708/wh-briefings": "white-house",
}

Judged = list[tuple[Literal, Verdict]]


def main() -> int:
    """Run the audit and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", type=Path, default=_SHARED / "eval" / "dev", help="the evaluation set")
    parser.add_argument("--survey", type=Path, default=_SHARED / "CONVENTIONS.md", help="the survey of published pages")
    parser.add_argument("--figures", action="store_true", help="also score the set with each table left out")
    parser.add_argument("--workers", type=int, default=2, help="processes for --figures")
    parser.add_argument("--json", type=Path, help="write everything here")
    options = parser.parse_args()
    if not any(options.set.glob("*/*.json")):
        sys.stderr.write(f"no documents under {options.set}\n")
        return 2
    firing = read_set(options.set)
    evidence = Evidence(options.survey, _ATTESTED)
    judged = [(literal, evidence.judge(literal, firing)) for literal in (*language_literals(), *style_literals())]
    report: dict[str, Any] = {
        "documents": firing.documents,
        "houses": {language: sorted(houses) for language, houses in sorted(firing.houses.items())},
        "rules": {name: dict(counts) for name, counts in firing.rules()},
        "literals": [describe(literal, verdict, firing) for literal, verdict in judged],
    }
    print_rules(firing)
    print_literals(judged, firing)
    if options.figures:
        report["figures"] = print_figures(options.set.parent / "score.py", options.set, options.workers)
    print_stale(evidence.find_unknown(literal for literal, _ in judged))
    failing = [(literal, verdict) for literal, verdict in judged if verdict in _FAILS]
    print_failing(failing, firing)
    if options.json:
        options.json.write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")
    return 1 if failing else 0


def read_set(folder: Path) -> Firing:
    """Read every document of a set, and tell what fired in it. HTML is left out where the library can't read it."""
    documents: list[tuple[dict[str, Any], str, bool, Transcript]] = []
    for path in sorted(folder.glob("*/*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        is_html = gold.get("input") == "html"
        if is_html and not hasattr(pressparse, "parse_html"):
            continue
        text = path.with_suffix(".html" if is_html else ".txt").read_bytes().decode("utf-8")
        documents.append((gold, text, is_html, parse(text, is_html=is_html)))
    read = watch()
    firing = Firing()
    for gold, text, is_html, unwatched in documents:
        transcript, log = read(text, is_html=is_html)
        assert transcript == unwatched, f"{gold['id']} is read in another way when the reader is watched"
        source = gold["source"]
        house = _HOUSES.get(f"{source} {gold['origin']['repo']}", _HOUSES.get(source, source))
        language = gold.get("language") or transcript.metadata.language
        if language:
            firing.houses[language.partition("-")[0]].add(house)
        firing.add(house, transcript, log)
    return firing


def describe(literal: Literal, verdict: Verdict, firing: Firing) -> dict[str, Any]:
    """Return a literal as JSON."""
    return {
        "table": literal.table,
        "words": literal.words,
        "languages": literal.languages,
        "documents": dict(firing.of(literal)),
        "verdict": verdict.name.lower(),
    }


def print_rules(firing: Firing) -> None:
    """Print rules, codes and shapes of labels, with documents and houses."""
    print(f"{firing.documents} documents; houses by language:")
    for language, houses in sorted(firing.houses.items()):
        print(f"  {language}: {', '.join(sorted(houses))}")
    print("\nRules, diagnostics and labels: documents/houses")
    fired = dict(firing.rules())
    known = [f"rule: {name}" for name in RULES] + [f"diagnostic: {code}" for code in CATALOGUE]
    for name in sorted({*fired, *known}):
        print(f"  {_count(fired.get(name, {})):>8}  {name}")


def print_literals(judged: Judged, firing: Firing) -> None:
    """Print, for each table, the literals that fired, and a line that counts the verdicts."""
    tables: dict[str, Judged] = defaultdict(list)
    for literal, verdict in judged:
        tables[literal.table].append((literal, verdict))
    print("\nLiterals that fired, by table: documents/houses")
    for table, entries in tables.items():
        if "." not in table and table not in firing.watched:
            print(f"\n  {table}: the reader does not look at it, or not in a way that can be watched")
            continue
        fired = [(literal, counts) for literal, _ in entries if (counts := firing.of(literal))]
        fired.sort(key=lambda entry: (-len(entry[1]), -sum(entry[1].values())))
        print(f"\n  {table}: {len(fired)} of {len(entries)}")
        _print_packed(f"{literal.words} {_count(counts)}" for literal, counts in fired)
    print(f"\n{'':24}" + "".join(f"{verdict.name.lower():>9}" for verdict in Verdict))
    for table, entries in tables.items():
        numbers = Counter(verdict for _, verdict in entries)
        print(f"{table:24}" + "".join(f"{numbers[verdict] or '':>9}" for verdict in Verdict))
    for verdict in Verdict:
        print(f"  {verdict.name.lower()}: {verdict}")


def print_figures(score: Path, texts: Path, workers: int) -> dict[str, Mapping[str, float]]:
    """Print the figures with each table left out; a star marks those that differ from the first line."""
    print(f"\nMeans over houses with one thing left out\n{'':28}" + "".join(f"{name:>12}" for name in FIGURES))
    found: dict[str, Mapping[str, float]] = {}
    for case, figures in measure_cases(score, texts, workers):
        found[case] = figures
        row = ""
        for name in FIGURES:
            figure = figures.get(name)
            sign = " " if figure == found[ALL].get(name) else "*"
            row += f"{'-' if figure is None else format(figure, '.4f'):>11}{sign}"
        broken = f"  {figures['broken']} broken" if figures["broken"] else ""
        print(f"{case:28}{row}{broken}", flush=True)
    return found


def print_stale(entries: list[tuple[str, str]]) -> None:
    """Print the entries of the list of attested literals that the data do not have, or no more."""
    if entries:
        print(f"\nIn {_ATTESTED.name}, but in no table:")
        for table, words in entries:
            print(f"  {table}: {words}")


def print_failing(failing: Judged, firing: Firing) -> None:
    """Print the literals that need something that speaks for them."""
    if not failing:
        print("\nEvery literal fires in several houses or is attested.")
        return
    print(f"\n{len(failing)} literals are one house's, and neither the survey nor {_ATTESTED.name} has them.")
    print("Move each into the house's style, remove it, or attest it:")
    by_place: dict[tuple[str, str], list[str]] = defaultdict(list)
    for literal, _ in failing:
        place = ", ".join(firing.of(literal)) or "never fired"
        if stands := firing.standing.get(literal.key):
            place += f"; stands in {stands} of its documents"
        by_place[literal.table, place].append(literal.words)
    for (table, place), words in by_place.items():
        print(f"  {table} ({place})")
        _print_packed(words)


def _count(counts: Mapping[str, int]) -> str:
    return f"{sum(counts.values())}/{len(counts)}"


def _print_packed(entries: Iterable[str]) -> None:
    """Print short entries on as few lines as they need."""
    # A space inside an entry may not end a line.
    packed = "; ".join(entry.replace(" ", "\N{NO-BREAK SPACE}") for entry in entries)
    lines = textwrap.wrap(packed, 116, break_long_words=False, break_on_hyphens=False)
    print("".join(f"    {line}\n" for line in lines).replace("\N{NO-BREAK SPACE}", " "), end="")


if __name__ == "__main__":
    raise SystemExit(main())
