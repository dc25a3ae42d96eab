"""An announced number of things and what counts them out: a colon and a list, names, "the first ... the second".

Comes in: an article. Goes out: the number with its place and noun, how many are listed, and where. Never happens here:
lists that need not be complete, and items that cannot be told apart.

Worked examples: "Three things killed the mall: dear parking, the ring road, online shopping and a roof that leaked"
lists four; "two former directors, Emil Stoica, Radu Marin and Dan Petrescu, were charged" lists three; "rests on three
pillars. The first is ... The fourth pillar ..." goes on to four.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.in_prose import matches_beside, matches_from
from factcheck.checking.placed import block_around
from factcheck.checking.singular_items import counts_itself
from factcheck.checking.within.item_counts import is_aside
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article
from factcheck.model.span import Span

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_SETS = {
    "both": 2, "a pair of": 2, "a duo of": 2, "a trio of": 3, "a quartet of": 4, "a quintet of": 5, "half a dozen": 6,
}  # fmt: skip
_ALL = (*_NUMBERS, *_SETS)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7}
_MOST_WORDS, _LEAST, _REACH, _LEAD = 7, 2, 900, 60
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "my", "no"})
_QUESTIONS = frozenset({"whether", "how", "who", "what", "when", "where", "why", "which"})
_CLAUSES = (frozenset({"to"}), frozenset({"that"}), frozenset({"because"}))


_PLACES = (
    "cities|towns|provinces|countries|states|regions|villages|districts|islands|counties|ports|nations|municipalities"
    "|cantons|parishes|ships|vessels|boats|companies|firms|banks|clubs|branches|schools|hospitals|men|women|suspects"
    "|stadiums|venues|sites|harbou?rs|territories|republics|boroughs|communes|prefectures|departments|rivers|lakes|mines|plants|airports|stations"
)


class Enumerated(NamedTuple):
    """The number announced, its noun and place; how many are listed, and where."""

    announced: int
    noun: str
    told: Span
    listed: int
    place: Span


# What is counted in these is no set of things that a list names.
_SPANS = frozenset(
    {
        "years", "centuries", "decades", "months", "weeks", "days", "hours", "minutes", "seconds", "seasons",
        "billions", "millions", "thousands", "hundreds", "dollars", "pounds", "euros", "points", "times", "others",
    }
)  # fmt: skip
_NOUN = r"(?P<noun>[a-z’'-]+s|children|people|men|women)"
_COUNT = rf"(?P<n>{'|'.join((*_NUMBERS, *_SETS))})"
_NAME = r"[A-Z][\w’'-]{1,24}(?: (?:(?:of|the|de|van|von|al|bin) )?[A-Z][\w’'-]{1,24}){0,3}(?: \([^()]{1,20}\))?"
NAMES = rf"{_NAME}(?:, {_NAME}){{0,8}},? and {_NAME}"


@cache
def _colon() -> re.Pattern[str]:
    """Match "three things killed the mall: a, b and c."."""
    return re.compile(
        rf"\b(?<!of )(?<!of the )(?<!at least )(?<!about )(?<!than )(?i:{_COUNT}) "
        rf"(?:[\w’'-]+ ){{0,2}}?{_NOUN}\b"
        r"(?: [\w’'-]+){0,7}: (?P<list>[^.:()\n]{5,300}?)[.\n]"
    )


@cache
def _far_colon() -> re.Pattern[str]:
    """Match "four ports for a trial that will last until the end of 2024: A, B and C.": places, with names alone.

    What stands between is none of many places, and none of many things right before the colon: the names are of those.
    """
    return re.compile(
        rf"\b(?<!of )(?<!of the )(?<![Aa]t least )(?<!about )(?<!than )(?i:{_COUNT}) (?:[\w’'-]+ ){{0,2}}?"
        rf"(?P<noun>{_PLACES})\b(?: (?!(?:{_PLACES})\b)[\w’'-]+){{8,24}}(?<!s): (?P<list>{NAMES})[.\n]"
    )


@cache
def _being() -> re.Pattern[str]:
    """Match "its seven members are A (chair), B and C."."""
    return re.compile(
        rf"\b(?:[Ii]ts|[Tt]heir|[Tt]he|[Hh]is|[Hh]er|[Tt]hese) (?i:{_COUNT}) (?:[a-z’'-]+ ){{0,2}}?{_NOUN}"
        rf"(?: [a-z]+){{0,2}} (?:are|were):? (?P<list>{NAMES})(?=[.;\n])"
    )


@cache
def _set_off() -> re.Pattern[str]:
    """Match "two former directors, A, B and C," with names alone."""
    return re.compile(rf"\b(?<!of )(?i:{_COUNT}) (?:[a-z’'-]+ ){{0,3}}?{_NOUN}, (?P<list>{NAMES})(?=[,;])")


@cache
def _named_before() -> re.Pattern[str]:
    """Match a list of names and, in the sentence behind it, "in the six provinces"."""
    return re.compile(
        rf"(?<![\w’'-])(?P<list>{NAMES})(?P<end>[.]| (?:make up|form)[^.;]{{1,40}};) "
        rf"(?:[A-Z][a-z]+ (?:of )?)?(?:[Tt]he|[Tt]hese|[Aa]ll|[Tt]hose) "
        rf"(?i:{_COUNT}) (?P<noun>{_PLACES})\b(?! (?:of|who|that|which|to|from)\b)"
    )


@cache
def _placed() -> re.Pattern[str]:
    """Match how many places "the six provinces" are, without which no list of names stands before them."""
    return re.compile(rf"(?i:{_COUNT}) (?:{_PLACES})\b")


@cache
def _ordinal() -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{_COUNT}) (?:[a-z’'-]+ ){{0,2}}?(?P<noun>[a-z’'-]+)s\b[^.]{{0,40}}\.")


@cache
def _open() -> re.Pattern[str]:
    """Match what makes a list one that need not be complete, or names no members."""
    return re.compile(
        r"\b(?:includ\w+|such as|among|like|e\.g\.|for example|for instance|notably|other|others|at least|more than"
        r"|some|first|between|not|or|respectively|etc)\b"
    )


@cache
def _inner() -> re.Pattern[str]:
    return re.compile(r"\b(?:includ\w+|such as|among|e\.g\.|for example|notably|others?|etc|respectively)\b")


@cache
def _bracket() -> re.Pattern[str]:
    return re.compile(r"[<>\[\]{}]")


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"\b(?:19|20)\d\d\b")


@cache
def _counted() -> re.Pattern[str]:
    """Match another number in the words that announce: the list may be of that."""
    return re.compile(rf"\b(?:one|{'|'.join((*_NUMBERS, *_SETS))}|\d+)\b[^.;:]*$", re.IGNORECASE)


def enumerated(article: Article) -> Iterator[Enumerated]:
    """Yield each announced number with the list that counts its things out, whether they agree or not."""
    if not words_of.of(article).has_any(_ALL):
        return
    for form, found in _found(article):
        for match in found:
            number = _number_of(match)
            listed = count_items(match["list"])
            lead = article.text[max(0, match.start() - _LEAD) : match.start()] if form is _colon() else ""
            own = _year().sub(" ", match[0].replace(match["list"], "").split(":")[0])
            is_open = is_open_list(own, match["list"])
            if match["noun"] in _SPANS or (form is _set_off() and listed <= _LEAST):
                continue  # "four crew members, Crosby, and Patrolman Gilman" may be six
            if listed and number and not is_open and _counted().search(lead + own.replace(match["n"], "", 1)) is None:
                told, place = Span(*match.span("n")), Span(*match.span("list"))
                yield Enumerated(number, match["noun"], told, listed, place)
    yield from _ordered(article)


def is_open_list(own: str, listed: str) -> bool:
    """Whether the words around a list, or in it, let it be incomplete, or name no members."""
    return _open().search(own) is not None or _inner().search(listed) is not None


def _found(article: Article) -> Iterator[tuple[re.Pattern[str], Iterator[re.Match[str]]]]:
    """Yield each form with its matches, tried where the rarest of its words stands: numbers are in every other line."""
    yield _colon(), matches_from(article, _colon(), _ALL) if words_of.of(article)[": "] else iter(())
    yield _far_colon(), matches_from(article, _far_colon(), _ALL) if words_of.of(article)[": "] else iter(())
    yield _being(), matches_beside(article, _being(), _ALL, (" are", " were"))
    yield _set_off(), matches_from(article, _set_off(), _ALL)
    placed = (block_around(article, Span(*match.span())) for match in matches_from(article, _placed(), _ALL))
    blocks = sorted({block.span for block in placed if block is not None})
    yield _named_before(), (match for block in blocks for match in _named_before().finditer(article.text, *block))


def _number_of(match: re.Match[str]) -> int:
    return _NUMBERS.get(match["n"].lower()) or _SETS.get(match["n"].lower(), 0)


def count_items(text: str) -> int:
    """Return how many items a list has, 0 where that cannot be told: it has one "and", at its end, and short items."""
    plain = re.sub(r"\([^()]*\)", "", text)
    if any(map(counts_itself, re.split(r"[,;]| and ", plain))):
        return 0  # "six dogs: two poodles, two pugs, a beagle and ..." is a sum
    if ";" in plain:
        parts = plain.split(";")
        is_ended = parts[-1].strip().startswith(("and ", "or "))
        return len(parts) if is_ended and len(parts) > _LEAST else 0
    if _bracket().search(plain) is not None:
        return 0
    head, _, last = plain.rpartition(" and ")
    items = [*re.split(r", ", head.rstrip(",")), last]
    if not head or any(not item.strip() for item in items) or _joined().search(plain[: len(head)]) is not None:
        return 0
    return len(items) if _are_clauses(items) or _are_short(items, is_closed=not head.endswith(",")) else 0


def _are_clauses(items: list[str]) -> bool:
    """Whether all items begin as clauses of one kind do, which sets them off whatever their length."""
    openings = {item.split()[0].lower() for item in items}
    return openings <= _QUESTIONS or openings in _CLAUSES


def _are_short(items: list[str], *, is_closed: bool) -> bool:
    """Whether all items are short; the last of a row of things may run on to the end of the sentence.

    It is such a row if no comma stands before its "and": "the owner, a retired teacher, and the bank" are two.
    """
    is_even = is_closed and len(items) > _LEAST and _DETERMINERS.issuperset(item.split()[0].lower() for item in items)
    short = items[:-1] if is_even else items
    if any(len(item.split()) > _MOST_WORDS for item in short):
        return False
    if any(is_aside(item) or item[0].isdigit() for item in items):
        return False  # "3 in Russia and 1 in Canada", "The School of Abuse, 1579, and ..."
    return not any(_run_on().search(item) for item in short) and _joined().search(items[-1]) is None


@cache
def _joined() -> re.Pattern[str]:
    """Match what makes an item more than one, or a count."""
    return re.compile(r"\band\b|\bor\b|\btimes\b|\btwice\b|\bonce\b|:")


@cache
def _run_on() -> re.Pattern[str]:
    """Match a clause in an item, of which what comes next may be a part."""
    return re.compile(r"\b(?:who|which|where|when)\b")


def _ordered(article: Article) -> Iterator[Enumerated]:
    """Yield a number and the highest of "The first ... The second ..." behind it, where it goes beyond the number."""
    if "The second" not in article.text:
        return
    for match in matches_from(article, _ordinal(), _ALL):
        number, end = _number_of(match), match.end()
        noun = match["noun"]
        stretch = article.text[end : end + _REACH].split("\n\n")[0]
        told = list(re.finditer(rf" The (?P<nth>{'|'.join(_ORDINALS)})(?: {re.escape(noun)})?\b", stretch))
        seen = [_ORDINALS[each["nth"]] for each in told]
        if len(seen) > _LEAST and seen == list(range(1, len(seen) + 1)) and len(seen) > number:
            last = told[-1]
            yield Enumerated(
                number, f"{noun}s", Span(*match.span("n")), len(seen), Span(end + last.start() + 1, end + last.end())
            )
