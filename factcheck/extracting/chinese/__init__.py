"""Chinese: the figures, dates and names among ideographs, in a Chinese article or in a quotation of an English one.

Comes in: a place in a block, the lexicon of Chinese. Goes out: the mention there, or nothing. Never happens here:
working out a value. Whether a digit belongs to Chinese text is decided where it stands: an ideograph touches it, or the
block is Chinese and no Latin word follows. Nothing of this is imported by a run in which no ideograph occurs.
"""

from collections.abc import Callable
from typing import NamedTuple

from factcheck.extracting.chinese.figures import figure_at
from factcheck.extracting.chinese.names import bare_year_at, name_at
from factcheck.extracting.chinese.numerals import DIGIT, SIGNS
from factcheck.extracting.chinese.periods import period_at
from factcheck.extracting.chinese.tables import Tables
from factcheck.extracting.codes import code_at
from factcheck.extracting.days import day_at
from factcheck.extracting.grammar import Grammar, Place
from factcheck.extracting.patterns import Pattern
from factcheck.extracting.periods import coded_period_at
from factcheck.extracting.scripts import is_ideograph
from factcheck.extracting.times import time_at
from factcheck.model.lexicon import Lexicon
from factcheck.model.mention import Mention
from factcheck.model.span import Span

_ANCHOR = Pattern(rf"[{DIGIT}{SIGNS}半翻]|(?<=[周週])日|(?<=星期)[日天]|(?<=礼拜)[日天]")
_RUN = Pattern(rf"[{SIGNS}半翻]+")
_NUMBER = Pattern(rf"[{DIGIT}](?:[{DIGIT}.,]{{0,24}}[{DIGIT}])?")
_ASCII = Pattern(r"[!-~]{1,80}")
# What makes more than a number of a run of ASCII signs: letters, and the joints of addresses, times and codes.
_CODED = Pattern(r"[A-Za-z:/@#_]|[0-9]-[0-9]|\..*\.")
_WEEKDAYS = frozenset("日天")
_REACH = 80
# English recognizers that read codes, asked only about the run of ASCII signs.
_CODES: tuple[Callable[[Place, int, Grammar], Mention | None], ...] = (day_at, time_at, coded_period_at, code_at)


class Chinese(NamedTuple):
    """Reads the Chinese of one block.

    prevails   whether the block is Chinese, with or without foreign words in it
    published  the year of publication, or None
    """

    tables: Tables
    grammar: Grammar
    prevails: bool
    published: int | None

    @classmethod
    def of(cls, lexicon: Lexicon, grammar: Grammar, prevails: bool, published: int | None) -> "Chinese":
        """Return the reader of a block; `grammar` is that of the language beside it."""
        return cls(Tables.of(lexicon), grammar, prevails, published)

    def anchor_from(self, place: Place, at: int) -> int | None:
        """Return the first digit or character at or behind `at` that can begin something."""
        match = _ANCHOR.search(place.text, at, place.end)
        if match is not None and match.start() == place.start and match[0] in _WEEKDAYS:
            match = _ANCHOR.search(place.text, at + 1, place.end)  # the "周" before it stands in another block
        return None if match is None else match.start()

    def read(self, place: Place, at: int) -> tuple[Mention | None, int]:
        """Return the mention at an anchor, if any, and where to look on."""
        text = place.text
        if not text[at].isdecimal():
            run = _RUN.match(text, at, place.end)
            found = period_at(place, at, self.tables, self.published) or name_at(place, at, self.tables)
            found = found or figure_at(place, at, self.tables)
            end = run.end() if run else at + 1
            return found, max(at + 1, found.span.end) if found else end
        number = _NUMBER.match(text, at, place.end)
        assert number is not None, "an anchor that is decimal begins a number"
        if not self._is_mine(text, number.start(), number.end(), place):
            return None, number.end()
        found = self._digits(place, at)
        return found, number.end() if found is None else max(at + 1, found.span.end)

    def _is_mine(self, text: str, start: int, end: int, place: Place) -> bool:
        """Whether a number in digits is one of Chinese text."""
        behind = text[end : min(place.end, end + 2)].lstrip(" ")[:1]
        if is_ideograph(behind):
            return True
        if self.prevails:
            before = text[max(place.start, start - 2) : start]
            is_quoted = len(before) == 2 and before[1] == " " and before[0].isascii() and before[0].isalpha()
            return not (is_quoted and behind.isascii() and behind.isalpha())
        return start > place.start and is_ideograph(text[start - 1]) and not behind.isalnum()

    def _digits(self, place: Place, at: int) -> Mention | None:
        found = (
            period_at(place, at, self.tables, self.published)
            or self._coded(place, at)
            or name_at(place, at, self.tables)
            or bare_year_at(place, at, self.tables)
        )
        if found is not None:
            return found
        figure = figure_at(place, at, self.tables)
        return None if figure is not None and _leads_on(place, figure) else figure

    def _coded(self, place: Place, at: int) -> Mention | None:
        """Return the code that the run of ASCII signs around `at` is or holds: an address, "5G", "10:30", "A320"."""
        text, start = place.text, at
        while start > max(place.floor, at - _REACH) and "!" <= text[start - 1] <= "~":
            start -= 1
        run = _ASCII.match(text, start, place.end)
        if run is None or not _CODED.search(text, start, run.end()):
            return None
        inside = Place.at_start(text, place.plain, Span(start, run.end()), place.block)
        return next((found for read in _CODES if (found := read(inside, at, self.grammar)) is not None), None)


def _leads_on(place: Place, figure: Mention) -> bool:
    """Whether a Latin word goes on behind a bare number: that is for the grammar of that word's language."""
    if figure.unit or figure.noun or figure.numeral.scale:
        return False
    behind = place.text[figure.amount.end : min(place.end, figure.amount.end + 2)].lstrip(" -")
    return behind[:1].isascii() and behind[:1].isalpha()
