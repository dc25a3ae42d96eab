"""The rank in the world of a mountain, a river, a lake or a country, as far as an atlas has it.

Comes in: an article and the table of known figures. Goes out: ranks that the thing does not have. Never happens here: a
rank in a part of the world, or of a part of its kind: "the longest river in Asia", "the largest freshwater lake".

Worked example: "K2, the world's third-highest mountain": it is the second.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.in_prose import around, matches_beside
from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.model.claim import Article
from factcheck.model.reference import Place, References
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_MEASURES = {
    "highest mountain": "height", "tallest mountain": "height", "highest peak": "height", "tallest peak": "height",
    "highest summit": "height", "longest river": "length", "largest lake": "area", "biggest lake": "area",
    "largest island": "area", "biggest island": "area", "largest ocean": "area", "biggest ocean": "area",
    "largest continent": "area", "biggest continent": "area", "largest country": "area", "biggest country": "area",
    "deepest lake": "depth", "most populous country": "population", "most populous nation": "population",
}  # fmt: skip
_NEAR, _MOST_WORDS, _TEN = 80, 3, 10


@cache
def _told() -> re.Pattern[str]:
    """Compile "K2, the world's third-highest mountain", "the longest river in the world, the Nile"."""
    kinds = "|".join(_MEASURES)
    rank = rf"(?:(?P<nth_>{'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))[ -])?(?P<kind_>{kinds})"
    world = r"(?:in the world|on (?:the )?(?:planet|earth|Earth)|worldwide|of the world)"
    # The rank ends there: "the longest river in the world to flow through one country" is another.
    end = r"(?=[,.;:)–—]|$| (?:and|but|after|behind|at|was|is|has|had|by far)\b)"
    name = r"(?<![\w’-])(?P<name_>(?:[A-Z][\w’-]{0,20}|Mt\.)(?: [A-Z][\w’-]{0,20}|(?<=[A-Z])\d){0,2})"
    ranks = [rank.replace("_>", f"{mark}>") for mark in ("", "2", "3")]
    names = [name.replace("_>", f"{mark}>") for mark in ("", "3")]
    return re.compile(
        rf"{names[0]}(?:, (?:which (?:is|was) )?| is | \()"
        rf"(?:the world['’]s {ranks[0]}|the {ranks[1]} {world}){end}"
        rf"|\b[Tt]he (?:world['’]s {ranks[2]}|{ranks[2].replace('3>', '4>')} {world}),? (?:is )?(?:the )?{names[1]}"
    )


@cache
def _doubted() -> re.Pattern[str]:
    """Match what makes a rank one that is not stated."""
    return re.compile(
        r"\b(?:not|n['’]t|never|once|formerly|no longer|wrongly|thought|believed|claim\w*|often|if|would|whether|myth"
        r"|quiz|son of|unclimbed|excluding|except|apart from|freshwater|one of)\b"
    )


def _check(article: Article, rule: Rule, references: References) -> Iterator[Result]:
    for match in matches_beside(article, _told(), ("world", "earth", "Earth", "planet")):
        given = {name.rstrip("234"): text for name, text in match.groupdict().items() if text}
        thing = _thing(given["name"], references)
        span = Span(*match.span())
        if thing is None or _doubted().search(around(article, span, _NEAR)) is not None:
            continue
        measure = _MEASURES[given["kind"]]
        rows = references.known(thing.name, f"rank by {measure}")
        if not rows:
            continue
        stated, ranks = _number(given.get("nth", "")), sorted(int(row.value) for row in rows)
        fields = {
            "stated": f"{given.get('nth', '')} {given['kind']}".strip(),
            "thing": thing.name,
            "known": " or ".join(_ordinal(rank) for rank in dict.fromkeys(ranks)),
            "source": rows[0].source,
        }
        if ranks[0] <= stated <= ranks[-1]:
            yield from held(rule, article, (span,), fields)
        else:
            yield found(rule, article, span, fields, confidence="high")


def _thing(name: str, references: References) -> Place | None:
    """Return the thing of a name, without the words before it that are not of it: "In K2"."""
    words = name.split(" ")
    for count in range(len(words)):
        thing = references.thing(" ".join(words[count:]))
        if thing is not None:
            return thing
    return None


def _number(nth: str) -> int:
    if not nth:
        return 1
    return _ORDINALS.index(nth) + 2 if nth in _ORDINALS else int(nth[:-2])


def _ordinal(rank: int) -> str:
    return "first" if rank == 1 else _ORDINALS[rank - 2] if rank <= _TEN else f"{rank}th"


KIND = Kind(KindSpec("world-rank", {}, ("stated", "thing", "known", "source")), referenced=_check)
