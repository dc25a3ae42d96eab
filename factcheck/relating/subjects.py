"""Who and what a figure is about, read from the noun phrase before the verb that leads to it.

Worked example: in "In 2023, the GDP of Norland reached $410 billion" the clause begins behind the date, the verb is
"reached", and the phrase between them gives the subject "norland" and the measure "gdp". "Norland reported a GDP of
$410 billion" gives the same.
"""

import re
from functools import cache

from factcheck.model.mention import Form
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.relating.passages import Passage
from factcheck.relating.words import Words, word_set

# Verbs that say what a measure came to, or how it moved, with the subject before them.
_VERBS = word_set("""
    reach reaches reached reaching hit hits was were is are total totals totaled totalled totaling totalling
    exceed exceeds exceeded exceeding surpass surpasses surpassed surpassing topped tops rose fell grew increased
    decreased declined dropped climbed surged jumped gained soared slumped shrank expanded contracted
""")
_CHANGES = word_set("""
    rose fell grew increased decreased declined dropped climbed surged jumped gained soared slumped shrank expanded
    contracted has
""")
_PREPOSITIONS = word_set(
    "in from for at of on to with within per across among under excluding including before after a an"
)
_TIMES = word_set("the last this that year quarter month half period total all")
_PARTS_OF_TIME = word_set("early late mid fiscal calendar about around")
_ARTICLES = frozenset({"a", "an", "the", "some"})
_SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.POINTS})
_REPORTING = word_set(
    "reported posted recorded had generated booked earned achieved reports posts records has made saw"
)
_PRONOUNS = word_set("it he she they we i this that who which there the")
_MOST_MEASURE_WORDS = 4
_VERBS_WITH = {
    "stood": {"at"}, "stands": {"at"}, "amounted": {"to"}, "amounts": {"to"}, "came": {"to", "in"},
    "accounted": {"for"}, "accounts": {"for"},
    "has": {"increased", "risen", "fallen", "grown", "reached", "climbed", "dropped", "declined"},
}  # fmt: skip
# How far behind the verb its figure may stand, in characters.
_LONGEST_REACH = 30
_LONGEST_PHRASE = 100
# What may stand before a date at the head of a clause.
_LEADS = frozenset(
    {"in", "on", "by", "at", "for", "during", "since", "as of", "at the end of", "by the end of", "in the"}
)
_DETERMINERS = word_set("the a an its their our his her this that also total overall about on in")


def subject_and_measure(quantity: Quantity, passage: Passage) -> tuple[str, str]:
    """Return who and which measure, in lower case, or two empty texts where the sentence does not say it plainly."""
    first, last = passage.clause(quantity.span.start)
    found = _reported(first, last, passage) or _possessed(first, last, passage) or _said(first, last, quantity, passage)
    if found is None or _is_scoped(quantity, passage):
        return "", ""
    subject, measure = found
    noun = quantity.mention.noun
    return subject.lower(), (f"{measure} {noun}".strip() if noun else measure).lower()


def _reported(first: int, last: int, passage: Passage) -> tuple[str, str] | None:
    """Read "Acme reported net revenue of" before the figure."""
    words = passage.words
    if words.form(last - 1) != "of":
        return None
    near = range(last - 2, max(first, last - _MOST_MEASURE_WORDS - 3), -1)
    verb = next((index for index in near if words.forms[index] in _REPORTING), -1)
    if verb <= first:
        return None
    start = _behind_dates(words.starts[first], words.starts[verb], passage)
    who = passage.text[start : words.starts[verb]].strip()
    measure = _without_determiner(passage.text[words.ends[verb] : words.starts[last - 1]])
    is_named = who[:1].isupper() and who.lower() not in _PRONOUNS and len(who) <= _LONGEST_PHRASE
    return (who, measure) if is_named and measure and not _has_figure(passage, start, words.ends[last - 1]) else None


def _possessed(first: int, last: int, passage: Passage) -> tuple[str, str] | None:
    """Read "Acme's revenue of" before the figure."""
    words = passage.words
    if words.form(last - 1) != "of":
        return None
    start = _behind_dates(words.starts[first], words.starts[last - 1], passage)
    phrase = passage.text[start : words.starts[last - 1]].strip()
    named = _possessive().fullmatch(phrase) if phrase[:1].isupper() and len(phrase) <= _LONGEST_PHRASE else None
    has_verb = any(_is_verb(words, index) for index in range(first, last))
    is_plain = named is not None and _plain_measure().fullmatch(named["measure"]) is not None
    return (named["who"], named["measure"]) if named is not None and is_plain and not has_verb else None


