"""Blocks of a text -> the blocks of each page: cut at each start of a page, at navigation lines and front matter.

What a page has so far is noted while its blocks are gathered, so that a text is cut in time linear in its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import Factory, define

from generator.read import page_formats, specification
from generator.read.markdown import Block, Heading, TextLine

_FRONT_MATTER = re.compile(r"^(?:[\w-]+:|\s+\S|- )")


def page_pieces(blocks: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """Yield the blocks of each page; what is no part of a page is left out."""
    piece = _Piece()
    index = 0
    while index < len(blocks):
        skipped = _separator(blocks, index, piece)
        if skipped or _starts_page(blocks, index, piece):
            if piece.is_page:
                yield piece.blocks
            piece = _Piece()
        if not skipped:
            piece.add(blocks[index])
        index += skipped or 1
    if piece.is_page:
        yield piece.blocks


@define
class _Piece:
    """What was gathered since the last cut."""

    blocks: list[Block] = Factory(list[Block])
    is_titled: bool = False
    is_stated: bool = False
    """Whether it has a specification, or the heading of one."""
    is_headed: bool = False
    """Whether there is a block after the title and preamble quotes."""
    has_endpoint: bool = False

    @property
    def is_page(self) -> bool:
        """Whether it has anything that only pages have."""
        return self.is_titled or self.has_endpoint or self.is_stated

    def add(self, block: Block) -> None:
        """Put *block* at the end."""
        self.blocks.append(block)
        self.is_stated = self.is_stated or page_formats.starts_specification(block)
        if isinstance(block, Heading) and block.level == 1:
            self.is_titled = True
        elif not self.is_headed and not specification.is_preamble(block):
            self.is_headed = True
            self.has_endpoint = specification.is_endpoint(block)


def _starts_page(blocks: Sequence[Block], index: int, piece: _Piece) -> bool:
    """Whether the block at *index* is a title, and not a `#` heading in the description of the page in *piece*."""
    block = blocks[index]
    if not (isinstance(block, Heading) and block.level == 1):
        return False
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    announced = following is not None and specification.is_endpoint(following)
    return announced or not piece.has_endpoint or piece.is_stated


def _separator(blocks: Sequence[Block], index: int, piece: _Piece) -> int:
    """Return how many blocks from *index* on are a navigation line or front matter."""
    block = blocks[index]
    if isinstance(block, TextLine) and block.text.startswith("**Navigation:**"):
        return 1
    if not _is_rule(block):
        return 0
    end = index + 1
    while end < len(blocks) and isinstance(line := blocks[end], TextLine) and _FRONT_MATTER.match(line.text):
        end += 1
    if end == index + 1 or end == len(blocks) or not _is_rule(blocks[end]):
        return 0
    # Inside a description this opens no front matter: that comes before a page or after a complete one.
    is_inside = piece.is_page and not piece.is_stated
    return 0 if is_inside else end - index + 1


def _is_rule(block: Block) -> bool:
    return isinstance(block, TextLine) and block.text.rstrip() == "---"
