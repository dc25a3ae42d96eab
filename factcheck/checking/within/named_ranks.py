"""A superlative that names one of several things whose figures stand before it, be they named in capitals or not.

Comes in: an article. Goes out: the name with its figure, the rank, and the figure that has it. Never happens here:
ranks of another time, another measure or a larger set.

Worked examples: "Exports of machinery grew by 11 percent, of furniture by 7 percent and of timber by 3 percent, with
furniture growing fastest."; "Exports rose, led by furniture, up 2 percent, while textiles added 5 percent."
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, skeleton_of
from factcheck.checking.arithmetic.windows import Window
from factcheck.checking.near_figures import sentences_near_figures
from factcheck.checking.placed import block_around, claims_between, sentence_from
from factcheck.checking.values import value_of
from factcheck.checking.word_edges import at_edge
from factcheck.model.claim import Article, Claim, Direction, Status
from factcheck.model.document import Role
from factcheck.model.mention import AGE
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span
from factcheck.model.unit import alike

_KINDS = frozenset(
    {QuantityKind.PERCENT, QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MEASURE}
)
_UNNAMED = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_UP = (
    "highest|largest|biggest|fastest|greatest|strongest|sharpest|steepest|longest|tallest|heaviest|most|busiest|dearest"
    "|best|top|quickest"
)
_DOWN = "lowest|smallest|slowest|fewest|weakest|shortest|lightest|least|cheapest|mildest"
_SUP = rf"(?P<{{0}}up>{_UP})|(?P<{{0}}down>{_DOWN})"
_NAME = r"(?:the )?(?P<{0}>[A-Z][\w'’&-]+(?: [A-Z][\w'’&-]+){{0,2}}|[a-z]{{4,}}(?: [a-z]{{4,}})?)"
_BE = r"(?:was|is|were|are|came|had|has|saw|have)"
_MOVING = (
    r"(?:growing|rising|falling|climbing|increasing|expanding|gaining|dropping|declining|shrinking|selling|doing"
    r"|grew|rose|fell|climbed|increased|expanded|gained|dropped|declined|shrank|sold|did)"
)
_LOOSE = frozenset({Status.FORECAST, Status.HYPOTHETICAL})
_FEWEST, _MOST, _FEW = 2, 8, 3
_REACH, _LONGEST, _ROOT = 3, 700, 5
_SALES = frozenset({"sel", "sol", "doi", "did"})
_OF_CHANGE = frozenset({"fastest", "sharpest", "steepest", "strongest", "slowest", "quickest", "mildest"})
_CHANGES = frozenset(
    {"rise", "rises", "increase", "growth", "gain", "gains", "jump", "climb", "fall", "drop", "decline", "decrease"}
)


_GATE_WORDS = (*_UP.split("|"), *_DOWN.split("|"), "led by", "topped by", "headed by")


class NamedRank(NamedTuple):
    """What is given a rank, its figure, the word of the rank, and the figure that has it; `place` is of the words."""

    name: str
    own: Claim
    word: str
    best: Claim
    place: Span


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(at_edge(f"{_UP}|{_DOWN}|led by|topped by|headed by"))


@cache
def _ranked() -> re.Pattern[str]:
    """Match what gives a name a rank, or a figure right behind it."""
    those = rf"(?: (?:of|in|among) (?:the|all|them|these)(?: (?:{FIGURE}|lot|group))?)?"
    first, second = (
        rf"(?:,? (?:where|which|with|at|up|down|by|on|whose)\b[^.;:{NO_FIGURE}]{{0,40}}?(?P<{name}>{FIGURE})"
        r"(?! in | points))?"
        for name in ("own", "own2")
    )
    noun = r"(?: [a-z]+){0,2}?"
    return re.compile(
        rf"\bwith {_NAME.format('a')} {_MOVING} (?:the |by far the )?(?:{_SUP.format('a_')})\b(?! [a-z]*ly)"
        rf"|\b(?P<led_up>led|topped|headed) by {_NAME.format('b')}(?=[.,;]|$){first}"
        rf"|\b(?:made|makes|making|put|puts|putting|left|leaves|leaving) {_NAME.format('c')} (?:the |on |at"
        rf" )*(?:{_SUP.format('c_')})\b"
        rf"|\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?:{_SUP.format('d_')}){noun}{those} {_BE}(?: (?:that|those))?(?: (?:in|at"
        rf"|from|of|for|by|on))? "
        rf"{_NAME.format('d')}(?=['’.,;]|$){second}"
        rf"|(?:^|[.,;] |\band )(?:[Tt]he )?{_NAME.format('e')} {_BE} (?:by far )?the (?:{_SUP.format('e_')})\b"
        rf"|\b{_MOVING}(?: by far)?(?: the)? (?:{_SUP.format('f_')}) (?:in|at|for|on|by) {_NAME.format('f')}(?=[.,;]|$)"
        rf"|\b{_BE} (?:{_SUP.format('g_')}) (?:in|at|for|on|among) {_NAME.format('g')}(?=[.,;]|$)",
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what sets a figure apart from the others, or the rank from the list."""
    return re.compile(
        rf"\b(?:since|ever|records?|decades?|previous\w*|earlier|ago|before|last (?:year|month|week|season|time)"
        rf"|expect\w*"
        rf"|forecast\w*|target\w*|total|overall|combined|together|altogether|in all(?! (?:the|its|of)\b| {FIGURE})"
        rf"|almost|nearly|one of(?! {FIGURE})"
        rf"|among the|per|each|average|median|not|most of|at most|at least|share|population|despite|although|though"
        rf"|however|followed by|ahead of|trailed by|adjusted|weighted|compared|from|than|until|would|could|may|might"
        rf"|remaining|others?|rest"
        rf"|by (?:value|volume|area|population|far from)|in the (?:world|country|state|nation|region|city|county)|whole"
        rf"|national\w*|worldwide|globally|but|if)\b|\bmost (?!in\b)[a-z]",
        re.IGNORECASE,
    )


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"\b(?:19|20)\d\d\b")


