"""A percentage and the small group that it is of, wherever the number of that group stands.

Comes in: an article. Goes out: the percentage, and the counts that can be the number of its group. Never happens here:
working out whether a whole number of the group gives the percentage.

Worked examples: "64% of the six frogs"; "of the 16 bridges checked after the flood, 64% need repair"; "all 12 members
voted; 60% of them said yes"; "12 patients took it. Of these, 37% recovered"; "all 25 answered, and 63% said no"; "a
class of 25 sat the test; 42% of the class passed"; "the replies of the 24 teachers: content with pay, 26%".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.nouns_of_sums import are_people
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, is_figure
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.quantity import QuantityKind

_FEWEST = 3
# "Them" may be any of the counts before, but not of a whole list.
_MOST_MEANT = 2
# A count above this near by is what "of them" means.
_MANY = Decimal(1000)
_NO_THINGS = frozenset({"point", "points", "times", "years", "months", "weeks", "days", "hours", "minutes", "places"})
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_STATUSES = frozenset({Status.ACTUAL, Status.FORECAST})
_PEOPLE = frozenset(
    {
        "people", "persons", "participants", "volunteers", "subjects", "adults", "respondents", "patients", "users",
        "men", "women", "children", "pupils", "students", "members", "voters", "players", "judges", "teachers",
        "nurses", "doctors", "workers", "staff", "employees",
    }
)  # fmt: skip
_ANYBODY = frozenset(
    {
        "people", "persons", "participants", "volunteers", "subjects", "adults", "respondents", "patients", "users",
    }
)  # fmt: skip
# What people do and those who stand for many of them.
_IN_PERSON = ("took part", "voted")
_BALLOTS = frozenset({"votes", "ballots"})
_VOTERS = frozenset(
    {
        "members", "councillors", "councilors", "judges", "delegates", "directors", "jurors", "electors", "cardinals",
    }
)  # fmt: skip
_GROUPS = frozenset(
    {
        "class", "group", "sample", "panel", "team", "cohort", "total", "lot", "squad", "crew", "jury", "board",
        "committee", "set",
    }
)  # fmt: skip


class SmallGroup(NamedTuple):
    """A percentage, and each count that can be the number of what it is of; the nearest one comes first."""

    percent: Claim
    groups: tuple[Claim, ...]


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"%|\bper ?cent\b", re.IGNORECASE)


@cache
def _direct() -> re.Pattern[str]:
    """Match "of the six frogs" behind a percentage."""
    return re.compile(rf" of (?:(?:all|the|its|their|these|those|our|his|her|both|\w+['’]s) ){{0,2}}(?P<n>{FIGURE})")


@cache
def _taken_up() -> re.Pattern[str]:
    """Match "of them", "of the class", "of their votes" behind a percentage."""
    return re.compile(
        r" of (?:(?P<them>them|these|those|whom|all(?! [A-Za-z]))\b(?! [a-z]+s\b| who| that| with| in\b| aged)"
        r"|(?:the|its|their|these|those) (?P<noun>[a-z-]+)\b(?! (?:of|who|that|with|aged|from|under|over)\b))"
    )


@cache
def _led() -> re.Pattern[str]:
    """Match "of the 16 bridges" at the head of a clause, before a percentage."""
    return re.compile(
        rf"(?:^|[.;:,] |\b[Tt]hat )(?:[Oo]f|[Aa]mong|[Oo]ut of) (?:(?:all|the|its|their|these|those|our|his|her) )?"
        rf"(?P<n>{FIGURE})(?P<rest>[^.;:%{NO_FIGURE}]{{0,120}}?)(?:, )?(?P<bare>[^.;:,{NO_FIGURE}]{{0,40}})$"
    )


@cache
def _led_again() -> re.Pattern[str]:
    """Match "of these", "of the hospitals" at the head of a clause, right before a percentage."""
    return re.compile(
        r"(?:^|[.;:,] |\b(?:[Aa]nd|[Bb]ut|[Tt]hat) )(?:[Oo]f|[Aa]mong|[Oo]ut of) (?:them|these|those|whom|which"
        r"|(?:the|its|their|these|those|our|his|her) (?P<noun>[a-z-]+))(?:,| only| just| exactly){0,2} $"
    )


@cache
def _told_at_once() -> re.Pattern[str]:
    """Match "has 16 singers; " right before a percentage: the kinds of what was just counted."""
    return re.compile(
        rf"(?P<n>{FIGURE}) [a-z-]+(?: [a-z-]+(?<!ed))?[,;] (?:and |but |of which |of whom )?(?:only |just )?$"
    )


@cache
def _are() -> re.Pattern[str]:
    """Match what leads to the kind of thing that a percentage of things just counted is."""
    return re.compile(r" (?:are|were|have|had|do|did) ")


@cache
def _do() -> re.Pattern[str]:
    """Match a word that may be what several people do, and is nothing that one thing does."""
    return re.compile(
        r" (?!(?:is|was|went|came|to|and|or|but|for|as|at|on|than)\b|[a-z]+s\b)[a-z]+ (?!(?:is|was|has|will|must)\b)"
    )


@cache
def _share_among() -> re.Pattern[str]:
    """Match "the share of left-handers among the team's 11 players is" before a percentage."""
    return re.compile(
        rf"\b(?:share|proportion|percentage) of [^.;:{NO_FIGURE}]{{1,60}}? (?:among|in|of|within) "
        rf"(?:[\w'’-]+ ){{0,3}}?(?P<n>{FIGURE})[^.;:,{NO_FIGURE}]{{1,40}} (?:is|was|stands at|stood at|came to|comes to"
        rf"|reached) $"
    )


@cache
def _before() -> re.Pattern[str]:
    """Match what right before a percentage makes it a change, a stake or a mean."""
    return re.compile(
        r"\b(?:by|up|down|rose|fell|grew|gained|lost|dropped|increased?|decreased?|risen|fallen|averag\w+|mean|median"
        r"|stake|own\w*|holds?|held|about|around|roughly|nearly|almost|some|over|than|under|least|most|extra|another"
        rf"|further|(?<={FIGURE} )and|between|to|at)(?: (?:of|an?|only|just))? $",
        re.IGNORECASE,
    )


@cache
def _behind() -> re.Pattern[str]:
    """Match what right behind a percentage makes it one of something else."""
    return re.compile(
        r"\s?(?:-|–|to\b)|\s(?:of\b|more|less|fewer|higher|lower|larger|smaller|better|worse|faster|stake|share|rise"
        r"|increase|fall|drop(?!ped)|gain|cut|discount|growth|on average|each|a year|per\b|in\b|interest|tax|owned"
        r"|alcohol)"
    )


@cache
def _divided() -> re.Pattern[str]:
    """Match what in the sentence makes a share one of money, time or weight, which can be divided."""
    return re.compile(
        r"\b(?:averag\w+|mean|median|annual(?:ly)?|per(?! ?cent)|owns?|owned|stakes?|time|value|revenues?|sales|costs?"
        r"|area|money|spending|income|weight|estimated?|budget|price|capital|shares in|likely|chance|probability"
        r"|risk|average|seats|capacity|growth|GDP|vote share|population)\b",
        re.IGNORECASE,
    )


@cache
def _listed() -> re.Pattern[str]:
    """Match "the 24 teachers:" and the first entries of its list before a percentage."""
    return re.compile(
        rf"\bof (?:all |the )?(?P<n>{FIGURE}) [a-z]+: (?:[^.:{NO_FIGURE}]+, {FIGURE}; )*[^.:;{NO_FIGURE}]+, $"
    )


def small_groups(article: Article) -> Iterator[SmallGroup]:
    """Yield the percentages of the article that are of a small group with a number, in order of place."""
    for window in windows(article, _gate(), before=3, after=0, least=2):
        for at in range(window.start, window.end):
            if is_figure(window.text[at]):
                percent = window.skeleton.claim(window.text[at])
                if _is_plain_percent(percent) and (groups := tuple(_groups(window, at))):
                    yield SmallGroup(percent, groups)


def _is_plain_percent(claim: Claim) -> bool:
    quantity = claim.quantity
    is_one = quantity.kind is QuantityKind.PERCENT and not quantity.hedged and quantity.best.value is not None
    return is_one and claim.status in _STATUSES


def _groups(window: Window, at: int) -> Iterator[Claim]:
    """Yield the counts that a percentage at a place of the window can be of."""
    text = window.text
    direct = _direct().match(text, at + 1)
    end = at if direct is not None else _end_of_clause(window, at)
    if _before().search(text, max(window.start, at - 24), at) or _divided().search(text, window.start, end):
        return
    if direct is not None and _is_one().match(text, direct.end()) is None:
        claim = window.skeleton.claim(direct["n"])
        if (
            _is_group(claim)
            and not text.startswith(("'", "’", "-"), direct.end())
            and not _is_possessive(window, claim)
        ):
            yield claim
        return
    taken = _taken_up().match(text, at + 1)
    whose = _whose().search(text, window.start, at) if taken is not None and taken["them"] == "whom" else None
    if whose is not None and _is_group(claim := window.skeleton.claim(whose["n"])):
        yield claim
    elif taken is not None:
        yield from _of_noun(window, at, taken["noun"] or "")
    elif _behind().match(text, at + 1) is None:
        again = _led_again().search(text[max(window.start, at - 60) : at])
        if again is not None:
            yield from _of_noun(window, at, again["noun"] or "")
            return
        told = tuple(_of_clause(window, at))
        yield from told or _of_asked(window, at)
    elif _of_answers().match(text, at + 1) is not None:
        yield from _of_asked(window, at)


def _end_of_clause(window: Window, at: int) -> int:
    """Return where something else begins to be told behind a percentage: "; the mean age", ", and their age"."""
    match = turn().search(window.text, at, window.end)
    return window.end if match is None else match.start()


@cache
def turn() -> re.Pattern[str]:
    """Match where a sentence begins to tell of something else than of a share."""
    return re.compile(r";|, and (?:the|their|its|his|her)\b")


@cache
def _is_one() -> re.Pattern[str]:
    """Match what tells of a group as of one thing that is divided: "of the 12 farms is owned"."""
    return re.compile(r"[^.;:,]{0,40}? (?:is|was|has|belongs?|belonged|(?:are|were) owned)\b")


@cache
def _whose() -> re.Pattern[str]:
    """Match the count right before a percentage "of whom": "eight directors, 30 percent of whom"."""
    return re.compile(rf"(?P<n>{FIGURE}) [a-z-]+(?: [a-z-]+)?, (?:only |just )?$")


def _is_possessive(window: Window, claim: Claim) -> bool:
    """Whether "the 20 students' fees" are what the percentage is of."""
    noun = claim.quantity.mention.noun
    end = window.skeleton.text.find(noun, window.skeleton.places[window.skeleton.claims.index(claim)]) + len(noun)
    return bool(noun) and window.text[end : end + 1] in {"'", "’"}


def _of_clause(window: Window, at: int) -> Iterator[Claim]:
    """Yield the group at the head of the clause of a percentage, or of the list that it stands in."""
    before = window.text[max(window.start, at - 200) : at]
    for form in (_led(), _share_among(), _listed()):
        match = form.search(before)
        if match is not None and _is_group(claim := window.skeleton.claim(match["n"])):
            yield claim
            return
    match = _told_at_once().search(before)
    if match is None or not _is_group(claim := window.skeleton.claim(match["n"])):
        return
    if _are().match(window.text, at + 1) or (_are_people(claim) and _do().match(window.text, at + 1)):
        yield claim


def _are_people(claim: Claim) -> bool:
    """Whether a count is one of people, or says nothing of what it counts."""
    noun = claim.quantity.mention.noun.lower().rpartition(" ")[2]
    return not noun or noun in _VOTERS or are_people(noun)


def _of_asked(window: Window, at: int) -> Iterator[Claim]:
    """Yield the group that was asked or looked at, in the sentence of a percentage or right before it.

    No other count may stand between, and a sentence of its own goes on with what was found.
    """
    start = max((place for place in window.sentences if place < window.start), default=window.start)
    match = _asked().search(window.text[start:at])
    is_subject = _found().search(window.text[window.start : at]) is not None and window.text[at + 1 : at + 2] == " "
    if match is None or not is_subject:
        return
    name = match.lastgroup or "n"
    place = start + match.start(name)
    between = [window.skeleton.claim(window.text[each]) for each in window.skeleton.places if place < each < at]
    is_next = place >= window.start or _goes_on().match(window.cue) is not None
    claim = window.skeleton.claim(match[name])
    if match[0].endswith(_IN_PERSON) and not _are_people(claim):
        return  # "14 schools took part, and 37 per cent said they were unhappy" speaks of the pupils
    if is_next and _is_group(claim) and not any(each.quantity.kind in _COUNTS for each in between):
        yield claim


@cache
def _asked() -> re.Pattern[str]:
    """Match a group each of which was asked or looked at: "a survey of 25 nurseries", "all 18 firms answered"."""
    some = r"(?:(?:all|the|its|their|our|each of|every one of) ){0,2}"
    asked = (
        r"asked|surveyed|interviewed|questioned|polled|inspected|checked|visited|tested|examined|audited|studied"
        r"|answered|completed|returned|filled (?:in|out)|taken|signed|treated"
    )
    took_part = r"answered|replied|responded|took part|completed|returned|filled (?:in|out)|handed in|voted|were asked"
    return re.compile(
        rf"\b(?:[Ss]urvey|[Ss]ample|[Ss]tudy|[Ii]nspection|[Cc]heck|[Rr]eview|[Tt]est|[Aa]udit|[Tt]rial|[Pp]oll) of "
        rf"{some}(?P<n>{FIGURE})"
        rf"|\b(?:{asked}|called on|wrote to) (?:all|each of|every one of) (?:(?:the|its|their|our|these) )?"
        rf"(?P<m>{FIGURE})"
        rf"|\b(?:{asked}) by {some}(?P<o>{FIGURE})"
        rf"|(?P<p>{FIGURE})(?: [a-zA-Z'’-]+){{0,8}}? (?:(?:were|was|have|had) (?:been )?(?:{asked})|{took_part})\b"
    )


@cache
def _found() -> re.Pattern[str]:
    """Match what leads to a percentage that is the subject of its clause."""
    return re.compile(r"(?:(?:^|\b(?:that|found|finds?|shows?|showed|said|[Oo]nly|[Jj]ust|in|and|for)|[,;])\s*)$")


@cache
def _goes_on() -> re.Pattern[str]:
    """Match a sentence that goes on with what was found."""
    return re.compile(rf"\s*(?:They|The (?:answers?|result|replies|survey|study)|It|Only|Just|{FIGURE})\b|\s*{FIGURE}")


@cache
def _of_answers() -> re.Pattern[str]:
    return re.compile(r" of (?:cases|answers|replies|responses)\b")


def _of_noun(window: Window, at: int, noun: str) -> Iterator[Claim]:
    """Yield the counts before a percentage "of them" or "of the class" that can be meant, the nearest first."""
    figures = [place for place in window.skeleton.places if place < at]
    counts = [
        (place, claim)
        for place in reversed(figures)
        if (claim := window.skeleton.claim(window.text[place])).quantity.kind in _COUNTS
    ]
    if not noun:
        if any(value_of(claim.quantity.best) > _MANY for _, claim in counts if claim.quantity.best.value is not None):
            return  # "412,000 came to the three caves, 57 percent of them": they are what is many
        is_any_named = any(claim.quantity.mention.noun for _, claim in counts)
        if any(_of_place().search(window.text, max(0, place - 24), place) for place, _ in counts):
            return  # "parents in 12 schools": they are the parents
        if is_any_named and len(counts) <= _MOST_MEANT and all(_is_group(claim) for _, claim in counts):
            yield from (claim for _, claim in counts)
        return
    named = [claim for place, claim in counts if _is_named(window, place, claim, noun)]
    if all(map(_is_group, named)):
        yield from named


@cache
def _of_place() -> re.Pattern[str]:
    """Match what leads to a number of things that only say where others are."""
    return re.compile(r"\b(?:in|at|from|across|through|within|among|between) (?:(?:the|all|these|its|their) ){0,2}$")


def _is_named(window: Window, place: int, claim: Claim, noun: str) -> bool:
    """Whether a count is the number of what `noun` means: "25 boxes" for "boxes", "a class of 25" for "class"."""
    head = claim.quantity.mention.noun.lower().rpartition(" ")[2]
    before = window.text[max(0, place - 30) : place]
    if noun in _GROUPS and re.search(rf"\b{noun}(?::| (?:of|was|numbered|counts|had|has))(?: n ?=)? $", before):
        return True
    if re.search(r"\b[nN] ?= ?$", before):
        return noun in _PEOPLE
    if noun in _BALLOTS:
        return head in _VOTERS
    return bool(head) and (head == noun or {head, noun} <= _ANYBODY)


def _is_group(claim: Claim) -> bool:
    quantity = claim.quantity
    value = quantity.best.value
    if quantity.kind not in _COUNTS or quantity.hedged or value is None or value != value.to_integral_value():
        return False
    is_plain = quantity.best.unit is None and not quantity.mention.numeral.scale and quantity.mention.upper is None
    is_plain = is_plain and quantity.mention.noun.rpartition(" ")[2].lower() not in _NO_THINGS
    return is_plain and claim.status in _STATUSES and value_of(quantity.best) >= _FEWEST
