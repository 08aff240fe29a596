"""The page of a transcript, read as a browser reads it: its elements, its source, its links, who speaks where."""

from __future__ import annotations

from html.parser import HTMLParser

from attrs import Factory, define, field

__all__ = ["Element", "PageReader", "read_page"]

_VOID = frozenset({"base", "br", "meta"})


@define(eq=False)
class Element:
    """One element of a page."""

    tag: str
    attributes: dict[str, str | None]
    parent: Element | None
    texts: list[str] = Factory(list)
    children: list[Element] = Factory(list)

    @property
    def classes(self) -> list[str]:
        return (self.attributes.get("class") or "").split()

    @property
    def id(self) -> str | None:
        return self.attributes.get("id")

    @property
    def text(self) -> str:
        """The text of the element and of those in it, white space normalised."""
        return " ".join("".join(self.texts).split())

    def find(self, tag: str) -> list[Element]:
        """Return all elements of a tag below this one, in order."""
        found: list[Element] = []
        for child in self.children:
            found += [child, *child.find(tag)] if child.tag == tag else child.find(tag)
        return found

    def ancestors(self) -> list[Element]:
        """Return the elements that hold this one, the nearest first."""
        return [] if self.parent is None else [self.parent, *self.parent.ancestors()]


@define(eq=False)
class PageReader(HTMLParser):
    """Reads a page, and fails where an element is not closed in its place."""

    root: Element = field(factory=lambda: Element("page", {}, None))
    at: Element = field(init=False)
    elements: list[Element] = Factory(list)
    source: list[tuple[str, str]] = Factory(list)
    """The characters of the source, as pairs of some of them and the heading of the part that they stand in."""

    def __attrs_post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.at = self.root

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs), self.at)
        assert len(element.attributes) == len(attrs), "no attribute stands twice"
        self.at.children.append(element)
        self.elements.append(element)
        if tag not in _VOID:
            self.at = element
        if "data-code" in element.attributes:
            self._take(chr(int(element.attributes["data-code"] or "")))

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.at.tag, f"</{tag}> closes <{self.at.tag}>"
        assert self.at.parent is not None
        self.at = self.at.parent

    def handle_data(self, data: str) -> None:
        for element in (self.at, *self.at.ancestors()):
            element.texts.append(data)
        if self.at.tag not in {"a", "b", "i"}:
            self._take(data)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        raise AssertionError((tag, attrs))

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(data)

    def by_id(self) -> dict[str, Element]:
        """Return the elements that have an id, which no two share."""
        found: dict[str, Element] = {}
        for element in self.elements:
            if element.id is not None:
                assert element.id not in found
                found[element.id] = element
        return found

    def _take(self, characters: str) -> None:
        holders = (self.at, *self.at.ancestors())
        if any("src" in element.classes for element in holders):
            part = next(element for element in holders if "part" in element.classes)
            self.source.append((characters, part.children[0].find("h3")[0].text if part.find("h3") else ""))


def read_page(page: str) -> PageReader:
    """Return a page as it is read, whole and with every element closed."""
    reader = PageReader()
    reader.feed(page)
    reader.close()
    assert reader.at is reader.root, "every element is closed"
    return reader
