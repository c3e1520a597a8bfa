"""HTML pages as tests look at them: every element with its attributes and text, in order."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from attrs import define, field

VOID = {"br", "col", "input", "meta", "wbr"}


@define
class Element:
    """One element; its text is that of everything inside."""

    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(factory=list["Element | str"])

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def all(self, tag: str = "") -> Iterator[Element]:
        """Yield the elements below, those called *tag* if one is named."""
        for child in self.children:
            if isinstance(child, Element):
                if tag in {"", child.tag}:
                    yield child
                yield from child.all(tag)

    def by_id(self, id: str) -> Element:
        return next(each for each in self.all() if each.attributes.get("id") == id)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), f"an attribute twice: {self.get_starttag_text()}"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"line {self.getpos()[0]}: </{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read(page: str) -> Element:
    """Return the root of *page*, whose elements must all be closed and nest."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert [element.tag for element in reader.open] == [""], "an element is left open"
    return reader.open[0]


def vocabulary(root: Element) -> set[tuple[str, str]]:
    """Return every element and attribute name that occurs."""
    return {(element.tag, name) for element in root.all() for name in ("", *element.attributes)}
