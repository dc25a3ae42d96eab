"""A total that is told before its parts, which follow it in the next sentences.

Comes in: an article. Goes out: tallies whose result stands first. Never happens here: wording.

Worked example: "The charity raised £61,400 at its events. The ball brought in £38,200. A raffle added £9,700 and the
auction £16,200" is 64,100. The parts are all figures of the total's kind up to the end of the passage; that there are
no more of them must be said, or many digits must agree.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.checking.arithmetic.change_words import NOUNS, VERBS
from factcheck.checking.arithmetic.nouns_of_sums import can_be_added
from factcheck.checking.arithmetic.reckoning.cues import Cue, Way, cues_of
from factcheck.checking.arithmetic.reckoning.slips import agreement
from factcheck.checking.arithmetic.reckoning.tallies import Tally, gives, is_near
from factcheck.checking.arithmetic.reckoning.terms import Term, is_rate, terms_of
from factcheck.checking.arithmetic.windows import LISTED, Window, windows
from factcheck.checking.word_edges import at_edge
from factcheck.model.claim import Article
from factcheck.model.quantity import QuantityKind

_AFTER, _LONGEST, _FEWEST, _LEAST, _MOST = 4, 900, 2, 10, 9
_REACH = 60
# So many digits, or the words that the list is complete, must bear the slip out.
_MANY = 3
_PAIR = 2


@cache
def _gate() -> re.Pattern[str]:
    """Match what tells an amount that can be a total; a cheap look before figures are read."""
    return re.compile(
        at_edge(
            r"total\w*|altogether|in all|combined|overall|between them|together|came to|comes to|amount\w*|reached|bill"
            r"|sum|toll|haul|raised|killed|scored|drew|grew by|rose by|fell by|had|has|have|held|employs?|sold|spent"
            r"|cost|earned|received|took|won|lost|made|produced|was|were|is|are|attracted|covers?|weigh\w*|pays?|paid"
        )
    )


@cache
def _is_whole() -> re.Pattern[str]:
    """Match, in the sentence of a figure, what makes it all there was."""
    return re.compile(
        r"\b(?:[Tt]otal\w*|altogether|in all|combined|overall|between them|together|c[ao]mes? to|amount(?:s|ed) to"
        r"|bill|sum"
        r"|toll|haul|raised|killed|scored|drew|revenue|turnover|sales|takings|payroll|workforce|population)\b"
    )


@cache
def _split_up() -> re.Pattern[str]:
    """Match what makes the figures that follow parts of one whole."""
    return re.compile(
        r"\b(?:contribut\w+|account\w* for|made up|added|adding|brought in|the rest|remain\w+|the others?|another|the"
        r" balance|the remainder|of (?:these|those|them|that|which|whom)|the (?:third|last|final|fourth|smallest"
        r"|largest"
        r"|biggest)|came from|come from|from|supplied|provided|each|went to|goes to|plus)\b",
        re.IGNORECASE,
    )


@cache
def _otherwise() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:includ\w+|such as|among (?:them|others)|up from|down from|compared|against|than|a year (?:ago|earlier)"
        r"|last (?:year|month|week|season)|previous\w*|average|expected|forecast|target|budget|at least|more than half"
        r"|so far|per cent of|worth|each|every|respectively|until|since)\b",
        re.IGNORECASE,
    )


def totals_first(article: Article) -> Iterator[Tally]:
    """Yield each total that its parts, told behind it, miss by a slip."""
    for window in windows(article, _gate(), before=0, after=_AFTER, least=_FEWEST + 1, longest=_LONGEST, roles=LISTED):
        terms = [term for term in terms_of(window) if term.quantity.kind is not QuantityKind.PERCENT]
        results = [term for term in terms if term.sentence == 0 and not is_rate(term)]
        for result in results:
            like = [term for term in terms if term.unit == result.unit and not is_rate(term)]
            if _is_first(result, like) and result.value >= _LEAST:
                yield from _of(window, result, [term for term in like if term.place > result.place])


def _is_first(result: Term, like: Sequence[Term]) -> bool:
    """Whether no other figure of its kind stands in the sentence of the total."""
    return [term for term in like if term.sentence == 0 and (not term.is_word or result.is_word)] == [result]


def _of(window: Window, result: Term, behind: Sequence[Term]) -> Iterator[Tally]:
    parts = [term for term in behind if not _is_step(window, term)]
    runs = [tuple(term for term in parts if term.sentence <= last) for last in range(1, _AFTER + 1)]
    tallies = [
        Tally(result, run, (1,) * len(run), Way.SUM, cue=Cue.PLAIN) for run in runs if _FEWEST <= len(run) <= _MOST
    ]
    if not tallies or any(map(gives, tallies)):
        return
    whole = tallies[-1]._replace(agreed=agreement(result.value, tallies[-1].value))
    if result.unit == "count" and (abs(result.value - whole.value) == 1 or _one().search(window.text) is not None):
        return  # "Muda one seat" is no figure
    if not whole.agreed or not is_near(whole) or not _is_about_parts(whole):
        return
    stretch = window.text[: window.sentence_at(whole.terms[-1].place)[1]]
    if _of_a_year().search(stretch, window.sentence_at(result.place)[1]) is not None:
        return  # "In 2019 there were 9,371 voters and in 2015 some 5,273"
    if _otherwise().search(stretch) is None and _is_borne_out(window, whole, stretch):
        yield whole


@cache
def _of_a_year() -> re.Pattern[str]:
    """Match what gives a part a time of its own."""
    return re.compile(r"\b(?:in|for|by|of|during) (?:19|20)\d\d\b", re.IGNORECASE)


@cache
def _one() -> re.Pattern[str]:
    return re.compile(r"\b(?:one|a single|the only|couple)\b")


def _is_step(window: Window, term: Term) -> bool:
    """Whether a figure is no amount of its own: a step, or a part of something else, "$7,500 of their income"."""
    before = window.text[max(0, term.place - _REACH) : term.place]
    return _moved().search(before) is not None or _of_theirs().match(window.text, term.place + 1) is not None


@cache
def _of_theirs() -> re.Pattern[str]:
    return re.compile(r" of (?:their|its|his|her|our|your)\b")


@cache
def _moved() -> re.Pattern[str]:
    return re.compile(rf"\b(?:(?:{VERBS})(?: by)?|(?:{NOUNS}) of)(?: about| some| nearly)? $")


def _is_about_parts(tally: Tally) -> bool:
    """Whether every part is less than the total, and counts what it counts."""
    claims = [tally.result.claim, *(term.claim for term in tally.terms)]
    are_alike = tally.result.unit != "count" or can_be_added(claims)
    return are_alike and all(term.value < tally.result.value for term in tally.terms)


def _is_borne_out(window: Window, tally: Tally, stretch: str) -> bool:
    """Whether the words say that the parts make up the total, or many digits agree."""
    around = window.text[window.start : window.end]
    is_total = cues_of(window, tally.result.place)[Way.SUM] is Cue.PLAIN or _is_whole().search(around) is not None
    is_split = len(_split_up().findall(stretch)) > 0
    is_said = is_total and (is_split or len(tally.terms) > _PAIR)
    if tally.agreed >= _MANY:
        return is_total or is_split
    return (is_said and tally.agreed > 0) or (is_split and tally.agreed >= _PAIR and len(tally.terms) > _PAIR)
