"""Digits grown together with other signs: addresses, phone numbers, versions, scores, models, list numbers."""

from factcheck.extracting.grammar import Grammar, Place
from factcheck.extracting.identifiers import identifier_at, named
from factcheck.extracting.money import money_before
from factcheck.extracting.patterns import Pattern
from factcheck.model.mention import Form, Mention
from factcheck.model.span import Span

# What ends a run of signs that may be one code.
_EDGE = frozenset(' \t\n\r"()[]{}<>,;|《》')
# How far a run is followed to either side: a longer one is no code, and costs no more.
_REACH = 80
_LONGEST_SECONDS = 3
_ADDRESS = Pattern(
    r"https?://|www\.|[^\s@]@[^\s@]|^10\.[0-9]{4,9}/|\.(?:com|org|net|gov|edu|html?|pdf|jpe?g|png|py|md|txt|js|cn|uk)(?![a-z])"
    r"|[a-z0-9]/[a-z0-9]{1,40}/|(?<![a-z0-9])[a-z]{1,3}/[0-9]{3}|_|=|\\|::"
)
_SCORE = Pattern(r"([0-9]{1,3})[-\x97:]([0-9]{1,3})(?:\([0-9]{1,2}\))?(?![0-9%a-z]|[.,][0-9]|[-\x97:/][0-9])")
# 3-6 of "7-6, 3-6, 6-1"
_NEXT_SCORE = Pattern(r"[,;]?(?: and)? [0-9]{1,2}[-\x97][0-9]{1,2}(?![0-9%a-z]|[.,-][0-9])")
# "The Jets are 4-7."
_STANDING = Pattern(r"(?:^|[^a-z])(?:is|are|was|were|to|at|stood|stand)\s$")
_FORM = Pattern(r"(?:10|8|6|20|40|13|11|144)-[KQFDG](?![A-Za-z])|10-[KQ]s")
_CALIBER = Pattern(r"[2345][0-9]0?(?=-cal| (?:cal|rifle|revolver|pistol|handgun|magnum|acp|bullet))")
_TO_ONE = Pattern(r"[0-9]{1,3}-to-[0-9]{1,3}(?![0-9%-]|[.,][0-9])")
# 25/42 passes, resolution 48/75; a fraction or a date has been read before
_SHARE = Pattern(
    r"(?!(?:1/[234568]|2/[35]|3/[458]|4/5|5/[68]|7/8|[1-9]/10|1?[13579]/16)(?![0-9]))[0-9]{1,3}/[0-9]{1,3}(?![0-9/%])"
)
_RATIO = Pattern(r"[0-9]{1,3}(?::[0-9]{1,3}){1,4}(?![0-9%a-z:])")
_FIXED = Pattern(
    r"(?:[0-9]{1,2}-(?:for|on|of|a)-(?:[0-9]{1,2}|side)|9-to-5"
    r"|[0-9]{1,2}-(?:under|over)(?:-par)?(?=[.,;)]|$| [0-9]| par)"
    r"|24/7(?:/365)?|9/11|7/7|26/11|50/50|50-50|20/20|360-degree|7-eleven|7[0-8]7-[1-9]0?0?[a-z]{0,3}"
    r"|(?<![a-z])[0-9]{1,2}\+[0-9]{1,2}|4 ?[x×] ?(?:50|100|200|400|800|1,?500) ?(?:m(?:et(?:er|re)s?)?|-met(?:er|re))"
    r"|3m(?='s| co[ .,]| company| said| says| shares| stock)|[0-9]{3}\([a-z]\)(?:\([0-9]\))?"
    r"|(?:480|576|720|1080|1440|2160)[pi])(?![0-9%a-z])"
)
# 2,3-dimethylbutane: where the parts of a molecule sit; not the 2,5-liter engine of continental copy
_LOCANTS = Pattern(r"[0-9]{1,2}(?:'?,[0-9]{1,2}){1,5}'?-([a-z]{4,40})(?![a-z])")
_LETTERS_BEFORE = Pattern(r"[a-z\xb5-\xff]{1,32}(?:\+\+|[+-])?$|(?<![a-z])[a-z](?:[.&'][a-z]?){1,5}-?$")
_GLUED_LETTERS = Pattern(
    r"[0-9]+(?:[.,][0-9]+)*(?!e[+-]?[0-9]+(?![a-z])|[×·]10[\^¹²³])([a-z\xb5-\xff]+)(-?[0-9][\w-]*)?"
)
# The catalog before the number of a star: "HD 21749b", "LHS 3844b"
_CATALOG = Pattern(r"(?:^|[^A-Za-z])(?:[A-Z]{2,5}|Kepler|Gliese|Wolf|Ross)[ -]$")
_LONGEST_CATALOG = 9
_GENERATION = Pattern(r"(?:[1-7]g|[234]d|(?:4|8|16)k)(?![a-z0-9])(?! (?:people|users|jobs|steps|yuan))")
# "a 10K race", "ran the Bristol 10K": distances in kilometers that have a name.
_RACE = Pattern(r"(?:3|5|8|10|12|15|20|21|25|30|42|50)k(?![a-z0-9])")
_RACING_BEHIND = Pattern(
    r"[ -](?:[a-z]{3,10} )?(?:races?|runs?|walks?|courses?|runners?|swims?|rides?|events?|champions?(?:hips?)?|titles?"
    r"|time trials?|distance|series)(?![a-z])"
)
_RACING_BEFORE = Pattern(
    r"(?:^|[^a-z])(?:ran|run|runs|running|finish(?:ed|es|ing)?|complet(?:e|es|ed|ing)|won|win|wins|enter(?:ed|ing)?|race|races|raced|jog|walk|walked)"
    r" (?:a|an|the|her|his|my|their|our|its|this|last)(?: [a-z'.-]{2,16}){0,3} $"
)
_NEXT_PHRASES = (",", " on ", " in ", " at ", " last ", " for ", " and ")
_RACE_REACH = 70
# "2h15m", "6ft2in", "10x12 feet", "3x4m": measures in one word; not a "4x100m" relay
_LENGTH = (
    r"(?:[x×][0-9]{1,4}(?:\.[0-9]{1,2})?){0,2}[ -]?"
    r"(?:f[eo][eo]t|ft|in(?:ch(?:es)?)?|[cmk]?m|met(?:er|re)s?|yards?)(?![a-z0-9])"
)
_MEASURED = Pattern(
    r"[0-9]{1,3}(?:h(?:rs?)?[0-9]{1,2}m(?:in)?(?:[0-9]{1,2}s)?|m(?:in)?[0-9]{1,2}s|ft[0-9]{1,2}in)(?![0-9a-z])"
    rf"|(?!4[x×][0-9]00)[0-9]{{1,4}}(?:\.[0-9]{{1,2}})?(?=[x×]){_LENGTH}"
)
_SIDE = Pattern(rf"[0-9]{{1,4}}(?:\.[0-9]{{1,2}})?{_LENGTH}")
_LIST_NUMBER = Pattern(r"(?:[0-9]{1,3}[.)]|[0-9]{1,2}(?:\.[0-9]{1,2}){1,4}\.)(?=\s)")
# "2.1 Results of": a title has a capital
_SECTION = Pattern(r"([0-9]{1,2}(?:\.[0-9]{1,2}){1,4}) (?=([A-Z][a-z]+))")
# What stands behind the number of an item or section, which has three digits at the most.
_BEHIND_ITEM = frozenset(".)")
# "... of steel. 2. Heat is lost ...": the items of a list in one paragraph
_ITEM = Pattern(r"[0-9]{1,2}\. [A-Z]")
_ENUMERATOR = Pattern(r"(?:[1-9]|1[0-2])\)")
_RUN = Pattern(r"[0-9]++(?:[.,][0-9]++){0,12}")
_NO_MOLECULES = frozenset({"fold", "percent", "point", "times", "year", "plus", "strong", "seat", "seater"})
_OPENING = frozenset(' \t\n\r("$£€¥₹~')
_CLOSING = frozenset({"", *"\t\n\r.,;:!?)%\"'"})
_STOPS = frozenset({"", ".", ":", ";", "!", "?", ")", "|"})


