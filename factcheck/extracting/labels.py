"""Numbers that a word before or behind makes a name, and ordinals: "Fortune 500", "No. 5", "the 12345 hotline"."""

from factcheck.extracting.grammar import GAP, WINDOW, Grammar, Place
from factcheck.extracting.identifiers import named
from factcheck.extracting.nouns import noun_after
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
_SHORTEST_SHORT_CODE = 5
# What joins the words of a number, beside one space or hyphen.
_JOINTS, _JOINING = frozenset(" -\t\n\r"), frozenset({"and", "point"})
# What stands behind a label: "2301.12345", "1983a", "2049-3630"
_CODE = Pattern(r"[0-9](?:[0-9a-z./:()-]{0,40}[0-9a-z])?")
# "No. 21-1234", "Form 10-K", "Resolution 48/75"
_DOCKET = Pattern(r"(?:[-/][0-9]{1,6}[a-z]{0,3}|-?[a-z])(?![\w%])")
# "figs. 23, 24 and 26": the numbers behind a label in the plural
_MORE = Pattern(r"(?:(?:, |,? and | or | to | through |-|\x97)[0-9]{1,4}(?![0-9%]|[.,][0-9]| per| [mb]illion)){0,10}")


def label_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return the number at `at` if a label stands before it, "Article 50", or a word such as "hotline" behind it."""
    plain, words = place.plain, grammar.lexicon.words
    before, last = place.words_before(at)
    is_headed, last = last.endswith(":"), last.rstrip("#:").lstrip(_OPENING)
    lowered = last.lower()
    if lowered not in grammar.label_ends and not plain[at : at + _SHORTEST_IDENTIFIER].isdigit():
        return None
    digits = _DIGITS.match(plain, at, place.end)
    end = digits.end() if digits else at + 1
    if end - at >= _SHORTEST_IDENTIFIER and plain[at:end].isdigit() and _is_dialed(place, at, end, last, grammar):
        return named(place, Form.IDENTIFIER, at, end)
    pair = f"{before} {lowered}".lower()
    if lowered in words["identifier labels"] or pair in words["identifier labels"]:
        code = _CODE.match(plain, at, place.end)
        return named(place, Form.IDENTIFIER, at, code.end() if code else end)
    if not _is_label(before, last, pair, grammar) or _QUANTIFIED.match(plain, end, place.end):
        return None
    if is_headed and "," in plain[at:end]:
        return None  # "Total cargo volume: 126,833 tonnes"
    more = _MORE.match(plain, end, place.end) if lowered.rstrip(".").endswith("s") else None
    more = more or _DOCKET.match(plain, end, place.end)
    return named(place, Form.NAME, at, more.end() if more else end)


def _is_dialed(place: Place, at: int, end: int, last: str, grammar: Grammar) -> bool:
    """Whether whole digits are dialed: "call 911", "text 741741", "the 12345 hotline"."""
    plain, words = place.plain, grammar.lexicon.words
    behind = WORD.findall(plain[end : min(place.end, end + WINDOW)].partition(".")[0])
    if not words["identifier nouns"].isdisjoint(behind[:_MOST_WORDS]):
        return True
    emergency = plain[at:end] in words["emergency numbers"]
    if emergency and behind[:1] and behind[0] in words["emergency nouns"]:
        return True
    if not emergency and (end - at < _SHORTEST_SHORT_CODE or plain[end - 3 : end] == "000"):
        return False
    dials = last.lower() in words["dialing"] or (last == "to" and "text " in place.before(at, WINDOW))
    return dials and noun_after(place, end, grammar) is None


def _is_label(before: str, last: str, pair: str, grammar: Grammar) -> bool:
    """Whether the one or two words before a number make it a name; `pair` is both in lower case."""
    names, lowered = grammar.lexicon.words["names before"], last.lower()
    if lowered in names and (not last.islower() or lowered in grammar.lexicon.words["labels before"]):
        return True
    return pair in names and (before[:1].isupper() or pair in grammar.lexicon.words["labels before"])


def ordinal_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return "3rd" or "21,000th", or nothing."""
    del grammar
    match = _ORDINAL.match(place.plain, at, place.end)
    if match is not None and match[0].endswith("st") and (match[0][-3] != "1" or match[0].endswith("11st")):
        return None  # 12 stone
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
    if first is None or not _may_go_on(place, first.end(), grammar):
        return None
    end = run_of_words(place, at, grammar)
    if end is None or place.plain[end : end + 1] not in {"-", " "}:
        return None
    is_long = end > first.end()
    if not is_long and (grammar.lexicon.numbers.get(first[0], 0) < _SMALLEST_TENS or place.plain[end] == " "):
        return None  # "one third", "two fifths"
    last = WORD.match(place.plain, end + 1, place.end)
    return named(place, Form.ORDINAL, at, last.end()) if last and last[0] in grammar.lexicon.ordinals else None


def _may_go_on(place: Place, end: int, grammar: Grammar) -> bool:
    """Whether a number word that ends at `end` is followed by more of a number, as far as its next word tells."""
    plain = place.plain
    if plain[end : end + 1] not in _JOINTS:
        return False
    following = WORD.match(plain, end + 1, place.end)
    if following is None:
        return plain[end + 1 : end + 2] in _JOINTS
    return following[0] in _JOINING or following[0] in grammar.counting or following[0] in grammar.lexicon.ordinals
