"""Numbers in words: "two hundred and five", "half a dozen", "several hundred", "hundreds of thousands"."""

import re

from factcheck.extracting.grammar import GAP, SPACES, Grammar, Place
from factcheck.extracting.nouns import noun_after
from factcheck.extracting.numerals import AND_PART, Number, number_of, word_sign_before
from factcheck.extracting.patterns import Pattern

# No word of a lexicon is longer; the beginning of a longer one is in none.
WORD = Pattern(r"[a-z]{1,24}")
_JOINT = Pattern(rf"-(?:and-)?|{GAP}-{GAP}?|-{GAP}|{GAP}{{1,2}}(?:and{GAP}|point{GAP})?")
_OF_MORE = Pattern(rf"{GAP}of{GAP}([a-z]{{1,24}})")
_ARTICLE = Pattern(rf"(?:^|[^a-z])(an?){GAP}$")
_FEW = Pattern(rf"(?:^|[^a-z])(several|a{GAP}few|a{GAP}couple(?:{GAP}of)?|a{GAP}handful{GAP}of){GAP}$")
_IN_DIGITS = Pattern(rf"{GAP}?\(([0-9][0-9,]{{0,15}})\)")
# A hyphen behind a magnitude ties it to the noun, except before these: "two hundred-odd", "three million-plus".
# "a score of 85" counts nothing
_SCORE = "score of"
_PAIR = Pattern(rf"couple{GAP}(?:more{GAP}|extra{GAP})?([a-z]{{3,16}}s|people|men|women|children)(?![\w'-])")
_MULTI = "multi-"
_LOOSE = ("-odd", "-plus", "-strong", "-some")
_SMALLEST_TENS = 20
# "by point five percent"; not "at this point five percent"
_POINT = Pattern(rf"(?:^|[^a-z])(?:by|of|to|from|at|is|was|about|only|a|than|just){GAP}point{GAP}$")
_PERCENT, _POINT_REACH = Pattern(rf"{GAP}(?:per{GAP}?cent|percentage)(?![a-z])"), 12
# "one million, two hundred thousand": a number below a hundred, then a magnitude
_COMMA_PART = Pattern(rf",{GAP}([a-z]{{3,9}}(?:-[a-z]{{3,5}})?{GAP}(?:hundred|thousand|million|billion))(?![a-z-])")
_LEAST_SUMMED = 1000
_LONGEST_RUN = 30
_LONGEST_SMALL = 4


def words_at(place: Place, at: int, grammar: Grammar) -> Number | None:
    """Return the number word or run of them at `at`, with an article or "several" before it, or nothing.

    A run stops where a magnitude begins an attribute, as in "two | trillion-yuan-level".
    """
    plain = place.plain
    phrase = _phrase_at(place, at, grammar)
    if phrase is not None:
        return phrase
    first = WORD.match(plain, at, place.end)
    if first is None or first[0] not in grammar.counting:
        return None
    between = place.before(at, 9).endswith("between ")
    end = _with_half(place, _run_end(place, first, grammar, between), grammar)
    if first[0] not in grammar.lexicon.scales:
        if plain[at - 2 : at] == "t " and _is_behind_point(place, at, end):
            return number_of(place, at - len("point "), end)
        return number_of(place, word_sign_before(place, at, end), _with_digits(place, end))
    tied = plain[end : end + 1] == "-" and not plain.startswith(_LOOSE, end)
    if place.before(at, len(_MULTI)) == _MULTI:
        return number_of(place, at - len(_MULTI), end, bare_magnitude=True)
    quantifier = None if tied else _quantifier_before(place, at)
    return number_of(place, at if quantifier is None else quantifier, end, bare_magnitude=quantifier is None)


def _is_behind_point(place: Place, at: int, end: int) -> bool:
    """Whether a number from `at` to `end` are the decimals of "point five percent"."""
    if _PERCENT.match(place.plain, end, place.end) is None:
        return False
    return _POINT.search(place.plain, max(place.floor, at - _POINT_REACH), at) is not None


def begins_number(place: Place, at: int, grammar: Grammar) -> bool:
    """Whether the word at `at` can begin a number."""
    word = WORD.match(place.plain, at, place.end)
    return word is not None and (word[0] in grammar.counting or word[0] in grammar.phrases)


def vague_at(place: Place, at: int, grammar: Grammar) -> Number | None:
    """Return "dozens" or "hundreds of thousands": a plural that stands for itself."""
    plain = place.plain
    word = WORD.match(plain, at, place.end)
    vague = grammar.lexicon.vague
    if word is None or (word[0] not in vague and f"{word[0]} of" not in vague):
        return None
    more = _OF_MORE.match(plain, word.end(), place.end)
    end = more.end() if more and more[1] in grammar.lexicon.scales else word.end()
    if word[0] == "tens" and end == word.end():
        return None  # "tens of minutes" is a way of speaking, "tens" a column
    if word[0] == "scores" and more is None:
        return None
    return number_of(place, at, end, vague=True)


def pair_at(place: Place, at: int, grammar: Grammar) -> Number | None:
    """Return "a couple" before what people commonly count, or nothing: "a couple walks" is two persons."""
    match = _PAIR.match(place.plain, at, place.end)
    article = _ARTICLE.search(place.plain, max(place.floor, at - 3), at) if match else None
    if match is None or article is None:
        return None
    known = match[1] in grammar.lexicon.words["counted"] or match[1] in grammar.lexicon.units
    return number_of(place, article.start(1), at + len("couple")) if known else None


