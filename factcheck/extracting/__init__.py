"""Extracting: a Document's text -> Mentions, left to right, never overlapping.

Comes in: the text of a document, its blocks, the lexicon. Goes out: every figure, date, period, ordinal and
number-like name, as it stands on the page. Never happens here: working out a value, choosing between meanings.

At each digit, and at each word that can begin something, the recognizers of its kind are asked in the order below;
the first that answers takes the stretch off the table, so "Q1", "5G" and "October 22" are spoken for before anything
can read them as quantities.
"""

from collections.abc import Callable
from functools import cache, partial
from typing import TYPE_CHECKING

from factcheck.extracting.addresses import address_at
from factcheck.extracting.ages import decade_of_life_at, with_ages
from factcheck.extracting.anchors import Anchor, Anchors
from factcheck.extracting.centuries import century_at, decade_at
from factcheck.extracting.codes import code_at, enumerator_at, list_number_at, stands_alone
from factcheck.extracting.days import compact_day_at, day_at, month_at, weekday_at
from factcheck.extracting.elisions import with_elided
from factcheck.extracting.figures import (
    article_figure_at,
    digit_figure_at,
    fraction_figure_at,
    multiple_figure_at,
    pair_figure_at,
    vague_figure_at,
    word_figure_at,
)
from factcheck.extracting.gapped import with_gapped
from factcheck.extracting.grammar import Grammar, Place
from factcheck.extracting.identifiers import zero_led_at
from factcheck.extracting.labels import (
    compound_ordinal_at,
    label_at,
    ordinal_at,
    ordinal_word_at,
)
from factcheck.extracting.listed import with_listed
from factcheck.extracting.nearby import relative_at
from factcheck.extracting.periods import (
    coded_period_at,
    fiscal_year_at,
    month_quarter_at,
    month_span_at,
    numbered_quarter_at,
    part_of_year_at,
    week_at,
)
from factcheck.extracting.plain import plain
from factcheck.extracting.proper_names import word_in_name_at
from factcheck.extracting.rates import with_shared_rates
from factcheck.extracting.reached import with_reached
from factcheck.extracting.scripts import has_ideographs, is_mostly_chinese, writes_chinese
from factcheck.extracting.times import named_time_at, spoken_time_at, time_at
from factcheck.extracting.years import era_at, year_at
from factcheck.model.document import Document, Role
from factcheck.model.lexicon import Lexicon
from factcheck.model.mention import Mention
from factcheck.model.span import Span

if TYPE_CHECKING:
    from factcheck.extracting.chinese import Chinese

__all__ = ["RECOGNIZERS", "extract", "writes_chinese"]

Recognizer = Callable[[Place, int, Grammar], Mention | None]

RECOGNIZERS: dict[str, tuple[Recognizer, ...]] = {
    "few digits alone": (
        numbered_quarter_at,
        week_at,
        day_at,
        time_at,
        era_at,
        list_number_at,
        enumerator_at,
        address_at,
        zero_led_at,
        label_at,
        digit_figure_at,
    ),
    "many digits alone": (
        compact_day_at,
        time_at,
        era_at,
        address_at,
        year_at,
        zero_led_at,
        label_at,
        digit_figure_at,
    ),
    "digits joined": (
        coded_period_at,
        numbered_quarter_at,
        week_at,
        century_at,
        day_at,
        time_at,
        era_at,
        part_of_year_at,
        decade_at,
        list_number_at,
        address_at,
        code_at,
        year_at,
        zero_led_at,
        label_at,
        ordinal_at,
        digit_figure_at,
    ),
    "month": (month_span_at, month_quarter_at, month_at),
    "weekday": (weekday_at,),
    "relative": (relative_at,),
    "fiscal": (fiscal_year_at,),
    "multiple": (multiple_figure_at,),
    "vague": (vague_figure_at,),
    "fraction": (spoken_time_at, fraction_figure_at, word_figure_at),
    "decade of life": (decade_of_life_at,),
    "time of day": (named_time_at,),
    "pair": (pair_figure_at,),
    "counted by an article": (article_figure_at,),
    "rank": (part_of_year_at, century_at),
    "ordinal": (century_at, ordinal_word_at),
    "number": (numbered_quarter_at, spoken_time_at, century_at, compound_ordinal_at, word_in_name_at, word_figure_at),
}


