"""Fractions in words: "half a million", "two-thirds", "a quarter of", and "one in five"."""

import re

from factcheck.extracting.grammar import GAP, Grammar, Place
from factcheck.extracting.number_words import WORD, run_of_words, small_number
from factcheck.extracting.numerals import Number, number_of
from factcheck.extracting.patterns import Pattern

_ARTICLE = Pattern(rf"(?:^|[^a-z])(an?){GAP}$")
_OF_A = Pattern(rf"(?:{GAP}(?:of{GAP})?an?{GAP}|-a-)([a-z]{{1,20}})(?:{GAP}([a-z]{{1,20}}))?")
_TIED = Pattern(r"-([a-z]{1,20})(?![a-z])")
_WHOLE = Pattern(rf"{GAP}(?:of|the|its|their|his|her|our|your|all|as|that|those|what|this|these)(?![a-z])")
_PART = Pattern(
    rf"{GAP}of(?![a-z])|{GAP}(?:more|less|fewer|larger|smaller|higher|plain|off|were|are|have)(?![a-z])|[.,;)]|$"
    rf"|{GAP}(?:stronger|weaker|bigger|longer|shorter|heavier|lighter|taller|faster|slower|cheaper|dearer)"
    rf"(?=[.,;)]|$|{GAP}(?:than|and|but|in|at|on|over|this|last|now)(?![a-z]))"
    rf"|{GAP}as{GAP}(?:many|much|large|big|often|high|likely|fast|long|far|old|tall|strong)(?![a-z])"
)
# "a third to a half", "between a quarter and two-thirds"
_TO_PART = Pattern(
    rf"{GAP}(?:to|and|or){GAP}(?:an?{GAP}|(?:one|two|three)[ -])?(?:half|(?:third|quarter|fifth)s?)(?![a-z-])"
)
# "fell by a third in May", "almost half were hurt": a word before says that a part is meant, and no noun follows it.
_MEASURED = (
    "compared to ", "compared with ", "against ",
    "by ", "than ", "nearly ", "almost ", "about ", "over ", "under ", "least ", "around ", "roughly ", "up ", "down ",
    "approximately ", "rise of ", "increase of ", "fall of ", "drop of ", "decline of ", "jump of ", "gain of ",
    "reduction of ", "cut of ", "loss of ", "decrease of ", "growth of ", "cut in ", "cutting in ", "slashed in ",
    "reduced in ",
)  # fmt: skip
_GOES_ON = Pattern(
    rf"[.,;:)!?]|$|{GAP}(?:in|from|since|to|over|after|between|during|within|this|last|compared|against|on|at|by|and|but|were|are|was|is|have"
    r"|had|has|said|say|would|will|came|come|believe|want|think|live|died|voted|supported|who|which|when|while"
    rf"|for{GAP}which|that|because|despite|thanks|due)(?![a-z])"
)
_CUT = Pattern(
    r"(?:^|[^a-z])(?:cut|cuts|cutting|slash(?:es|ed|ing)?|reduc(?:e|es|ed|ing))\s(?:[a-z'-]{1,14}\s){0,5}in\s$"
)
_CUT_REACH = 60
_SCALED = Pattern(rf"{GAP}([a-z]{{1,20}})(?![a-z])(?:{GAP}([a-z]{{1,20}})(?![a-z]))?")
# "a year and | a half"
_UNIT_AND = Pattern(rf"(?:^|[^a-z])(an?{GAP}([a-z]{{3,12}}){GAP}and{GAP})$")
# "between three quarters and one inch"
_TO_UNIT = Pattern(
    rf"{GAP}(?:and|to){GAP}(?:one|an?|1){GAP}(?:and{GAP})?(?:inch|mile|hour|cent|foot|acre|percent|point)"
)
_TO_ONE = Pattern(rf"{GAP}to{GAP}(?:one|1)(?![\w.,-]{{0,9}}[0-9]|[\w%])")
_RATIOS = Pattern(r"ratio|outnumber|odds")
# "a quarter-point cut", "a half-percentage-point rise"
_POINTS = frozenset({"point", "percentage"})
_NAMED_BEHIND = (" odds", " ratio", " margin")
# the second group is that of "a three-quarter-point move"
_DENOMINATOR = Pattern(
    rf"(?:{GAP}|-)([a-z]{{1,20}})(?!-?[a-z])|-(quarter)(?=-(?:point|mile|inch|hour|century|acre|percentage|cent|length))"
)
_OF = Pattern(rf"{GAP}of(?![a-z])")
# "a | ten-thousandth of an inch", "one | two-hundredth": what stands below the line has two words.
_RECIPROCAL = Pattern(
    rf"(?:(?P<below>(?:{GAP}|-)(?:[a-z]{{3,9}}))?-(?:hundredth|thousandth|millionth|billionth)s?)(?={GAP}of(?![a-z])|[.,;)]|$)"
)
_OUT_OF = Pattern(
    rf"(?:{GAP}|-)(?:in|out{GAP}of|of{GAP}(?=every))(?:(?:{GAP}|-)?every)?(?:(?:{GAP}|-)an?)?(?:{GAP}|-)([0-9]{{1,3}}(?:,[0-9]{{3}}){{0,3}}|[a-z]+)(?![0-9a-z]|[,.][0-9]|-[a-z])"
)
# "one | pupil in", "one | American in": of what one is the part, before the number that it is one of.
_ONE_OF_THEM = Pattern(rf"{GAP}(?!in(?![a-z]))[a-z]{{3,20}}(?={GAP}in{GAP})")
# What follows the whole of "one pupil in eight": no noun, which would make it so many shots or games.
_OF_THEM = Pattern(
    rf"{GAP}[(–—-]|{GAP}(?:[a-z]{{3,12}}ed|does|do|did|can|cannot|could|may|might|must|should|gets?|lives?|works?|dies"
    r"|thinks?|says?|wants?|lacks?|needs?|suffers?|owns?|goes|left|never|now|still|already|also|of)(?![a-z])"
)
# "the first three quarters", "for three quarters": parts of a year, not of a whole.
_COUNTED = ("first ", "last ", "past ", "next ", "previous ", "for ", "in ", "recent ", "after ", "coming ", "other ")
_LONGEST_ABBREVIATION, _SHORT_WORDS = 3, frozenset({"ton", "day", "cup"})
# "half a dozen" is a number of its own
_LEAST_HALVED = 1000
_ONES = frozenset({"one", "1"})
_LEAST_COUNTED, _LONGEST_COUNTED = 100, 9
_RANKED = ("ranked ", "ranks ", "ranking ", "ranked at ", "ranked number ", "placed ", "rank of ", "number ", "no. ")
_RANK_REACH = 14