def run_of_words(place: Place, at: int, grammar: Grammar) -> int | None:
    """Return where the run of number words that begins at `at` ends, or None."""
    first = WORD.match(place.plain, at, place.end)
    if first is None or first[0] not in grammar.counting:
        return None
    return _run_end(place, first, grammar, between=False)


def small_number(text: str, grammar: Grammar) -> int | None:
    """Return the value of up to four digits or of one number word, in lower case; None for anything else."""
    if text.isascii() and text.isdigit() and len(text) <= _LONGEST_SMALL:
        return int(text)
    return grammar.lexicon.numbers.get(text)


def _phrase_at(place: Place, at: int, grammar: Grammar) -> Number | None:
    """Return "half a dozen" or "a couple of", which the lexicon knows as wholes."""
    plain = place.plain
    word = WORD.match(plain, at, place.end)
    for phrase in grammar.phrases.get(word[0], ()) if word else ():
        end = at + len(phrase)
        if plain.startswith(phrase, at) and end <= place.end and not plain[end : end + 1].isalpha():
            article = _ARTICLE.search(plain, max(place.floor, at - 3), at)
            if phrase == _SCORE and (article is None or noun_after(place, end, grammar) is None):
                continue
            return number_of(place, article.start(1) if article else at, end)
    return None


def _run_end(place: Place, first: re.Match[str], grammar: Grammar, between: bool, commas: int = 4) -> int:
    """Return where a run of number words ends, which goes on behind at most so many commas."""
    plain, previous, end = place.plain, first[0], first.end()
    for _ in range(_LONGEST_RUN):
        joint = _JOINT.match(plain, end, place.end)
        word = WORD.match(plain, joint.end(), place.end) if joint else None
        if joint is None or word is None or word[0] not in grammar.counting:
            break
        how = joint[0].strip(SPACES + "-")
        if how == "and" and (between or _begins_anew(place, previous, word.end())):
            break
        if not _joins(previous, how, "-" in joint[0], word[0], plain[word.end() : word.end() + 7], grammar):
            break
        previous, end = word[0], word.end()
    if commas and plain[end : end + 2] == ", " and grammar.lexicon.scales.get(previous, 0) >= _LEAST_SUMMED:
        return _sum_behind(place, previous, end, grammar, commas - 1) or end
    return end


def _sum_behind(place: Place, previous: str, end: int, grammar: Grammar, commas: int) -> int | None:
    """Return where the smaller part behind a comma ends: "one million, | two hundred thousand"; else None.

    The part needs a magnitude of its own that is smaller: "one thousand, two of them" is a number and another.
    """
    scales, part = grammar.lexicon.scales, _COMMA_PART.match(place.plain, end, place.end)
    first = WORD.match(place.plain, part.start(1), place.end) if part else None
    if part is None or first is None or first[0] not in grammar.counting:
        return None
    stop = _run_end(place, first, grammar, False, commas)
    larger = [scales[word] for word in place.plain[first.start() : stop].replace("-", " ").split() if word in scales]
    return stop if larger and max(larger) < scales[previous] else None


def _joins(previous: str, how: str, hyphen: bool, word: str, behind: str, grammar: Grammar) -> bool:
    """Whether a number word continues the number before it; `how` is the word that joins them, `behind` what follows.

    "five hundred-billion-yuan-level clusters" is five, then hundred-billion-yuan. "and" needs a magnitude before it
    ("two hundred and five"): "one and two" are two numbers, and so are two units in a row, "two three".
    """
    scales, numbers = grammar.lexicon.scales, grammar.lexicon.numbers
    if word in scales:
        tied = not hyphen and behind[:1] == "-" and not behind.startswith(_LOOSE)
        return how == "" and not tied
    if how == "and" or previous in scales:
        return previous in scales and how in {"", "and"}
    if how == "point":
        return numbers[word] < 10
    tens, ones = numbers[previous], numbers[word]
    return tens >= _SMALLEST_TENS and tens % 10 == 0 and 1 <= ones <= 9


def _begins_anew(place: Place, previous: str, end: int) -> bool:
    """Whether a number of its own stands behind "and": "one hundred and two hundred"."""
    joint = _JOINT.match(place.plain, end, place.end)
    following = WORD.match(place.plain, joint.end(), place.end) if joint else None
    return following is not None and following[0] == previous


def _with_half(place: Place, end: int, grammar: Grammar) -> int:
    """Take in "and a half", and the magnitude behind it: "two and a half billion"."""
    half = AND_PART.match(place.plain, end, place.end) if place.plain.startswith("and", end + 1) else None
    if half is None:
        return end
    end = half.end()
    joint = _JOINT.match(place.plain, end, place.end)
    word = WORD.match(place.plain, joint.end(), place.end) if joint else None
    return word.end() if word is not None and word[0] in grammar.lexicon.scales and len(word[0]) > 3 else end


def _quantifier_before(place: Place, at: int) -> int | None:
    """Return where "a" in "a million" or "several" in "several hundred" begins, if one stands there."""
    window = max(place.floor, at - 20)
    match = _FEW.search(place.plain, window, at) or _ARTICLE.search(place.plain, window, at)
    return None if match is None else match.start(1)


def _with_digits(place: Place, end: int) -> int:
    """Take in the digits of "twelve (12)", as contracts write it."""
    match = _IN_DIGITS.match(place.plain, end, place.end) if "(" in place.plain[end : end + 2] else None
    return end if match is None else match.end()
