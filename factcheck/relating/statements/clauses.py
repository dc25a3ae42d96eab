"""The clause that leads to a figure: what stands before its verb, and whether the figure is a level or a change.

Comes in: the words of a sentence before a figure, dates and brackets taken out and FIG for other figures. Goes out: the
noun phrase that the figure is of. Worked example: "Acme said that net profit fell to" is of
"net profit" (and Acme), a level; "China's GDP grew by" is of "China's GDP", a change.
"""

import re
from functools import cache
from typing import NamedTuple

_BE = "was|were|is|are"
_LEVELS = (
    "reached|reaches|reach|reaching|hit|hits|totaled|totalled|totals|totaling|totalling|exceeded|exceeds|surpassed"
    "|surpasses|topped|tops|equaled|equalled|averaged|averages|numbered|remains?|remained|stands?|stood|amount(?:s"
    "|ed|ing)? to"
    "|came (?:to|in at)|comes to|held|eased|slowed|cooled|narrowed|widened|settled|ran|runs|accounted for|accounts for"
    "|put|puts|measured|covers|covered|cost|costs|quickened|accelerated|moderated|crossed|crosses"
)
_CHANGES = (
    "ros[ei]|risen|rise|rises|rising|rose|fell|falls?|fallen|falling|grew|grows?|grown|growing|increased?|increases"
    "|increasing|decreased?|decreases|declined?|declines|declining|dropped|drops?|dropping|climbed|climbs?|climbing"
    "|surged"
    "|surges?|jumped|jumps?|gained|gains|soared|soars?|slumped|slumps?|shrank|shrunk|shrinks?|shrinking|expanded"
    "|expands?"
    "|expanding|contracted|contracts?|advanced|plunged|plummeted|slid|slipped|sank|dipped|rebounded|edged up|edged down"
    "|edged higher|edged lower|ticked up|ticked down|crept up|went up|went down|goes up|inched up|inched down|tumbled"
    "|swelled|ballooned|doubled|leapt|leaped|shot up|picked up|retreated|weakened|lost"
)
_HAVES = (
    "reported|reports|posted|posts|recorded|records|had|has|have|generated|generates|booked|achieved|made|makes|saw"
    "|sees|registered|logged|realized|realised|notched|expects|expected|forecasts?|projects|projected|announced|showed"
    "|raised|invested|attracted|received|ran|runs|boasts|boasted|employed|employs|won|earned|delivered|clocked"
    "|turned in"
)
# What somebody did with what is counted behind the verb, and how the measure of it is called.
ACTIONS = {
    "produced": "production", "produces": "production", "exported": "exports", "exports": "exports",
    "imported": "imports", "imports": "imports", "sold": "sales", "delivered": "deliveries",
    "shipped": "shipments", "employed": "", "employs": "", "received": "", "welcomed": "", "handled": "",
    "carried": "", "served": "", "had": "", "has": "", "recorded": "", "registered": "registrations",
    "built": "construction", "opened": "openings", "manufactured": "production", "made": "", "attracted": "",
    "hosted": "", "reported": "", "operates": "", "operated": "", "spent": "spending", "spends": "spending",
    "invested": "investment", "consumed": "consumption", "generated": "generation",
}  # fmt: skip
# What may stand between the verb and its figure.
_FILLERS = (
    r"(?:\s*\b(?:up|down|back|back up|further|again|only|just|some|a record|a revised|an estimated|a total of|a|an"
    r"|the|at"
    r"|to|by|in|about|around|nearly|almost|more than|over|as much as|as many as|as high as|as low as|roughly|sharply"
    r"|slightly"
    r"|steadily|modestly|year-on-year|year on year|on year|annually|at an? annuali[sz]ed rate of"
    r"|at an? annual rate of|an"
    r" annuali[sz]ed rate of|an annual rate of|at an? (?:average )?pace of|at a seasonally adjusted annual rate of"
    r"|real|its"
    r"|from FIG|from|by FIG|put|pegged|seen|forecast|projected|expected|said to be|FIG to|FIG from|unchanged|steady"
    r"|stable|flat|higher|lower|record|revised|estimated|well|faster-than-expected"
    r"|slower-than-expected|stronger-than-expected|better-than-expected|preliminary|provisional)\b[,]?)*\s*"
)
_AUXILIARIES = (
    r"(?:\s+(?:has|have|had|will|would|could|may|might|should|can|is|are|was|were|be|been|being|to|expected|forecast"
    r"|projected|likely|set|estimated|also|then|only|still|already|now|aims?|plans?|hopes?|wants|expects|raise|thus"
    r"|even"
    r"|further|sharply|slightly|steadily|actually|currently|alone|reportedly|first|finally|recently|just|each|both))+$"
)
_NEGATED = re.compile(r"\b(?:not|never|n't|no)\b")
_BOUNDARY = re.compile(
    r"[;:—–“”\"]|\s--?\s|(?<!\d)[,](?!\d)|\b(?:that|because|whereas|when|said|says|while|but|showed|show"
    r"|and then|although"
    r"|as|after"
    r"|if|estimates|forecasts)\b"
)
_REACH, _LONGEST_LEAD = 90, 420


class Clause(NamedTuple):
    """What a figure is said of.

    phrase   the noun phrase before the verb, "" where there is none
    measure  the noun phrase between verb and figure: "revenue" in "Acme reported revenue of"
    action   the verb whose object is counted behind the figure: "exported"
    start    whether the figure is where something moved from
    change   whether the verb says how far something moved, rather than where it came to
    speaker  who says so: "Acme" in "Acme said that net profit fell to"
    """

    phrase: str
    measure: str = ""
    action: str = ""
    start: bool = False
    change: bool = False
    speaker: str = ""


