"""A rank that is told of one of several figures of a sort near it, of which another one has it.

Comes in: an article. Goes out: the words of the rank, the figure that they are told of and the one of that rank. Never
happens here: figures of two units or times, lists in which some rise and others fall, what only drove a rise.

Worked examples: "led by leather, up 2.1 percent; garments rose 9.4 percent"; "Of the four towns Lodeve grew fastest, by
1.1%. Ganges gained 1.9%"; "Stays were shortest for hips" over four, six and three days.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.between.amounts import Amount, amounts_of
from factcheck.checking.arithmetic.skeletons import FIGURE
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.near_figures import sentences_near_figures
from factcheck.model.claim import Article, Claim, Direction, Status
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_MOST = (
    "highest|most|largest|biggest|greatest|heaviest|tallest|longest|dearest|busiest|sharpest|fastest|steepest|strongest"
    "|deepest|hottest|wettest|costliest|priciest|top|best"
)
_LEAST = "lowest|fewest|smallest|least|lightest|shortest|cheapest|slowest|weakest|mildest|coldest|driest|thinnest"
_FEWEST, _OWN, _ROOT, _BESIDE = 3, 40, 5, 8
_GATE_WORDS = (
    *_MOST.split("|"), *_LEAST.split("|"), "led by", "headed by", "especially", "particularly", "notably", "above all",
    "spearheaded by", "followed by", "ahead of", "most of all",
)  # fmt: skip


class RankedFigure(NamedTuple):
    """Where the words of a rank stand, the name that they are told of, its figure and the one of that rank."""

    place: Span
    word: str
    name: str
    own: Claim
    best: Claim


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_GATE_WORDS)})\b", re.IGNORECASE)


_NAME = r"(?:the )?(?P<name>[A-Z][\w’'-]+(?: (?:of |la |de )?[A-Z][\w’'-]+){0,3}|[a-z]{3,}(?: [a-z]{3,})?)"
_BEING = "(?:was|is|were|are|had|has|made|got|took|won|sold|drew|saw|scored|caught|grew|rose|gained|paid|came|earned)"


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """Match the rank and the name that it is told of."""
    return (
        re.compile(
            rf"\b(?P<word>(?:[Ll]ed|[Hh]eaded|[Ss]pearheaded) by|[Ee]specially|[Pp]articularly|[Nn]otably"
            rf"|[Aa]bove all|[Mm]ost (?:of all|strongly|sharply|steeply|notably))"
            rf"(?: (?:in|for|of|at|among|by))? {_NAME}"
        ),
        re.compile(rf"\b(?P<word>{_MOST}|{_LEAST}) (?:in|for|at|on|among) {_NAME}(?=[ ,.;:(]|$)"),
        re.compile(
            rf"(?P<name>(?<![\w’'-])[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,3}})(?:, which| again| also)? {_BEING}"
            rf"(?: again| by far| clearly)?(?: (?:the|its))? (?P<word>{_MOST}|{_LEAST})\b"
            r"(?! [a-z]+(?:ant|ent|ive|ful|al|ous|ed|ic|able|ar)\b)"
        ),
        re.compile(
            rf"\b[Tt]he (?P<word>{_MOST}|{_LEAST})(?: [a-z]+)? of (?:the )?(?:{FIGURE}|all|them|these|lot), {_NAME},"
        ),
        re.compile(rf"\b[Tt]he (?P<word>{_MOST}|{_LEAST})(?: [a-z]+)? (?:was|is|were|are|in|at) {_NAME}(?=[ ,.;:(]|$)"),
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match another measure, another time or another set."""
    return re.compile(
        r"\b(?:per (?:head|capita|person)|relative to|in proportion|despite|although|though|however|adjusted|weighted"
        r"|except|expected|forecast|joint|tied|second|third|next (?:largest|biggest|highest|came)|so far|ever"
        r"|record|in the (?:world|country|region)"
        r"|last year|a year (?:ago|earlier|before)|contribut\w+|by (?:area|population|value|volume|weight)|not|fell"
        r"|fall|drop\w*|declin\w+|down|lost|shrank|slid|lower|less|fewer)\b|n['’]t\b",
        re.IGNORECASE,
    )


def rank_sets(article: Article) -> Iterator[RankedFigure]:
    """Yield each rank that a figure near it has and not the one that it is told of."""
    near = sentences_near_figures(article, _GATE_WORDS)
    if all(_gate().search(article.text, *sentence) is None for sentence in near):
        return
    seen: set[int] = set()
    for window in windows(article, _anything(), before=1, after=2, least=_FEWEST):
        for form in _forms():
            for match in form.finditer(window.text):
                start, end = window.sentence_at(match.start())
                is_plain = _otherwise().search(window.text, start, end) is None
                ranked = _judged(window, match) if is_plain else None
                if ranked is not None and ranked.place.start not in seen:
                    seen.add(ranked.place.start)
                    yield ranked


def _is_of_a_growth(window: Window, own: Claim, rivals: Sequence[Amount]) -> bool:
    """Whether a share is set beside growths: 26.7 percent of it, and "a year-on-year increase of 57.3 percent"."""
    ways = {claim.direction is Direction.LEVEL for claim in (own, *(each.claim for each in rivals))}
    is_share = re.search(r"\b(?:account(?:s|ed|ing) for|made up|share of)\b", window.text) is not None
    return is_share and own.quantity.kind is QuantityKind.PERCENT and len(ways) > 1


