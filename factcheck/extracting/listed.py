"""Figures behind the names of a list: "Derry had 1,200 cases, Belfast 970 and Newry 400", "Ann Smith, 12, Ben 47".

Comes in: the mentions of one block. Goes out: the same mentions, in which a number behind a name goes on with the
figure of the name before it. Never happens here: a first figure; a number whose name was told by the lexicon.
"""

from factcheck.extracting.grammar import GAP, Grammar, Place
from factcheck.extracting.nouns import noun_after
from factcheck.extracting.patterns import Pattern
from factcheck.model.mention import Form, Mention

# ", Belfast ", " and Mr Gove ", "; North Carolina ", " of the vote, Mr Macron "
_NEXT_NAME = Pattern(
    r"(?: [a-z][a-z'’-]{0,14}){0,4}(?:[,;]|,? (?:and|while|but)) (?:(?:the|in|Mr\.?|Mrs\.?|Ms\.?|Dr\.?) )?"
    r"((?:[A-Z][\w.'’-]{1,20} ){1,3})$"
)
_ENDS = Pattern(rf"[.,;:)\n]|$|{GAP}(?:and|while|but|in|on|from|to|at|with)(?![\w])")
_AND = frozenset({" and ", " or ", ", ", ", and ", ", or "})
# 31 of "HPV31", 737 of "Boeing 737"
_NUMBER_OF_NAME = Pattern(r"[0-9]{2,4}$")
_LONGEST_NAME = 24
_LONGEST = 64


def with_listed(mentions: list[Mention], place: Place, grammar: Grammar) -> list[Mention]:
    """Return the mentions of a block, a number behind a name made a figure where the list before it counts."""
    for at in range(1, len(mentions)):
        mention, before = mentions[at], mentions[at - 1]
        if before.form is Form.NAME:
            mentions[at] = _named_too(before, mention, place)
            continue
        if before.form is not Form.FIGURE or not _is_plain(mention) or not _goes_on(before, mention, place, grammar):
            continue
        if not before.unit:
            mentions[at] = mention._replace(form=Form.FIGURE, elided=before.noun or before.elided)
        elif _is_share(before, grammar):
            mentions[at] = mention._replace(form=Form.FIGURE, unit=before.unit)
    return mentions


def _named_too(before: Mention, mention: Mention, place: Place) -> Mention:
    """Return the second of "Boeing 737 and 747", or of "HPV31, 33 and 45", as the name that the first is."""
    if mention.form is not Form.FIGURE or place.plain[before.span.end : mention.span.start] not in _AND:
        return mention
    number, second = _number_of(before, place), mention.numeral.text
    is_like = second.isdecimal() and len(number) == len(second)
    is_end = is_like and _is_plain(mention) and _ENDS.match(place.plain, mention.span.end, place.end) is not None
    return mention._replace(form=Form.NAME) if is_end else mention


def _number_of(name: Mention, place: Place) -> str:
    """Return the digits that end a name, "" where fewer than two do."""
    start, end = name.span
    digits = _NUMBER_OF_NAME.search(place.plain, max(start, end - _LONGEST_NAME), end)
    return "" if digits is None else digits[0]


def _is_plain(mention: Mention) -> bool:
    """Whether a mention is a number and nothing else."""
    if mention.form is not Form.FIGURE:
        return mention.form is Form.NAME and mention.numeral.text.isdecimal()
    return not (mention.unit or mention.noun or mention.hedge or mention.upper or mention.numeral.scale)


def _goes_on(before: Mention, mention: Mention, place: Place, grammar: Grammar) -> bool:
    """Whether a plain number behind a name is told of it as the figure before is of another name."""
    start, end = mention.span
    if start - before.span.end > _LONGEST or before.upper or before.level:
        return False
    name = _NEXT_NAME.match(place.text, before.span.end, start)
    if name is None or not _ENDS.match(place.plain, end, place.end) or noun_after(place, end, grammar) is not None:
        return False
    return name[1].rstrip().lower() not in grammar.lexicon.words["names before"]


def _is_share(mention: Mention, grammar: Grammar) -> bool:
    keys = grammar.lexicon.units.get(mention.unit, ())
    return bool(keys) and grammar.lexicon.unit_of[keys[0]].dimension == "share"
