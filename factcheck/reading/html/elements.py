"""What the elements of HTML mean for the reader of an article: plain tables, and the questions asked of them."""

import re
from collections.abc import Iterable

from factcheck.model.document import Role


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# These end the block before them, and begin one.
BLOCKS = _set(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav noscript ol"
    " optgroup option p pre search section select summary table tbody td textarea tfoot th thead title tr ul"
)
# These have no content and no end tag.
VOID = _set("area base basefont bgsound br col embed hr img input link meta param source track wbr")
# These change how letters look, not what they are for: their tags, often wrongly nested, are passed over.
FORMATTING = _set(
    "abbr acronym b bdi bdo big cite code data dfn em font i ins kbd mark nobr q rp rt ruby samp small strong sub tt u"
    " var"
)
ROLES = {
    **dict.fromkeys(("title", "h1"), Role.TITLE),
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), Role.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), Role.LIST_ITEM),
    **dict.fromkeys(("td", "th"), Role.TABLE_CELL),
    **dict.fromkeys(("caption", "figcaption"), Role.CAPTION),
    "blockquote": Role.QUOTATION,
    **dict.fromkeys(("pre", "listing", "xmp"), Role.CODE),
    **dict.fromkeys(
        ("nav", "footer", "aside", "form", "button", "noscript", "select", "menu", "dialog"), Role.FURNITURE
    ),
}
# What no reader of the page sees, and what the author has struck out.
DROPPED = _set("audio canvas datalist del iframe noembed noframes object s script strike style svg template video")
# A start tag ends these, if they are open around it and were not closed: the end tags that HTML lets writers omit.
_CELL = frozenset({"p", "td", "th"})
CLOSES = {
    **dict.fromkeys(BLOCKS, frozenset({"p"})),
    "li": frozenset({"p", "li"}),
    **dict.fromkeys(("dt", "dd"), frozenset({"p", "dt", "dd"})),
    **dict.fromkeys(("td", "th"), _CELL),
    "tr": _CELL | {"tr", "caption"},
    **dict.fromkeys(("tbody", "thead", "tfoot"), _CELL | {"tr", "tbody", "thead", "tfoot", "caption"}),
    "option": frozenset({"option"}),
}
# Words in a class, id or role that mark a part of the page as no part of the article.
_FURNITURE_WORDS = _set(
    "advert advertisement ads breadcrumb breadcrumbs comment comments complementary consent contentinfo cookie cookies"
    " footer nav navbar navigation newsletter pager pagination promo related share sharing sidebar social sponsored"
    " subscribe"
)
# With one of these, a class tells about the layout or the topic: "no-sidebar", "comments-open", "tag-cookies".
_LAYOUT_WORDS = _set("has no with without hide layout content open closed tag category")
# The frame of the article itself, its headline, and cells, whose classes often name what a column holds ("share").
_NEVER_FURNITURE = _set("html body main h1 title table thead tbody tfoot tr td th caption")


def says_furniture(name: str, attributes: Iterable[tuple[str, str]]) -> bool:
    """Whether an element that is a block is no part of the article, by its class, id or role."""
    if name not in BLOCKS or name in _NEVER_FURNITURE:
        return False
    values = (value for key, value in attributes if key in ("class", "id", "role"))
    return any(_names_furniture(label) for value in values for label in value.split())


def is_hidden(attributes: Iterable[tuple[str, str]]) -> bool:
    """Whether an element is not shown: `hidden`, or `display: none` in its own style."""
    return any(
        key == "hidden" or (key == "style" and "display:none" in value.replace(" ", "").lower())
        for key, value in attributes
    )


def _names_furniture(label: str) -> bool:
    words = {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+", label)}
    return not words.isdisjoint(_FURNITURE_WORDS) and words.isdisjoint(_LAYOUT_WORDS)
