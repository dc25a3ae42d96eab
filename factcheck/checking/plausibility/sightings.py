"""Where an article says plainly what a measure of somebody came to.

Worked example: "In 2023, the nominal GDP of Norland reached $410 billion" sights $410 billion for "GDP" of "Norland";
"the city's GDP" sights a figure of a city without a name. "Norland's GDP per head was" and "Norland's digital economy"
sight nothing: what stands between the name, the measure and the figure comes from closed lists.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from factcheck.checking.arithmetic.skeletons import FIGURE, Skeleton, skeletons
from factcheck.model.claim import Article, Claim

_CAPITAL = "A-ZÀ-ÖØ-Þ"
_WORD = rf"[{_CAPITAL}][\w.]*(?:['’](?!s\b)\w+|-\w+)*"
NAME = (
    rf"(?:{_WORD}(?: (?:of |the |and |of the )?{_WORD}){{0,5}}|world|global|eurozone|euro area|euro zone|planet|globe)"
)
_WHOSE = r"(?:[Tt]he|[Tt]his) (?P<noun>[a-z]+(?:-state)?)['’]s|(?P<its>[Ii]ts)"
_ADJECTIVE = (
    r"(?:(?:total|overall|nominal|annual|current|estimated|entire|whole|official|full-year|permanent|resident|human"
    r"|land|surface|geographical|geographic|national|regional|provincial|combined) )*"
)
_GAP = (
    r"(?:,? (?:in|of|for|during|over|by|at|as|the|last|this|past|year|end|first|second|third|fourth|half|quarters?|two"
    r"|three|six|nine|months?|fiscal|full|full-year|calendar|late|early|mid|from|to|that|alone|now|currently|already"
    r"|also|had|has|have|again|officially|finally|then|recently|therefore|first|1?[0-9]|19\d\d|20\d\d"
    r"|Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept(?:ember)?|Oct(?:ober)?|Nov(?:ember)?"
    r"|Dec(?:ember)?),?){0,10}"
)
_MOVED = r"(?:rose|grew|climbed|increased|expanded|soared|jumped|surged|fell|dropped|declined|shrank|swelled)"
_VERB = (
    r"(?:reach(?:ed|es)?|hits?|was|is|were|sto(?:od|od) at|stands at|total(?:l?ed|s)|c[ao]mes? to|came in at"
    r"|amount(?:ed|s) to|exceed(?:ed|s)|surpass(?:ed|es)|top(?:ped|s)|crossed|passed"
    rf"|{_MOVED}(?:,? by)?(?: {FIGURE})?(?: year[- ]on[- ]year| on the year)?,? to"
    r"|(?:ended|closed|finished|began|started)(?: (?:the |last )?(?:year|decade|[12]\d\d\d))? at"
    r"|(?:is|was|has been) (?:estimated|put|valued|reported|measured|calculated) (?:at|to be)|(?:is|was) worth"
    r"|recorded|registered|posted)"
)
# Any other verb that is no change, cost or part: what a slip shows to be a level is one.
_MAKES = (
    r"(?!(?:lost|loses|cost|costs|added|adds|saved|saves|needs?|needed|owes|owed|raised|spent|spends|attracted"
    r"|attracts|exported"
    r"|imported|received|gets|got|borrowed|borrows|grew|grows|shrank|fell|rose|shed|gained|sends|sent|buys|bought"
    r"|sells|sold|pays"
    r"|paid|in|on|at|by|for|to|and|or|with|from|as|but|that|which|than|expand\w*|contract\w*|declin\w+|increas\w+)\b)"
    r"[a-z]+(?: (?:out|in at|for|over|through|at|up|about|around))?"
)
_POST = r"(?: (?:a|an|the|about|some|roughly|just|only|as|much|many|high|new|record|over|staggering|whopping|at))*"
_OWNS = (
    r"(?:ha[sd]|with|boast(?:s|ed)|report(?:s|ed)|post(?:s|ed)|record(?:s|ed)|register(?:s|ed)|achieved?|generated?"
    r"|(?:ended|closed|finished|began|started)(?: (?:the |last )?(?:year|decade|[12]\d\d\d))? with"
    r"|produced?|saw|logged|having|showed|cover(?:s|ed|ing)|span(?:s|ned)|occup(?:ies|ied))"
)
_APPOSITION = rf"(?:,? (?:is |was )?(?:an?|the) (?:[a-z -]|{FIGURE}){{0,50}}?)?,?(?: which| that)?"
_BEHIND = r"(?! (?:in|of) (?:debt|deposits|loans|investment|trade|exports|aid|losses))"
# A day or year behind a figure; "in" before anything else makes it one of another place.
_WHEN = (
    r" (?:in|on|at|by|as of)(?: the)?(?: (?:end|close|start|beginning) of)?(?: (?:late|early|mid))?[ -]"
    r"(?:19|20|last|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
_ALL = frozenset({"world", "planet", "globe"})
_LIVING = ("live in", "lived in", "lives in", "living in", "reside in")
_PLACE = "(?:country|nation|city|town|state|province|island|metropolis|megacity|capital|kingdom|republic|region)"
_LEFT, _RIGHT = 160, 200


class Sighting(NamedTuple):
    """A claim and whose measure it is: `name` as written, or the noun of "the city's" in `noun` ("its": "its").

    `is_part` says that the figure may be only a part of the measure, so that it can be too large but not too small;
    `is_growth` that it is by how much the measure grew or, below zero, shrank. An attribute, "Norland's 3 million
    people will vote", is a fact whatever its sentence foresees.
    """

    claim: Claim
    measure: str
    name: str
    noun: str = ""
    is_part: bool = False
    is_growth: bool = False
    is_attribute: bool = False


class Wording(NamedTuple):
    """The words of a measure.

    measures  its names: "GDP", "gross domestic product"
    direct    verbs between a name and a figure of it: "covers", "is home to"
    nouns     what a figure behind such a verb counts; () for a measure that counts nothing
    subjects  names that do not look like one: "the company"
    """

    measures: tuple[str, ...]
    direct: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()


class _Patterns(NamedTuple):
    gate: re.Pattern[str]
    owner_before: re.Pattern[str]
    having_before: re.Pattern[str]
    measure: re.Pattern[str]
    unowned_before: re.Pattern[str]
    owner_behind: re.Pattern[str]
    level: re.Pattern[str]
    of_figure: re.Pattern[str]
    attribute: re.Pattern[str]
    direct: re.Pattern[str]
    counted: re.Pattern[str]
    growth: re.Pattern[str]
    described: re.Pattern[str]
    holding: re.Pattern[str]
    with_people: re.Pattern[str]
    fronted: re.Pattern[str]
    with_before: re.Pattern[str]
    owner_after: re.Pattern[str]
    living: re.Pattern[str]
    peopled: re.Pattern[str]


def _any(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or "(?!)"


def _cues(wording: Wording) -> tuple[str, ...]:
    return (*_named(wording), *wording.direct, *wording.nouns, *(_LIVING if wording.nouns else ()))


def _named(wording: Wording) -> tuple[str, ...]:
    """Return the names of the measure, those at the head of a sentence too."""
    return tuple(dict.fromkeys(form for name in wording.measures for form in (name, name[:1].upper() + name[1:])))


def _direct(words: tuple[str, ...]) -> str:
    """Return the verbs as a pattern; a source may stand in the middle: "home, by the count of the UN, to"."""
    source = r"(?:,? (?:by|according to|on|as per)(?: [\w’']+){1,6},?)? to"
    return re.sub(r"\\? to(?=\||$)", lambda _: source, _any(words))


@lru_cache(maxsize=32)
def _patterns(wording: Wording) -> _Patterns:
    measure = rf"(?P<measure>{_any(_named(wording))})(?: \([A-Z]{{2,5}}\))?"
    name = rf"(?:{_any(wording.subjects)}|{NAME})"
    nouns = rf"(?: (?:permanent|usual|resident))?? (?:{_any(wording.nouns)})\b" if wording.nouns else ""
    return _Patterns(
        # It begins with letters, not with the edge of a word, so that `re` looks for these letters alone.
        gate=re.compile(rf"(?:{_any(_cues(wording))})\b"),
        owner_before=re.compile(rf"(?:\b{_WHOSE}|(?<![\w.-])(?P<name>{name})(?:['’]s?|, whose)?) {_ADJECTIVE}$"),
        having_before=re.compile(
            rf"(?:\b[Tt]he (?P<noun>[a-z]+)|(?<![\w.-])(?P<name>{name})){_APPOSITION} {_OWNS} (?:an? )?{_ADJECTIVE}$"
        ),
        measure=re.compile(rf"\b{measure}(?![\w-])"),
        unowned_before=re.compile(rf"(?:^|\b(?:[Tt]he|[Aa]n?|and|that|but|while)|[,;:–—]) ?(?i:{_ADJECTIVE})$"),
        owner_behind=re.compile(
            rf" (?:of|for|in) (?:the )?(?P<name>{name})(?: (?:province|city|municipality|state|prefecture))?"
        ),
        level=re.compile(
            rf"{_GAP}(?:, (?:which|that)(?: now| currently| today)?)?"
            rf"(?: (?:{_VERB}|{_MAKES}){_POST})? (?P<figure>{FIGURE}){_BEHIND}"
        ),
        of_figure=re.compile(
            rf"(?:,? (?:of|at|is|was|worth|valued at|estimated at|:)|:|,"
            rf"(?= {FIGURE}(?:,| by | according | at the last | in the last ))){_POST}"
            rf" (?P<figure>{FIGURE}){_BEHIND}|"
            rf" \((?P<inside>{FIGURE})[);,]"
        ),
        attribute=re.compile(
            rf"(?<![\w.-])(?:{_WHOSE}|(?P<name>{name})['’]s) (?P<figure>{FIGURE}) {_ADJECTIVE}{measure}\b"
            rf"|\b[Tt]he (?P<figure2>{FIGURE}) (?P<name2>{name}) {measure.replace('<measure>', '<measure2>')}\b"
        ),
        direct=re.compile(
            rf"(?<![\w.-])(?P<name>{name})(?:,[a-z ,-]{{0,60}},)?,? (?:{_direct(wording.direct)})"
            rf"{_POST} (?P<figure>{FIGURE}){nouns}(?=[.,;:)]|$| and\b|(?P<when>{_WHEN}))"
        ),
        counted=re.compile(
            rf"(?:\b{_WHOSE}"
            rf"|(?<![\w.-])(?P<name>{name})(?:['’]s|, (?:an? |the )?(?:[a-z-]+ ){{0,3}}{_PLACE} (?:of|with)))"
            rf"{_POST} (?P<figure>{FIGURE})(?:{nouns or '(?!)'}|(?<=of {FIGURE})(?=[,.;)]))"
        ),
        growth=re.compile(
            rf"{_GAP} (?:(?P<up>grew|rose|expanded|increased|climbed)|fell|shrank|contracted|declined|dropped)(?: by)?"
            rf"{_POST} (?P<figure>{FIGURE})(?! to\b| from\b)"
        ),
        described=re.compile(
            rf"\b[Tt]he (?P<noun>country|nation|city|state|province|island|republic|kingdom|region),? (?:with|home to"
            rf"|which has)"
            rf"{_POST} (?P<figure>{FIGURE}){nouns}"
        ),
        holding=re.compile(
            rf"(?<![\w.-])(?P<name>{name}),? (?:and its|(?:which,? )?with(?: its| some)?|whose|where|home to|having)"
            rf"{_POST} (?P<figure>{FIGURE}){nouns}(?=[.,;:)]|$| (?:and|to|live[ds]?|are|were|is|was|the|reside)\b)"
        ),
        with_people=re.compile(
            rf"(?:^|[;:.] )[Ww]ith (?:its )?{_POST.strip()}(?P<figure>{FIGURE}){nouns}, (?:the )?(?P<name>{name})\b"
        ),
        fronted=re.compile(
            rf"(?:^|[;:.] )(?:Covering|Spanning|Occupying|Measuring|Stretching (?:over|across)){_POST}"
            rf" (?P<figure>{FIGURE}), (?:the )?(?P<name>{name})\b"
        ),
        with_before=re.compile(rf"^[Ww]ith (?:an? )?{_ADJECTIVE}$"),
        owner_after=re.compile(rf", (?:the )?(?P<name>{name})"),
        peopled=re.compile(
            rf"\b[Tt]here are(?: now| currently)?{_POST} (?P<figure>{FIGURE}){nouns}"
            r" (?:in the world|on the planet|on [Ee]arth|on the globe)\b"
        ),
        living=re.compile(rf"(?P<figure>{FIGURE}){nouns} (?:{_any(_LIVING)}) (?P<name>{name})(?=[.,;:)]|$)"),
    )


def sightings(article: Article, wording: Wording) -> Iterator[Sighting]:
    """Yield what the article says of a measure; only sentences with its words and a figure are read."""
    if not any(map(article.text.__contains__, _cues(wording))):
        return
    patterns = _patterns(wording)
    for skeleton in skeletons(article, patterns.gate, least=1):
        yield from _of_sentence(skeleton, patterns, bool(wording.nouns))


def _of_sentence(skeleton: Skeleton, patterns: _Patterns, is_count: bool) -> Iterator[Sighting]:
    text = skeleton.text
    for match in patterns.measure.finditer(text):
        left = text[max(0, match.start() - _LEFT) : match.start()]
        yield from _around(skeleton, patterns, left, match)
    for match in patterns.attribute.finditer(text):
        yield _attribute(skeleton, match)
    for match in patterns.direct.finditer(text):
        # Behind a day the sentence may go on to say which of them: "had 5.2 million people in May who drew benefits".
        yield Sighting(skeleton.claim(match["figure"]), "", match["name"], is_part=match["when"] is not None)
    for match in patterns.fronted.finditer(text):
        yield Sighting(skeleton.claim(match["figure"]), "", match["name"])
    if is_count:
        yield from _of_people(skeleton, patterns)


def _of_people(skeleton: Skeleton, patterns: _Patterns) -> Iterator[Sighting]:
    text = skeleton.text
    for match in patterns.living.finditer(text):
        yield Sighting(skeleton.claim(match["figure"]), "", match["name"], is_part=True)
    for match in (*patterns.holding.finditer(text), *patterns.with_people.finditer(text)):
        yield Sighting(skeleton.claim(match["figure"]), "", match["name"])
    for match in patterns.described.finditer(text):
        yield Sighting(skeleton.claim(match["figure"]), "", "", match["noun"])
    for match in patterns.counted.finditer(text):
        is_part = _ALL.isdisjoint((match["name"], match["noun"]))
        yield _sighting(skeleton, match, "", match)._replace(is_part=is_part, is_attribute=True)
    for match in patterns.peopled.finditer(text):
        yield Sighting(skeleton.claim(match["figure"]), "", "world", is_attribute=True)


def _around(skeleton: Skeleton, patterns: _Patterns, left: str, measure: re.Match[str]) -> Iterator[Sighting]:
    text, at = skeleton.text, measure.end()
    owner = patterns.owner_behind.match(text, at, at + _RIGHT) if patterns.unowned_before.search(left) else None
    if owner is not None:
        at = owner.end()
    else:
        owner = patterns.owner_before.search(left)
    level = patterns.level.match(text, at, at + _RIGHT)
    if owner is None:
        owner = patterns.having_before.search(left)
    level = level or patterns.of_figure.match(text, at, at + _RIGHT) or patterns.growth.match(text, at, at + _RIGHT)
    if owner is None and level is not None and patterns.with_before.search(left):
        owner = patterns.owner_after.match(text, level.end())
    if owner is not None and level is not None:
        yield _sighting(skeleton, level, measure["measure"], owner)


def _attribute(skeleton: Skeleton, match: re.Match[str]) -> Sighting:
    """Return what "Germany's $4 trillion economy" and "the $27 trillion American economy" say."""
    if match["figure2"]:
        return Sighting(skeleton.claim(match["figure2"]), match["measure2"], match["name2"])
    return _sighting(skeleton, match, match["measure"], match)


def _sighting(skeleton: Skeleton, level: re.Match[str], measure: str, owner: re.Match[str]) -> Sighting:
    groups, figures = owner.groupdict(), level.groupdict()
    noun = groups.get("noun") or ("its" if groups.get("its") else "")
    claim = skeleton.claim(figures["figure"] or figures.get("inside") or "")
    return Sighting(claim, measure, groups["name"] or "", noun, is_growth="up" in figures)