def fraction_at(place: Place, at: int, grammar: Grammar) -> Number | None:
    """Return "half", "a third" or "half a million" with its article, or nothing."""
    word = WORD.match(place.plain, at, place.end)
    if word is None or word[0] not in grammar.lexicon.fractions:
        return None
    article = _ARTICLE.search(place.plain, max(place.floor, at - len(" an ")), at)
    start = article.start(1) if article else at
    behind_unit = _UNIT_AND.search(place.plain, max(place.floor, start - 22), start) if article else None
    if behind_unit is not None and behind_unit[2] in grammar.lexicon.units:
        return number_of(place, behind_unit.start(1), word.end(), unit=behind_unit[2])
    end = _of_a_whole(place, word.end(), grammar)
    if end is None and word[0] in {"half", "quarter"}:
        end = _of_tied_whole(place, word.end(), grammar) or _of_bare_whole(
            place, word.end(), article is not None, grammar
        )
    if end is None and word[0] == "half" and _is_cut_in_half(place, at):
        end = word.end()
    elif end is None and word[0] == "half" and _has_whole(place, word.end()):
        end = word.end()  # not "half-time", nor "the other half"
    elif end is None and article is not None and _is_part(place, word.end()):
        end = word.end()
    elif end is None and (article is not None or word[0] == "half") and place.before(start, 15).endswith(_MEASURED):
        end = word.end() if _GOES_ON.match(place.plain, word.end(), place.end) else None
    return None if end is None else number_of(place, start, end)


def _is_cut_in_half(place: Place, at: int) -> bool:
    """Whether something is cut in half: "cuts travel times in half"."""
    return place.plain[at - 3 : at] == "in " and _CUT.search(place.before(at, _CUT_REACH)) is not None


