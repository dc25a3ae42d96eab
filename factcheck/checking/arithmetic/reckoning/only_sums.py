"""What the only figures of a sentence or two must give: their sum, what is left, or by how much two of them differ.

Comes in: an article. Goes out: tallies that do not come out. Never happens here: wording.

Where no other figure stands, a word for it is enough: of three figures one of which is told as the step, the rest or
the total of the others, the largest is the sum of the other two. Worked examples: "Nine new cases brought the total to
57, up from 46", "He sold 140 of his 520 sheep and kept 360", "In all, 260 letters arrived, 120 on Monday and 90 on
Tuesday".
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.between.words import any_way
from factcheck.checking.arithmetic.change_words import NOUNS, THAN, VERBS
from factcheck.checking.arithmetic.nouns_of_sums import can_be_added
from factcheck.checking.arithmetic.reckoning import tally_words
from factcheck.checking.arithmetic.reckoning.cues import Cue, Way
from factcheck.checking.arithmetic.reckoning.missed import missed
from factcheck.checking.arithmetic.reckoning.only_balances import only_balance
from factcheck.checking.arithmetic.reckoning.signs import Signs
from factcheck.checking.arithmetic.reckoning.tallies import Tally
from factcheck.checking.arithmetic.reckoning.terms import Term, came_or_went, is_conceded, is_rate, terms_of
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.told_levels import untimed_figures
from factcheck.checking.arithmetic.when_told import is_before, is_day_before
from factcheck.checking.arithmetic.windows import ANY_WORDS, Window, windows
from factcheck.checking.placed import claims_of_sentences
from factcheck.model.claim import Article, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind

_FEWEST, _MOST, _THREE = 3, 6, 3
_DOZEN = 12
# What is further off is a figure of something else.
_NEAR = Interval(Decimal("0.4"), Decimal("2.5"))
_TOTAL = Interval(Decimal("0.7"), Decimal("1.4"))
_LIKE = Interval(Decimal("0.2"), Decimal(5))


def only_sums(article: Article) -> Iterator[Tally]:
    """Yield what the only figures of a sentence, or of two, do not give."""
    for window in windows(article, ANY_WORDS, before=1, least=_FEWEST):
        terms = _only_terms(window)
        if terms and _otherwise().search(window.text, _start(window, terms), window.end) is None:
            left = None if _goes_on_with(window, terms) else _rest(window, terms)
            tally = _step(window, terms) or left or only_balance(window, terms) or _total(window, terms)
            if tally is not None and not (tally.way is Way.SUM and _goes_on(article, tally)):
                yield tally._replace(cue=Cue.PLAIN)


def _goes_on(article: Article, tally: Tally) -> bool:
    """Whether the next sentence may have more parts of a total that stands before them."""
    if tally.result.place > tally.terms[0].place:
        return False
    last = tally.terms[-1].claim
    near = claims_of_sentences(article, last.sentence + 1, last.sentence + 1)
    return any(claim.quantity.kind in {last.quantity.kind, tally.result.quantity.kind} for claim in near)


def _goes_on_with(window: Window, terms: Sequence[Term]) -> bool:
    """Whether the sentence before began to share out a whole, of which "the remaining" here are the last part."""
    start = _start(window, terms)
    before = [term for term in terms_of(window) if term.place < start and term.unit == terms[0].unit]
    return len(before) > 1 and max(term.value for term in before) > max(term.value for term in terms)


def _start(window: Window, terms: Sequence[Term]) -> int:
    return window.sentence_at(terms[0].place)[0]


def _only_terms(window: Window) -> list[Term]:
    """Return the figures of one unit that the sentence has, or it and the one before it, if there are no others."""
    places = [place for place, _ in untimed_figures(window)]
    all_terms = list(terms_of(window))
    here = [place for place in places if place >= window.start]
    for start, told in ((window.start, here), (0, places)):
        terms = [term for term in all_terms if term.place >= start]
        kept = [term for term in terms if not _is_of_others(term, terms)]
        is_all = len(told) - (len(terms) - len(kept)) == len(kept)
        if _FEWEST <= len(kept) <= _MOST and is_all and _are_plain(window, kept):
            return kept
    return []


def _is_of_others(term: Term, terms: Sequence[Term]) -> bool:
    """Whether a small count in letters counts other things than the figures beside it: "three grants, of"."""
    others = [other for other in terms if other is not term]
    if not term.is_word or not term.noun or term.value > _DOZEN:
        return False
    nouns = {other.noun for other in others} - {""}
    is_new = bool(nouns) and term.noun not in nouns and len(others) >= _FEWEST
    return is_new or all(other.unit != term.unit for other in others)


def _are_plain(window: Window, terms: Sequence[Term]) -> bool:
    """Whether figures are facts of one unit, each of an amount and none of a rate."""
    is_one = len({term.unit for term in terms}) == 1
    return is_one and all(
        term.claim.status is Status.ACTUAL and _is_exact(window, term) and not is_rate(term)
        and term.quantity.kind is not QuantityKind.PERCENT
        for term in terms
    )  # fmt: skip


def _is_exact(window: Window, term: Term) -> bool:
    """Whether a figure has no hedge; the "up to" of what "adds up to" it is none."""
    return not term.quantity.hedged or window.text.endswith(("add ", "adds ", "added "), 0, term.place)


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes figures those of several things, of no fact, or of each of some."""
    return re.compile(
        r"\b(?:includ\w*|of (?:whom|which|them(?! (?:left|moved|died|quit|joined)))|each|every|per|average\w*"
        r"|mean|respectively|if|could|would|should|might|not|no|expect\w*"
        r"|forecast\w*|plan(?:s|ned|ning)?|wants?|needs?|hopes?|led to|leading to|record|worth|among"
        r"|aged?|or|most|least|some|others?|both|twice|half|third|times)\b|n[’']t\b|\(\d+\)"
    )


