"""A noun phrase taken apart: whose, which measure, where.

Worked example: "Norland's exports of cars to China" is of "Norland"; its head is "exports", modified by "cars", and its
place is "China". "Revenue from cloud services at Acme" is of "Acme", with the head "Revenue" and "cloud services".
"""

import re
from functools import cache
from typing import NamedTuple

from factcheck.relating.statements.names import Names, without_description
from factcheck.relating.words import word_set

# Behind these "of" belongs to the name: "Bank of England".
_NAMED_OF = word_set("""
    Bank University Republic Department Ministry Office House State City Port Bureau Council Institute
    Federation Union Kingdom Board Court Church Academy Association Organisation Organization Commonwealth Isle
    Bay Gulf Province Government Administration Chamber Bureau County District College School Museum Central
    Islamic
""")
_DESCRIBED = word_set("""
    company firm group carmaker automaker bank retailer manufacturer chipmaker airline startup start-up
    corporation business maker lender insurer brand city capital town country nation province state region
    kingdom school academy college university hospital museum stadium arena bridge tunnel dam tower airport hotel zoo
    theater theatre
""")
_PREPOSITIONS = r"of|in|at|from|to|for|across|with|among|by|on|into|under|per|between|within|excluding|including"
# What a sum of money is measured in, which the basis of the claim says.
_PRICES = frozenset(
    {"current prices", "constant prices", "comparable prices", "market prices", "real terms", "nominal terms"}
)
_OWNING = frozenset({"of", "for", "from", "in", "at", "to", "across", "on", "by"})
_MODIFYING = frozenset({"of", "from", "in", "on", "for", "into"})
_LONGEST = 110
# What an adjective of a place before it does not belong to that place: "the European election in Slovakia".
_EVENTS = word_set("""
    election elections referendum championship championships
""")


class Taken(NamedTuple):
    """A phrase taken apart; `who` is as written, "" where the phrase names nobody."""

    who: str
    head: str
    modifiers: tuple[str, ...] = ()
    place: str = ""


def taken_apart(phrase: str, names: Names) -> Taken | None:
    """Return the parts of a phrase, or None where it cannot be understood without a doubt."""
    plain = _attributable().sub("", " ".join(phrase.split()).strip(" ,"))
    if not plain or len(plain) > _LONGEST or _is_sentence(plain):
        return None
    head, tails = _tails(plain)
    taken: Taken | None = Taken(*_owner(head, names))
    for preposition, words in tails:
        if taken is not None and not (preposition in {"at", "in"} and words.lower() in _PRICES):
            taken = _joined(taken, preposition, words, names)
    if taken is None or " and " not in taken.who or names.is_place(taken.who):
        return taken
    both = taken.who.split(" and ")
    return taken._replace(who=pair_of(taken.who)) if len(both) == 2 and all(map(names.is_place, both)) else None


@cache
def _attributable() -> re.Pattern[str]:
    """Match whose a profit is, which it is without saying."""
    who = r"(?:(?:equity |ordinary |common )?shareholders|owners|equity holders|stockholders)"
    return re.compile(rf" attributable to (?:the |its )?{who}(?: of the (?:company|parent|group))?")


def _joined(taken: Taken, preposition: str, words: str, names: Names) -> Taken | None:
    """Return the parts with one more prepositional phrase; the period of the article is none."""
    if _time().fullmatch(words) is not None:
        return taken
    if preposition == "per" or words.lower() in {"capita", "head"}:
        return taken._replace(head=f"{taken.head} per {words}")
    if preposition in _OWNING and _possessive().match(words):
        owner, rest = _owner(words, names)
        if owner:
            return None if taken.who else taken._replace(who=owner, modifiers=(*taken.modifiers, rest))
    if preposition == "between" and not taken.who and (pair := pair_of(words)):
        return taken._replace(who=pair)
    if _is_name(words, names):
        return _named(taken, preposition, words)
    owner, rest = _owner(words, names) if preposition in _MODIFYING else ("", "")
    if owner and rest.split(" ")[-1] in _EVENTS:
        return taken._replace(modifiers=(*taken.modifiers, words))
    if owner and not taken.who and rest == rest.lower():
        return taken._replace(who=owner, modifiers=(*taken.modifiers, rest))
    if preposition in _MODIFYING and not words[:1].isupper():
        return taken._replace(modifiers=(*taken.modifiers, words))
    return None


@cache
def _time() -> re.Pattern[str]:
    """Match a period that the article has named before: "for the quarter", "in the reporting period"."""
    return re.compile(
        r"(?:the|that) (?:(?:same|first|second|third|fourth|full|latest|reporting) )?"
        r"(?:quarter|half|year|period|month|season)"
    )