def stands_alone(place: Place, at: int) -> bool:
    """Whether nothing but a currency and the punctuation of a sentence touches the digits at `at`.

    Most numbers do, and need not be compared with any code.
    """
    plain = place.plain
    run = _RUN.match(plain, at, place.end)
    if run is None or run[0].count(".") > 1 or (at > place.start and plain[at - 1] not in _OPENING):
        return False
    behind = plain[run.end() : min(place.end, run.end() + 2)]
    if behind in {" x", " ×"}:
        return False  # 4 x 100m
    if behind[:1] == ")" and plain[run.end() + 1 : run.end() + 3].lstrip()[:1].isdigit():
        return False  # (555) 123-4567
    return behind[:1] in _CLOSING and not behind[1:].isalnum() if behind[:1] != " " else not behind[1:].isdigit()


def list_number_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return the number of a list item or section at the beginning of a block or item, "3." or "(3)", or nothing."""
    if _BEHIND_ITEM.isdisjoint(place.plain[at + 1 : at + 4]):
        return None
    start = at - 1 if at > place.floor and place.plain[at - 1] == "(" else at
    if not _begins_item(place, start):
        return None
    match = _LIST_NUMBER.match(place.plain, at, place.end) or _SECTION.match(place.text, at, place.end)
    if match is None or (start < at and match[0][-1] != ")") or (match.lastindex and match[2] in grammar.kinds):
        return None
    return named(place, Form.IDENTIFIER, start, match.end(1) if match.lastindex else match.end())


def enumerator_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return the small number before items in a sentence, "(1) slow down, (2) stop" or "1) slow down", or nothing.

    "twelve (12)" is taken before; a bracket that closes a longer remark, "(aged 5)", is none of its own.
    """
    del grammar
    plain, before = place.plain, place.plain[at - 1 : at] if at > place.floor else ""
    if before not in {"(", " "} or ")" not in plain[at + 1 : at + 3]:
        return None
    if before == " " and plain.rfind("(", max(place.start, at - _REACH), at) > plain.rfind(")", place.start, at):
        return None
    match = _ENUMERATOR.match(plain, at, place.end)
    if match is None or (before == " " and plain[match.end() : match.end() + 1] != " "):
        return None
    return named(place, Form.IDENTIFIER, at - (before == "("), match.end())


