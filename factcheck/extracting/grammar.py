"""The tables that recognizers consult, made from a lexicon once and kept; and the place where a recognizer stands."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from factcheck.extracting.anchors import promising
from factcheck.model.dates import MONTHS, WEEKDAYS
from factcheck.model.lexicon import ById, Lexicon
from factcheck.model.span import Span

# Between two words of one phrase.
GAP = r"\s"
SPACES = " \t\n\r"
# How far around a number the words are looked at.
WINDOW = 40


class Place:
    """A block of text, and how far it has been read. It never changes.

    No tuple: what is asked for a hundred times a figure is found twice as fast in a slot.

    text    the whole text of the document
    plain   the same in lower case and without typographic variants, place by place
    start   where the block begins; `end` is where it ends
    floor   where the last mention ended: nothing before it belongs to the next one
    block   index of the block in the document
    """

    __slots__ = ("block", "end", "floor", "plain", "start", "text")

    def __init__(self, text: str, plain: str, start: int, end: int, floor: int, block: int) -> None:
        self.text, self.plain = text, plain
        self.start, self.end, self.floor = start, end, floor
        self.block = block

    @classmethod
    def at_start(cls, text: str, plain: str, span: Span, block: int) -> "Place":
        """Return the place at the beginning of a block, of which nothing has been read."""
        return cls(text, plain, span.start, span.end, span.start, block)

    def read_to(self, at: int) -> "Place":
        """Return the place with everything before `at` spoken for."""
        return Place(self.text, self.plain, self.start, self.end, at, self.block)

    def words_before(self, at: int) -> tuple[str, str]:
        """Return the last two words before `at` as written, "" where there is none."""
        words = self.text[max(self.floor, at - WINDOW) : at].rsplit(None, 2)[-2:]
        return (words[-2] if len(words) > 1 else "", words[-1] if words else "")

    def before(self, at: int, most: int) -> str:
        """Return up to `most` characters that stand before `at` and are not spoken for."""
        return self.plain[max(self.floor, at - most) : at]


class Grammar(NamedTuple):
    """A lexicon with the tables made from it.

    promising     finds a word that may be one of `kinds`, in a text of bytes
    kinds         what a word can begin: "month", "number", "ordinal" ...; the scan asks the recognizers of its kinds
    counting      number words and magnitudes of one word: "seven", "hundred", "billion"
    phrases       numbers of several words under the first that is no article: "dozen" of "half a dozen"
    unit_starts   the first words of all units and currencies behind a number, in lower case, with the most words of a
                  form that begins so: "square" -> 2
    money_ends    the last signs of all currencies before a number
    hedge_ends    the last words of all hedges before a number, and of what opens a range, with the most words of a
                  hedge that ends so: "than" -> 3
    after_starts  the first words of all hedges behind a number; `after_signs` are their first two signs
    label_ends    the last words of all labels before a number: "article", "no."
    """

    lexicon: Lexicon
    promising: re.Pattern[bytes]
    kinds: dict[str, tuple[str, ...]]
    counting: frozenset[str]
    phrases: dict[str, tuple[str, ...]]
    unit_starts: dict[str, int]
    money_ends: frozenset[str]
    hedge_ends: dict[str, int]
    after_starts: frozenset[str]
    after_signs: frozenset[str]
    label_ends: frozenset[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "Grammar":
        """Return the grammar of a lexicon; the last few made are kept."""
        return _grammar_of(ById(lexicon))


@lru_cache(maxsize=4)
def _grammar_of(key: ById) -> Grammar:
    lexicon = key.lexicon
    no_counts = lexicon.words["multiples"] | lexicon.words["classes of age"] | lexicon.words["scales behind numbers"]
    # A magnitude of three letters or less ("bn", "mil") is one only behind digits.
    words = (*lexicon.numbers, *(word for word in lexicon.scales if len(word) > 3))
    counting = frozenset(word for word in words if word.isalpha() and word not in no_counts)
    kinds = _kinds(lexicon, counting)
    return Grammar(
        lexicon=lexicon,
        promising=promising(kinds),
        kinds=kinds,
        counting=counting,
        phrases=_phrases(lexicon.numbers),
        unit_starts=_unit_starts(lexicon),
        money_ends=frozenset(form[-1] for form in lexicon.money_before),
        hedge_ends=_hedge_ends(lexicon),
        after_starts=frozenset(hedge.partition(" ")[0] for hedge in lexicon.hedges_after),
        after_signs=frozenset(hedge[:2] for hedge in lexicon.hedges_after),
        label_ends=_last_words(lexicon.words["identifier labels"] | lexicon.words["names before"]),
    )


def _kinds(lexicon: Lexicon, counting: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Return the kinds of every word that can begin a mention, in the order in which they are tried."""
    ages = lexicon.words["decades of life"] | lexicon.words["classes of age"]
    unfit = lexicon.words["indefinite"] | ages
    plurals = (word.removesuffix(" of") for word in lexicon.vague)
    vague = (word for word in plurals if word.isalpha() and word not in unfit)
    of_kind: tuple[tuple[str, Iterable[str]], ...] = (
        ("month", MONTHS),
        ("weekday", WEEKDAYS),
        ("relative", ("last", "this", "next", "previous", "yesterday", "today", "tomorrow")),
        ("fiscal", ("fiscal", "financial", "fy")),
        ("multiple", lexicon.words["multiples"]),
        ("vague", vague),
        ("rank", ("first", "second", "third", "fourth")),
        ("fraction", lexicon.fractions),
        ("ordinal", lexicon.ordinals),
        ("decade of life", ages),
        ("time of day", lexicon.words["times of day"]),
        ("pair", lexicon.words["pairs"]),
        ("counted by an article", lexicon.words["counted by an article"]),
        ("number", {*counting, *_phrases(lexicon.numbers)}),
    )
    kinds: dict[str, tuple[str, ...]] = {}
    for kind, words in of_kind:
        for word in words:
            if kind not in kinds.get(word, ()):
                kinds[word] = (*kinds.get(word, ()), kind)
    return kinds


def _last_words(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(phrase.rpartition(" ")[2] for phrase in phrases)


def _unit_starts(lexicon: Lexicon) -> dict[str, int]:
    # As one text the thousands of forms are put into lower case at once; those of several words are never asked for.
    forms = "\n".join((*lexicon.units, *lexicon.money_after)).lower().split("\n")
    return dict.fromkeys(forms, 1) | lexicon.unit_heads


def _hedge_ends(lexicon: Lexicon) -> dict[str, int]:
    either_way = (phrase.rpartition(" ")[2] for phrase in lexicon.words["either way"])
    ends = dict.fromkeys((*either_way, "between", "from", "of", "aged", "ages", "age"), 0)
    for phrase in lexicon.hedges:
        last = phrase.rpartition(" ")[2]
        ends[last] = max(ends.get(last, 0), phrase.count(" ") + 1)
    return ends


def _phrases(numbers: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the numbers of several words, the longest first, by their first word; an article is left off."""
    phrases: dict[str, tuple[str, ...]] = {}
    for number in sorted(numbers, key=len, reverse=True):
        bare = number.removeprefix("a ")
        first = bare.replace("-", " ").partition(" ")[0]
        if bare != first and bare not in phrases.get(first, ()):
            phrases[first] = (*phrases.get(first, ()), bare)
    return phrases