def pair_of(words: str) -> str:
    """Return two names that "and" joins, in the order of the alphabet: "Russia / China" is one subject."""
    names = re.fullmatch(r"(?:the )?([A-Z][\w .-]{1,30}?) and (?:the )?([A-Z][\w .-]{1,30}?)", words)
    return "" if names is None else " / ".join(sorted((names[1], names[2])))


def _named(taken: Taken, preposition: str, name: str) -> Taken | None:
    """Return the parts with a name: of the subject if there is none, of a trading partner or a place otherwise."""
    is_partner = preposition in {"to", "with"} or (preposition == "from" and "import" in taken.head.lower())
    if taken.who or is_partner or preposition == "across":
        return None if taken.place else taken._replace(place=name)
    return taken._replace(who=name) if preposition in {"of", "in", "at", "from", "for", "by", "into"} else None


_SENTENCE_WORDS = word_set("""
    is are was were has had have it which who he she they there this FIG
""")


def _is_sentence(phrase: str) -> bool:
    """Whether a phrase has a verb or a pronoun in it: then it is more than a name and a measure."""
    words = phrase.split(" ")
    return len(words) > 1 and any(word in _SENTENCE_WORDS for word in words)


def _tails(phrase: str) -> tuple[str, list[tuple[str, str]]]:
    """Return the phrase up to its first preposition, and each preposition with what follows it."""
    pieces = _preposition().split(phrase)
    head, tails = pieces[0], list[tuple[str, str]]()
    for preposition, words in zip(pieces[1::2], pieces[2::2], strict=True):
        before = tails[-1][1] if tails else head
        if preposition == "of" and before.split(" ")[-1] in _NAMED_OF and words[:1].isupper():
            joined = f"{before} of {words}"
            if tails:
                tails[-1] = (tails[-1][0], joined)
            else:
                head = joined
        else:
            tails.append((preposition, words))
    return head, tails


@cache
def _preposition() -> re.Pattern[str]:
    return re.compile(rf" ({_PREPOSITIONS}) ")


@cache
def _possessive() -> re.Pattern[str]:
    return re.compile(r"(?P<who>[^'’]{1,80}?)(?:['’]s|s['’]) (?P<rest>.+)")


@cache
def _house() -> re.Pattern[str]:
    """Match what a name goes on with behind a possessive: "St Mary's Hospital" is one name, "Apple's iPhone" is two."""
    kinds = (
        "Academy|Hospital|School|College|University|Church|Club|Hotel|Park|Cathedral|Castle|Institute|Museum|Theatre"
    )
    return re.compile(rf"(?:[A-Z][a-z]+ )*(?:{kinds})")


def _owner(head: str, names: Names) -> tuple[str, str]:
    """Return whose the head is and the head without it: "Acme's revenue", "British exports", "its revenue"."""
    possessive = _possessive().fullmatch(head)
    if possessive is not None and _house().fullmatch(possessive["rest"]) is None:
        who = possessive["who"] + ("s" if "s’ " in head[: len(possessive["who"]) + 3] else "")
        return who, possessive["rest"]
    pair = re.fullmatch(r"([A-Z]\w+)[-–]([A-Z]\w+) ([a-z].+)", head)
    if pair is not None and names.is_place(pair[1]) and names.is_place(pair[2]):
        return pair_of(f"{pair[1]} and {pair[2]}"), pair[3]
    first, _, rest = head.partition(" ")
    if first.lower() in {"its", "their"} and rest:
        return ("its", rest) if first.lower() == "its" else ("", rest)
    words = head.removeprefix("The ").removeprefix("the ").split(" ")
    for count in (3, 2, 1):
        named = " ".join(words[:count])
        if len(words) > count and named[:1].isupper() and names.is_place(named) and not _goes_on(words[count]):
            return named, " ".join(words[count:])
    return "", head


def _goes_on(word: str) -> bool:
    """Whether a name goes on with this word: "London" is no owner in "London Metal Exchange stocks"."""
    return word[:1].isupper() and not word.isupper()


def _is_name(words: str, names: Names) -> bool:
    bare = without_description(words).removeprefix("the ")
    if names.is_known(bare) or (bare != words and bare in _DESCRIBED):
        return True
    return _name().fullmatch(bare) is not None


@cache
def _name() -> re.Pattern[str]:
    word = r"[A-Z][\w&.’'-]*"
    return re.compile(rf"{word}(?: (?:(?:of|and|de|do|da|del|di|du|van|von|der|la|al|&) )?(?:the )?(?:{word}|\d+))*")
