"""The tables that the recognizers of Chinese consult, made from its lexicon once and kept."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from factcheck.model.lexicon import ById, Lexicon


class Words(NamedTuple):
    """Words that are looked for at a place, or before it, the longest first; `longest` is the length of the longest."""

    words: frozenset[str]
    longest: int

    @classmethod
    def of(cls, words: Iterable[str]) -> "Words":
        known = frozenset(words)
        return cls(known, max(map(len, known), default=0))

    def at(self, text: str, at: int, end: int) -> str:
        """Return the longest word that begins at `at` and ends by `end`, or ""."""
        for stop in range(min(end, at + self.longest), at, -1):
            if text[at:stop] in self.words:
                return text[at:stop]
        return ""

    def before(self, text: str, at: int, start: int) -> str:
        """Return the longest word that ends at `at` and begins from `start` on, or ""."""
        for begin in range(max(start, at - self.longest), at):
            if text[begin:at] in self.words:
                return text[begin:at]
        return ""


class Tables(NamedTuple):
    """A lexicon with the tables made from it.

    units, measures   what may stand behind a number: units and currencies, and what counts things
    blocks            words that begin with one of these and are none: "成立", "元旦"
    hedges, after     the words around a number; `no_hedges` are words that end in a hedge and are none: "签约"
    money             what stands before an amount
    labels, nouns     what makes a number behind it, or before it, a name
    priced            words between "每吨" and its price: "上涨", "约"
    fixed             phrases whose numbers are names, by two characters of which one can begin a number, with the
                      place of these two in the phrase
    """

    lexicon: Lexicon
    units: Words
    measures: Words
    blocks: Words
    hedges: Words
    no_hedges: Words
    after: Words
    money: Words
    labels: Words
    nouns: Words
    lasting: Words
    priced: Words
    fixed: dict[str, tuple[tuple[str, int], ...]]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "Tables":
        """Return the tables of a lexicon; the last few made are kept."""
        return _tables_of(ById(lexicon))


@lru_cache(maxsize=4)
def _tables_of(key: ById) -> Tables:
    lexicon = key.lexicon
    words = lexicon.words
    return Tables(
        lexicon=lexicon,
        units=Words.of((*lexicon.units, *lexicon.money_after)),
        measures=Words.of(words["measures"]),
        blocks=Words.of(words["no units"]),
        hedges=Words.of(lexicon.hedges),
        no_hedges=Words.of(words["no hedges"]),
        after=Words.of(lexicon.hedges_after),
        money=Words.of(lexicon.money_before),
        labels=Words.of(words["labels"]),
        nouns=Words.of(words["identifier nouns"]),
        lasting=Words.of(words["lasting"]),
        priced=Words.of((*words["words of price"], *lexicon.hedges)),
        fixed=_by_two(words["fixed"]),
    )


def _by_two(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, int], ...]]:
    """Return the phrases by each two characters in a row that they hold, with the place of the two, longest first."""
    table: dict[str, tuple[tuple[str, int], ...]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        for at in range(len(phrase) - 1):
            pair = phrase[at : at + 2]
            table[pair] = (*table.get(pair, ()), (phrase, at))
    return table
