"""What a page looks like to those who see it, and to those who have it read aloud."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen
from playwright.sync_api import Page

_CONTRAST = """() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const over = (top, under) => {
    const alpha = top[3] ?? 1;
    return [0, 1, 2].map((i) => top[i] * alpha + under[i] * (1 - alpha));
  };
  const ground = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) layers.push(channels(getComputedStyle(at).backgroundColor));
    return layers.reduceRight((under, top) => over(top, under), [255, 255, 255]);
  };
  const luminance = (colour) => {
    const [r, g, b] = colour.map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (element, pseudo) => {
    const under = ground(element);
    const ink = over(channels(getComputedStyle(element, pseudo).color), under);
    const [light, dark] = [luminance(ink), luminance(under)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    // Of files two will do: their lines are more than all the rest.
    const more = ["SCRIPT", "STYLE"].includes(element.tagName) || element.closest(".file ~ .file ~ .file");
    if (node.data.trim() && !more) {
      found.push([ratio(element), node.data.trim().slice(0, 60)]);
    }
  }
  for (const [selector, pseudo] of [["input[placeholder]", "::placeholder"], ["[data-n]", "::before"]]) {
    for (const each of document.querySelectorAll(selector)) found.push([ratio(each, pseudo), `${selector} ${pseudo}`]);
  }
  return found;
}"""


def contrasts(page: Page) -> list[tuple[float, str]]:
    """Return the contrast of each piece of text with what it stands on, and the text."""
    return [(ratio, text) for ratio, text in page.evaluate(_CONTRAST)]


def overflow(page: Page) -> float:
    """Return by how many pixels the page is wider than its window."""
    return float(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def visible(page: Page, selector: str) -> list[str]:
    """Return the text of what *selector* finds and is not hidden."""
    shown = "(found) => found.filter((each) => each.checkVisibility()).map((each) => each.textContent)"
    return [str(text) for text in page.locator(selector).evaluate_all(shown)]


def open_all(page: Page) -> None:
    """Open everything that can be opened."""
    page.evaluate("() => document.querySelectorAll('details').forEach((each) => { each.open = true; })")


@frozen
class Node:
    """One node of the accessibility tree."""

    role: str
    name: str
    properties: dict[str, Any]


def tree(page: Page) -> list[Node]:
    """Return what assistive software is told of *page*, in order."""
    session: Any = page.context.new_cdp_session(page)
    nodes: dict[str, dict[str, Any]] = {
        node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]
    }
    root = next(node for node in nodes.values() if "parentId" not in node)
    return [node for node in _nodes(root, nodes) if node.role not in {"none", "generic"}]


def _nodes(node: dict[str, Any], nodes: dict[str, dict[str, Any]]) -> Iterator[Node]:
    if not node.get("ignored"):
        properties = {each["name"]: each["value"].get("value") for each in node.get("properties", ())}
        yield Node(str(node["role"]["value"]), str(node.get("name", {}).get("value", "")), properties)
    for child in node.get("childIds", ()):
        if child in nodes:
            yield from _nodes(nodes[child], nodes)
