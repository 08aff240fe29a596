"""How the documentation is built."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import version as installed_version
from typing import TYPE_CHECKING, ClassVar, get_args

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.ext.napoleon import Config, GoogleDocstring
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

import pressparse
from pressparse._stages.rules import RULES
from pressparse.writing.arrow import list_columns
from pressparse.writing.rows import Level

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

project = "pressparse"
author = "The pressparse authors"
copyright = "2026, the pressparse authors"  # noqa: A001 - Sphinx's name for it
release = version = installed_version("pressparse")

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx_copybutton",
]
exclude_patterns = ["_build"]
nitpicky = True
# Outside names appear in signatures. Their own documentation is not fetched: the build needs no network.
nitpick_ignore_regex = [
    ("py:.*", r"(collections\.abc|datetime|enum|os|pathlib)\..*|timedelta"),
    ("py:.*", r"(pa|pyarrow|pyspark\.sql)\..*|DataFrame"),
    # Names that no user needs: type variables, the type of a level, which to_rows spells out, that of a source, which
    # parse_corpus does, the type of any JSON, an id that is yet to be made.
    ("py:.*", r"(pressparse\.(model\.metadata|corpus\.parsing|corpus\.reading)\.)?T|Level|CorpusSource|JSONValue"),
    ("py:.*", r"pressparse\.model\.identity\.ParagraphIds"),
]

html_theme = "furo"
html_title = f"pressparse {release}"
html_copy_source = False

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True

copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True


NAPOLEON = Config(napoleon_use_ivar=True)


class GeneratedDirective(SphinxDirective):
    """Writes out one of the library's own tables, so that the page and the library can't differ."""

    write: ClassVar[Callable[[], Iterable[str]]]

    def run(self) -> list[nodes.Node]:
        return self.parse_text_to_nodes("\n".join(type(self).write()), allow_section_headings=True)


def write_catalogue() -> Iterator[str]:
    for entry in pressparse.CATALOGUE.values():
        yield from (f"(diagnostic-{entry.code})=", f"## `{entry.code}`", "")
        yield from (f"**{entry.severity.capitalize()}.** {entry.summary} {entry.explanation}", "")
        yield from ("Example:", "", "``````text", entry.example, "``````", "")


def write_styles() -> Iterator[str]:
    yield from ("| name | institution | languages | hosts |", "|---|---|---|---|")
    for style in pressparse.STYLES.values():
        cells = (f"`{style.name}`", style.institution or "", ", ".join(style.languages), ", ".join(style.hosts))
        yield f"| {' | '.join(cells)} |"


def write_languages() -> Iterator[str]:
    yield from ("| code | name |", "|---|---|")
    for language in pressparse.LANGUAGES.values():
        yield f"| `{language.code}` | {language.name} |"


def write_rules() -> Iterator[str]:
    yield from ("| rule | what it reads |", "|---|---|")
    for rule in RULES.values():
        yield f"| `{rule.id}` | {rule.note} |"


def write_row_columns() -> Iterator[str]:
    for level, columns in pressparse.ROW_COLUMNS.items():
        yield from ("", f"## The level `{level}`", "", "| column | type | what it holds |", "|---|---|---|")
        yield from (f"| `{column.name}` | {column.type} | {column.meaning} |" for column in columns)


def write_table_columns() -> Iterator[str]:
    types = {"str": "string", "int": "int64", "bool": "bool"}
    for level in get_args(Level):
        yield from ("", f"## The level `{level}`", "", "| column | type | what it holds |", "|---|---|---|")
        yield from (f"| `{c.name}` | {types[c.type]} | {c.meaning} |" for c in list_columns(level))


def read_sections(app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]) -> None:
    """Turn the sections of docstrings (Args, Returns) into Sphinx's own form.

    Napoleon as an extension would also take what stands before a colon in a field's docstring for the field's type.
    """
    if what not in {"attribute", "data", "property"}:
        lines[:] = GoogleDocstring(list(lines), NAPOLEON, app, what, name, obj, options).lines()


def resolve_public_name(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, contnode: nodes.TextElement
) -> nodes.reference | None:
    """Find a public name where it is documented, however the annotation spells the module that defines it."""
    name = node["reftarget"].removeprefix("pressparse.").rpartition(".")[2]
    if node["refdomain"] != "py" or name not in pressparse.__all__:
        return None
    domain = env.domains.python_domain
    return domain.resolve_xref(env, node["refdoc"], app.builder, "obj", f"pressparse.{name}", node, contnode)


def check_completeness(_app: Sphinx, env: BuildEnvironment) -> None:
    """Warn, which fails the build, of public names that no page describes."""
    described = env.domains.python_domain.objects
    for name in pressparse.__all__:
        if f"pressparse.{name}" not in described:
            logging.getLogger(__name__).warning("pressparse.%s is described nowhere", name)


def setup(app: Sphinx) -> None:
    generated = {
        "diagnostics-catalogue": write_catalogue,
        "house-styles": write_styles,
        "languages": write_languages,
        "reading-rules": write_rules,
        "row-columns": write_row_columns,
        "table-columns": write_table_columns,
    }
    for name, write in generated.items():
        app.add_directive(name, type(name, (GeneratedDirective,), {"write": staticmethod(write)}))
    app.connect("autodoc-process-docstring", read_sections)
    app.connect("missing-reference", resolve_public_name)
    app.connect("env-check-consistency", check_completeness)
