"""The words by which a measure of a familiar thing is told, and those that tell it of something else.

Comes in: the name of a measure. Goes out: patterns of the words right before and behind a figure. Never happens here:
what the thing is, or what is known of it.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

_FILLERS = (
    r"(?:,? (?:about|around|some|nearly|almost|roughly|approximately|only|just|over|under|up|as much as|more than"
    r"|at least"
    r"|an average of|on average|an estimated|typically|usually|normally|of|at|to|the|a|an|is|was|are|be|by|in|it|for"
    r"|from"
    r"|well|close|little|anything|somewhere|between|can|will|may|each|every|now|same|constant|steady|full|whole"
    r"|record)){0,5} ?"
)
# What may stand between a figure and the name behind it: "a 150-tonne", "13-billion-mile-distant", " of the".
_LINK = (
    r",? (?:(?!and\b|but\b|than\b|to\b|from\b|near\b)[a-z]+ ){0,3}"
    r"|-(?:long|wide|high|tall|thick|deep|strong)? ?(?:[a-z]+ ){0,2}"
)
# What may stand before the thing that has it: "a 150-tonne whale", but not "4 million years ago the Earth".
_ATTRIBUTES = frozenset({"weight", "length", "height", "depth", "diameter", "speed", "amount"})
_ADULT = r"(?:full-grown|fully grown|adult|average|typical|large|largest|big|male|female|single|young|healthy|great)"
_AGAIN = (
    r"(?:animal|creature|male|female|adult|bull|cow|specimen|giant|beast|mammal|bird|fish|insect|reptile|probe|craft"
    r"|spacecraft|planet|star|satellite|telescope|galaxy|rocket|mission|station|tower|bridge|building|tunnel|ring"
    r"|machine"
    r"|collider|accelerator|wall|dam|canal|statue|pyramid|liner|ship|jet|plane|gas|particle|virus|cell|molecule|organ)"
)


class _Words(NamedTuple):
    """How a measure is told: the words right before its figure and right behind it; `is_of`: "of" may tie it alone.

    `is_beside`: so may a bracket or ", at", right behind the name.
    """

    before: str
    behind: str = ""
    is_of: bool = False
    is_beside: bool = False


_MEASURES = {
    "weight": _Words(
        r"weigh(?:s|ed|ing)?|weight|mass|tips the scales|(?:put|estimated) at", r"(?: in weight| heavy|-heavy)",
        is_beside=True,
    ),
    "length": _Words(
        r"measur(?:e|es|ed|ing)|length|reach(?:es|ed|ing)?|grow(?:s|n|ing)?|runs?|ran|stretch(?:es|ed|ing)?"
        r"|circumference"
        r"|extends?|covers?",
        r"(?: long| in length|-long| in circumference| (?:[a-z]+ ){0,2}(?:tunnel|ring|loop|circle|track|wall|canal"
        r"|route))",
    ),
    "height": _Words(
        r"stand(?:s|ing)?|stood|ris(?:es|ing)|height|elevation|grow(?:s|n|ing)?|towers?|reach(?:es|ed|ing)?",
        r"(?: tall| high| in height|-tall|-high| above sea level)",
    ),
    "depth": _Words(
        r"depths?|div(?:es|e|ing)|lies|lying|down|found|sank", r"(?: (?:deep|down|below|under|beneath)|-deep)"
    ),
    "diameter": _Words(
        r"diameter|width|measur(?:e|es|ed|ing)|size|thickness|smaller than",
        r"(?: across| in diameter| wide| thick| in width| in size|-wide|-thick)",
    ),
    "speed": _Words(
        r"speeds?|velocity|travel(?:s|led|ed|ling|ing)?|mov(?:e|es|ed|ing)|runs?|running|sprints?|fl(?:y|ies|ew|ying)"
        r"|reach(?:es|ed|ing)?|hits?|gets through|cruis(?:es|ed|ing)|orbit(?:s|ed|ing)?|goes|div(?:e|es|ing)"
        r"|rac(?:es|ing)"
        r"|spins?|rotates?|cover(?:s|ed|ing)?|hurtl(?:es|ing)|speeding",
    ),
    "distance": _Words(
        r"distance(?: (?:from|to|between) (?:the )?[A-Z]\w+(?: (?:and|to) (?:the )?[A-Z]\w+)?)?|orbit(?:s|ed|ing)?"
        r"|altitude"
        r"|height",
        r"(?: away| off| distant| from (?:the )?(?:Earth|Sun|sun|us|our|home|planet)"
        r"| above (?:the )?(?:Earth|ground|surface|sea|us|our|planet|heads?))",
    ),
    "age": _Words(r"age|aged|dat(?:es|ing|ed) back|goes back", r"(?: old|-old| ago)"),
    "duration": _Words(
        r"tak(?:e|es|ing)|took|lasts?|lasted|needs?|liv(?:e|es|ed)|gestation|pregnancy|orbits? (?:the )?\w+|once"
        r"|rotates?"
        r"|arriv(?:e|es|ed)|reach(?:es|ed)|survives?|life ?span|half-life",
        r"(?: to (?:reach|get|orbit|go|travel|cross|complete|circle)| for (?:the|its) (?:light|journey|trip))",
    ),
    "temperature": _Words(
        r"temperatures?(?: [a-z]+)?|boils?|boiling point|melts?|melting point|freez(?:es|ing)|freezing point|heated"
        r"|burns?|surface|core|as hot as|reach(?:es|ed|ing)?",
    ),
    "amount": _Words(
        r"(?:intake|doses?|limit|levels?|concentrations?|allowance|requirement)"
        r" (?:of|for|on) [A-Za-z]+[0-9]*(?: [A-Za-z]+[0-9]*){0,2}|tak(?:e|es|ing)|needs?|recommend(?:s|ed)?|intake"
        r"|limit|no more than|doses?|gets?|eats?|contain(?:s|ed"
        r"|ing)?|has|have"
        r"|holds?|there (?:is|are)|with|provid(?:e|es|ing)|supply|carr(?:y|ies)|consum(?:e|es|ing)|burns?|allowance"
        r"|require"
        r"|pumps?|produc(?:e|es)|levels?|concentrations?|(?:rose|risen|climbed|up) to|stands? at|stood at|passed"
        r"|exceeded"
        r"|reach(?:es|ed)|averaged|topped|made up|consists?|home|loses?|breathes?|drinks?",
        is_of=True,
    ),
}  # fmt: skip


class Cues(NamedTuple):
    """The words right before a figure, right behind it, and between it and a name behind; see `_Words`."""

    before: re.Pattern[str]
    behind: re.Pattern[str]
    link: re.Pattern[str]
    is_of: bool
    is_beside: bool


@lru_cache(maxsize=512)
def cues_of(measure: str, more: str) -> Cues:
    """Return how a measure is told; `more` is a pattern of words that tell it right before the figure as well."""
    words = _MEASURES[measure]
    before = f"{words.before}|{more}" if more else words.before
    return Cues(
        re.compile(rf"\b(?:{before})\b{_FILLERS}$", re.IGNORECASE),
        re.compile(words.behind or r"(?!)"),
        re.compile(rf"{words.behind or '(?!)'}?{_LINK}" if measure in _ATTRIBUTES else r"(?!)"),
        words.is_of,
        words.is_beside,
    )


@cache
def ends_clause() -> re.Pattern[str]:
    """Match what ends the clause that a figure stands in, behind it."""
    return re.compile(r"[,;:(—]| (?:and|but|while)\b")


@cache
def not_of_it() -> re.Pattern[str]:
    """Match what makes a figure one of a copy, of many, of a part or of a difference."""
    return re.compile(
        r"\b(?:replicas?|scale model|models?|toys?|lego|cop(?:y|ies)|miniatures?|fictional|film|novel|game|cartoon"
        r"|statues?"
        r"|skeletons?|skulls?|fossils?|extinct|prehistoric|together|combined|in total|altogether|between them|if"
        r"|instead of"
        r"|not|myth|mistake|wrongly|error|misprint|rather than|calf|calves|cubs?|bab(?:y|ies)|newborn|at birth|heart"
        r"|brains"
        r"|tongue|herds?|per(?! (?:[mb]illion|second|minute|hour|cent|100|hundred|day))|difference|extra"
        r"|additional)\b",
        re.IGNORECASE,
    )


@cache
def of_the_young() -> re.Pattern[str]:
    """Match what makes a figure one of a young animal."""
    return re.compile(
        r"\b(?:(?:new)?born|calf|calves|cubs?|pups?|chicks?|(?:days?|weeks?|months?) old|(?:day|week|month)-old)\b",
        re.IGNORECASE,
    )


@cache
def _clean() -> re.Pattern[str]:
    return re.compile(
        r"(?:['’]s)?(?=$|[,(]| (?:in|at|of|from|on|is|was|are|were|has|had|have|can|could|will|may|would|must|should"
        r"|does"
        r"|do|usually|typically|often|also|now|still|itself|alone|actually|normally|orbits?|circles?|flies|runs?"
        r"|lives?|moves?|dives?|hangs|sits|lies|stands?|which|that|who|with|a|the)\b)"
        r"(?:,? (?:which|that|who)\b)?"
        r"(?:(?!\b(?:and|but|while|which|who|whose|than|where|when|near|unlike)\b)(?:[^.;:()—]|\.(?=\d)))*(?: and)?"
        r"(?: (?:can|may|will|could|must))?"
    )


def is_clean(words: str) -> bool:
    """Whether the words between a name and the verb of its measure tell of nothing else: no other noun at once."""
    return _clean().fullmatch(words) is not None


@cache
def _other() -> re.Pattern[str]:
    return re.compile(
        r"[.;:()—]|\b(?:and|but|while|whereas|than|near|beside|unlike|whose|where|when|after|before|compared)\b"
        r"|['’]s [a-z]"
    )


def leads_on(words: str) -> bool:
    """Whether the words between a name and a figure with its measure behind it lead from one to the other."""
    return _other().search(_own().sub("", words).removesuffix("and ")) is None


@cache
def _own() -> re.Pattern[str]:
    return re.compile(r"^['’]s (?:weight|length|height|depth|width|diameter|orbit|distance|age|ring|tunnel|journey)\b")


@cache
def _again() -> re.Pattern[str]:
    return re.compile(
        rf"(?:It|They|He|She|This|That|These|Each|One|(?:The|This|An?|Its) (?:{_ADULT} )*(?:{_ADULT}|{_AGAIN}))"
        rf"(?= |$)(?:(?!\b(?:but|while|whose|than|its|their)\b)[^.;:()—])*"
    )


def is_taken_up(words: str) -> bool:
    """Whether the words from the beginning of a sentence to a measure speak on of what the one before has named."""
    return _again().fullmatch(words.rstrip()) is not None
