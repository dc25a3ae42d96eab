"""The clause that leads to a figure: what stands before its verb, and whether the figure is a level or a change.

Comes in: the words of a sentence before a figure, dates and brackets taken out and FIG for other figures. Goes out: the
noun phrase that the figure is of. Worked example: "Acme said that net profit fell to" is of
"net profit" (and Acme), a level; "China's GDP grew by" is of "China's GDP", a change.
"""

import re
from functools import cache
from typing import NamedTuple

from factcheck.relating.statements.verbs import ACTIONS, auxiliaries, filler, foreseeing, measure_of, put_at, verbs
from factcheck.relating.words import word_set

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
    counted  the measure of a count that opens its sentence: "car sales" in "3 million cars were sold by Acme"
    """

    phrase: str
    measure: str = ""
    action: str = ""
    start: bool = False
    change: bool = False
    speaker: str = ""
    counted: str = ""


def clause_of(lead: str, is_rate: bool) -> Clause | None:
    """Return what the words before a figure say, or None. `is_rate` is true of percentages, points and multiples."""
    lead = lead[-_LONGEST_LEAD:]
    pieces = _BOUNDARY.split(lead)
    own = pieces[-1].strip()
    found = _read(own, is_rate)
    if found is None:
        return None
    if not found.speaker:
        found = found._replace(speaker=_speaker(pieces))
    is_had = bool(found.action or found.measure)
    phrase = _phrase(found.phrase, pieces, lead, own, is_had)
    return found._replace(phrase=phrase) if phrase or found.measure else None


def _phrase(phrase: str, pieces: list[str], lead: str, own: str, is_had: bool) -> str:
    """Return the noun phrase of a clause, that of the clause before for "which", "whose population" and appositions.

    With `is_had` it is somebody who has or does what is counted: the name before "which" alone.
    """
    before = pieces[-2].strip() if len(pieces) > 1 else ""
    phrase = _opening().sub("", phrase)
    if phrase in {"which", "who"}:
        last = _last_name().search(before) if is_had else None
        return last["name"] if last is not None else before
    if phrase.startswith("whose ") and _name().fullmatch(before):
        return f"{before}'s {phrase.removeprefix('whose ')}"
    return phrase or _subject_before(lead, own)


@cache
def _opening() -> re.Pattern[str]:
    """Match where something happened, before who did it without a comma: "In the election the Unity Party"."""
    return re.compile(r"^(?:In|At|During|After|For) (?:the |a |its )?(?:[a-z][\w-]* ){1,3}(?=(?:the )?[A-Z])")


@cache
def _last_name() -> re.Pattern[str]:
    """Match the name that ends a clause with a verb of its own: "closed half of Kestrel General Hospital"."""
    return re.compile(
        r"(?:^|\s)(?:[a-z][\w-]*|['’]s) (?:the )?"
        r"(?P<name>(?!FIG)[A-Z][\w&.’'-]*(?: (?:(?:of|de|do|da|and) (?:the )?)?(?!FIG)[A-Z][\w&.’'-]*){0,7})$"
    )


def _speaker(pieces: list[str]) -> str:
    """Return who stands alone before the clause: "Acme said that ..."."""
    before = [piece.strip() for piece in pieces[:-1] if piece.strip()]
    return before[-1] if before and _name().fullmatch(before[-1]) else ""


@cache
def _name() -> re.Pattern[str]:
    return re.compile(r"[A-Z][\w&.’'-]*(?: (?:of )?[A-Z][\w&.’'-]*){0,3}")


def _read(clause: str, is_rate: bool) -> Clause | None:
    """Return what one clause says by its last verb that leads to the figure."""
    for match in reversed(list(verbs().finditer(clause, max(0, len(clause) - _REACH)))):
        verb, rest = match[0].lower(), clause[match.end() :]
        before = auxiliaries().sub("", f" {clause[: match.start()].strip()}").strip()
        if _NEGATED.search(clause[max(0, match.start() - 5) :]):
            return None
        if _is_noun(verb, before, rest) or (verb == "fig" and _is_moved(before)):
            continue
        before = _shared_subject(before)
        rest = _listed().sub("", rest) if verb in ACTIONS or match.lastgroup == "have" else rest
        if "FIG" in before:
            return None
        found = _object(match.lastgroup or "", verb, before, rest, is_rate)
        if found is not None:
            return found
        if match.lastgroup == "have" or filler().fullmatch(rest) is None:
            continue
        return _predicate(match.lastgroup or "", before, rest, is_rate)
    return _possessed(clause)


def _shared_subject(before: str) -> str:
    """Return whose verb follows behind "and": "Acme" of "Acme sold FIG smartphones and"; else the words as they are."""
    if "FIG" not in before or not before.endswith(" and"):
        return before
    first = verbs().search(before)
    subject = "" if first is None else auxiliaries().sub("", f" {before[: first.start()].strip()}").strip()
    return subject if subject and "FIG" not in subject else before


@cache
def _listed() -> re.Pattern[str]:
    """Match what somebody has before the figure that is asked for: " FIG beds and" of "has FIG beds and"."""
    return re.compile(r"^ (?:FIG(?: (?!FIG)[\w-]+){0,3}(?:,? and|,|,? with) ?)+$")


def _object(kind: str, verb: str, before: str, rest: str, is_rate: bool) -> Clause | None:
    """Read a verb with an object: "produced", "reported revenue of", "put GDP at"; None for a verb by itself."""
    is_object = kind in {"have", "level"} or (not is_rate and verb in _GAINING and rest.split()[-1:] not in _MOVES)
    if is_object and verb in ACTIONS and filler().fullmatch(rest) is not None:
        return Clause(before, action=verb)
    if kind == "have" and (of := measure_of().fullmatch(rest)) and _is_plain(of["measure"]):
        return Clause(before, measure=of["measure"])
    rest = _by_so_much().sub(" to", rest) if verb in _SETTING else rest
    if verb in _SETTING and (of := measure_of().fullmatch(rest)) and rest.startswith((" its ", " the ")):
        return Clause(before, measure=of["measure"]) if _is_plain(of["measure"]) else None
    if verb in _SET_TO and [word for word in rest.split() if word not in _PADDING][-1:] == ["to"]:
        return Clause(before) if filler().fullmatch(rest) is not None else None
    if is_rate and verb in _MOVING and (by := _set_by().fullmatch(rest)):
        return Clause(before, measure=by["measure"] or "", change=True)
    if kind == "level" and verb in {"put", "puts"} and (put := put_at().fullmatch(rest)):
        return Clause(put["phrase"])
    return None


# Who sets a rate: "held its key rate at", "cut the tax to".
_SETTING = word_set("""
    held kept left raised cut lowered set maintained increased reduced
