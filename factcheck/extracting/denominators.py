"""What a figure is counted for: the barrel of "$10 a barrel", "per 100,000 people", "/kg", "annually"."""

from typing import NamedTuple

from factcheck.extracting.grammar import GAP, SPACES, Grammar, Place
from factcheck.extracting.nouns import noun_after
from factcheck.extracting.number_words import WORD
from factcheck.extracting.patterns import Pattern

# What can begin a denominator, so that all other figures pay for one look at two characters.
_FIRST = frozenset("/-")
_SPACES = frozenset(SPACES)
_BEHIND_SPACE = frozenset("aepymwdhoftln") | _FIRST
_JOINT = Pattern(
    rf"{GAP}(?:(per|for{GAP}every|for{GAP}each)|(an?|each|every|to{GAP}the))(?:{GAP}|(?<=per)-)|(-)(?:per|an?)-|{GAP}?(/){GAP}?"
)
_NUMBER = Pattern(
    rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,3}}|[0-9]{{1,7}}|(?:ten |hundred )?(?:hundred|thousand|million)|ten)"
    rf"(?![0-9%]|[.,][0-9])(?:{GAP}(?:thousand|million)(?![a-z]))?(?:{GAP}|-)?"
)
# "$0.81 per $100 of valuation"; "per $1" is left to rates of exchange.
_MONEY = Pattern(
    r"[$€£¥₹](?:[1-9][0-9]{1,6}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,2})"
    r"(?![0-9%]|[.,][0-9]|[ -](?:thousand|[mb]illion|trillion|crore|lakh))"
)
_WORD = Pattern(r"[^\W\d_](?:[^\s,;:()\[\]\"!?\x97~/-]|-(?=[a-z])){0,30}")
_MORE = Pattern(r"[ -]")
_MOST_WORDS = 3
# Behind "a year", what makes it a day of the past or another sentence: "sold for $5 million a year ago".
_NO_DENOMINATOR = Pattern(
    rf"{GAP}(?:ago|earlier|later|before|after|since|prior|previously|early|late|sooner|younger|older|into|apart)(?![a-z])"
    r"|-(?!old)[a-z]|[0-9]"
)
_FAR = Pattern(rf"{GAP}(?:from|away|off|long|wide|high|deep|above|below|up|down|north|south|east|west)(?![a-z])")
_OF = Pattern(rf"{GAP}of(?![a-z])")
_ORDINAL_LIKE = frozenset({"second", "quarter"})
_MOST_DENOMINATORS = 2
# "two liters | of water | a day", "7 tonnes | of grain | per hectare"
_STUFF = Pattern(rf"{GAP}of(?:{GAP}[a-z]{{3,14}}){{1,2}}?(?={GAP}(?:per|an?|each|every){GAP}[a-z]{{3,10}}(?![a-z]))")


class Denominator(NamedTuple):
    """What stands behind "per" as written, "100,000 people", "person per day", and where it ends."""

    text: str
    end: int


def denominator_behind(place: Place, end: int, is_money: bool, grammar: Grammar) -> Denominator | None:
    """Return what a figure that ends at `end` is counted for, or nothing.

    "per" takes any noun, an article only units and what money and counts are commonly given for: "a week", "a share".
    """
    found: Denominator | None = None
    if place.plain.startswith(" of ", end) and not is_money:
        stuff = _STUFF.match(place.plain, end, place.end)
        end = stuff.end() if stuff else end
    for _ in range(_MOST_DENOMINATORS):
        more = _one_behind(place, found.end if found else end, is_money, grammar)
        if more is None:
            break
        found = Denominator(f"{found.text} per {more.text}", more.end) if found else more
    return found


def may_begin(place: Place, at: int) -> bool:
    """Whether the two signs at `at` can begin a denominator; most figures end here."""
    first = place.plain[at : at + 1]
    return first in _FIRST or (first in _SPACES and place.plain[at + 1 : at + 2] in _BEHIND_SPACE)