_FEW, _MANY, _JOINED = RECOGNIZERS["few digits alone"], RECOGNIZERS["many digits alone"], RECOGNIZERS["digits joined"]
# From so many digits on a number is no day, week or item of a list, and with fewer it is no year.
_MANY_DIGITS = 4


@cache
def _recognizers(kinds: tuple[str, ...]) -> tuple[Recognizer, ...]:
    """Return the recognizers of some kinds in order, each once."""
    return tuple(dict.fromkeys(recognize for kind in kinds for recognize in RECOGNIZERS[kind]))


def extract(document: Document, lexicon: Lexicon, chinese: Lexicon | None = None) -> tuple[Mention, ...]:
    """Return everything number-like in `document`, in order of place. Code blocks are not read.

    `chinese` is the lexicon of Chinese, needed where `writes_chinese(document)`: blocks with ideographs are read by
    both grammars.
    """
    grammar = Grammar.of(lexicon)
    smoothed = plain(document.text)
    anchors = Anchors(smoothed, grammar.promising, grammar.kinds)
    mentions: list[Mention] = []
    for index, block in enumerate(document.blocks):
        if block.role is Role.CODE:
            continue
        reader = None if chinese is None else _reader_of(document, block.span, chinese, grammar)
        first = anchors.between(*block.span)
        if first is not None or reader is not None:
            place = Place.at_start(document.text, smoothed, block.span, index)
            scan = _scan if reader is None else partial(_scan_both, chinese=reader)
            reached = with_reached(scan(place, first, anchors, grammar), place, lexicon)
            found = with_listed(with_gapped(reached, place, lexicon), place, grammar)
            mentions += with_shared_rates(with_elided(with_ages(found, place, grammar), place, grammar), place)
    return tuple(mentions)


def _reader_of(document: Document, span: Span, lexicon: Lexicon, grammar: Grammar) -> "Chinese | None":
    """Return the reader of the Chinese of a block, if it can hold any; only a run that meets some imports it."""
    if not (has_ideographs(document.text, span) or document.language[:2].lower() == "zh"):
        return None
    from factcheck.extracting.chinese import Chinese

    prevails = is_mostly_chinese(document.text, span, document.language)
    return Chinese.of(lexicon, grammar, prevails, document.published.day.year if document.published else None)


def _scan(place: Place, first: Anchor | None, anchors: Anchors, grammar: Grammar) -> list[Mention]:
    """Return the mentions of one block, whose first anchor is `first`."""
    mentions: list[Mention] = []
    anchor = first
    while anchor is not None:
        found, at = _recognized(place, anchor, grammar), anchor[1]
        if found is not None:
            mentions.append(found)
            at = max(found.span.end, at)
            place = place.read_to(at)
        anchor = anchors.between(at, place.end)
    return mentions


def _scan_both(
    place: Place, first: Anchor | None, anchors: Anchors, grammar: Grammar, chinese: "Chinese"
) -> list[Mention]:
    """Return the mentions of a block with ideographs: whichever language has the next anchor reads it.

    Both look for an anchor again only when it has been passed, so that each is searched for once.
    """
    mentions: list[Mention] = []
    english, other = first, chinese.anchor_from(place, place.start)
    while english is not None or other is not None:
        found, at = None, place.end
        if other is not None and (english is None or other <= english[0]):
            found, at = chinese.read(place, other)
        if found is None and english is not None and (other is None or english[0] <= other):
            found, at = _recognized(place, english, grammar), english[1]
        if found is not None:
            mentions.append(found)
            at = max(at, found.span.end)
            place = place.read_to(at)
        if english is not None and english[0] < at:
            english = anchors.between(at, place.end)
        if other is not None and other < at:
            other = chinese.anchor_from(place, at)
    return mentions


def _recognized(place: Place, anchor: Anchor, grammar: Grammar) -> Mention | None:
    start, _, word = anchor
    for recognize in _recognizers(grammar.kinds[word]) if word else _of_digits(place, start):
        found = recognize(place, start, grammar)
        if found is not None:
            return found
    return None


def _of_digits(place: Place, at: int) -> tuple[Recognizer, ...]:
    """Return the recognizers that can read the digits at `at`, by how many they are and what touches them."""
    if not stands_alone(place, at):
        return _JOINED
    return _MANY if place.plain[at : at + _MANY_DIGITS].isdecimal() and at + _MANY_DIGITS <= place.end else _FEW
