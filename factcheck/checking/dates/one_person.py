"""Whether what was said to be born behind an age is the one who was of that age.

Comes in: the words between an age and the birth that follows it, and what opens the sentence of the age. Goes out: yes,
no, or perhaps. Never happens here: years.

Worked examples: "aged 47; born in 1975, she writes" and "aged 53. He was born in 1961" are of one person; "aged 53; the
former teacher, who has two sons, was born in 1961" may be; "aged 53; his wife was born in 1961" is of another.
"""

import re
from functools import cache


@cache
def _between() -> re.Pattern[str]:
    aside = r"(?:,\s(?:who|a|an|the)\s[^.;,]{1,60},|,)?"
    return re.compile(
        r"(?:[.;,]\s(?:and\s)?|,?\sand\s)(?:(?:[Hh]e|[Ss]he|who)\s(?:was|is|had\sbeen)\s"
        rf"|(?P<named>(?:[Tt]he|[Tt]his|[Aa]|[Aa]n)\s(?:[a-z-]+\s){{0,3}}?[a-z-]+{aside})\s(?P<was>was\s)?)?",
    )


@cache
def _opened() -> re.Pattern[str]:
    """Match a sentence that opens with what was done to its subject, or by it: "Elected in 2006 at the age of"."""
    return re.compile(r"(?:[A-Z][a-z]+(?:ed|en|wn)|Made|Sent|Chosen|Aged|Having|After|At|In|On)\b[^,;]*$")


@cache
def _epithet() -> re.Pattern[str]:
    """Match what somebody spoken of before can be called by: "the former teacher", "the mother of three"."""
    other = (
        r"next|new|other|second|first|later|current|present|younger|elder|older|loser|winner|successor|predecessor"
        r"|rival|opponent|runner-up|deputy|baby|boy|girl"
    )
    return re.compile(
        rf"[Tt]h(?:e|is)\s(?!(?:[a-z-]+\s)*(?:{other})\b)"
        r"(?:(?:[a-z-]+\s)*[a-z-]+(?:er|or|ist|ian|eer|ess|man|woman|ant|ent)|(?:mother|father)\sof\s[a-z]+)(?:,.*)?"
    )


@cache
def _subject() -> re.Pattern[str]:
    """Match the subject of a birth, if it has a noun or a name for one."""
    return re.compile(
        r"(?:^|[.;]\s|,?\s(?:and|but|while)\s)(?P<named>(?:(?:[Tt]he|[Tt]his|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir)\s[^.;,\d]{1,60}"
        r"|(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*))(?:,\s(?:who|a|an|the)\s[^.;,]{1,60},|,)?)\s(?:(?:who\s)?was\s)?$"
    )


def is_one_person(opening: str, between: str) -> bool | None:
    """Whether the one born is the one of the age; None where the words leave it open."""
    match = _between().fullmatch(between)
    if match is None:
        return False
    if match["named"] is None:
        return True
    if _epithet().fullmatch(match["named"]) is None:
        return False
    is_subject = match["was"] is None and _opened().match(opening) is not None
    return True if is_subject and between.startswith(",") else None


def is_another_born(known: str, lead: str) -> bool:
    """Whether the subject of a birth, at the end of `lead`, is neither named in `known` nor called by an epithet."""
    match = _subject().search(lead)
    if match is None or match["named"] in {"He", "She"}:
        return False
    if match["name"] is not None:
        is_named = re.search(r"[A-Z][a-z]+\s[A-Z][a-z]+", known) is not None
        return is_named and not any(name in known for name in match["name"].split())
    return _epithet().fullmatch(match["named"]) is None
