"""The patterns of a language, put together from its lexicon once and kept."""

import re
from functools import lru_cache
from typing import NamedTuple

from factcheck.model.dates import MONTHS, WEEKDAYS
from factcheck.model.lexicon import Lexicon

# Between two words of one phrase: a space, a no-break space, or a line end inside a paragraph.
GAP = r"[ \t\u00a0\u2009\u202f\n\r]"


class Place(NamedTuple):
    """Where the scan stands: a block's text from `floor`, the end of the last mention, to `end`."""

    text: str
    floor: int
    end: int
    block: int


class Grammar(NamedTuple):
    """The lexicon with the patterns made from it.

    anchor     where a look is worth while: a digit, a vulgar fraction or a word that can begin something
    word_run   a run of number words: "two hundred and five", "twenty-three", "million"
    """

    lexicon: Lexicon
    anchor: re.Pattern[str]
    word_run: re.Pattern[str]
    number_word: re.Pattern[str]
    longest_unit: int

    @classmethod
    def of(cls, lexicon: Lexicon) -> "Grammar":
        """Return the grammar of a lexicon; the last one made is kept."""
        return _grammar_of(_ById(lexicon))


class _ById(NamedTuple):
    """A lexicon as a cache key: by identity, since its tables cannot be hashed."""

    lexicon: Lexicon

    def __hash__(self) -> int:
        return id(self.lexicon)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ById) and self.lexicon is other.lexicon


@lru_cache(maxsize=4)
def _grammar_of(key: _ById) -> Grammar:
    lexicon = key.lexicon
    counting = {*lexicon.numbers, *(word for word in lexicon.scales if len(word) > 3)}
    number_word = _any_of(counting)
    starting = {*counting, *lexicon.fractions, *lexicon.vague, *lexicon.ordinals, *MONTHS, *WEEKDAYS, "fiscal", "last"}
    starting.update(lexicon.words["multiples"])
    joint = rf"(?:{GAP}*-{GAP}*|{GAP}+(?:and{GAP}+)?)"
    return Grammar(
        lexicon=lexicon,
        anchor=re.compile(
            rf"[0-9０-９½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|(?<![A-Za-z])(?:{_any_of(starting)})(?![A-Za-z])", re.IGNORECASE
        ),
        word_run=re.compile(rf"(?:{number_word})(?![A-Za-z])(?:{joint}(?:{number_word})(?![A-Za-z]))*", re.IGNORECASE),
        number_word=re.compile(rf"(?:{number_word})(?![A-Za-z])", re.IGNORECASE),
        longest_unit=max(form.count(" ") + 1 for form in lexicon.units),
    )


def _any_of(words: set[str]) -> str:
    """Return an alternation that prefers the longer word."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
