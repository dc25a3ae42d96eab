"""A superlative of one of a few figures of a sort, another of which goes beyond it.

Comes in: an article. Goes out: the superlative, the figure that it is told of and the one that has the rank. Never
happens here: figures of another time, a forecast or a total among them; superlatives of something else.

Worked examples: "At 412 metres Corran is the tallest of the three, ahead of Brill (455 metres) and Dunmore (390)"; "The
largest of the three gifts, £2,500, came from a brewer. The other two were for £3,200 and £1,800"; "with 61 points they
came second, behind Lyon on 58 and ahead of Metz on 55".
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.between.amounts import COUNT, Amount, amounts_of
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, is_figure
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.values import value_of
from factcheck.checking.within.rank_sets import RankedFigure
from factcheck.model.claim import Article, Claim, Direction, Status
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import Currency, Unit, bare

# What says by itself what it is told of: the words for the most and those for the least, by the sort of the figure.
_OF_SORT = {
    "length": (
        "tallest|highest|longest|deepest|widest|wettest|rainiest|farthest|furthest|thickest",
        "lowest|shortest|shallowest|narrowest|driest|thinnest|nearest|closest",
    ),
    "mass": ("heaviest", "lightest"),
    "temperature": ("hottest|warmest|mildest", "coldest|coolest|chilliest"),
    "speed": ("fastest|quickest", "slowest"),
    "time": ("longest|slowest|oldest", "shortest|fastest|quickest|youngest"),
    "money": ("dearest|costliest|priciest|most expensive|most costly", "cheapest|least expensive|least costly"),
    "age": ("oldest", "youngest"),
    "changes": ("sharpest|steepest|fastest|strongest|quickest", "slowest|weakest|mildest"),
}
# What only the grammar ties to a figure.
_ANY = (
    "largest|biggest|highest|greatest|most|top|strongest|busiest|longest|heaviest",
    "smallest|lowest|fewest|least|weakest|shortest|lightest|quietest",
)
_MORE = ("more|higher|better|larger|bigger|greater|longer|taller", "fewer|less|lower|smaller|shorter")
# In golf the least is best.
_EITHER = "best"
_ABOVE_ALL, _MOSTLY = "especially|particularly|above all|most of all|most [a-z]+ly", "chiefly|mainly|mostly"
_OF_COUNTS = frozenset({"most", "fewest", "least", "top"})
_OF_SETS = frozenset({"the", "these", "those", "of", "all", "other", "others", "his", "her", "its", "their", "our"})
_EXACT = frozenset({"", "about"})
_LONGEST_LIST, _FEWEST, _TWO = 8, 3, 2
_NEAR, _LEAD = 70, 12
_NTH = ("first", "second", "third", "fourth", "fifth")
_AGAINST = (
    r"ahead of|against|above|below|behind|before|followed by|then|compared|while|whereas|and|but|less|than|versus"
    r"|others?|though|although"
)


@cache
def _words() -> str:
    forms = {form for pair in (*_OF_SORT.values(), _ANY) for side in pair for form in side.split("|")}
    return "|".join(sorted({*forms, _EITHER}, key=lambda form: (-len(form), form)))


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{_words()}|{_ABOVE_ALL}|{_MOSTLY}|{'|'.join(_MORE)}|second|third|fourth)\b", re.IGNORECASE
    )


_NTH_WORD = rf"(?:(?P<nth>{'|'.join(_NTH[1:])})[ -])?"
_SOME = rf"[^;:.{NO_FIGURE}]"
_OWN = f"(?P<own>{FIGURE})"
_ITS = r"(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y|[a-z]+['’]s?)"
_AT = "(?:in|at|on|for|from|by|to)"
# What leads from a name to its figure: "in Kent, where 22 mm fell", "in Spain at 9%", "in Oslo (1.2%)".
_TO_OWN = (
    r"(?:,? (?:at|with|by|on|up|down)|,? ?\(|,? (?:where|which|who|when)(?: (?:it|they|there))?(?: [a-z]+)?|[,:]) ?\(?"
)
_IS = r"(?:is|was|are|were|being|came to|stood at|stands at|totall?ed)"


@cache
def _tied() -> tuple[re.Pattern[str], ...]:
    """Match a superlative that grammar ties to a figure, whatever the figure is of."""
    word = rf"{_NTH_WORD}(?P<word>{_words()})\b"
    name = rf"[^,;:.({NO_FIGURE}]{{2,40}}?"
    return (
        # "The largest of the gifts, £2,500, ..."; "the highest rate, at 14%"
        re.compile(
            rf"\b{_ITS} {word}(?P<noun> [a-z]+)?(?: [a-z]+)?(?: of (?:[a-z#]+ ?){{1,5}})?"
            rf"(?:,? {_IS}|,? (?:at|of|with)|,) {_OWN}"
        ),
        # "With 240 cows, Hill Farm has the smallest herd"
        re.compile(rf"(?:^|[,;.] )(?:[Ww]ith|[Aa]t|[Oo]n) {_OWN}(?: [a-z]+){{0,2}},? {_SOME}{{2,60}}?\b{_ITS} {word}"),
        # "14 wet days in May, the fewest of the spring"; "her first, 6.72, was her best"
        re.compile(
            rf"{_OWN}{_SOME}{{0,40}}, (?:which )?(?:(?:was|is|were|are) )?{_ITS} {word}(?: [a-z]+)?"
            rf"(?=[.,;:)]|$| {_AT}\b| (?:of|so|among)\b)"
        ),
        # "Rain was heaviest in Kent, where 22 mm fell"
        re.compile(rf"\b[a-z]+ (?:the )?(?P<verb>){word} (?:in|at|for|on|among) {name}{_TO_OWN} ?{_OWN}"),
        re.compile(rf"\b(?P<nth>)(?P<word>{_MOSTLY}) {name}{_TO_OWN} ?{_OWN}"),
        re.compile(rf"\b(?P<nth>)(?P<word>{_ABOVE_ALL}) {name}{_TO_OWN} ?{_OWN}"),
    )


@cache
def _compared() -> tuple[re.Pattern[str], ...]:
    """Match a comparison with all others, and the figure of what is compared, told right behind it or listed."""
    word, end = rf"\b(?P<nth>)(?P<word>(?i:{'|'.join(_MORE)}))\b", r"[^;.]{0,60}?[:.;,] [^.]{0,80}?"
    others = r"than(?: (?:in|at|on|for|from|by))? (?:any|either|anyone|anybody|anywhere|all|every)\b"
    none = r"\b(?:[Nn]o(?:ne|body|where)?|[Nn]o one)\b"
    name = rf"{_AT} (?:the )?(?P<name>[^,;:.{NO_FIGURE}]{{2,30}}?)"
    return (
        re.compile(rf"{word}{_SOME}{{2,60}}? {name} {others}{end}{_OWN}(?: [a-z]+){{0,2}} {_AT} (?:the )?(?P=name)\b"),
        re.compile(rf"{word}{_SOME}{{2,60}}? {name} {others}{end}\b(?P=name),?(?: [a-z]+)? {_OWN}"),
        re.compile(rf"{none}{_SOME}{{0,60}}?{word}(?: [a-z]+){{0,2}} than {_SOME}{{2,40}}?{_TO_OWN} ?{_OWN}"),
    )


@cache
def _near() -> tuple[re.Pattern[str], ...]:
    """Match a superlative and the next figure behind it, or before it."""
    word, some = rf"{_NTH_WORD}(?P<word>{_words()})\b", rf"(?:(?!\b(?:{_AGAINST})\b){_SOME})"
    return (
        re.compile(rf"\b{word}{some}{{1,{_NEAR}}}?{_OWN}"),
        re.compile(rf"{_OWN}{some}{{1,{_NEAR}}}?\b{word}"),
    )


@cache
def _placed() -> re.Pattern[str]:
    """Match a place with who is ahead: "with 61 points they came second, behind Lyon on 58"."""
    nth = rf"(?P<nth>{'|'.join(_NTH[1:])})"
    return re.compile(
        rf"(?:(?P<own>{FIGURE}){_SOME}{{0,60}}\b{nth}|\b{nth.replace('nth', 'nth2')} (?:with|on) (?P<own2>{FIGURE})"
        rf"{_SOME}{{0,20}}),? (?:just |well |narrowly )?behind (?P<ahead>[^;:.]+)"
    )


@cache
def _contrast() -> re.Pattern[str]:
    """Match what makes two figures all of a list."""
    return re.compile(r"\b(?:less (?:so|[a-z]+ly)|followed by|ahead of|behind|of the two|of its two)\b")


@cache
def _change_noun() -> re.Pattern[str]:
    return re.compile(r" (?:rise|increase|growth|gain|jump|climb|fall|drop|decline|decrease|loss|cut)s?")


@cache
def _otherwise() -> re.Pattern[str]:
    """Match another time, another set, or a figure that is none of the list."""
    return re.compile(
        r"\b(?:since|ever|records?|ago|last (?:year|month|week|season|time)|earlier|previous\w*|expect\w*|forecast\w*"
        r"|target\w*|plan(?:s|ned)?|totals?|combined|together|overall|altogether|despite|although|though|however|but"
        r"|adjusted|weighted|per (?:head|capita|person)|each|average\w*|median|mean|not|almost|estimate\w*|capacity"
        r"|one of the|among the|joint\w*|tied|shared?|next|until|would|could|should|might|asked|except|outside|winner"
        r"|world|country|nation\w*|by (?:area|population|value|volume|weight)|relative|if|unless|never"
        r"|over (?:the|a|this|that) (?:[a-z]+ )?(?:years?|months?|weeks?|quarters?|decades?))\b|n['’]t\b",
        re.IGNORECASE,
    )


@cache
def _changed() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:rose|rise[sn]?|rising|grew|grow(?:s|n|th|ing)?|climb\w*|jump\w*|gain\w*|expand\w*|increas\w+|fell"
        r"|falls?|fallen|falling|drop\w*|declin\w+|decreas\w+|up|down|lost|slid)\b"
    )


def closed_ranks(article: Article) -> Iterator[RankedFigure]:
    """Yield each superlative that another figure of the few of its passage has."""
    for window in windows(article, _gate(), before=1, after=1, least=_TWO):
        for first, last in _passages(window):
            amounts = _listed(window, first, last)
            is_of_two = len(amounts) == _TWO and _contrast().search(window.text, first, last) is not None
            if len(amounts) >= _FEWEST or is_of_two:
                yield from _judged(window, _Passage.of(window, first, last, amounts))
                break


def _passages(window: Window) -> Iterator[tuple[int, int]]:
    """Yield where the sentence of a window begins and ends, with the next one, and with the one before."""
    following = window.sentence_at(window.end)[1] if window.end < len(window.text) else window.end
    before = window.sentence_at(window.start - 1)[0] if window.start else window.start
    yield from ((window.start, window.end), (window.start, following), (before, window.end))


def _listed(window: Window, first: int, last: int) -> list[Amount]:
    """Return the figures of a passage, if all are of one sort; the size of the set is none of them."""
    told = [
        (place, claim)
        for place, claim in zip(window.skeleton.places, window.skeleton.claims, strict=True)
        if first <= place < last
    ]
    told = [each for each in told if not _is_size_of_set(window, *each, len(told))]
    places = {place for place, _ in told}
    amounts = [each for each in amounts_of(window) if each.place in places]
    units = {each.unit for each in amounts if each.unit != COUNT or each.noun} or {COUNT}
    nouns = {each.noun for each in amounts} - {""}
    ways = {each.claim.direction for each in amounts} - {Direction.LEVEL}
    is_one_sort = len(units) == 1 and len(nouns) <= 1 and len(ways) <= 1
    are_told = all(
        each.claim.status is Status.ACTUAL and each.claim.quantity.mention.bound in _EXACT for each in amounts
    )
    is_whole = len(amounts) == len(told) <= _LONGEST_LIST and is_one_sort and are_told
    return amounts if is_whole and _otherwise().search(window.text, first, last) is None else []


def _is_size_of_set(window: Window, place: int, claim: Claim, others: int) -> bool:
    """Whether a figure is how many there are of what the passage lists `others` figures for: "the three", "Three"."""
    lead = window.text[max(0, place - _LEAD) : place].split()
    is_size = claim.quantity.best.value in {others, others - 1}
    is_word = claim.quantity.mention.numeral.text.isalpha()
    return is_word and (is_size or (bool(lead) and lead[-1].lower() in _OF_SETS))


class _Passage(NamedTuple):
    """The sentences of a list, the size of the set blotted out, and the figures in it by their places there.

    sort  what its figures are of: a dimension, "money", "age" for bare numbers, "changes" for how much each changed
    """

    text: str
    start: int
    amounts: dict[int, Amount]
    sort: str

    @classmethod
    def of(cls, window: Window, first: int, last: int, amounts: Sequence[Amount]) -> "_Passage":
        text = list(window.text[first:last])
        known = {each.place - first: each for each in amounts}
        for place, character in enumerate(text):
            if is_figure(character) and place not in known:
                text[place] = "#"
        told = "".join(text)
        return cls(told, first, known, _sort(told, amounts))


def _sort(text: str, amounts: Sequence[Amount]) -> str:
    # In "10.4 seconds; Brandt ran 10.1" the second is in seconds as well.
    first = next((each for each in amounts if each.unit != COUNT), amounts[0]).claim.quantity
    unit = bare(first.best.unit)
    if first.kind is QuantityKind.PERCENT:
        are_changes = _changed().search(text) is not None or any(
            each.claim.direction is not Direction.LEVEL for each in amounts
        )
        return "changes" if are_changes else "share"
    if isinstance(unit, Currency):
        return "money"
    if isinstance(unit, Unit):
        return unit.dimension
    return "age" if not any(each.noun for each in amounts) else COUNT


def _judged(window: Window, passage: _Passage) -> Iterator[RankedFigure]:
    """Yield what is told of a figure of the passage, in the sentence of the window, that another one has."""
    first, last = window.start - passage.start, window.end - passage.start
    for form in (*_tied(), *_compared()):
        for match in form.finditer(passage.text, first, last):
            if _is_of_figures(passage, match):
                yield from _against(window, passage, match)
    of_sort = "|".join(_OF_SORT.get(passage.sort, ())).split("|")
    for form in _near() if passage.sort != "changes" else ():
        for match in form.finditer(passage.text, first, last):
            if match["word"] in of_sort:
                yield from _against(window, passage, match)
    for match in _placed().finditer(passage.text, first, last):
        yield from _out_of_order(window, passage, match)


def _is_of_figures(passage: _Passage, match: re.Match[str]) -> bool:
    """Whether a superlative that a figure is told with is one of its sort, and of nothing but the figure."""
    word, groups = match["word"].lower(), match.groupdict()
    if match.re in (*_compared(), _tied()[-1]):
        return True
    if word in _MOSTLY.split("|"):
        return passage.sort != "changes"
    if word in "|".join(_OF_SORT.get(passage.sort, ())).split("|") or word == _EITHER:
        return True
    if word not in "|".join(_ANY).split("|"):
        return False
    behind = _change_noun().match(passage.text, match.end("word"))
    if passage.sort == "changes":
        return behind is not None or ("verb" in groups and word in _OF_COUNTS)
    noun = (groups.get("noun") or "").strip()
    if word in _OF_COUNTS and noun:
        counted = {amount.noun for amount in passage.amounts.values()} - {""}
        return passage.sort in {COUNT, "age"} and (not counted or noun.rstrip("s") in counted)
    return behind is None


def _against(window: Window, passage: _Passage, match: re.Match[str]) -> Iterator[RankedFigure]:
    """Yield the figure of a superlative, if another figure of the passage clearly has its place."""
    own, others = _own(passage, match)
    is_least = _is_least(passage.sort, match["word"].lower())
    ordered = sorted((own, *others), key=_value, reverse=not is_least)
    values = [_value(each) for each in ordered]
    place = _NTH.index(match["nth"] or _NTH[0])
    if not others or place >= len(values) or len(set(values)) < len(values):
        return
    # What is as much as the others together is the sum of them.
    if len(values) > _FEWEST and max(values) >= sum(values) - max(values) and passage.sort not in {"changes", "share"}:
        return
    best = ordered[place]
    if best is own or (match["word"] == _EITHER and ordered[-1] is own):
        return
    if not own.claim.quantity.best.written.overlaps(best.claim.quantity.best.written):
        yield _ranked(window, passage, match, "word", own, best)


def _out_of_order(window: Window, passage: _Passage, match: re.Match[str]) -> Iterator[RankedFigure]:
    """Yield a figure that is told behind some and ahead of others, where it is between neither of them."""
    of, nth = ("own", "nth") if match["nth"] else ("own2", "nth2")
    own = passage.amounts[match.start(of)]
    ahead, _, behind = match["ahead"].partition("ahead of")
    first, second = (
        [amount for place, amount in passage.amounts.items() if start <= place < start + len(part)]
        for part, start in ((ahead, match.start("ahead")), (behind, match.end("ahead") - len(behind)))
    )
    if len(first) != _NTH.index(match[nth]):
        return
    for above in (True, False):
        if all((_value(each) > _value(own)) is above for each in first) and all(
            (_value(each) < _value(own)) is above for each in second
        ):
            return
    yield _ranked(window, passage, match, nth, own, first[0])


def _ranked(
    window: Window, passage: _Passage, match: re.Match[str], word: str, own: Amount, best: Amount
) -> RankedFigure:
    start, end = match.span(word)
    place = window.skeleton.place(passage.start + start, passage.start + end)
    rank = f"{match['nth']} {match['word']}" if word == "word" and match["nth"] else match[word]
    for words, word_of in zip(_MORE, ("highest", "lowest"), strict=True):
        rank = word_of if rank.lower() in words.split("|") else rank
    return RankedFigure(place, rank, "the one", own.claim, best.claim)


def _own(passage: _Passage, match: re.Match[str]) -> tuple[Amount, list[Amount]]:
    """Return the figure of a rank and the others; the same figure told again in the passage is it."""
    own = passage.amounts[match.start("own")]
    others = [each for each in passage.amounts.values() if each is not own]
    again = [each for each in others if _value(each) == _value(own)]
    if len(again) == 1 and own.place > again[0].place:
        others.remove(again[0])
    return own, others


def _is_least(sort: str, word: str) -> bool:
    """Whether a superlative is of the least: of times the fastest."""
    most, least = _OF_SORT.get(sort, ("", ""))
    if word in most.split("|"):
        return False
    return word in least.split("|") or word in f"{_ANY[1]}|{_MORE[1]}".split("|")


def _value(amount: Amount) -> Decimal:
    return value_of(amount.claim.quantity.best)