def clause_of(lead: str, is_rate: bool) -> Clause | None:
    """Return what the words before a figure say, or None. `is_rate` is true of percentages, points and multiples."""
    lead = lead[-_LONGEST_LEAD:]
    pieces = _BOUNDARY.split(lead)
    own = pieces[-1].strip()
    found = _read(own, is_rate)
    if found is None or (not found.phrase and not found.measure):
        return None
    found = found._replace(speaker=_speaker(pieces))
    if found.phrase in {"which", "who"} and len(pieces) > 1:
        return found._replace(phrase=pieces[-2].strip())
    return found if found.phrase else found._replace(phrase=_subject_before(lead, own))


def _speaker(pieces: list[str]) -> str:
    """Return who stands alone before the clause: "Acme said that ..."."""
    before = [piece.strip() for piece in pieces[:-1] if piece.strip()]
    return before[-1] if before and _name().fullmatch(before[-1]) else ""


@cache
def _name() -> re.Pattern[str]:
    return re.compile(r"[A-Z][\w&.’'-]*(?: (?:of )?[A-Z][\w&.’'-]*){0,3}")


def _read(clause: str, is_rate: bool) -> Clause | None:
    """Return what one clause says by its last verb that leads to the figure."""
    for match in reversed(list(_verbs().finditer(clause))):
        if len(clause) - match.end() > _REACH:
            return None
        kind, verb = match.lastgroup or "", match[0].lower()
        rest = clause[match.end() :]
        before = re.sub(_AUXILIARIES, "", f" {clause[: match.start()].strip()}").strip()
        if _NEGATED.search(clause[match.start() - 5 if match.start() > 5 else 0 :]) or "FIG" in before:
            return None
        filled = _filler().fullmatch(rest) is not None
        if _is_noun(verb, before, rest):
            continue
        if kind in {"have", "level"} and filled and verb in ACTIONS:
            return Clause(before, action=verb)
        if kind == "have" or not filled:
            if kind == "have" and (of := _measure_of().fullmatch(rest)) and _is_plain(of["measure"]):
                return Clause(before, measure=of["measure"])
            if kind == "level" and verb in {"put", "puts"} and (put := _put_at().fullmatch(rest)):
                return Clause(put["phrase"])
            continue
        if kind == "change":
            return _moved(before, rest, is_rate)
        return Clause(before) if " from " not in f" {rest} " else None
    return _possessed(clause)


def _is_noun(verb: str, before: str, rest: str) -> bool:
    """Whether a word is no verb here: "exports" behind a possessive, and before "at" or "to"."""
    is_noun = before.endswith(("'s", "’s", "s'", "s’")) or rest.split()[-1:] in (["at"], ["to"])
    return verb in _ALSO_NOUNS and is_noun


_ALSO_NOUNS = frozenset({"exports", "imports"})


def _moved(before: str, rest: str, is_rate: bool) -> Clause | None:
    """Read the object of a verb of change: "rose to" is a level, "rose by" a change, "rose from" the level before."""
    words = rest.split()
    if words and words[-1] in {"to", "at"}:
        return Clause(before)
    if words and words[-1] == "from":
        return Clause(before, start=True)
    return Clause(before, change=True) if is_rate else None


def _possessed(clause: str) -> Clause | None:
    """Read "Acme's profit of" without a verb before the figure."""
    of = re.fullmatch(r"(?P<phrase>(?:[^\s'’]+ ){0,5}[^\s'’]+['’]s? [\w -]{2,50}) of", clause)
    return Clause(of["phrase"]) if of is not None else None


def _is_plain(measure: str) -> bool:
    """Whether words behind a verb can be a measure: no further verb, as in "had walked a maximum of"."""
    words = measure.split()
    return len(words) <= 6 and not any(word == "FIG" or word == "been" or word.endswith("ed") for word in words)


def _subject_before(lead: str, own: str) -> str:
    """Return who stands before an apposition: "Acme" in "Acme, the maker of anvils, had revenue of"."""
    pieces = [piece.strip() for piece in lead[: lead.rfind(own)].split(",") if piece.strip()]
    if len(pieces) >= 2 and re.fullmatch(r"(?:the|a|an|which|whose|one of|based) .{2,80}", pieces[-1]) is not None:
        return pieces[-2]
    return ""


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:(?P<have>{_HAVES})|(?P<change>{_CHANGES})|(?P<level>{_LEVELS}|{_BE}|be"
        rf"|{'|'.join(ACTIONS)}))\b(?!-)",
        re.IGNORECASE,
    )


@cache
def _filler() -> re.Pattern[str]:
    return re.compile(_FILLERS, re.IGNORECASE)


@cache
def _measure_of() -> re.Pattern[str]:
    """Match what stands between a verb and its figure where that names the measure: " a net profit of"."""
    return re.compile(
        r"\s*(?:an? |the |its |their |record |strong |total |combined )*(?P<measure>[A-Za-z][\w&/ -]{2,60}?) (?:of"
        r"|at|worth"
        r"|totaling|totalling|amounting to)(?: (?:about|around|some|nearly|almost|more than|over|just|only|a record))?"
    )


@cache
def _put_at() -> re.Pattern[str]:
    return re.compile(r" (?P<phrase>[^,]{3,90}) at")