def _step(window: Window, terms: Sequence[Term]) -> Tally | None:
    """Return the step that two levels, set against each other, do not give."""
    steps = [term for term in terms if _is_step(window, term) or _is_event(window, term)]
    if len(terms) != _THREE or len(steps) != 1:
        return None
    step = steps[0]
    if is_conceded(window, step):
        return None
    levels = sorted((term for term in terms if term is not step), key=_value, reverse=True)
    if not _LIKE.contains(EXACT.divide(levels[0].value, levels[1].value)) or step.value > levels[0].value:
        return None
    nouns = {term.noun for term in levels} - {""}
    if len(nouns) > 1 or not _are_set(window, step, terms):
        return None
    return missed(step, levels, (1, -1), Way.DIFFERENCE, _NEAR)


def _value(term: Term) -> Decimal:
    return term.value


def _is_step(window: Window, term: Term) -> bool:
    start, end = window.sentence_at(term.place)
    is_before = _step_before().search(window.text, start, term.place) is not None
    return is_before or _step_behind().match(window.text, term.place + 1, end) is not None


def _is_event(window: Window, term: Term) -> bool:
    """Whether some are told to have come or gone between two counts: "until six moved away", "after eight closures"."""
    if came_or_went().match(window.text, term.place + 1) is None:
        return False
    return window.text[max(0, term.place - 6) : term.place].lower().endswith(("after ", "until ", "when ", "as "))


@cache
def _step_before() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:by|[Aa]dding|difference (?:of|is|was)|(?:gap|margin|lead)\b[^,.;:]{{0,50}}? (?:of|is|was)"
        rf"|(?:{NOUNS}|gains?|losses) of|{VERBS}|another|a further)(?: (?:about|only|just|a further|another))? $",
        re.IGNORECASE,
    )


@cache
def _step_behind() -> re.Pattern[str]:
    return re.compile(
        rf"(?: (?!(?:and|or|in|of|to|from|for)\b)[a-z]+)? (?:{THAN}|warmer|colder|deeper|wider|dearer|thicker)\b"
        r"|(?: (?:euros?|dollars?|pounds?|francs?))? (?:more|fewer|less|above|below|ahead|behind)\b|-?(?: new)\b"
        r"|(?: [a-z]+)? (?:further|additional|extra) "
    )


