"""The bullets below one line, from which the parts of its type take theirs."""

from __future__ import annotations

from collections.abc import Sequence

from generator.read.lists.bullets import AllowedValues, Bullet, TagVariant, UntaggedVariant
from generator.read.lists.page_lines import UnreadableLine
from generator.read.lists.property_line import Property


class BulletPool:
    """Bullets by their forms; each is taken once, in order."""

    def __init__(self, bullets: Sequence[Bullet]) -> None:
        self.fields = [bullet for bullet in bullets if isinstance(bullet.form, Property)]
        self.tag_variants = [bullet for bullet in bullets if isinstance(bullet.form, TagVariant)]
        self.untagged_variants = [bullet for bullet in bullets if isinstance(bullet.form, UntaggedVariant)]
        self._values = [bullet for bullet in bullets if isinstance(bullet.form, AllowedValues)]
        taken = {id(b) for kind in (self.fields, self.tag_variants, self.untagged_variants, self._values) for b in kind}
        self._strange = [bullet for bullet in bullets if id(bullet) not in taken]

    def take_fields(self) -> list[Bullet]:
        """Take all properties."""
        taken, self.fields = self.fields, []
        return taken

    def take_values(self) -> AllowedValues | None:
        """Take the values of the next enum, None where there are none."""
        if not self._values:
            return None
        form = self._values.pop(0).form
        assert isinstance(form, AllowedValues)
        return form

    def take_untagged_variant(self) -> Bullet:
        """Take the next variant with a bare name."""
        return self.untagged_variants.pop(0)

    def take_untagged_variants(self) -> list[Bullet]:
        """Take all variants with a bare name."""
        taken, self.untagged_variants = self.untagged_variants, []
        return taken

    def take_tag_variants(self, tag: str) -> list[Bullet]:
        """Take the variants that *tag* tells apart."""
        taken = [
            bullet for bullet in self.tag_variants if isinstance(bullet.form, TagVariant) and bullet.form.tag == tag
        ]
        self.tag_variants = [bullet for bullet in self.tag_variants if bullet not in taken]
        return taken

    def check_empty(self, why: str) -> None:
        """Raise `UnreadableLine` for the first bullet that no part of the type has taken."""
        left = [*self.fields, *self.tag_variants, *self.untagged_variants, *self._values, *self._strange]
        if left:
            first = min(left, key=lambda bullet: bullet.mark)
            raise UnreadableLine(f"this bullet belongs to nothing: {why}", first.mark)
