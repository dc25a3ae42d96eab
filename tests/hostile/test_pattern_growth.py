"""Every pattern of the package on repeats that are made of its own parts: the time grows with their length.

A pattern is found by walking the package: constants, and functions without arguments that compile one when first asked.
It is asked as the package asks it: one that is only ever matched at a place is matched at the beginning of the repeats,
all others are searched through them. Of each pattern a text is made that it matches, and every loop in it once more
with what stands before and behind it; a sign that stands nowhere ends the repeats, so that they match in vain.

Time is measured, as the least of several turns, because `re` counts nothing; a square law gives sixteen where a fair
pattern gives four, and what is not worth measuring passes.
"""

import functools
import importlib
import inspect
import pkgutil
import re

# The parser of patterns has no types, and no other name.
import re._constants as codes  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
import signal
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest

import factcheck

ROOT = Path(factcheck.__file__).parent
MODULES = [
    module.name
    for module in pkgutil.walk_packages(factcheck.__path__, "factcheck.")
    if not module.name.endswith("__main__")
]
SOURCES = {path: path.read_text(encoding="utf-8") for path in sorted(ROOT.rglob("*.py"))}
SHORT, TIMES, MOST, TRIFLE, ENOUGH = 250, 4, 9, 0.001, 60.0
# What a loop of a set of signs is tried with, the likeliest to be met by other loops as well first.
SIGNS = "a 5A,.-\n"
CATEGORIES = {
    codes.CATEGORY_DIGIT: "5",
    codes.CATEGORY_SPACE: " ",
    codes.CATEGORY_WORD: "a5A",
    codes.CATEGORY_NOT_DIGIT: "a ,.-\nA",
    codes.CATEGORY_NOT_SPACE: "a5A,.-",
    codes.CATEGORY_NOT_WORD: " ,.-\n",
}
REPEATS = {codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT}
ENDLESS = 4
# What is only asked of a stretch that its caller has cut to so many characters or words.
BOUNDED = {
    "factcheck.checking.arithmetic.between.words:before": "_LEAD in told.py",
    "factcheck.checking.conversion.temperature_words:_moved_before": "_LONGEST_LEAD",
    "factcheck.reading.pdf.tables:_FIGURES_AT_END": "_LONGEST_ROW",
    "factcheck.relating.statements.leads:_into_date": "_BEFORE and _BEHIND in leads.py",
    "factcheck.relating.statements.verbs:measure_of": "_BEFORE and _BEHIND in leads.py",
    "factcheck.relating.statements.verbs:auxiliaries": "_BEFORE and _BEHIND in leads.py",
    "factcheck.relating.subjects:_of_or_in": "_LONGEST_CLAUSE in passages.py",
}


def patterns() -> dict[str, re.Pattern[str]]:
    """Return the patterns of text by the module and the name of what holds or makes them."""
    found: dict[str, re.Pattern[str]] = {}
    for module_name in MODULES:
        module = importlib.import_module(module_name)
        for name, value in vars(module).items():
            is_own = isinstance(value, functools._lru_cache_wrapper) and value.__module__ == module_name
            made = value() if is_own and not inspect.signature(value).parameters else value
            for number, pattern in enumerate(_inside(made)):
                found.setdefault(pattern.pattern, pattern)
                key = f"{module_name}:{name}" + (f".{number}" if number else "")
                KEYS.setdefault(pattern.pattern, key)
                NAMES.setdefault(pattern.pattern, (module_name, name))
    return {KEYS[text]: pattern for text, pattern in found.items()}


KEYS: dict[str, str] = {}
NAMES: dict[str, tuple[str, str]] = {}