def _are_set(window: Window, step: Term, terms: Sequence[Term]) -> bool:
    """Whether words set the two levels against each other, and the step is no item of one list with them."""
    text, (one, other) = window.text, sorted(term.place for term in terms if term is not step)
    start = window.sentence_at(one)[0]
    if step.sentence not in {term.sentence for term in terms if term is not step} and not _same().match(text, start):
        return False  # "Zenith sold 5 million fewer. Comet went from 30 to 41"
    if tally_words.numbers_of().search(text, start, other) is not None:
        return False  # ten members, and women from 17 to 21
    if text[one + 1 : other] == " to ":
        return True  # "won by 17 points, 88 to 71"
    behind = next((term.place for term in terms if term.place > step.place), None)
    if behind is not None and _listed().fullmatch(text, step.place + 1, behind) is not None:
        return False
    between = text[one + 1 : other]
    is_led = text.endswith("from ", 0, one) and between.endswith(" to ")
    lead = text[max(0, other - 60) : other]
    if is_led or _against().search(lead) is not None:
        return True
    is_base = behind == other and _than().fullmatch(text, step.place + 1, behind) is not None
    is_gap = step.place < one and _gap().search(text, 0, step.place) is not None
    return is_base or (is_gap and _joined().search(between) is None) or _are_around(window, step, one, other)


def _are_around(window: Window, step: Term, one: int, other: int) -> bool:
    """Whether the levels are of two times, and the step is told with the later one, or up to it, or ahead of both."""
    is_first_earlier = is_before(window, one, other)
    is_first_earlier = is_day_before(window, one, other) if is_first_earlier is None else is_first_earlier
    if is_first_earlier is None or _goes_to().match(window.text, step.place + 1) is not None:
        return False
    earlier, later = (one, other) if is_first_earlier else (other, one)
    if window.text.endswith("until ", 0, step.place):
        return window.sentence_at(earlier) == window.sentence_at(step.place)
    first, last = sorted((step.place, one if step.place < one else later))
    between = window.text[first + 1 : last]
    if step.place < one:
        return _sets_apart().search(between) is not None and _breaks().search(between) is None
    return window.sentence_at(later) == window.sentence_at(step.place) and _breaks().search(between) is None


@cache
def _goes_to() -> re.Pattern[str]:
    """Match what gives a step a level of its own: "12 to 140", "20 more than planned", "20 over this year"."""
    return re.compile(
        rf"[^.;:,{NO_FIGURE}]{{0,30}} to {FIGURE}|(?: [a-z]+){{0,3}} than\b"
        r"|(?: [a-z]+){0,2}? (?:over|on|from|since|above|below) (?:this|last|the|its|their|what)\b"
    )


@cache
def _sets_apart() -> re.Pattern[str]:
    return re.compile(r":|, from\b")


@cache
def _breaks() -> re.Pattern[str]:
    """Match what leads from one clause to another that has its own time."""
    return re.compile(r"[;.]|\b(?:and|but|while)\b")


@cache
def _same() -> re.Pattern[str]:
    """Match how a sentence begins that goes on about the same."""
    return re.compile(r"(?:It|They|He|She|That|This|These|Those|The)\b")


@cache
def _listed() -> re.Pattern[str]:
    """Match what stands between the items of a list."""
    return re.compile(r"(?: [a-z]+){0,2}(?: (?:in|on|at|last|for) [\w ]{1,20})?(?:,| and|, and|;)? ?")


@cache
def _against() -> re.Pattern[str]:
    """Match what, right before the second level, sets it against the first."""
    return re.compile(
        r"\b(?:from|against|versus|compared (?:with|to)|after|instead of|rather than|than|had been)"
        r" (?:[\w’'-]+ ){0,5}$"
    )


@cache
def _than() -> re.Pattern[str]:
    """Match what leads from a step to the level that it is counted from: "longer than the scheduled"."""
    return re.compile(
        rf"(?: [a-z]+)? (?:(?:{THAN}|warmer|colder|deeper|wider|dearer|thicker)(?: [a-z]+)? than|above|below|under|over"
        rf"|ahead of|behind|short of)\b(?:(?!, (?:and|but|while)\b)[^.;:{NO_FIGURE}]){{0,60}}"
    )


@cache
def _gap() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Dd]ifference|[Gg]ap|[Mm]argin|[Ll]ead)\b[^.;]{0,60} $")


@cache
def _joined() -> re.Pattern[str]:
    """Match what adds a figure to another."""
    return re.compile(r"\b(?:plus|another|added)\b")