""")
_GAINING = frozenset({"lost", "gained", "earned"})
_MOVES = (["to"], ["from"], ["by"], ["at"])
_SET_TO = word_set("""
    raised cut lowered reduced increased
""")
_MOVING = word_set("""
    raised cut lowered reduced hiked trimmed
""")


@cache
def _by_so_much() -> re.Pattern[str]:
    """Match by how much a rate was set anew, before where it was set to: " by FIG of a point to"."""
    unit = r"(?: (?:of )?an? (?:percentage )?point|(?: percentage| basis)? points?)"
    return re.compile(rf",? by (?:a |another |a further )?FIG{unit}?,? to$")


@cache
def _set_by() -> re.Pattern[str]:
    """Match what stands between who sets a rate, or the rate that was set, and by how much: " its key rate by"."""
    return re.compile(r"(?: (?:its|the) (?P<measure>[a-z][\w -]{2,50}?))? by(?: (?:a |another |a further )?)?")


def _predicate(kind: str, before: str, rest: str, is_rate: bool) -> Clause | None:
    """Read a verb of level or of change, "China's economy" taken out of "The IMF expects China's economy"."""
    seen = foreseeing().fullmatch(before)
    speaker = seen["who"] if seen is not None else ""
    phrase = seen["what"] if seen is not None else before
    if kind == "change":
        found = _moved(phrase, rest, is_rate)
    else:
        found = Clause(phrase) if " from " not in f" {rest} " or " to " in f" {rest} " else None
        if found is not None and is_rate and rest.split()[:1] in (["up"], ["down"]) and "FIG" not in rest:
            found = found._replace(change=True)
    return found if found is None or not speaker else found._replace(speaker=speaker)


def _is_moved(before: str) -> bool:
    """Whether the figure before this one is the object of a verb itself: "rose FIG to"."""
    last = before.split()[-1:] or [""]
    return last[0] in {"by", "from", "up", "down"} or verbs().fullmatch(last[0]) is not None


def _is_noun(verb: str, before: str, rest: str) -> bool:
    """Whether a word is no verb here: "exports" behind a possessive, and before "at" or "to"."""
    is_noun = before.endswith(("'s", "’s", "s'", "s’")) or rest.split()[-1:] in (["at"], ["to"])
    return verb in _ALSO_NOUNS and is_noun


_ALSO_NOUNS = frozenset({"exports", "imports"})


def _moved(before: str, rest: str, is_rate: bool) -> Clause | None:
    """Read the object of a verb of change: "rose to" is a level, "rose by" a change, "rose from" the level before."""
    words = [word for word in rest.split() if word not in _PADDING]
    if words and words[-1] in {"to", "at"}:
        return Clause(before)
    if words and words[-1] == "from":
        return Clause(before, start=True)
    return Clause(before, change=True) if is_rate else None


# What may stand between a preposition and its figure: "rose to a record", "fell to just about".
_PADDING = word_set("""
    a an the record new high low peak of about around nearly almost just some more than over only roughly
    estimated revised preliminary provisional