def _begins_item(place: Place, start: int) -> bool:
    """Whether a block, a line behind a finished one, or an item between two full stops begins at `start`."""
    before = place.plain[max(place.start, start - 8) : start]
    bare = before.rstrip(" \t")
    if not bare or (bare[-1] == "\n" and bare.rstrip()[-1:] in _STOPS):
        return True
    return before[-1] == " " and bare[-1] in _STOPS and _ITEM.match(place.text, start, place.end) is not None


def code_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return the address, phone number, version, score or model that the digit at `at` is part of, or nothing."""
    if _is_measured(place, at):
        return None
    token = _run_around(place, at)
    word = token.of(place.plain)
    if word[0] == "@" or "#" in word or (len(word) > 4 and _ADDRESS.search(word)):
        return named(place, Form.IDENTIFIER, token.start, token.end)
    return (
        _locants(place, at, grammar)
        or identifier_at(place, at)
        or _scored(place, at, grammar)
        or _grown_together(place, at, token, grammar)
    )


def _locants(place: Place, at: int, grammar: Grammar) -> Mention | None:
    match = _LOCANTS.match(place.plain, at, place.end) if "," in place.plain[at + 1 : at + 4] else None
    if (
        match is None
        or match[1] in grammar.lexicon.units
        or match[1] in grammar.lexicon.scales
        or match[1] in _NO_MOLECULES
    ):
        return None
    return named(place, Form.NAME, at, match.end())


def _is_measured(place: Place, at: int) -> bool:
    """Whether the digits at `at` begin a measure in one word, or are a further side of "3x4m"."""
    if at - 1 == place.floor and place.plain[at - 1] in "x×":
        return _SIDE.match(place.plain, at, place.end) is not None
    return _MEASURED.match(place.plain, at, place.end) is not None


def _run_around(place: Place, at: int) -> Span:
    """Return the run without spaces, brackets and quotation marks around `at`, at most `_REACH` to either side."""
    plain, start, end = place.plain, at, at
    first, last = max(place.floor, at - _REACH), min(place.end, at + _REACH)
    while start > first and plain[start - 1] not in _EDGE:
        start -= 1
    while end < last and plain[end] not in _EDGE:
        end += 1
    return Span(start, end)


_AFTER_SCORE = Pattern(r"(?<![0-9.])[0-9]{1,2}-[0-9]{1,2}\)? \(?$")
_RANGING = Pattern(r"(?:^|[^a-z])rang(?:e|es|ed|ing) from $")
_UNIT_BEHIND = Pattern(r" ?(%|per cent|[a-z]{3,12})(?![a-z])")


def _scored(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Read "24/7", and scores and votes: two numbers of which the first is the larger, or beside a word of sport."""
    plain = place.plain
    if plain[at - 1 : at] in {"$", "€", "£", "¥"}:
        return None
    match = _FORM.match(place.text, at, place.end) or (
        _CALIBER.match(plain, at, place.end) if plain[at - 1] == "." else None
    )
    if match is not None:
        return named(place, Form.NAME, at, match.end())
    for pattern in (_FIXED, _TO_ONE, _RATIO, _SHARE):
        match = pattern.match(plain, at, place.end)
        if match is not None:
            return named(place, Form.NAME, at, match.end())
    match = _SCORE.match(plain, at, place.end)
    if match is None:
        return None
    if _AFTER_SCORE.search(plain, max(place.start, at - len("10-12), (")), at):
        return named(place, Form.NAME, at, match.end())  # "6-3 6-7 (5-7)"
    rises, end = int(match[1]) < int(match[2]), match.end()
    if rises and (
        _counts(place, end, grammar) or _RANGING.search(plain, max(place.floor, at - len("ranging from ")), at)
    ):
        return None  # "led by a rise of 2-6 per cent"
    # Words that the window cuts are none: the first letters of "wind" are no win.
    before, behind = plain[max(place.floor, at - 40) : at], plain[end : min(place.end, end + 25)]
    window = f"{before.partition(' ')[2]} {behind if end + 25 >= place.end else behind.rpartition(' ')[0]}"
    contested = (
        not grammar.lexicon.words["contests"].isdisjoint(window.replace(",", " ").split())
        or _NEXT_SCORE.match(plain, match.end(), place.end) is not None
        or (
            plain[match.end() : match.end() + 1] in {"", ".", ","}
            and _STANDING.search(plain, max(place.floor, at - 8), at) is not None
        )
    )
    return named(place, Form.NAME, at, match.end()) if not rises or contested else None