def _rest(window: Window, terms: Sequence[Term]) -> Tally | None:
    """Return what is left that the figures before it do not leave: "sold 140 of his 520 sheep and kept 360"."""
    result, others = terms[-1], list(terms[:-1])
    whole = max(others, key=_value)
    text, place = window.text, result.place
    end = window.sentence_at(place)[1]
    lead = text[others[-1].place + 1 : place]
    if _left_before().search(lead) is None and _left_behind().match(text, place + 1, end) is None:
        return None
    parts = [term for term in others if term is not whole]
    is_of = _of().search(text[max(0, whole.place - 16) : whole.place]) is not None
    if not is_of and (
        whole is not others[0] or not all(not term.noun or _is_taken(window, term, others, place) for term in parts)
    ):
        return None
    nouns = {term.noun for term in (whole, result)} - {""}
    if len(nouns) > 1 or result.value > whole.value:
        return None
    return missed(result, [whole, *parts], (1, *(-1,) * len(parts)), Way.REST, Interval(Decimal("0.5"), Decimal(2)))


def _is_taken(window: Window, term: Term, others: Sequence[Term], last: int) -> bool:
    """Whether what is told between the figures beside it takes a part away."""
    text = window.text
    start = max((other.place + 1 for other in others if other.place < term.place), default=window.sentences[0])
    end = min((other.place for other in others if other.place > term.place), default=last)
    return tally_words.taken().search(text[start:end].lower()) is not None


@cache
def _left_before() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:leav(?:es?|ing)|left|kept|keeps|remaining|still (?:has|have|had)|now (?:has|have|employs?|counts))"
        rf" (?:[a-z]+ )?(?:with )?$|[,;.] (?:so|and) [^.;,{NO_FIGURE}]{{0,30}}$(?<=has |ave )"
    )


@cache
def _left_behind() -> re.Pattern[str]:
    return re.compile(
        rf"[^.;,{NO_FIGURE}]{{0,30}}? (?:left|remain(?:ed|s|ing)?|stayed|kept)\b"
        rf"| (?:is|are|was|were) still\b|(?: [a-z]+)? (?:still|go on|are waiting)\b"
    )


@cache
def _of() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Oo]f (?:the |his |her |its |their |our |all )?|[Oo]ut of (?:the |its )?)$")


def _total(window: Window, terms: Sequence[Term]) -> Tally | None:
    """Return the total that the other figures do not add up to: "120 on Monday and 90 on Tuesday, 260 in all"."""
    total = max(terms, key=_value)
    start = _start(window, terms)
    if total not in (terms[0], terms[-1]) or any_way().search(window.text, start, window.end) is not None:
        return None
    if _summed().search(window.text, start, window.end) is None or _unnamed().search(window.text, start, window.end):
        return None
    parts = [term for term in terms if term is not total]
    if len({term.value for term in parts}) < len(parts):
        return None  # one figure told twice
    if total is terms[0] and terms[-1].sentence != total.sentence:
        return None  # a sentence that follows may tell some of them
    if total is terms[0] and ";" in window.text[total.place : terms[1].place] and not _joint().search(window.text):
        return None  # "In all, 1,520 trees stood there; 610 ash and 430 larch were felled"
    if _of().search(window.text[max(0, total.place - 16) : total.place]) is not None:
        return None
    named = [term.claim for term in parts if term.noun]
    if total.unit == "count" and len(named) > 1 and not can_be_added(named):
        return None
    told = Signs(window)
    signs = (1, *(told[term.place] for term in parts[1:]))
    if -1 not in signs:
        return missed(total, parts, signs, Way.SUM, _TOTAL)
    return missed(total, parts, signs, Way.BALANCE, _TOTAL) if total is terms[-1] else None


@cache
def _unnamed() -> re.Pattern[str]:
    """Match what belongs to a total as well, with figures told elsewhere or nowhere: "the rest later"."""
    return re.compile(r"\b(?:rest|remainder|elsewhere|(?:together|along) with|with (?:those|that|the ones))\b")


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(r"\b(?:between them|[Tt]ogether|[Cc]ombined)\b")


@cache
def _summed() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:[Ii]n all|[Aa]ll told|[Aa]ltogether|[Ii]n total|[Tt]otal(?:l?ed|l?ing)|[Tt]otal(?= of\b)|[Tt]ogether"
        r"|[Cc]ombined|[Bb]etween them"
        rf"|[Aa]dd(?:s|ed)?(?= {FIGURE})|[Aa]dd(?:s|ed|ing)? up|[Mm]ade up of|consists? of|making"
        rf"|which (?:makes|made|gives|gave|means)|so(?= (?!far|that)[^.;,{NO_FIGURE}]{{0,30}}{FIGURE}))\b"
    )
