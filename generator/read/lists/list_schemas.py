"""Bullets -> schemas, each fact with the place at which it is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import define, field

from generator.base.location import Mark
from generator.base.nodes import Map, Seq, copy
from generator.base.schemas import SCHEMAS, join_null
from generator.read.lists import type_labels
from generator.read.lists.bullet_pool import BulletPool
from generator.read.lists.bullets import Bullet, RootType, TagVariant, UntaggedVariant
from generator.read.lists.page_lines import UnreadableLine
from generator.read.lists.property_line import Property
from generator.read.lists.repeated_prints import united
from generator.read.lists.shortened_names import LooseVariant, ShortenedNames
from generator.read.lists.tag_lines import LAST_LEVEL, TagLine, level_of, put_tag
from generator.read.lists.type_labels import AnyOf, Constant, Label, ListOf, MapOf, Named, Word
from generator.read.lists.typed_defaults import NoSuchValue, typed_default
from generator.read.unknowns import note_unknown, unknown, unknown_kinds

_WORDS: dict[str, dict[str, str]] = {
    "string": {"type": "string"},
    "integer": {"type": "integer"},
    "long": {"type": "integer", "format": "int64"},
    "uint": {"type": "integer"},
    "uint64": {"type": "integer"},
    "double": {"type": "number", "format": "double"},
    "float": {"type": "number", "format": "float"},
    "boolean": {"type": "boolean"},
    "datetime": {"type": "string", "format": "date-time"},
    "date": {"type": "string", "format": "date"},
    "UUID": {"type": "string", "format": "uuid"},
    "base64 string": {"type": "string", "format": "byte"},
    "any": {},
    "file": {"type": "string", "format": "binary"},
}


@define
class ListSchemas:
    """Makes schemas of the bullets of one page, and collects the components that have a name there."""

    sections: frozenset[str]
    """The names that have a section in `Types`."""
    components: Map = field(factory=Map)
    names: ShortenedNames = field(factory=ShortenedNames)
    is_deep: bool = False
    """Whether a property of the last level is read, below which unions print nothing of what they are made of."""
    is_form: bool = False
    """Whether a multipart body is read, where values of enums and some sections are never printed."""

    def body(self, bullets: Sequence[Bullet], mark: Mark) -> Map:
        """Return the schema of what *bullets* print at the left margin: an object, a union or one type."""
        if len(bullets) == 1 and isinstance(bullets[0].form, RootType):
            root = bullets[0].form
            label = _label(root.label, root.label_mark)
            if isinstance(label, Named) and bullets[0].children:
                # A union at the root has no section of its own: its variants stand below its name.
                return self.component(label.name, self._object(BulletPool(bullets[0].children), root.label_mark))
            return self._typed(label, bullets[0].children, root.label_mark, is_root=True)
        return self._object(BulletPool(bullets), mark)

    def parameter(self, bullet: Bullet) -> tuple[Property, Map]:
        """Return the property that *bullet* must be, and its schema."""
        if not isinstance(bullet.form, Property):
            raise UnreadableLine("a parameter must stand here: its name, and its type in parentheses", bullet.mark)
        return bullet.form, self._property(bullet.form, bullet)

    def _object(self, pool: BulletPool, mark: Mark) -> Map:
        """Return the object or the union whose lines are in *pool*; what is left there is a fault."""
        if pool.tag_variants:
            schema = self._tagged(pool, mark)
        elif pool.untagged_variants and not pool.fields:
            # Variants that have a name elsewhere, or are no objects, are printed nowhere.
            schema = self._variants([self._untagged_variant(bullet) for bullet in pool.take_untagged_variants()], mark)
            note_unknown(schema, mark, "hidden-variants")
        else:
            schema = self._fields(pool.take_fields(), mark)
        pool.check_empty("the lines above are of another kind")
        return schema

    def _fields(self, bullets: Sequence[Bullet], mark: Mark) -> Map:
        out = Map(mark=mark)
        out.put("type", "object", mark)
        properties = Map(mark=mark)
        required: list[tuple[str, Mark]] = []
        for bullet in bullets:
            form, schema = self.parameter(bullet)
            if form.name in properties:
                raise UnreadableLine(f"a second property `{form.name}`", bullet.mark)
            if form.description:
                schema.put("description", form.description, bullet.mark)
            properties.put(form.name, schema, bullet.mark)
            required += [(form.name, bullet.mark)] if form.is_required else []
        out.put("properties", properties, mark)
        if required:
            names = Seq([name for name, _ in required], mark=mark)
            names.marks = [at for _, at in required]
            out.put("required", names, mark)
        return out

    def _property(self, form: Property, bullet: Bullet) -> Map:
        label = _label(form.label, form.label_mark)
        self.is_deep = level_of(bullet.mark) >= LAST_LEVEL - 1
        schema = self._typed(label, bullet.children, form.label_mark)
        if form.is_nullable:
            schema = join_null(schema)
        if form.default is not None:
            try:
                schema.put("default", copy(typed_default(form.default, label)), form.default_mark)
            except NoSuchValue:
                what = f"the default `{form.default}` is no value of the type `{form.label}`"
                raise UnreadableLine(what, form.default_mark) from None
        if self.is_form and form.default is None and not form.is_nullable:
            note_unknown(schema, form.label_mark, *unknown_kinds(schema), "form-fields")
        if form.is_deprecated:
            schema.put("deprecated", value=True, mark=bullet.mark)
        return schema

    def _typed(self, label: Label, children: Sequence[Bullet], mark: Mark, *, is_root: bool = False) -> Map:
        pool = BulletPool(children)
        schema = self._schema(label, pool, mark, is_root=is_root)
        pool.check_empty("the type above has no such part")
        return schema

    def _schema(self, label: Label, pool: BulletPool, mark: Mark, *, is_root: bool = False) -> Map:
        out = Map(mark=mark)
        if isinstance(label, ListOf):
            out.put("type", "array", mark)
            out.put("items", self._schema(label.items, pool, mark), mark)
        elif isinstance(label, MapOf):
            out.put("type", "object", mark)
            out.put("additionalProperties", self._schema(label.values, pool, mark), mark)
        elif isinstance(label, Constant):
            out.put("type", "string", mark)
            out.put("enum", Seq([label.value], mark=mark), mark)
        elif isinstance(label, Named):
            self._check_known(label, mark, is_root=is_root)
            out.put("$ref", SCHEMAS + label.name, mark)
        elif isinstance(label, AnyOf):
            return self._union(label, pool, mark)
        elif label.name == "enum":
            return self._enum(pool, mark)
        elif label.name == "object":
            return self._unnamed_object(pool, mark)
        elif label.name == "files":
            out.put("type", "array", mark)
            out.put("items", _word("file", mark), mark)
        else:
            return _word(label.name, mark)
        return out

    def _check_known(self, label: Named, mark: Mark, *, is_root: bool) -> None:
        """Raise for a name without a section, unless it is that of a union at the root, or stands in a form."""
        if label.name in self.sections:
            return
        if (is_root or self.is_form) and self.sections | {label.name} and not label.name.islower():
            self.components.setdefault(label.name, unknown(mark, "unprinted-types"))
            self.components.marks.setdefault(label.name, mark)
            return
        what = f"`{label.name}` is no type that is known"
        what += ", and `## Types` has no section of that name" if self.sections else ""
        raise UnreadableLine(what, mark._replace(column=mark.column + label.offset))

    def _enum(self, pool: BulletPool, mark: Mark, *, in_union: bool = False) -> Map:
        values = pool.take_values()
        if values is None and not (self.is_form or (self.is_deep and in_union)):
            raise UnreadableLine("an enum must have a line `- Allowed values:` below it", mark)
        out = unknown(mark, "form-enums") if values is None else Map(mark=mark)
        out.put("type", "string", mark)
        if values:
            listed = Seq(values.values, mark=values.marks[0])
            listed.marks = list(values.marks)
            out.put("enum", listed, values.marks[0])
        return out

    def _unnamed_object(self, pool: BulletPool, mark: Mark) -> Map:
        if pool.untagged_variants:
            return self._variants([self._untagged_variant(pool.take_untagged_variant())], mark)
        if pool.tag_variants:
            return self._tagged(pool, mark)
        fields = pool.take_fields()
        if fields:
            return self._fields(fields, mark)
        out = unknown(mark, "cut-objects")
        out.put("type", "object", mark)
        return out

    def _union(self, label: AnyOf, pool: BulletPool, mark: Mark) -> Map:
        objects = sum(part == Word("object") for part in label.parts)
        variants: list[Map] = []
        is_complete = not label.is_undecidable
        for part in label.parts:
            if part == Word("enum"):
                variants.append(self._enum(pool, mark, in_union=True))
            elif part != Word("object"):
                variants.append(self._schema(part, pool, mark))
            elif pool.untagged_variants:
                variants.append(self._untagged_variant(pool.take_untagged_variant()))
            elif pool.tag_variants or (objects == 1 and pool.fields):
                variants.append(self._unnamed_object(pool, mark))
            else:
                is_complete = False
        if not variants:
            return self._unnamed_object(pool, mark)
        out = self._variants(variants, mark)
        if label.is_undecidable:
            note_unknown(out, mark, "undecidable-labels")
        elif not is_complete:
            note_unknown(out, mark, "hidden-variants")
        return out

    def _variants(self, variants: Iterable[Map], mark: Mark) -> Map:
        out = Map(mark=mark)
        listed = Seq(variants, mark=mark)
        listed.marks = [variant.mark for variant in listed]
        out.put("oneOf", listed, mark)
        return out

    def _untagged_variant(self, bullet: Bullet) -> Map:
        assert isinstance(bullet.form, UntaggedVariant)
        if bullet.children:
            schema = self._object(BulletPool(bullet.children), bullet.mark)
        else:
            schema = unknown(bullet.mark, "cut-objects")
            schema.put("type", "object", bullet.mark)
        return self.component(bullet.form.name, schema)

    def _tagged(self, pool: BulletPool, mark: Mark) -> Map:
        """Return the union with a discriminator whose variants stand in *pool*."""
        first = pool.tag_variants[0]
        assert isinstance(first.form, TagVariant)
        tag = first.form.tag
        out = Map(mark=mark)
        variants = Seq(mark=mark)
        mapping = Map(mark=first.mark)
        discriminator = Map(mark=first.mark)
        discriminator.put("propertyName", tag, first.mark)
        discriminator.put("mapping", mapping, first.mark)
        out.put("oneOf", variants, mark)
        out.put("discriminator", discriminator, mark)
        for schema, lines in self._by_variant(pool.take_tag_variants(tag)):
            name = lines[0].name
            variant = self.component(name, schema) if name else schema
            if name and "$ref" not in variant:
                self.names.loose.append(LooseVariant(out, len(variants), name, lines))
            for line in lines if "$ref" in variant else ():
                mapping.put(line.value, variant["$ref"], line.mark)
            variants.append(variant)
            variants.marks.append(schema.mark)
        return out

    def _by_variant(self, bullets: Sequence[Bullet]) -> Iterator[tuple[Map, list[TagLine]]]:
        """Yield the schema of each variant and its lines: one that several values stand for is printed for each."""
        found: list[tuple[Map, list[TagLine]]] = []
        for bullet in bullets:
            form = bullet.form
            assert isinstance(form, TagVariant)
            schema = self._fields(bullet.children, bullet.mark)
            line = TagLine(form.tag, form.value, form.name, bullet.mark)
            same = next((known for known in found if form.name and known[1][0].name == form.name), None)
            if same and same[0] == schema:
                same[1].append(line)
            else:
                found.append((schema, [line]))
        for schema, lines in found:
            put_tag(schema, lines)
            yield schema, lines

    def component(self, name: str, schema: Map) -> Map:
        """Keep *schema* as the component *name* and return a reference; return *schema* if that means another one."""
        known = self.components.get(name)
        both = schema if known is None else united(known, schema)
        if both is None:
            return schema
        self.components.put(name, both, schema.mark)
        out = Map(mark=schema.mark)
        out.put("$ref", SCHEMAS + name, schema.mark)
        return out


def _word(name: str, mark: Mark) -> Map:
    out = Map(mark=mark)
    for key, value in _WORDS[name].items():
        out.put(key, value, mark)
    return out


def _label(text: str, mark: Mark) -> Label:
    try:
        return type_labels.parse_label(text)
    except type_labels.UnknownLabel as error:
        at = mark._replace(column=mark.column + error.offset)
        raise UnreadableLine(f"`{error.word}` is no type that is known", at) from None
