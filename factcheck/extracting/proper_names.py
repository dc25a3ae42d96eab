"""Numbers inside proper names: "Boeing 707", "the Six Nations", "Ocean's Eleven", "127 Hours", "nine-to-five".

Comes in: a place and a number. Goes out: a name, or nothing. Never happens here: labels that are listed in the lexicon
("Article 50"), and codes of letters and digits ("A320").
"""

from factcheck.extracting.grammar import GAP, Grammar, Place
from factcheck.extracting.identifiers import named
from factcheck.extracting.nouns import noun_after
from factcheck.extracting.number_words import WORD, run_of_words
from factcheck.extracting.patterns import Pattern
from factcheck.model.mention import Form, Mention

_STOPS = frozenset({"", ".", ":", ";", "!", "?", '"'})
_NAME = Pattern(r"[A-Z][\w&/-]*(?:\.[A-Z]\.)*$")
_BEHIND_NAME = Pattern(r"([0-9]{1,6})(?![0-9%]|[.,-][0-9])(?:\s([a-z]{1,12}))?")
# "Labour 470 (17%), UKIP 615 (22%)", "Conservative 1,254, Labour 470": the share or the like beside a count.
_SHARE = Pattern(rf"{GAP}\([0-9.]{{1,5}}(?:%|{GAP}(?:percent|per cent|pct|pc))")
_LIKE_BEFORE = Pattern(
    rf"[A-Za-z]{GAP}[0-9]{{1,3}},[0-9]{{3}}[,;]{GAP}(?:and{GAP})?[\w'-]{{1,20}}(?:{GAP}[\w'-]{{1,20}})?{GAP}$"
)
_LIKE_BEHIND = Pattern(
    rf"[,;]{GAP}(?:and{GAP})?[\w'-]{{1,20}}(?:{GAP}[\w'-]{{1,20}})?{GAP}[0-9]{{1,3}},[0-9]{{3}}(?![0-9])"
)
_LONGEST_LIKE = 60
_MODEL = Pattern(r"[0-9]{3,4} (?:[A-Z][a-z]{2,15}|MAX)(?! [A-Z]| and | or |[a-z])")
_NEXT = Pattern(rf"(?:{GAP}|-)([A-Za-z]{{1,20}})")
_PLAIN_WORD = Pattern(r"(?<![\w-])[a-z]{3,20}(?![\w-])")
_DIGITS = Pattern(r"[0-9]{1,4}(?![0-9])")
_IN_DIGITS = Pattern(r" ?\([0-9]")
_TO = Pattern(r"-(?:to|for)-([a-z]{3,10})(?![a-z])")
# Behind these a sentence begins, and its first word has a capital of its own.
_BEGINS = frozenset(".:;!?\"'”’—–)")
# "the “Yafra 1” region"
_OPENING_QUOTES, _QUOTES = '"“‘', frozenset('"”’')
_BULLETS = frozenset({"-", "--", "•", "*", "|"})
_SINGULAR_VERBS = frozenset({"was", "is", "has", "will", "would", "can", "could", "did"})
_NEVER_NAMES = ("ly", "ing")
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "this", "that"})
# Behind these a day or a game is one of many, and does not number what follows: "that day four died".
_COUNTING = frozenset(
    {"that", "this", "same", "one", "each", "every", "per", "next", "last", "first", "final", "some", "another"}
)
_SMALL_WORDS = frozenset(
    {
        "the",
        "and",
        "for",
        "but",
        "nor",
        "via",
        "per",
        "with",
        "from",
        "into",
        "over",
        "after",
        "amid",
        "than",
        "that",
        "this",
        "under",
        "near",
        "before",
    }
)
# How far around a number the letters tell prose from a headline in capitals.
_AROUND = 60


def proper_name_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return a bare whole number behind a name, "Boeing 707", "Falcon 9", or nothing.

    Asked last: a number with a unit, a counted noun or a verb in the plural behind it is no part of the name.
    """
    match = _BEHIND_NAME.match(place.plain, at, place.end)
    before, name = place.words_before(at)
    if match is None:
        return None
    if name.lower() in _DETERMINERS or name.endswith(("'s", "’s")):
        model = _MODEL.match(place.text, at, place.end)
        return named(place, Form.NAME, at, match.end(1)) if model else None
    if place.text[match.end(1) : match.end(1) + 1] in _QUOTES and _NAME.match(name.lstrip(_OPENING_QUOTES)):
        return named(place, Form.NAME, at, match.end(1))
    if not _NAME.match(name) or _is_counted(place, at, match.end(1)):
        return None
    words, last, behind = grammar.lexicon.words, name.lower(), match[2] or ""
    if last in grammar.hedge_ends or (last in words["stop"] and not _is_short_form(name)):
        return None
    if last in grammar.kinds and last not in words["counted by an article"]:
        return None  # "March 5", not "Euro 96" and "Week 5"
    if before[-1:] in _STOPS:  # the capital may be that of a sentence, or of a headline
        told = behind in _SINGULAR_VERBS or (behind.endswith("ed") and behind not in words["behind counts"])
        named_first = told and not last.endswith(_NEVER_NAMES) and last not in words["additions"]
        return named(place, Form.NAME, at, match.end(1)) if named_first and match[1] != "1" else None
    if behind in words["behind counts"] and behind not in _SINGULAR_VERBS:
        return None
    return named(place, Form.NAME, at, match.end(1))


def _is_counted(place: Place, at: int, end: int) -> bool:
    """Whether a number behind a name is the count of a list, as votes are told."""
    if _SHARE.match(place.plain, end, place.end) or _LIKE_BEHIND.match(place.plain, end, place.end):
        return True
    return _LIKE_BEFORE.search(place.before(at, _LONGEST_LIKE)) is not None


def _is_short_form(name: str) -> bool:
    return len(name) > 1 and name.isupper()


def qualifying_name_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return the number of "the Leopard 2 tanks", between a determiner with a name and a noun, or nothing."""
    match = _BEHIND_NAME.match(place.plain, at, place.end)
    before, name = place.words_before(at)
    if match is None or before.lower() not in _DETERMINERS or not _NAME.match(name):
        return None
    last = name.lower()
    if last in grammar.kinds or last in grammar.hedge_ends or last in grammar.lexicon.words["stop"]:
        return None
    return named(place, Form.NAME, at, match.end(1))


