"""A comparison of two transcripts as one page of HTML, which needs nothing but itself.

What a colour shows is also shown by a line through or under the words, and said in words to whoever listens. The two
sides stand side by side where there is room, and below one another where there is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pressparse.comparing.comparison import (
    ChangeCount,
    ChangeKind,
    ComparedParagraphs,
    Comparison,
    Words,
    check_comparison,
)
from pressparse.model import Paragraph, Transcript, normalise_space
from pressparse.span import LineIndex
from pressparse.writing.comparison_text import (
    describe_change,
    describe_side,
    number_paragraphs,
    select_counts,
    spell_share,
)
from pressparse.writing.html_text import escape_words, mark_language

__all__ = ["comparison_to_html"]

_STYLE = """
:root { color-scheme: light dark; --ground: #fff; --ink: #1b1b1b; --soft: #595959; --line: #767676; --link: #0b4f9e;
  --del: #8a1c1c; --del-ground: #fdecea; --ins: #11552a; --ins-ground: #e6f4ea; }
@media (prefers-color-scheme: dark) { :root { --ground: #15171a; --ink: #e6e6e6; --soft: #a8a8a8; --line: #8a8a8a;
  --link: #9cc7ff; --del: #ffb4ab; --del-ground: #3b1512; --ins: #a6e3b4; --ins-ground: #12301c; } }
body { background: var(--ground); color: var(--ink); font: 1rem/1.5 Georgia, serif; margin: 0 auto; max-width: 80rem;
  padding: 1rem; overflow-wrap: anywhere; }
h1, h2, h3, table, .side { font-family: system-ui, sans-serif; line-height: 1.3; }
h3, .side { font-size: .875rem; font-weight: 600; margin: 0; }
.side { color: var(--soft); }
a { color: var(--link); }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: .2rem .5rem; text-align: end; }
th[scope=row], th[scope=col][rowspan] { text-align: start; }
.compared { list-style: none; padding: 0; }
.compared > li { border-top: 1px solid var(--line); padding: .75rem 0; }
.sides { display: grid; gap: 0 2rem; }
.sides p { margin: .25rem 0 .5rem; }
del { color: var(--del); background: var(--del-ground); text-decoration: line-through; }
ins { color: var(--ins); background: var(--ins-ground); text-decoration: underline; }
span.restyled { text-decoration: underline dotted; }
del::before, del::after, ins::before, ins::after { position: absolute; clip-path: inset(50%); width: 1px; height: 1px;
  overflow: hidden; white-space: nowrap; }
del::before { content: " [on side a alone: "; }
ins::before { content: " [on side b alone: "; }
del::after, ins::after { content: "] "; }
@media (min-width: 48rem) { .sides { grid-template-columns: 1fr 1fr; } }
@media (max-width: 47.99rem) { .kept .a { display: none; } }
@media print { :root { color-scheme: light; } body { max-width: none; } .sides { grid-template-columns: 1fr 1fr; }
  .compared > li { break-inside: avoid; } nav { display: none; } }
"""


def comparison_to_html(c: Comparison) -> str:
    r"""Return a comparison as one self-contained page of HTML, without a script.

    Args:
        c: the comparison.

    Raises:
        TypeError: if ``c`` is no comparison.

    >>> import pressparse
    >>> a = pressparse.parse("We will build the <second> pier.\n")
    >>> b = pressparse.parse("We will build a <second> pier.\n")
    >>> page = comparison_to_html(pressparse.compare(a, b))
    >>> "We will build <del>the</del> &lt;second&gt; pier." in page
    True
    """
    check_comparison(c)
    return "\n".join(_write_page(c)) + "\n"


def _write_page(c: Comparison) -> Iterator[str]:
    title = c.b.title or c.a.title
    heading = f"Two versions compared: {normalise_space(title)}" if title else "Two versions compared"
    numbers_a, numbers_b = number_paragraphs(c.a), number_paragraphs(c.b)
    names = [describe_change(compared, numbers_a, numbers_b) for compared in c.paragraphs]
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape_words(heading)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>"
    yield f"<header>\n<h1>{escape_words(heading)}</h1>\n<dl>"
    yield from (
        f"<dt>Side {name}</dt><dd>{escape_words(describe_side(t))}</dd>" for name, t in (("a", c.a), ("b", c.b))
    )
    yield "</dl>\n</header>\n<main>\n<h2>In figures</h2>"
    yield f"<p>{spell_share(c.summary.similarity)} of the words are the same.</p>"
    yield from _write_counts(select_counts(c))
    yield from _write_contents(c.paragraphs, names)
    yield "<h2>Paragraph by paragraph</h2>"
    yield "<p>Side a is as it was, with <del>what is not in side b</del>; side b with <ins>what is not in side a</ins>."
    yield 'Words with <span class="restyled">other punctuation or capitals</span> are the same words.</p>'
    yield '<ol class="compared" role="list">'
    sides = _Side("a", "del", c.a), _Side("b", "ins", c.b)
    for number, (compared, name) in enumerate(zip(c.paragraphs, names, strict=True), start=1):
        yield f'<li id="c{number}" class="{compared.kind.value}">\n<h3>{name}</h3>\n<div class="sides">'
        yield from sides[0].write(compared.a, [(run.kind, run.a) for run in compared.words])
        yield from sides[1].write(compared.b, [(run.kind, run.b) for run in compared.words])
        yield "</div>\n</li>"
    yield "</ol>\n</main>\n</body>\n</html>"


def _write_counts(counts: Iterable[ChangeCount]) -> Iterator[str]:
    yield "<table>\n<caption>Paragraphs and words of each kind</caption>\n<thead>"
    yield '<tr><th scope="col" rowspan="2">Kind</th><th scope="colgroup" colspan="2">Paragraphs</th>'
    yield '<th scope="colgroup" colspan="2">Words</th></tr>'
    yield "<tr>" + '<th scope="col">a</th><th scope="col">b</th>' * 2 + "</tr>\n</thead>\n<tbody>"
    for n in counts:
        cells = "".join(f"<td>{number}</td>" for number in (n.paragraphs_a, n.paragraphs_b, n.words_a, n.words_b))
        yield f'<tr><th scope="row">{n.kind.value}</th>{cells}</tr>'
    yield "</tbody>\n</table>"


def _write_contents(paragraphs: Sequence[ComparedParagraphs], names: Sequence[str]) -> Iterator[str]:
    """Yield links to what is not as it was."""
    links = [
        f'<li><a href="#c{number}">{name}</a></li>'
        for number, (compared, name) in enumerate(zip(paragraphs, names, strict=True), start=1)
        if compared.kind is not ChangeKind.KEPT
    ]
    if links:
        yield '<nav aria-labelledby="differences">\n<h2 id="differences">Where they differ</h2>'
        yield f"<details>\n<summary>{len(links)} of {len(paragraphs)} entries</summary>\n<ul>"
        yield from links
        yield "</ul>\n</details>\n</nav>"


class _Side:
    """One side of the page: its name, how words are marked that only it has, and the transcript."""

    def __init__(self, name: str, element: str, t: Transcript) -> None:
        self._name = name
        self._element = element
        self._lines = LineIndex(t.source)
        self._language = mark_language(t.metadata.language)

    def write(self, paragraphs: Sequence[Paragraph], words: Iterable[tuple[ChangeKind, Words | None]]) -> Iterator[str]:
        """Yield the paragraphs of this side as lines of the page."""
        runs = iter([(kind, run) for kind, run in words if run is not None])
        yield f'<div class="{self._name}">'
        if not paragraphs:
            yield f'<p class="side">Not in side {self._name}</p>'
        for paragraph in paragraphs:
            yield f'<p class="side">Side {self._name}, line {self._lines.line(paragraph.span.start)}</p>'
            yield f'<p{self._language} dir="auto">{"".join(self._spell(paragraph.text, runs))}</p>'
        yield "</div>"

    def _spell(self, text: str, runs: Iterator[tuple[ChangeKind, Words]]) -> Iterator[str]:
        """Yield the text of a paragraph in the runs of words that it is made of."""
        at = 0
        while at < len(text):
            kind, run = next(runs)
            if text[at] == " ":
                yield " "
                at += 1
            yield self._mark(kind, run.text)
            at += len(run.text)

    def _mark(self, kind: ChangeKind, text: str) -> str:
        if kind in {ChangeKind.KEPT, ChangeKind.MOVED}:
            return escape_words(text)
        if kind is ChangeKind.RESTYLED:
            return f'<span class="restyled">{escape_words(text)}</span>'
        return f"<{self._element}>{escape_words(text)}</{self._element}>"