def named_ranks(article: Article) -> Iterator[NamedRank]:
    """Yield the ranks that go to another than the figures say, all of one unit in three sentences before or less."""
    for window in _windows(article):
        for match in _ranked().finditer(window.cue):
            ranked = _of(window, match)
            if ranked is not None:
                yield ranked


def _windows(article: Article) -> Iterator[Window]:
    """Yield each sentence that gives a rank, with or without a figure, together with up to three before it."""
    sentences, roles, last = article.sentences, {Role.PARAGRAPH}, -1
    near = sentences_near_figures(article, _GATE_WORDS)
    for match in (match for sentence in near for match in _gate().finditer(article.text, *sentence)):
        index = sentence_from(article, match.start() + 1) - 1
        if index == last:
            continue
        last = first = index
        while first > 0 and index - first < _REACH and sentences[index].end - sentences[first - 1].start <= _LONGEST:
            first -= 1
        spans = [span for span in sentences[first : index + 1] if _role(article, span) in roles]
        if (
            not spans
            or spans[-1] != sentences[index]
            or len(claims_between(article, spans[0].start, spans[-1].end)) < _FEWEST
        ):
            continue
        skeleton = skeleton_of(article, Span(spans[0].start, spans[-1].end))
        if skeleton is not None:
            places = tuple(skeleton.index_of(span.start) for span in spans)
            yield Window(skeleton, places[-1], len(skeleton.text), places, {})


def _role(article: Article, span: Span) -> Role | None:
    block = block_around(article, span)
    return None if block is None else block.role


def _of(window: Window, match: re.Match[str]) -> NamedRank | None:
    groups = {key: text for key, text in match.groupdict().items() if text}
    name = next(text for key, text in groups.items() if len(key) == 1)
    word = next(text for key, text in groups.items() if key.endswith(("_up", "_down")))
    behind = groups.get("own") or groups.get("own2")
    start, end = window.start + match.start(), window.start + match.end()
    own = window.skeleton.claim(behind) if behind else _figure_of(window, name, start)
    if own is None or not is_plain(own):
        return None
    first = _first_sentence(window, own)
    passage = window.text[first:]
    if not _is_of_list(window, match, window.text[first:start]):
        return None
    if _otherwise().search(passage.replace(match[0], " ")) or len(set(_year().findall(passage))) > 1:
        return None
    placed = zip(window.skeleton.claims, window.skeleton.places, strict=True)
    alikes = [
        claim
        for claim, place in placed
        if place >= first and (claim is own or (_is_rival(own, claim) and not _is_of_score(window.text, place)))
    ]
    best = _best(own, alikes, is_least=any(key.endswith("_down") for key in groups))
    if best is None or (len(alikes) < _FEW and best.sentence != own.sentence):
        return None
    return NamedRank(name, own, word, best, own.span if behind else window.skeleton.place(start, end))


@cache
def _changed() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:rose|rise[ns]?|rising|went up|up|grew|grow\w*|increas\w+|climb\w*|jump\w*|gain\w*|fell|fall\w*|down"
        r"|drop\w*"
        r"|declin\w+|cut|cheaper|dearer|added|expand\w*|shr[aiu]nk|higher|lower)\b"
    )


@cache
def _measure() -> re.Pattern[str]:
    """Match what the rank is one of: "the highest rents", "the top scorers"."""
    return re.compile(
        r"[ -]?(?!(?:of|in|at|among|on|by|and|with|for|overall|was|is|were|are|came|than|that|which|number|total"
        r"|figure|score"
        r"|result|one|all)\b)(?P<noun>[a-z]{3,})"
    )