@cache
def _anything() -> re.Pattern[str]:
    return re.compile("")


def _judged(window: Window, match: re.Match[str]) -> RankedFigure | None:
    word, name = match["word"], match["name"]
    if _no_name().match(name) is not None or _is_of_other(window, match):
        return None
    levels = [each for each in amounts_of(window) if each.claim.status is Status.ACTUAL]
    own = _own(window, levels, match)
    if own is None:
        return None
    rivals = [each for each in levels if each.unit == own.unit and each.place != own.place and _is_near(own, each)]
    if _is_of_a_growth(window, own.claim, rivals):
        return None
    if len(rivals) < 2 or any(each.claim.direction is Direction.DOWN for each in (own, *rivals)):
        return None
    is_least = re.fullmatch(_LEAST, word) is not None
    best = min(rivals, key=_value) if is_least else max(rivals, key=_value)
    one, other = own.claim.quantity.best.written, best.claim.quantity.best.written
    is_wrong = other.below(one) if is_least else one.below(other)
    if not is_wrong or not _bases(window, best) <= _bases(window, own):
        return None
    return RankedFigure(window.skeleton.place(*match.span("word")), word, name, own.claim, best.claim)


def _bases(window: Window, amount: Amount) -> set[str]:
    """Return what the clause of a figure counts it from: "from June", "over ten years"."""
    text, place = window.text, amount.place
    start = max(text.rfind(mark, 0, place) for mark in (";", ". ")) + 1
    ends = [end for mark in (";", ". ") if (end := text.find(mark, place)) >= 0]
    return {match[0].lower() for match in _base().finditer(text, start, min(ends, default=len(text)))}


@cache
def _base() -> re.Pattern[str]:
    month = "January|February|March|April|May|June|July|August|September|October|November|December"
    return re.compile(
        rf"\b(?:from|against|on|over|since|within|in) (?:{FIGURE}|(?:(?:the|a|an|last|this) )?(?:[a-z]+ )?"
        rf"(?:years?|decades?|months?|quarters?|weeks?|{month}|(?:19|20)\d\d)\b)",
        re.IGNORECASE,
    )


def _is_of_other(window: Window, match: re.Match[str]) -> bool:
    """Whether a rank names what it is one of, and nothing else near it does: "the largest importer"."""
    if match.end("name") > match.end("word") and match.start("name") - match.end("word") <= _BESIDE:
        return False
    noun = _measure().match(window.text, match.end("word"))
    elsewhere = window.text[: match.start()] + window.text[match.end() :]
    return noun is not None and noun[1][:_ROOT] not in elsewhere.replace(noun[0], " ", 1).lower()


@cache
def _measure() -> re.Pattern[str]:
    return re.compile(
        r"[ -](?!(?:of|in|at|among|on|by|and|with|for|overall|was|is|were|are|the|earner|total|number|figure)\b)"
        r"([a-z]{3,})"
    )


@cache
def _no_name() -> re.Pattern[str]:
    return re.compile(
        r"(?:the|an?|in|of|it|they|this|that|these|those|he|she|we|and|or|but|by|for|one|two|all|both|each|since|so"
        r"|because|when|where|while|after|before|recent|parts|some|many|most|least|new)\b",
        re.IGNORECASE,
    )


def _value(amount: Amount) -> Decimal:
    return amount.value


def _is_near(own: Amount, other: Amount) -> bool:
    """Whether two figures may be of one set: of one noun, and not told as a total of the others."""
    return (not own.noun or not other.noun or own.noun == other.noun) and other.value < own.value * 30


def _own(window: Window, levels: Sequence[Amount], match: re.Match[str]) -> Amount | None:
    """Return the figure of a name: right behind the rank, or where the name is listed."""
    end = match.end("name") if match.end("name") > match.end("word") else match.end()
    behind = next((each for each in levels if end <= each.place <= end + _OWN), None)
    if behind is not None and _beside().fullmatch(window.text, end, behind.place) is not None:
        return behind
    name = re.escape(match["name"])
    if name[0].islower():
        name = name.removesuffix("s")
    first, last = match.span()
    for told in re.finditer(rf"\b{name}", window.text, re.IGNORECASE):
        if first <= told.start() < last:
            continue
        leads = [each for each in levels if 0 < told.start() - each.place <= _OWN]
        if leads and _led().fullmatch(window.text, leads[-1].place + 1, told.start()) is not None:
            return leads[-1]
        follows = next((each for each in levels if each.place > told.start()), None)
        between = "," if follows is None else window.text[told.end() : follows.place]
        if follows is not None and len(between) <= _OWN and not set(between) & set(",.;"):
            return follows
    return None


@cache
def _beside() -> re.Pattern[str]:
    return re.compile(
        r"[ ,(]{1,3}(?:(?:which|where|up|at|by|with|of|grew|rose|gained|it|they|were|was|had|to|a) ){0,4}\+?"
    )


@cache
def _led() -> re.Pattern[str]:
    """Match what leads from a figure to its name: "310,000 tonnes in Iceland"."""
    return re.compile(r"(?: (?!and\b|but\b|or\b|while\b)[a-z]+)? (?:in|for|at|to|from|by|of|with)(?: the)? ")
