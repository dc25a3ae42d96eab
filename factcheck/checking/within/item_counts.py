"""How many items a list has, as far as its commas and conjunctions tell.

Worked example: "heat and drought, wind, and poor research and planning" has three items by its commas and five if every
"and" separates: a conjunction inside an item cannot be told from one between items by its looks.
"""

import re
from functools import cache
from itertools import pairwise

from factcheck.checking.wording import number_word
from factcheck.model.claim import Relation
from factcheck.model.span import Span

_CONJUNCTIONS = frozenset({"and", "or", "as well as"})
# An item that begins so explains the one before it.
_ASIDES = frozenset(
    {
        "the", "a", "an", "which", "who", "including", "such", "where", "its", "formerly", "both", "also", "then", "as",
        "if", "so", "but", "not", "with", "according", "among", "all", "each", "he", "she", "they", "we", "i", "it",
    }
)  # fmt: skip
_VERBS = frozenset(
    {"is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "may", "do", "does", "that", "which"}
)  # fmt: skip
# Words that count within an item: "five times: twice here and three times there".
_NUMBERS = frozenset(
    {"once", "twice", "times", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several"}
)
# Items that number themselves, often a sentence each: what stands between the commas is a part of the first.
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth"})
_COUNTERS = frozenset({"first", "firstly", "second", "secondly"})
# A clause about what was counted begins so: "the two cases are alike: both involve loss and damage".
_TAKEN_UP = frozenset({"both", "all", "each", "neither", "they", "it", "this", "these", "that", "those"})
_QUOTES = "\"'“”‘’"
# Where all items have the same article it sets none of them off.
_INDEFINITE, _DEFINITE = frozenset({"a", "an"}), frozenset({"the"})
_PREPOSITIONS = frozenset({"to", "from", "in", "of", "at", "with"})
# What opens a sentence so may end at the first comma, before its list: "Unlike Leeds, York and Hull scored".
_OPENERS = frozenset(
    {
        "unlike", "like", "besides", "beside", "after", "before", "near", "behind", "outside", "inside", "within",
        "without", "beyond", "despite", "with", "against", "under", "above", "below", "alongside", "except",
        "following", "said", "says", "until", "since", "during", "around", "across", "among", "between", "throughout",
        "by", "to", "ahead", "apart", "aside", "as", "opposite", "past", "towards", "via", "excluding", "including",
    }
)  # fmt: skip
_LONGEST_PLAIN_ITEM, _LONGEST_IN_STRICT = 6, 9
# "A and B" without a comma is a list only of short items; else it may be any clause.
_LONGEST_OF_TWO = 2


def item_counts(text: str, items: tuple[Span, ...]) -> tuple[int, int]:
    """Return the fewest and the most items that a list can be read as."""
    gaps = [text[left.end : right.start].strip().lower() for left, right in pairwise(items)]
    most = len(items)
    if not gaps or not _is_plain_series(text, items):
        return min(2, most), most
    by_commas = sum(gap[:1] in {",", ";"} for gap in gaps)
    # "A, B and C" closes with a bare conjunction; with a comma before it, a later bare one is inside an item.
    closing = gaps[-1] in _CONJUNCTIONS and not any(gap[1:].strip() in _CONJUNCTIONS for gap in gaps)
    led = opens_aside(items[0].of(text))
    return (by_commas + 1 + closing - led if by_commas else min(2, most)), most


def opens_aside(items: str) -> bool:
    """Whether a list begins with words that may not be of it: "Unlike Leeds, York and Hull"."""
    return items.split(" ")[0].lower() in _OPENERS


def is_aside(item: str) -> bool:
    """Whether what stands between commas is no item but goes with the one before: "at 14 francs", "issued in 1981"."""
    return _aside().match(item.strip()) is not None


@cache
def _named_with_article() -> re.Pattern[str]:
    """Match a name in the plural: "the Netherlands", "the United States" are no asides, as "the President" may be."""
    return re.compile(r"the (?:[A-Z][\w’'-]+ ){0,3}[A-Z][\w’'-]+s$")


def is_name(item: str) -> bool:
    """Whether an item begins with a capital, or with the article of a name in the plural."""
    return item[:1].isupper() or _named_with_article().match(item) is not None


@cache
def _aside() -> re.Pattern[str]:
    return re.compile(
        r"(?:at|in|on|with|from|by|under|which|who|where|known|near|led|also|built|both|each|part"
        r"|home|then|so|but|now|formerly|aged|first|(?-i:west|east|north|south)|(?:west|east|north|south) of)\b"
        r"|(?:[a-z]+ed|born|held|made|run|set|written) (?:in|by|on|at|for|from|to|as|of|between)\b",
        re.IGNORECASE,
    )


def may_be_two_lists(text: str, items: tuple[Span, ...], values: int) -> bool:
    """Whether a series with "and" twice may be two, one of so many: "Turnover and profit in Lyon, Nantes and Lille"."""
    gaps = [text[left.end : right.start].strip().lower() for left, right in pairwise(items)]
    closed = [at + 2 for at, gap in enumerate(gaps) if gap in _CONJUNCTIONS]
    return len(closed) > 1 and values in {closed[0], len(items) - closed[0], len(items) - closed[0] + 1}


def counts_words(fewest: int, most: int) -> str:
    """Return "three", or "three to five" where the list can be read in more than one way."""
    return number_word(most) if fewest == most else f"{number_word(fewest)} to {number_word(most)}"


def is_plain_list(text: str, relation: Relation, *, before_verb: bool = False) -> bool:
    """Whether the items can be counted: a closed series of short phrases without verbs, figures or brackets.

    With `before_verb` the last item may run on into the verb of its sentence: "turnover and profit were".
    """
    items = [span.of(text).lower().split() for span in relation.items]
    if before_verb:
        items[-1] = _before_verb(items[-1])
    last_gap = text[relation.items[-2].end : relation.items[-1].start] if len(items) > 1 else ""
    is_closed = not _CONJUNCTIONS.isdisjoint(last_gap.replace(",", " ").split())
    gaps = [text[left.end : right.start].strip().lower() for left, right in pairwise(relation.items)]
    closings = sum(gap[:1] == "," and gap[1:].strip() in _CONJUNCTIONS for gap in gaps)
    marks = set(text[relation.items[0].start : relation.items[-1].end])
    longest = (
        _LONGEST_PLAIN_ITEM
        if len(items) > 2 or _are_names(text, relation.items, is_cut=before_verb)
        else _LONGEST_OF_TWO
    )
    is_strict = relation.word == ":" and len(items) > 2 and _is_strict_series(gaps)
    longest = _LONGEST_IN_STRICT if is_strict else longest
    counted = [item[:1] for item in items] if is_strict else items
    return (
        is_closed
        and closings <= 1
        and marks.isdisjoint("()[]{}<>:;/*=|\n")
        and (is_strict or not any(character.isdigit() for character in marks))
        and all(len(item) <= longest for item in items[:-1])
        and all(_VERBS.isdisjoint(item) for item in items)
        and all(_NUMBERS.isdisjoint(item) and not any(word[:1].isdigit() for word in item) for item in counted)
        and _is_plain_series(text, relation.items, longest)
        and not (len(items) > 2 and _is_introduced(relation.items[0].of(text)))
    )


def _is_introduced(first: str) -> bool:
    """Whether a list is led by a word that is none of its items: "Calendar adjusted, exports and imports"."""
    return first.endswith("ed") and first.rpartition(" ")[2].islower()


def _is_strict_series(gaps: list[str]) -> bool:
    """Whether there are commas between all items but the last two, and "and" between these: "A, B and C"."""
    return all(gap == "," for gap in gaps[:-1]) and gaps[-1].lstrip(", ") == "and"


def _before_verb(item: list[str]) -> list[str]:
    """Return the words before a verb that is not the first of them."""
    verb = next((index for index, word in enumerate(item) if word in _VERBS and index), len(item))
    return item[:verb]


def _are_names(text: str, items: tuple[Span, ...], *, is_cut: bool) -> bool:
    """Whether two items are names behind one preposition: "exports to Japan and Korea"."""
    first, last = items[0].of(text).split(), items[-1].of(text).split()
    is_led = len(first) >= 2 and first[-2] in _PREPOSITIONS
    are_names = is_led and first[-1][:1].isupper() and bool(last) and last[0][:1].isupper()
    return are_names or (is_led and is_cut and len(last) == 1 and not last[0][:1].isdigit())


def _is_plain_series(text: str, items: tuple[Span, ...], longest: int = _LONGEST_PLAIN_ITEM) -> bool:
    """Whether commas can be trusted to separate items: short ones, none set off as an aside."""
    words = [span.of(text).split() for span in items]
    opening = [
        "" if not item or _named_with_article().match(" ".join(item)) else item[0].lower().strip(_QUOTES)
        for item in words
    ]
    is_even = _INDEFINITE.issuperset(opening) or _DEFINITE.issuperset(opening)
    # "The first and second prizes" are two, each of them an ordinal.
    are_ranks = all(not _ORDINALS.isdisjoint(item[:2]) for item in words)
    counted = not _COUNTERS.isdisjoint(opening) and not are_ranks
    # Behind the closing "and" an article sets nothing off.
    last = text[items[-2].end : items[-1].start].replace(",", " ").split() if len(items) > 2 else []
    is_closed = last == ["and"] and opening[-1] in _INDEFINITE | _DEFINITE
    apart = opening[1:-1] if is_closed else opening[1:]
    # "Bad weather, a strike and a lack of steel": behind what is no name, "a" begins an item and explains none.
    is_common = items[0].of(text)[:1].islower() and opening[0] not in _INDEFINITE | _DEFINITE and last == ["and"]
    asides = (not is_even and not (_ASIDES - (_INDEFINITE if is_common else frozenset())).isdisjoint(apart)) or counted
    if opening[0] in _TAKEN_UP or len({span.of(text) for span in items}) < len(items):
        return False  # a clause, or the same names the other way round
    return not asides and all(len(item) <= longest for item in words[:-1])