def _counts(place: Place, end: int, grammar: Grammar) -> bool:
    """Whether a unit or a currency stands behind two numbers: "2-6 per cent", "46-63 euros"."""
    word = _UNIT_BEHIND.match(place.plain, end, place.end)
    return word is not None and (word[1] in grammar.lexicon.units or word[1] in grammar.lexicon.money_after)


def _grown_together(place: Place, at: int, token: Span, grammar: Grammar) -> Mention | None:
    """Read COVID-19, G20, A320neo, 5G: a name, unless the letters are a currency, a unit or a magnitude."""
    plain = place.plain
    letters = _LETTERS_BEFORE.search(plain, max(token.start, at - 32), at)
    if letters is not None:
        if money_before(place, at, grammar) is not None or _is_no_name(
            letters[0], place.text[letters.start()].islower(), grammar
        ):
            return None
        return named(place, Form.NAME, letters.start(), _end_of_word(plain, at, token.end))
    match = _GENERATION.match(plain, at, token.end)
    if match is not None and plain[at - 1 : at] not in {"$", "€", "£", "."} and place.text[match.end() - 1].isupper():
        return named(place, Form.NAME, at, match.end())
    if plain.startswith(("k", "0k", "5k", "1k", "2k"), at + 1) and _is_race(place, at):
        return named(place, Form.NAME, at, plain.index("k", at) + 1)
    match = _GLUED_LETTERS.match(plain, at, token.end)
    if match is None:
        return None
    ranges = match[2] is None or match[2][0] == "-"  # 5km-6km
    are_things = match[1] == "s" and match[0][:-1].isdigit() and len(match[0]) > _LONGEST_SECONDS  # 808s
    is_planet = match[0][:-1].isdigit() and _CATALOG.search(place.text, max(0, at - _LONGEST_CATALOG), at) is not None
    if is_planet and len(match[1]) == 1 and money_before(place, at, grammar) is None:
        return named(place, Form.NAME, at, match.end(1))
    if ranges and not are_things and _is_known(place.text[match.start(1) : match.end(1)], grammar):
        return None
    return named(place, Form.NAME, at, _end_of_word(plain, at, token.end))


def _is_race(place: Place, at: int) -> bool:
    """Whether digits and a K are a race over so many kilometers."""
    match = _RACE.match(place.plain, at, place.end)
    if match is None or (at > place.floor and not place.plain[at - 1].isspace()):
        return False
    if _RACING_BEHIND.match(place.plain, match.end(), place.end):
        return True
    is_last = place.plain[match.end() : match.end() + 1] in _STOPS or place.plain.startswith(_NEXT_PHRASES, match.end())
    return is_last and _RACING_BEFORE.search(place.before(at, _RACE_REACH)) is not None


def _is_no_name(prefix: str, is_small: bool, grammar: Grammar) -> bool:
    """Whether letters before digits are a hedge, "c.1500", or the first part of a word, "mid-2020"."""
    bare = prefix.rstrip("-")
    return (prefix in grammar.lexicon.hedges and is_small) or (
        bare != prefix and bare in grammar.lexicon.words["prefixes"]
    )


def _is_known(letters: str, grammar: Grammar) -> bool:
    """Whether letters behind digits are a unit, a currency, a magnitude or the end of an ordinal or multiple."""
    lexicon, lowered = grammar.lexicon, letters.lower()
    if letters in lexicon.units or letters in lexicon.money_after or {letters, lowered} & lexicon.scales.keys():
        return True
    if not letters.isascii() or lowered in {"st", "nd", "rd", "th", "x", "e", "s", "fl", "fold", "am", "pm"}:
        return True
    return lowered in lexicon.money_after or (len(lowered) > 3 and lowered in lexicon.units)


def _end_of_word(plain: str, at: int, end: int) -> int:
    """Return where the letters, digits and inner hyphens and points that begin at `at` stop."""
    stop = at
    while stop < end and (
        plain[stop].isalnum() or (plain[stop] in "-.+" and stop + 1 < end and plain[stop + 1].isalnum())
    ):
        stop += 1
    return stop
