"""The bullets below one line, from which the parts of its type take theirs."""

from __future__ import annotations

from collections.abc import Sequence

from generator.read.lists.bullets import AllowedValues, Bullet, NamedArm, TagArm
from generator.read.lists.page_lines import UnreadableLine
from generator.read.lists.property_line import Property


class BulletPool:
    """Bullets by their forms; each is taken once, in order."""

    def __init__(self, bullets: Sequence[Bullet]) -> None:
        self.fields = [bullet for bullet in bullets if isinstance(bullet.form, Property)]
        self.tag_arms = [bullet for bullet in bullets if isinstance(bullet.form, TagArm)]
        self.named_arms = [bullet for bullet in bullets if isinstance(bullet.form, NamedArm)]
        self._values = [bullet for bullet in bullets if isinstance(bullet.form, AllowedValues)]
        taken = {id(b) for kind in (self.fields, self.tag_arms, self.named_arms, self._values) for b in kind}
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

    def take_named_arm(self) -> Bullet:
        """Take the next variant with a bare name."""
        return self.named_arms.pop(0)

    def take_tag_arms(self, tag: str) -> list[Bullet]:
        """Take the variants that *tag* tells apart."""
        taken = [bullet for bullet in self.tag_arms if isinstance(bullet.form, TagArm) and bullet.form.tag == tag]
        self.tag_arms = [bullet for bullet in self.tag_arms if bullet not in taken]
        return taken

    def check_empty(self, why: str) -> None:
        """Raise `UnreadableLine` for the first bullet that no part of the type has taken."""
        left = [*self.fields, *self.tag_arms, *self.named_arms, *self._values, *self._strange]
        if left:
            first = min(left, key=lambda bullet: bullet.mark)
            raise UnreadableLine(f"this bullet belongs to nothing: {why}", first.mark)