def _said(first: int, last: int, quantity: Quantity, passage: Passage) -> tuple[str, str] | None:
    """Read "Acme's revenue was" before the figure."""
    words, at = passage.words, quantity.span.start
    verb = next((index for index in range(first, last) if _is_verb(words, index)), -1)
    if verb < 0 or at - words.ends[verb] > _LONGEST_REACH or not _says_level(quantity, words.forms[verb], passage):
        return None
    start = _behind_dates(words.starts[first], words.starts[verb], passage)
    phrase = passage.text[start : words.starts[verb]].strip()
    if not phrase or len(phrase) > _LONGEST_PHRASE or _has_figure(passage, start, at):
        return None
    return split_phrase(phrase)


def _is_verb(words: Words, index: int) -> bool:
    form = words.forms[index]
    return form in _VERBS or (form in _VERBS_WITH and words.form(index + 1) in _VERBS_WITH[form])


def _says_level(quantity: Quantity, verb: str, passage: Passage) -> bool:
    """Whether the figure is what the measure came to: not "rose from $4", nor, but for percentages, "rose (by) $4"."""
    before = passage.words.form(passage.words.before(quantity.span.start, _ARTICLES))
    if before in {"from", "by"}:
        return before == "by" and quantity.kind in _SHARES
    return quantity.kind in _SHARES or verb not in _CHANGES or before == "to"


def _is_scoped(quantity: Quantity, passage: Passage) -> bool:
    """Whether the text goes on to say of which part the figure is: "$2 billion in Europe", "$2 per share"."""
    words, end = passage.words, quantity.span.end
    index = words.at(end)
    if words.form(index) not in _PREPOSITIONS:
        return False
    index += 2 if words.form(index + 1) in _PARTS_OF_TIME else 1
    if words.form(index) in _TIMES or index >= len(words.starts):
        return False
    dates = (mention.span for mention in passage.mentions_between(end, words.ends[index]) if mention.date is not None)
    return not any(date.start <= words.starts[index] < date.end for date in dates)


def _has_figure(passage: Passage, start: int, end: int) -> bool:
    """Whether another figure stands before this one: then the phrase belongs to that one."""
    return any(mention.form is Form.FIGURE for mention in passage.mentions_between(start, end))


def _behind_dates(start: int, end: int, passage: Passage) -> int:
    """Return where the subject begins behind "In 2023" or "On Monday,"."""
    for mention in passage.mentions_between(start, end):
        lead = passage.text[start : mention.span.start].strip(" ,").lower()
        if mention.date is None or (lead and lead not in _LEADS):
            break
        start = mention.span.end
    return start


@cache
def _possessive() -> re.Pattern[str]:
    return re.compile(r"(?P<who>.+?)(?:['’]s|s['’])\s+(?P<measure>.+)")


@cache
def _of_or_in() -> re.Pattern[str]:
    name = r"[A-Z][\w’'.-]*"
    return re.compile(rf"(?P<measure>.+?)(?<=\S)\s+(?:of|in|at)\s+(?:the\s+)?(?P<who>{name}(?:\s+(?:of\s+)?{name})*)")


@cache
def _plain_measure() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z][\w\s’'&/.-]*")


def split_phrase(phrase: str) -> tuple[str, str]:
    """Split "Beijing's GDP" or "the GDP of Beijing" into who ("Beijing") and what ("GDP").

    A subject that is only described, "the city's GDP", keeps its article: "the city" is somebody in one article and
    somebody else in the next. A phrase of another form is all measure.
    """
    plain = phrase.strip(" ,")
    if "'" in plain or "’" in plain:
        possessive = _possessive().fullmatch(plain)
        if possessive is not None:
            return possessive["who"].strip(), _without_determiner(possessive["measure"])
    bare = _without_determiner(plain)
    of = _of_or_in().fullmatch(bare)
    if of is not None:
        return of["who"], of["measure"].strip()
    return "", bare if _plain_measure().fullmatch(bare) else ""


def _without_determiner(phrase: str) -> str:
    words = phrase.split()
    while words and words[0].lower() in _DETERMINERS:
        words.pop(0)
    return " ".join(words)