def _has_whole(place: Place, end: int) -> bool:
    return any(part.match(place.plain, end, place.end) is not None for part in (_WHOLE, _TO_PART))


def _is_part(place: Place, end: int) -> bool:
    parts = (_PART, _TO_PART)
    return any(part.match(place.plain, end, place.end) is not None for part in parts)


def with_denominator(place: Place, number: Number, grammar: Grammar) -> Number:
    """Take in "-thirds" or " quarters" behind a numerator, and the million of "three quarters of a million"."""
    reciprocal = _reciprocal(place, number, grammar)
    if reciprocal is not None:
        return reciprocal
    match = _DENOMINATOR.match(place.plain, number.end, place.end)
    if match is not None and match[2]:
        is_share = number.numeral.text.lower() in {"one", "three"}
        return number_of(place, number.start, match.end()) if is_share else number
    if match is None or match[1] not in grammar.lexicon.fractions or match[1].startswith("halv"):
        return number
    if number.numeral.text.lower() not in _ONES and not match[1].endswith("s"):
        return number  # "two fifth-graders", "two half"
    if match[1] == "quarters" and place.plain[number.end] != "-":
        before = place.before(number.start, 10)
        if before.endswith("between ") and _TO_UNIT.match(place.plain, match.end(), place.end):
            return number_of(place, number.start, match.end())
        if before.endswith(_COUNTED) or not _OF.match(place.plain, match.end(), place.end):
            return number
    end = _of_a_whole(place, match.end(), grammar) or match.end()
    return number_of(place, number.start, end)


def _reciprocal(place: Place, number: Number, grammar: Grammar) -> Number | None:
    """Return "a ten-thousandth" or "one two-hundredth" whose first number word is `number`, or None."""
    plain = place.plain
    if plain[number.end : number.end + 1] not in {"-", " "} or "th" not in plain[number.end + 8 : number.end + 24]:
        return None
    match = _RECIPROCAL.match(plain, number.end, place.end)
    is_own = match is not None and match["below"] is None
    if match is None or is_own == (number.numeral.text.lower() in _ONES) or (is_own and match[0].endswith("s")):
        return None  # "one-hundredth" and "two-hundredths" are read as "one fifth" and "two fifths" are
    article = _ARTICLE.search(plain, max(place.floor, number.start - 3), number.start)
    start = article.start(1) if is_own and article is not None else number.start
    return number_of(place, start, _of_a_whole(place, match.end(), grammar) or match.end())


def with_whole(place: Place, number: Number, grammar: Grammar) -> Number:
    """Take in "in five" or "child in five" behind "one", or "out of every 10": a share of people, not a number of them.

    "To one" behind a word for it makes a ratio: "outnumbered three to one".
    """
    if place.plain[number.end + 1 : number.end + 3] == "to":
        return _with_one(place, number)
    them = _one_of_them(place, number)
    if them is not None:
        return _with_whole_of(place, number, them.end(), grammar)
    following = place.plain[number.end + 1 : number.end + 3]
    if following not in {"in", "ou"} and not (following == "of" and place.plain.startswith(" of every ", number.end)):
        return number
    match = _OUT_OF.match(place.plain, number.end, place.end)
    if match is None or place.before(number.start, _RANK_REACH).endswith(_RANKED):
        return number  # "ranked 160 out of 174 nations" is a rank and a number of nations
    end = _end_of_whole(place, match, grammar)
    if end is None:
        return number
    part, whole = small_number(number.numeral.text.lower(), grammar), small_number(match[1], grammar)
    if _is_counted(number.numeral.text) and _is_counted(match[1]) and match[1].strip("0,") != "1":
        return number  # "22,497 out of 31,391 voters" are two counts
    if (part is not None and whole is not None and part >= whole) or _measures(place, end, grammar):
        return number  # "two in one", "two in five years"
    return number_of(place, number.start, end)


def _one_of_them(place: Place, number: Number) -> re.Match[str] | None:
    """Match the noun of "one child in five"."""
    is_one = number.numeral.text.lower() in _ONES
    return _ONE_OF_THEM.match(place.plain, number.end, place.end) if is_one else None