def named_span_of_time_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return the number of a title such as "127 Hours" or "8 Mile", in prose, or nothing."""
    digits = _BEHIND_NAME.match(place.plain, at, place.end)
    behind = _NEXT.match(place.text, digits.end(1), place.end) if digits else None
    if digits is None or behind is None or not behind[1][0].isupper() or behind[1].isupper():
        return None
    if behind[1].lower() not in grammar.lexicon.words["units in titles"] or not _is_prose(place, at):
        return None
    return named(place, Form.NAME, at, digits.end(1))


def word_in_name_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return number words inside a proper name or a set phrase, or nothing.

    "Formula One", "the Big Four", "the Six Nations", "Group of Seven"; "cloud nine", "nine-to-five".
    """
    word = WORD.match(place.plain, at, place.end)
    if word is None or place.text.startswith("one", at):
        return None  # what "one" counts is asked elsewhere
    if (digits := _DIGITS.match(place.plain, word.end(), place.end)) is not None:
        return named(place, Form.NAME, at, digits.end())  # Twenty20
    before, last = place.words_before(at)
    if f"{last} {word[0]}".lower() in grammar.lexicon.words["set phrases"]:
        return named(place, Form.NAME, at, word.end())
    if last.lower() in grammar.lexicon.words["labels of ranks"] and before.lower() not in _COUNTING:
        counts = noun_after(place, word.end(), grammar) is not None or _has_unit(place, word.end(), grammar)
        return None if counts else named(place, Form.NAME, at, word.end())
    behind = place.plain[word.end() : word.end() + 1]
    if behind == "-" and (end := _set_compound(place, word.end(), word[0], grammar)) is not None:
        return named(place, Form.NAME, at, end)
    if (
        place.text[at - 1 : at] == "-"
        and f"{last.rstrip('-')}-{word[0]}".lower() in grammar.lexicon.words["set phrases"]
    ):
        return named(place, Form.NAME, at, word.end())
    if not place.text[at].isupper() or not _in_name(place, at, word.end(), before, last, grammar):
        return None
    return named(place, Form.NAME, at, run_of_words(place, at, grammar) or word.end())


def _set_compound(place: Place, end: int, word: str, grammar: Grammar) -> int | None:
    """Return where "nine-to-five", "two-for-one" or "two-way" ends; "six-to-eight weeks" counts."""
    to = _TO.match(place.plain, end, place.end)
    if to is not None and to[1] in grammar.lexicon.numbers:
        counts = noun_after(place, to.end(), grammar) is not None or _has_unit(place, to.end(), grammar)
        return None if counts or place.plain[to.end() : to.end() + 1] == "-" else to.end()
    following = WORD.match(place.plain, end + 1, place.end)
    if following is None:
        return None
    return (
        following.end()
        if f"{word}-{following[0]}" in grammar.lexicon.words["set phrases"]
        or (following[0] in grammar.lexicon.words["uncounted attributes"])
        else None
    )


def _has_unit(place: Place, end: int, grammar: Grammar) -> bool:
    behind = _NEXT.match(place.plain, end, place.end)
    if behind is None or behind[1] in grammar.lexicon.words["stop"]:
        return False
    return behind[1] in grammar.unit_starts or behind[1] in grammar.lexicon.scales


def _in_name(place: Place, at: int, end: int, before: str, last: str, grammar: Grammar) -> bool:
    """Whether a number word with a capital is part of a name."""
    bare, names = last.lstrip("(\"“‘'["), grammar.lexicon.words["names before"]
    if (bare[:1].isupper() and bare.lower() in names) or (before[:1].isupper() and f"{before} {last}".lower() in names):
        return True
    behind = _NEXT.match(place.text, end, place.end)
    following = behind[1] if behind and behind[1][0].isupper() else ""
    begins = not last or last[-1] in _BEGINS or last in _BULLETS or place.text[at - 1 : at] not in {" ", "-"}
    if _IN_DIGITS.match(place.plain, end, place.end):
        return False  # Twelve (12), as contracts write it
    if begins:
        pair = f"{place.plain[at:end]} {following.lower()}"
        is_title = following.lower() in grammar.lexicon.words["units in titles"] and _is_prose(place, at)
        return is_title or pair in grammar.lexicon.words["set phrases"]
    return _is_prose(place, at)


def _is_prose(place: Place, at: int) -> bool:
    """Whether the letters around are those of a sentence, not of a headline that gives each word its capital."""
    window = place.text[max(place.start, at - _AROUND) : min(place.end, at + _AROUND)]
    small = [word for word in _PLAIN_WORD.findall(window) if word not in _SMALL_WORDS]
    return bool(small)
