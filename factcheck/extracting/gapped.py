"""Members of a list that leave out the unit of the first: "coal 41%, gas 27, hydro 18", "14 km on Monday and 11 on".

Comes in: the mentions of one block. Goes out: the same mentions, those without unit or noun given the unit of the first
of their list. Never happens here: a list over the end of a sentence, and a figure that counts something of its own.

A bare number is given a unit only where it stands as the first one does: behind a name of its own between commas, or
before the same word. One whole number more may be anything, so that a list of such takes two; decimals and magnitude
words that are like those of the first are no chance.
"""

from factcheck.extracting.grammar import GAP, Place
from factcheck.extracting.patterns import Pattern
from factcheck.model.lexicon import Lexicon
from factcheck.model.mention import Form, Mention

_JOINT = rf"(?:[,;]|,?{GAP}(?:and|while|with|but|plus))"
# ", the city ", " in May, hydro ", " and in the west "
_LABELED = Pattern(
    rf"(?:{GAP}[a-z][^,;]{{0,60}}?)?{_JOINT}{GAP}(?:[a-z][\w'’.&/-]*{GAP}){{0,6}}([a-z][\w'’.&/-]*){GAP}$"
)
_BARE = Pattern(
    rf"{GAP}[a-z][^,;]{{0,60}}?{_JOINT}{GAP}(?:(?:then|another|a{GAP}further|the{GAP}(?:last|other|remaining)){GAP})?$"
)
_BREAKS = Pattern(rf"[.!?:()\n]{GAP}|[()\n–—]|{GAP}-{GAP}")
_CLOSES = Pattern(
    rf"[.,;)](?!\d)|$|\n|{GAP}(?:and|while|but|plus|in|on|at|for|from|by|among|against|with|are|is|was|were|have|has|had)(?![\w])"
)
_NEXT_WORD = Pattern(rf"{GAP}([a-z]{{2,12}})(?![\w-])")
# What a number of its own follows.
_LEADING = frozenset(
    {
        "at", "to", "from", "by", "of", "in", "on", "than", "until", "till", "aged", "age", "ages", "page", "pages",
        "no", "no.", "number", "chapter", "section", "article", "since", "before", "after", "every", "per", "least",
        "most", "and", "or", "the", "into", "under", "over", "between", "for", "as", "day", "week", "year", "years",
        "route", "room", "flight", "phone", "call", "level", "grade", "class", "group", "unit", "line", "highway",
        "rose", "fell", "grew", "up", "down", "about", "around", "nearly", "some", "only", "just", "be", "is",
        "are", "was", "were", "not", "an", "a", "question", "part", "volume", "issue", "episode", "season", "round",
        "version", "type", "model",
    }
)  # fmt: skip
# Words that any figure may stand before.
_ANY = frozenset({"and", "or", "but", "while", "with", "of", "to", "percent", "per", "as", "is", "was", "were", "are"})
_FAR, _MOST_APART, _HUNDRED = 90, 50.0, 100.0
# More digits are no amount of anything.
_LONGEST = 24


def with_gapped(mentions: list[Mention], place: Place, lexicon: Lexicon) -> list[Mention]:
    """Return the mentions of a block, the later members of a list with the unit that its first one has."""
    at = 0
    while at < len(mentions):
        base = mentions[at]
        at += 1
        if base.form is not Form.FIGURE or not base.unit or base.upper or base.level or base.parts:
            continue
        members = _members(mentions, at, place, lexicon)
        if members and _is_list(base, [mentions[each] for each in members], place):
            for each in members:
                mentions[each] = mentions[each]._replace(unit=base.unit, per=base.per)
            at = members[-1] + 1
    return mentions


def _members(mentions: list[Mention], first: int, place: Place, lexicon: Lexicon) -> list[int]:
    """Return the places of the figures that go on with the one before `first`."""
    base, found, last = mentions[first - 1], list[int](), mentions[first - 1]
    for at in range(first, len(mentions)):
        mention = mentions[at]
        if mention.form is not Form.FIGURE:
            continue  # "in May and 6.9 in June"
        if not _is_open(mention) or not _goes_on(base, last, mention, place) or not _is_like(base, mention, lexicon):
            break
        found.append(at)
        last = mention
    return found


def _is_open(mention: Mention) -> bool:
    return not (mention.unit or mention.noun or mention.elided or mention.level or mention.sense or mention.upper)


def _goes_on(base: Mention, last: Mention, mention: Mention, place: Place) -> bool:
    """Whether a figure stands behind a label of its own, or before the word that the first one stands before."""
    start, end = last.span.end, mention.span.start
    if end - start > _FAR or _BREAKS.search(place.plain, start, end) is not None:
        return False
    labeled = _LABELED.match(place.plain, start, end)
    if labeled is not None and labeled[1] not in _LEADING:
        return _CLOSES.match(place.plain, mention.span.end, place.end) is not None
    return _BARE.match(place.plain, start, end) is not None and _are_parallel(base, mention, place)


def _are_parallel(base: Mention, mention: Mention, place: Place) -> bool:
    words = [_NEXT_WORD.match(place.plain, each.span.end, place.end) for each in (base, mention)]
    first, second = (None if word is None else word[1] for word in words)
    return first is not None and first == second and first not in _ANY


def _is_list(base: Mention, members: list[Mention], place: Place) -> bool:
    """Whether so many members, written so, are no chance."""
    return _is_sharp(base) or len(members) > 1 or _are_parallel(base, members[0], place)


def _is_sharp(mention: Mention) -> bool:
    return "." in mention.numeral.text or bool(mention.numeral.scale)


def _is_like(base: Mention, mention: Mention, lexicon: Lexicon) -> bool:
    """Whether two figures are written alike and of like size; shares stay below a hundred."""
    one, other = base.numeral, mention.numeral
    if bool(one.scale) != bool(other.scale) or ("." in one.text and not one.scale) is not (
        "." in other.text and not other.scale
    ):
        return False
    sizes = [_size(numeral.text, numeral.scale, lexicon) for numeral in (one, other)]
    if min(sizes) <= 0 or max(sizes) > min(sizes) * _MOST_APART:
        return False
    return sizes[1] <= _HUNDRED or not _is_share(base, lexicon)


def _is_share(mention: Mention, lexicon: Lexicon) -> bool:
    keys = lexicon.units.get(mention.unit, ())
    return bool(keys) and lexicon.unit_of[keys[0]].dimension == "share"


def _size(text: str, scale: str, lexicon: Lexicon) -> float:
    """Return about how large a figure in digits is, or a small number in a word; 0 for others."""
    digits = text.replace(",", "")
    if digits.isascii() and digits.replace(".", "", 1).isdigit() and len(digits) < _LONGEST:
        size = float(digits)
    else:
        size = float(lexicon.numbers.get(text.lower(), 0))
    for word in scale.lower().split():
        size *= float(lexicon.scales.get(word, 1))
    return size