def _with_one(place: Place, number: Number) -> Number:
    ratio = _TO_ONE.match(place.plain, number.end, place.end)
    named = ratio is not None and (
        _RATIOS.search(place.before(number.start, 40)) or place.plain.startswith(_NAMED_BEHIND, ratio.end())
    )
    return number_of(place, number.start, ratio.end(), unit="times") if ratio and named else number


def _with_whole_of(place: Place, number: Number, end: int, grammar: Grammar) -> Number:
    """Take in "pupil in eight" behind "one", where the sentence goes on behind it: not "one goal in three games"."""
    match = _OUT_OF.match(place.plain, end, place.end)
    until = _end_of_whole(place, match, grammar) if match is not None else None
    if until is None:
        return number
    goes_on = any(form.match(place.plain, until, place.end) for form in (_GOES_ON, _OF_THEM))
    return number_of(place, number.start, until) if goes_on else number


def _end_of_whole(place: Place, match: re.Match[str], grammar: Grammar) -> int | None:
    """Return where the number behind "in" ends; None for a year, and for "50,000 in one night"."""
    end = run_of_words(place, match.start(1), grammar) if match[1][0].isalpha() else match.end(1)
    return None if match[1] in _ONES or _is_year(match[1]) else end


def _is_counted(digits: str) -> bool:
    """Whether digits say too large a number for a share of so many in so many."""
    bare = digits.replace(",", "")
    return bare.isdecimal() and (len(bare) > _LONGEST_COUNTED or int(bare) >= _LEAST_COUNTED)


def _of_a_whole(place: Place, end: int, grammar: Grammar) -> int | None:
    """Return where " a million" or " an" of "half an hour" behind a fraction ends; the unit itself is left out."""
    match = _OF_A.match(place.plain, end, place.end)
    if match is None:
        return None
    word, pair = match[1], f"{match[1]} {match[2]}"
    if _is_long(word) and word in grammar.lexicon.scales:
        return match.end(1)
    known = word in grammar.lexicon.units or word in grammar.lexicon.money_after
    is_unit = (_is_long(word) and known) or pair in grammar.lexicon.units
    return match.start(1) - 1 if is_unit else None


def _of_tied_whole(place: Place, end: int, grammar: Grammar) -> int | None:
    """Return where "-million" behind "half" or "quarter" ends, or `end` for a unit, "half-hour", "quarter-mile"."""
    match = _TIED.match(place.plain, end, place.end)
    if match is None or not _is_long(match[1]):
        return None
    if match[1] in grammar.lexicon.scales:
        return match.end()
    if match[1] == "century" and _OF_CRICKET.match(place.plain, match.end(), place.end):
        return None
    return end if match[1] in grammar.lexicon.units or match[1] in _POINTS else None


def _of_bare_whole(place: Place, end: int, has_article: bool, grammar: Grammar) -> int | None:
    """Return where "million" of "a quarter million" ends, or `end` before the unit of "a half mile"."""
    match = _SCALED.match(place.plain, end, place.end)
    if match is None or not _is_long(match[1]):
        return None
    if grammar.lexicon.scales.get(match[1], 0) >= _LEAST_HALVED:
        return match.end(1)
    units = grammar.lexicon.units
    return end if has_article and (match[1] in units or f"{match[1]} {match[2]}" in units) else None


def _is_long(word: str) -> bool:
    """Whether a word is too long for an abbreviation, which no fraction stands before."""
    return len(word) > _LONGEST_ABBREVIATION or word in _SHORT_WORDS


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and digits.isdigit() and "1400" <= digits <= "2199"


# "a half-century off 40 balls", "a half-century stand"
_OF_CRICKET = Pattern(rf"{GAP}(?:off|from{GAP}[0-9]|opening|opener|stand|partnership|knock|innings)(?![a-z])")
_NEXT = Pattern(rf"{GAP}?([a-z%]{{1,20}})")


def _measures(place: Place, end: int, grammar: Grammar) -> bool:
    """Whether a unit or a magnitude behind the second number makes it an amount of its own: "two in five years"."""
    match = _NEXT.match(place.plain, end, place.end)
    if match is None:
        return False
    lexicon = grammar.lexicon
    known = match[1] in lexicon.units or match[1] in lexicon.money_after or match[1] in lexicon.scales
    return known and match[1] not in {"in", "a", "at", "as"}