""")


def _possessed(clause: str) -> Clause | None:
    """Read "Acme's profit of", and "with a population of" behind a name, without a verb before the figure."""
    of = re.fullmatch(r"(?P<phrase>(?:[^\s'’]+ ){0,5}[^\s'’]+['’]s? [\w -]{2,50}) of", clause)
    if of is not None:
        return Clause(of["phrase"])
    having = re.fullmatch(r"(?:[Ww]ith|has|had|having) (?:a |an )?(?P<measure>[a-zA-Z][\w -]{2,40}) of", clause)
    return Clause("", measure=having["measure"]) if having is not None else None


def _is_plain(measure: str) -> bool:
    """Whether words behind a verb can be a measure: no further verb, as in "had walked a maximum of"."""
    words = measure.split()
    verbal = (word for word in words if word in {"FIG", "been"} or (word.endswith("ed") and word not in _ADJECTIVES))
    return len(words) <= 6 and next(verbal, None) is None


_ADJECTIVES = frozenset(
    {"consolidated", "adjusted", "combined", "estimated", "fixed", "unaudited", "registered", "installed"}
)


def _subject_before(lead: str, own: str) -> str:
    """Return who stands before an apposition: "Acme" in "Acme, the maker of anvils, had revenue of"."""
    pieces = [piece.strip() for piece in lead[: lead.rfind(own)].split(",") if piece.strip()]
    if len(pieces) == 1 and own.startswith(("with ", "having ")) and _name().fullmatch(pieces[0]):
        return pieces[0]
    if (
        len(pieces) >= 2
        and re.fullmatch(
            r"(?:the|a|an|which|whose|one of|based|home (?:of|to)|owned by|part of|formerly|already|now|still|once"
            r"|located|founded|built|opened) .{2,80}",
            pieces[-1],
        )
        is not None
    ):
        return pieces[-2]
    return ""