def _is_of_list(window: Window, match: re.Match[str], told: str) -> bool:
    """Whether a rank is one of what the list tells: of rises where it tells of rises, else of what it speaks of."""
    groups = {key: text for key, text in match.groupdict().items() if text}
    key = next(key for key in groups if key.endswith(("_up", "_down")))
    told = told + match[0] if "own" in groups or "own2" in groups else told
    are_changes = _changed().search(told) is not None
    verb = _moving().search(match[0])
    if verb is not None:
        return verb[0][:3] in told if verb[0][:3] in _SALES else are_changes
    if key == "led_up":
        subject = _led().search(window.cue[: match.start()])
        return are_changes and subject is not None
    noun = _measure().match(window.cue, match.end(key))
    if noun is None:
        return not are_changes or groups[key] in _OF_CHANGE
    if noun["noun"] in _CHANGES:
        return are_changes
    return not are_changes and re.search(rf"\b{noun['noun'][:_ROOT]}", told) is not None


@cache
def _moving() -> re.Pattern[str]:
    return re.compile(rf"\b{_MOVING}\b")


@cache
def _led() -> re.Pattern[str]:
    """Match what is led: growth, or what rose, without a word that says of what else."""
    return re.compile(
        r"(?:\b(?:growth|the (?:growth|rise|increase|gains?|advance|fall|decline)) (?:was|has been|had been|is|were)"
        r"|\b(?:rose|grew|up|higher|gained|climbed|fell|increased|advanced)\b[^.;]{0,40},) $"
    )


def _is_rival(own: Claim, claim: Claim) -> bool:
    """Whether a figure is one of the list; "the three" says how long it is."""
    is_word = claim.quantity.kind in _UNNAMED and claim.quantity.mention.numeral.text.isalpha()
    return not is_word and are_alike(own, claim)


def _is_of_score(text: str, place: int) -> bool:
    """Whether a figure is one side of a score, which is no single player's: "won 71 to 64"."""
    return any(side.start() == place or side.end() - 1 == place for side in _score().finditer(text))


@cache
def _score() -> re.Pattern[str]:
    return re.compile(rf"{FIGURE} ?(?:to|[-–]) ?{FIGURE}")


def _figure_of(window: Window, name: str, before: int) -> Claim | None:
    """Return the figure of a name before a place: "9% in Duns", or "Duns rose 9%"; None where it is not clear."""
    stem = re.escape(name.removesuffix("'s").removesuffix("’s"))
    text = window.text[:before]
    gap = rf"[^,;:.{NO_FIGURE}]{{0,40}}?"
    behind = rf"(?P<figure>{FIGURE})(?P<gap>(?: [a-z]+){{0,2}}?) (?:in|at|for|from|to) (?:the )?{stem}\b"
    forms = (behind, rf"\b{stem}\b(?P<gap>{gap}) (?P<figure>{FIGURE})")
    found = {
        match["figure"]
        for form in forms
        for match in re.finditer(form, text, re.IGNORECASE)
        if re.search(r"\b(?:and|but|while|those)\b", match["gap"]) is None
    }
    return window.skeleton.claim(found.pop()) if len(found) == 1 else None


def _first_sentence(window: Window, own: Claim) -> int:
    """Return where the list begins: the first sentence of the window that has figures of the unit."""
    for claim, place in zip(window.skeleton.claims, window.skeleton.places, strict=True):
        if _is_rival(own, claim):
            return window.sentence_at(place)[0]
    return window.start


def is_plain(claim: Claim) -> bool:
    """Whether a figure is one of what is so, above nothing, and neither a range nor an age."""
    quantity = claim.quantity
    value = quantity.best.value
    is_plain = value is not None and value > 0 and quantity.mention.upper is None and quantity.mention.sense != AGE
    return is_plain and quantity.kind in _KINDS and claim.status not in _LOOSE


def are_alike(own: Claim, claim: Claim) -> bool:
    """Whether two figures are of one unit, or count the same."""
    mine, theirs = own.quantity, claim.quantity
    if mine.kind in _UNNAMED:
        nouns = {mine.mention.noun.lower(), theirs.mention.noun.lower()} - {""}
        return theirs.kind in _UNNAMED and len(nouns) < _FEWEST and mine.per == theirs.per
    return mine.kind is theirs.kind and alike(mine.best.unit, theirs.best.unit)


def _best(own: Claim, claims: Sequence[Claim], *, is_least: bool) -> Claim | None:
    """Return the figure that has the rank instead of `own`; None where it has it, or one may be the total of others."""
    ways = {claim.direction for claim in claims} - {Direction.LEVEL}
    if not _FEWEST <= len(claims) <= _MOST or len(ways) > 1 or not all(map(is_plain, claims)):
        return None
    ordered = sorted(claims, key=lambda claim: value_of(claim.quantity.best))
    values = [value_of(claim.quantity.best) for claim in ordered]
    is_share = own.quantity.kind is QuantityKind.PERCENT
    if len(set(values)) < len(values) or (not is_share and len(values) >= _FEW and values[-1] >= sum(values[:-1])):
        return None
    best = ordered[0] if is_least else ordered[-1]
    is_vague = best.quantity.hedged or own.quantity.hedged
    return None if best is own or (is_vague and best.quantity.best.wide.overlaps(own.quantity.best.wide)) else best