def _one_behind(place: Place, end: int, is_money: bool, grammar: Grammar) -> Denominator | None:
    plain = place.plain
    if not may_begin(place, end):
        return None
    joint = _JOINT.match(plain, end, place.end)
    if joint is None:
        return _adverb(place, end, grammar)
    at = joint.end()
    number = None if joint[2] or joint[3] else _NUMBER.match(plain, at, place.end)
    stop = number.end() if number else at
    if number is not None and joint[4] and number[0].replace(",", "").strip(" 0-") != "1":
        return None  # "$5/10", "10m/15m"
    known = _known(place, stop, grammar)
    if known is not None:
        if (joint[2] or joint[3]) and not _is_paid_for(place, stop, known, is_money, grammar):
            return None
        return _from(place, at, known)
    if number is not None:
        noun = noun_after(place, stop - (plain[stop - 1] in SPACES), grammar)
        return _from(place, at, noun.end if noun else at + len(number[0].rstrip(SPACES + "-")))
    if not joint[1]:
        return None
    money = _MONEY.match(plain, at, place.end)
    return _any_noun(place, at, grammar) if money is None else _from(place, at, money.end())


def _from(place: Place, start: int, end: int) -> Denominator:
    return Denominator(" ".join(place.text[start:end].split()), end)


def _known(place: Place, at: int, grammar: Grammar) -> int | None:
    """Return where the longest unit or thing that is counted by, "square foot", "head", ends, or None."""
    units, things = grammar.lexicon.units, grammar.lexicon.words["denominators"]
    ends, start = [], at
    for _ in range(_MOST_WORDS):
        word = _WORD.match(place.plain, start, place.end)
        if word is None:
            break
        ends.append(word.end())
        if _MORE.match(place.plain, word.end(), place.end) is None:
            break
        start = word.end() + 1
    for end in reversed(ends):
        for stop in (end - (place.plain[end - 1] in ".'"), end):
            written = place.text[at:stop]
            lowered = written.lower().replace("-", " ")
            if lowered in grammar.lexicon.words["stop"]:
                continue
            if stop > at and (written in units or lowered in things or (len(written) > 2 and lowered in units)):
                return stop
    return None


def _is_paid_for(place: Place, start: int, end: int, is_money: bool, grammar: Grammar) -> bool:
    """Whether "a week" behind a figure says how much for each: not in "a week ago", nor "a mile away"."""
    plain = place.plain
    word = plain[start:end]
    if len(word) == 1 or word in grammar.lexicon.words["stop"] or _NO_DENOMINATOR.match(plain, end, place.end):
        return False
    if word in _ORDINAL_LIKE and (_OF.match(plain, end, place.end) or _is_followed(place, end, word, grammar)):
        return False
    if word in grammar.lexicon.words["denominators"]:
        return True
    dimension = grammar.lexicon.unit_of[grammar.lexicon.units[_form(place, start, end, grammar)][0]].dimension
    if dimension == "length" and _FAR.match(plain, end, place.end):
        return False
    return is_money or dimension == "time"


def _is_followed(place: Place, end: int, word: str, grammar: Grammar) -> bool:
    """Whether "a second" goes on with a noun: "a second home"."""
    behind = WORD.match(place.plain, end + 1, place.end) if word == "second" else None
    return behind is not None and behind[0] not in grammar.lexicon.words["stop"]


def _form(place: Place, start: int, end: int, grammar: Grammar) -> str:
    written = place.text[start:end]
    return written if written in grammar.lexicon.units else written.lower().replace("-", " ")


def _any_noun(place: Place, at: int, grammar: Grammar) -> Denominator | None:
    """Take one word behind "per" for what is counted by, "per patient"; with the noun of "per diluted share"."""
    word = WORD.match(place.plain, at, place.end)
    if word is None or word[0] in grammar.lexicon.words["stop"] or word[0] in {"se", "cent", "diem"}:
        return None
    end = word.end()
    following = WORD.match(place.plain, end + 1, place.end) if place.plain[end : end + 1] in SPACES else None
    if following is not None and following[0] in grammar.lexicon.words["denominators"]:
        end = following.end()
    return _from(place, at, end)


def _adverb(place: Place, end: int, grammar: Grammar) -> Denominator | None:
    """Read "annually" and "a day" in one word."""
    word = WORD.match(place.plain, end + 1, place.end)
    if word is None or word[0] not in grammar.lexicon.words["rate adverbs"]:
        return None
    return Denominator(place.text[end + 1 : word.end()], word.end())
