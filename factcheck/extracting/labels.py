"""Numbers that a word before or behind makes a name, and ordinals: "Fortune 500", "No. 5", "the 12345 hotline"."""

from factcheck.extracting.codes import named
from factcheck.extracting.grammar import GAP, WINDOW, Grammar, Place
from factcheck.extracting.number_words import WORD, run_of_words
from factcheck.extracting.patterns import Pattern
from factcheck.model.mention import Form, Mention

_DIGITS = Pattern(r"[0-9][0-9,.]{0,24}[0-9]|[0-9]")
# "21st", "1,000th", and "42d" of American law
_ORDINAL = Pattern(r"[0-9]+(?:,[0-9]{3}){0,12}(?:st|nd|rd|th)(?![a-z])|[0-9]{0,2}[23]d(?= (?:c|d|i)[a-z]+)")
_QUANTIFIED = Pattern(rf"{GAP}?(?:percent|per cent|%|[mb]illion|trillion|thousand|hundred)")
_OPENING = "(\"“‘'["
# How far behind an identifier its noun may stand: "the 12345 corporate service hotline".
_MOST_WORDS = 4
_SHORTEST_IDENTIFIER = 3
_SMALLEST_TENS = 20
# "figs. 23, 24 and 26": the numbers behind a label in the plural
_MORE = Pattern(r"(?:(?:, |,? and | or | to | through |-|\x97)[0-9]{1,4}(?![0-9%]|[.,][0-9]| per| [mb]illion)){0,10}")
_STOPS = frozenset({"", ".", ":", ";", "!", "?", '"'})
_STREET = Pattern(r"([0-9]{1,5}) ((?:(?:[A-Z][A-Za-z.'-]{0,20}|of|the|[0-9]{1,3}(?:st|nd|rd|th)) ?){2,5})")
_NAME = Pattern(r"[A-Z][\w&-]*(?:\.[A-Z]\.)*$")
_BEHIND_NAME = Pattern(r"([0-9]{1,4})(?![0-9%]|[.,-][0-9])(?:\s([a-z]{1,12}))?")


def label_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return the number at `at` if a label stands before it, "Article 50", or a word such as "hotline" behind it."""
    plain, words = place.plain, grammar.lexicon.words
    digits = _DIGITS.match(plain, at, place.end)
    end = digits.end() if digits else at + 1
    if end - at >= _SHORTEST_IDENTIFIER and plain[at:end].isdigit():
        behind = WORD.findall(plain[end : min(place.end, end + WINDOW)].partition(".")[0])
        if not words["identifier nouns"].isdisjoint(behind[:_MOST_WORDS]):
            return named(place, Form.IDENTIFIER, at, end)
    before, last = place.words_before(at)
    last = last.rstrip("#").lstrip(_OPENING)
    if not _is_label(before, last, grammar) or _QUANTIFIED.match(plain, end, place.end):
        return None
    if last.rstrip(".").endswith("s"):
        more = _MORE.match(plain, end, place.end)
        end = more.end() if more else end
    return named(place, Form.NAME, at, end)


def _is_label(before: str, last: str, grammar: Grammar) -> bool:
    """Whether the one or two words before a number make it a name."""
    names, lowered = grammar.lexicon.words["names before"], last.lower()
    if lowered in names and (not last.islower() or lowered in grammar.lexicon.words["labels before"]):
        return True
    return before[:1].isupper() and f"{before} {last}".lower() in names


def street_number_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return the number of "330 Woodland Ave." or "41 Garden Hills Drive", or nothing."""
    if not place.text[at + 1 : at + 7].strip("0123456789 ")[:1].isupper():
        return None
    match = _STREET.match(place.text, at, place.end)
    if match is None or grammar.lexicon.words["streets"].isdisjoint(WORD.findall(match[2].lower())[1:]):
        return None
    return named(place, Form.IDENTIFIER, at, match.end(1))


def proper_name_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return a bare whole number behind a name, "Boeing 707", "Falcon 9", or nothing.

    Asked last: a number with a unit, a counted noun or a verb behind it is no part of the name.
    """
    match = _BEHIND_NAME.match(place.plain, at, place.end)
    before, name = place.words_before(at)
    if match is None or not _NAME.match(name):
        return None
    words, last = grammar.lexicon.words, name.lower()
    if before[-1:] in _STOPS or last in words["stop"]:
        return None  # the capital is that of a sentence, or of a headline
    if last in grammar.hedge_ends or last in grammar.kinds or (match[2] or "") in words["behind counts"]:
        return None
    return named(place, Form.NAME, at, match.end(1))


def labeled_word_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return number words inside a proper name, "Formula One", "Big Four", or nothing."""
    word = WORD.match(place.plain, at, place.end)
    if word is None or not place.text[at].isupper():
        return None
    last = place.words_before(at)[1].lstrip(_OPENING)
    known = last[:1].isupper() and last.lower() in grammar.lexicon.words["names before"]
    return named(place, Form.NAME, at, word.end()) if known else None


def ordinal_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return "3rd" or "21,000th", or nothing."""
    del grammar
    match = _ORDINAL.match(place.plain, at, place.end)
    return None if match is None else named(place, Form.ORDINAL, at, match.end())


def ordinal_word_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return "first" or "second"; the tens of "twenty-third" have their own kind."""
    word = WORD.match(place.plain, at, place.end)
    if word is None or word[0] not in grammar.lexicon.ordinals:
        return None
    return named(place, Form.ORDINAL, at, word.end())


def compound_ordinal_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return "twenty-third" or "one hundred and eighty-fifth" from its first word on, or nothing."""
    first = WORD.match(place.plain, at, place.end)
    end = run_of_words(place, at, grammar)
    if first is None or end is None or place.plain[end : end + 1] not in {"-", " "}:
        return None
    is_long = end > first.end()
    if not is_long and (grammar.lexicon.numbers.get(first[0], 0) < _SMALLEST_TENS or place.plain[end] == " "):
        return None  # "one third", "two fifths"
    last = WORD.match(place.plain, end + 1, place.end)
    return named(place, Form.ORDINAL, at, last.end()) if last and last[0] in grammar.lexicon.ordinals else None