def _inside(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from _inside(one)
    elif isinstance(value, dict):
        yield from _inside(tuple(value.values()))


PATTERNS = patterns()


@functools.cache
def is_anchored(module: str, name: str) -> bool:
    """Whether what has this name is only ever matched at a place, never searched for or handed on."""
    own = Path(str(importlib.import_module(module).__file__))
    uses = [
        text[match.end() : match.end() + 40]
        for path, text in SOURCES.items()
        if path == own or not name.startswith("_")
        for match in re.finditer(rf"(?<!def )(?<![\w.]){re.escape(name)}\b(?! = |: )", text)
    ]
    used = [use for use in uses if not use.startswith((",", "\n"))]
    return bool(used) and all(re.match(r"(?:\(\))?(?:\[[^]]*\])?\.(?:match|fullmatch)[(,]", use) for use in used)


def signs(op: Any, value: Any) -> str:
    """Return a text of one sign that an item of a pattern matches, "" for an item that takes none."""
    if op is codes.LITERAL:
        return chr(value)
    if op in {codes.NOT_LITERAL, codes.ANY}:
        return "a" if value != ord("a") else "b"
    if op is not codes.IN:
        return ""
    is_not = value[0][0] is codes.NEGATE
    items = value[1:] if is_not else value
    fitting = next((sign for sign in SIGNS if any(_has(item, sign) for item in items) != is_not), "")
    return fitting or next((chr(item if op is codes.LITERAL else item[0]) for op, item in items), "")


def _has(item: tuple[Any, Any], sign: str) -> bool:
    op, value = item
    if op is codes.LITERAL:
        return bool(value == ord(sign))
    if op is codes.RANGE:
        return bool(value[0] <= ord(sign) <= value[1])
    return op is codes.CATEGORY and sign in CATEGORIES[value]


def matched(tree: Any, loops: list[tuple[str, str]]) -> str:
    """Return a text that a parsed pattern matches, look-arounds aside; `loops` gets each loop and what precedes it."""
    text = ""
    for op, value in tree:
        if op in REPEATS:
            least, most, inner = value
            once = matched(inner, loops)
            if once and (most is codes.MAXREPEAT or most > ENDLESS):
                loops.append((text, once))
            text += once * max(least, 1)
        elif op is codes.SUBPATTERN:
            text += matched(value[3], loops)
        elif op is codes.ATOMIC_GROUP:
            text += matched(value, loops)
        elif op is codes.BRANCH:
            branches = [matched(branch, loops) for branch in value[1]]  # the loops of all of them
            text += branches[0]
        else:
            text += signs(op, value)
    return text


def repeats(pattern: re.Pattern[str]) -> set[tuple[str, str]]:
    """Return what stands before repeats, and what is repeated."""
    loops: list[tuple[str, str]] = []
    whole = matched(parser.parse(pattern.pattern, pattern.flags), loops)
    found = {("", whole), ("", whole[: len(whole) // 2])} | {("", sign) for sign in SIGNS}
    for before, once in loops:
        found |= {(before, once), ("", once), ("", before + once)}
    return {each for each in found if each[1]}


class EndlessError(Exception):
    """A pattern takes more than a minute for a thousand signs: the tries double with every sign."""


def give_up(_number: int, _frame: object) -> None:
    raise EndlessError


def seconds(pattern: re.Pattern[str], text: str, turns: int, *, anchored: bool) -> float:
    """Return the least time of some turns; a pattern without an end stops the test, not the whole run."""
    least = ENOUGH
    before = signal.signal(signal.SIGALRM, give_up)
    signal.setitimer(signal.ITIMER_REAL, ENOUGH)
    try:
        for _ in range(turns):
            start = perf_counter()
            if anchored:
                pattern.match(text)
                pattern.fullmatch(text)
            else:
                for _ in pattern.finditer(text):
                    pass
            least = min(least, perf_counter() - start)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    return least


def growth(pattern: re.Pattern[str], before: str, once: str, *, anchored: bool) -> float:
    """Return how much longer four times the repeats take, 1 where it is not worth measuring."""
    texts = [before + once * (size // len(once) + 1) + "\0" for size in (SHORT, SHORT * TIMES)]
    if seconds(pattern, texts[1], 1, anchored=anchored) < TRIFLE:
        return 1
    few, many = (seconds(pattern, text, 5, anchored=anchored) for text in texts)
    return many / few if many > TRIFLE else 1


@pytest.mark.parametrize("name", sorted(PATTERNS.keys() - BOUNDED.keys()))
def test_time_grows_with_the_text_and_no_faster(name: str) -> None:
    pattern = PATTERNS[name]
    anchored = is_anchored(*NAMES[pattern.pattern])
    worst = max((growth(pattern, *each, anchored=anchored), each) for each in sorted(repeats(pattern)))
    assert worst[0] < MOST, worst[1]


def test_a_square_law_is_seen() -> None:
    pattern = re.compile(r"\s+(?:and|or)")
    assert max(growth(pattern, *each, anchored=False) for each in repeats(pattern)) > MOST


def test_a_pattern_without_an_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{__name__}.ENOUGH", 0.2)
    with pytest.raises(EndlessError):
        seconds(re.compile(r"(?:-?[a-]+)*b"), "-" * 60, 1, anchored=True)


def test_what_is_bounded_is_there() -> None:
    assert BOUNDED.keys() <= PATTERNS.keys()


def test_most_patterns_of_the_package_are_found() -> None:
    assert len(PATTERNS) > 500
