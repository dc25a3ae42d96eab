"""The styles of a DOCX file: its `styles.xml` comes in, what each style makes of a paragraph goes out."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from factcheck.model.document import Role
from factcheck.reading.docx.names import name_of, value_of
from factcheck.reading.docx.xml_trees import tree_of

# Names of Word's own styles, which LibreOffice, Google and pandoc use as well, and the roles that they give.
_ROLES: tuple[tuple[str, Role], ...] = (
    (r"title", Role.TITLE),
    (r"heading \d|subtitle", Role.HEADING),
    (r"(?:\w+ )?caption", Role.CAPTION),
    (r"(?:intense )?quote|block text|block quotation|quotations", Role.QUOTATION),
    (r"list (?:paragraph|bullet|number|continue)(?: \d)?|list \d|list", Role.LIST_ITEM),
    (r"source code|html preformatted|preformatted text|macro|plain code", Role.CODE),
    (r"toc \d|toc heading|header|footer|table of figures|index \d|contents \d", Role.FURNITURE),
)
# A chain of styles longer than this runs in a circle.
_LONGEST_CHAIN = 12
# Levels of headings count from 0; this one stands for body text.
BODY_LEVEL = 9


class Style(NamedTuple):
    """A style: its name in small letters, the style that it is based on, and its own level as a heading, from 0."""

    name: str
    base: str
    level: int


def styles_of(data: bytes) -> dict[str, Style]:
    """Return the styles of a `styles.xml` by their ids. Raises BrokenXmlError."""
    styles = {}
    for element in tree_of(data):
        if name_of(element) == "style":
            own = {name_of(child): value_of(child) for child in element.iter()}
            style = Style(own.get("name", "").lower(), own.get("basedOn", ""), level_of(own.get("outlineLvl", "")))
            styles[value_of(element, "styleId")] = style
    return styles


def level_of(written: str) -> int:
    """Return an outline level, that of body text for what is none."""
    return int(written) if written.isdecimal() and len(written) == 1 else BODY_LEVEL


def role_of_style(styles: Mapping[str, Style], style_id: str) -> Role | None:
    """Return the role that a style, or one that it is based on, gives to a paragraph; None for an ordinary one."""
    for _ in range(_LONGEST_CHAIN):
        style = styles.get(style_id)
        if style is None:
            return None
        found = next((role for pattern, role in _ROLES if re.fullmatch(pattern, style.name)), None)
        if found is not None:
            return found
        if style.level < BODY_LEVEL:
            return Role.HEADING
        style_id = style.base
    return None
