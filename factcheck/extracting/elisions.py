"""The noun that a figure counts without holding it: "10 of the 26 deaths", "58 and 56 letters", "a six-story hotel".

Comes in: the mentions of one block. Goes out: the same mentions, those without unit or noun completed where
the sentence says what they count. Never happens here: giving a figure a unit, or a noun across the end of a sentence.
"""

import re

from factcheck.extracting.cricket import is_score_of_cricket
from factcheck.extracting.grammar import GAP, SPACES, Grammar, Place
from factcheck.extracting.nouns import is_plural, noun_after
from factcheck.extracting.patterns import Pattern
from factcheck.extracting.tallies import tallied
from factcheck.model.mention import Form, Mention

# "-old" in "three 15-year-old boys"
_REST = Pattern(r"(?:-[a-z]{1,12})+")
_HYPHENED = Pattern(r"-([a-z]{2,24})(?![\w])")
# "10 of the 26 deaths", "three of Australia's biggest banks"; "two of which" points back.
_PART = Pattern(
    rf"(?:{GAP}more)?{GAP}(?:of|among){GAP}(which|whom|them|(?:the|its|his|her|their|our|these|those|all){GAP}(?:(?:most|scheduled|remaining|planned|original|available|possible|allotted|total){GAP})?)?"
)
# "half the fleet", "a third of voters"
_WHOLE = Pattern(
    rf"(?:{GAP}of)?{GAP}(?:(?:the|its|his|her|their|our|all|these|those){GAP})?"
    rf"(?:[\w-]{{2,24}}'s{GAP})?([a-z]{{3,24}})(?![\w'-])"
)
_JOINED = Pattern(
    r"(?:, ?|,? (?:and|or|to|nor) )"
    r"(?:about |around |some |nearly |almost |over |under |up to |at least |(?:more|less|fewer) than )?"
)
# "247 of these were fatal", "156 of 1327 who": of things that were named before
_TAKES_UP = Pattern(
    rf"{GAP}of{GAP}(?:th[eo]se{GAP}(?:were|are|was|had|have|died|will|would|came|who|which|in|at|on|from|,)|[0-9][0-9,]{{0,10}}{GAP}who)(?![a-z])"
)
# "ten of | Norway's | 31 banks"
_OF_THE, _LONGEST_OF = Pattern(rf"(?:^|[.!?]{GAP}|\n)of{GAP}(?:the|its|their|these|those|his|her|our|all){GAP}$"), 14
# "ten | 500ml | bottles", "2 x 400g tins", "three $5 notes"
_EACH = frozenset({" ", " x ", " × "})
_MAGNITUDE = ("magnitude ", "magnitude of ", "magnitudes ")
_OWNER, _LONGEST_OWNER = Pattern(rf"[\w.-]{{2,20}}'s?{GAP}"), 24
# "2 million head of cattle"
# "23 million fully loaded 40-ton trucks"
_LOADED = Pattern(r"\s(?:(?!and|with|the|from|for|per|but|who|than)[a-z]{3,12}\s){0,2}$")
_HEAD = Pattern(rf"{GAP}head{GAP}of{GAP}([a-z]{{3,12}})(?![\w-])")
_BACKWARD = frozenset({"which", "whom", "them"})
# What a second count follows: "560 stores in the UK and 18 in the Republic"; the second group needs nothing behind the
# number: "28 people ... another 20", "killing 22 people and injuring over 700", "of whom 8,000 died".
_GOES_ON = Pattern(
    rf"(?:[:;,]|{GAP}(?:and|or|but|with|plus|including|while)"
    rf"|(?:{GAP}|\()(another|an{GAP}additional|a{GAP}further|injuring|wounding|killing|leaving|of{GAP}wh(?:om|ich)))$"
)
# "by 15 votes to eight"
_AGAINST = Pattern(rf"{GAP}(?:to|from|against|versus){GAP}$")
_LONGEST_AGAINST = len(" against ")
_BEHIND = Pattern(rf"{GAP}([a-z]{{2,12}})(?![\w-])")
_ENDS_SENTENCE = Pattern(r"[.!?][\"')]{0,2}\s")
# What begins a sentence that goes on with the things of the one before.
_TAKEN = ("these", "these,", "those", "those,", "them", "them,", "total", "total,", "number", "number,", "another")
_TAKEN_UP = Pattern(
    rf"(?:(?:^|[.!?]\s)another|(?:^|[^a-z])of{GAP}(?:these|those|them|(?:the|that|this){GAP}(?:total|number))),?{GAP}$"
)
_LONGEST_TAKEN = 24
_INCLUDING = ("including ", "among them ", "of them ")
# How far back the noun may stand, and how many mentions may lie between.
_REACH, _MOST_BETWEEN = 120, 3
_FAR, _MOST_PARALLEL = 200, 6
# What a fraction stands before without "of": "a two-thirds majority".
_PARTED = frozenset(
    {"majority", "share", "stake", "interest", "ownership", "cut", "increase", "reduction", "rise", "drop", "fall"}
)
_NEVER_PARALLEL = frozenset({"of", "to", "and", "or"})


def with_elided(mentions: list[Mention], place: Place, grammar: Grammar) -> list[Mention]:
    """Return the mentions of a block, each open figure with the noun it counts, if the sentence shows it."""
    lacking = [at for at, mention in enumerate(mentions) if _is_open(mention)]
    if not lacking:
        return mentions
    done = list(mentions)
    for at in reversed(lacking):
        done[at] = _completed(done[at], _ahead(place, done, at, grammar))
    for at in lacking:
        if not done[at].elided:
            done[at] = _completed(done[at], _behind(place, done, at, grammar) or _tallied(place, done[at], grammar))
    return done


def _tallied(place: Place, mention: Mention, grammar: Grammar) -> str:
    return "" if _is_fraction(mention, grammar) else tallied(place, mention, grammar)


def _completed(mention: Mention, noun: str) -> Mention:
    return mention._replace(elided=noun) if noun else mention


def _is_open(mention: Mention) -> bool:
    if mention.form is not Form.FIGURE:
        return False
    return not (mention.unit or mention.noun or mention.level or mention.sense or mention.elided)


def _ahead(place: Place, mentions: list[Mention], at: int, grammar: Grammar) -> str:
    """Return the noun behind an open figure: tied by a hyphen, behind "of the", behind the next figure of a list."""
    end = mentions[at].span.end
    following = place.plain[end : end + 1]
    if following == "-":
        return _tied(place, end, grammar)
    told = _told(place, mentions[at], grammar)
    if told:
        return told
    behind = mentions[at + 1] if at + 1 < len(mentions) else None
    part = _part(place, end) if following in SPACES else None
    if following in SPACES and _is_fraction(mentions[at], grammar):
        whole = part.end() if part is not None else end + len(" the ") if place.plain.startswith(" the ", end) else -1
        counted = behind is not None and behind.span.start == whole
        return _noun_of(behind) if counted and behind is not None else _shared(place, end, grammar)
    if part is not None:
        return "" if part[1] in _BACKWARD else _noun_at(place, part.end(), behind, grammar)
    if behind is None or behind.form is not Form.FIGURE or _is_fraction(behind, grammar):
        return ""
    if (behind.level or place.plain[behind.span.end : behind.span.end + 1] == "-") and _LOADED.match(
        place.plain, end, behind.span.start
    ):
        rest = _REST.match(place.plain, behind.span.end, place.end)
        return _bare_noun(place, rest.end() if rest else behind.span.end, grammar)
    if behind.unit and place.plain[end : behind.amount.start] in _EACH:
        return _bare_noun(place, behind.span.end, grammar)
    joint = _JOINED.match(place.plain, end, behind.amount.start)
    return _noun_of(behind) if joint is not None and joint.end() == behind.amount.start else ""


def _told(place: Place, mention: Mention, grammar: Grammar) -> str:
    """Return the noun that the next word or the sport names: "8 others", "a 3 bedroom house", "an unbeaten 96"."""
    plain, end = place.plain, mention.span.end
    word = _BEHIND.match(plain, end, place.end) if plain[end : end + 1] in SPACES else None
    if plain.endswith(_MAGNITUDE, place.start, mention.span.start) or (word is not None and word[1] == "magnitude"):
        return "magnitude"
    if mention.numeral.text.isdecimal():
        if is_score_of_cricket(place, mention.amount, end):
            return "runs"
        if word is not None and word[1] in grammar.lexicon.words["qualified by numbers"]:
            return word[1]
    if word is None:
        return ""
    head = _HEAD.match(plain, end, place.end) if word[1] == "head" else None
    return "others" if word[1] == "others" else "" if head is None else place.text[head.start(1) : head.end(1)]


def _part(place: Place, end: int) -> re.Match[str] | None:
    """Return the "of the" behind a figure that ends at `end`."""
    return (
        _PART.match(place.plain, end, place.end)
        if place.plain.startswith(("of", "more of", "among"), end + 1)
        else None
    )


def _is_fraction(mention: Mention, grammar: Grammar) -> bool:
    text = mention.numeral.text
    return text[-1].isalpha() and text.lower().replace("-", " ").split()[-1] in grammar.lexicon.fractions


def _shared(place: Place, end: int, grammar: Grammar) -> str:
    """Return what a fraction is taken of, where it is one word: in "a third of the water flows" an -s is a verb's."""
    words, whole = grammar.lexicon.words, _WHOLE.match(place.plain, end, place.end)
    if whole is not None and is_plural(whole[1], words) and whole[1] not in words["stop"]:
        return _bare_noun(place, whole.start(1) - 1, grammar)
    if (whole is None or whole[1] == "all") and place.plain.startswith(" of all ", end):
        return _bare_noun(place, end + len(" of all"), grammar)
    if whole is None or whole[1] in words["stop"] or whole[1] in words["measured"]:
        return ""
    if whole.start(1) == end + 1 and whole[1] not in _PARTED:
        return ""  # "half voted"
    behind = _BEHIND.match(place.plain, whole.end(), place.end)
    if behind is None or behind[1] in words["stop"]:
        return place.text[whole.start(1) : whole.end(1)]
    noun = _bare_noun(place, whole.start(1) - 1, grammar)
    return noun if noun.rpartition(" ")[2] in words["counted"] else ""  # no verb in -s


def _tied(place: Place, end: int, grammar: Grammar) -> str:
    match, words = _HYPHENED.match(place.plain, end, place.end), grammar.lexicon.words
    if match is None or match[1] in words["tied to numbers"] or match[1] in words["stop"]:
        return ""
    return match[1] if place.text[match.start(1)].islower() else ""


def _noun_at(place: Place, start: int, behind: Mention | None, grammar: Grammar) -> str:
    """Return the noun of a whole: of the figure that begins there, or the bare noun."""
    if behind is not None and start <= behind.span.start <= start + _LONGEST_OWNER:
        owner = _OWNER.match(place.plain, start, behind.span.start)
        if behind.span.start == (owner.end() if owner else start):
            return _noun_of(behind)
    return _bare_noun(place, start - 1, grammar)


def _bare_noun(place: Place, end: int, grammar: Grammar) -> str:
    """Return the noun phrase behind `end` without its owner: "biggest banks" of "Australia's biggest banks"."""
    noun = noun_after(place, end, grammar)
    if noun is None:
        return ""
    words = noun.text.split()
    while len(words) > 1 and any(_is_owner(word, grammar) for word in words):
        del words[0]
    return " ".join(words)


def _is_owner(word: str, grammar: Grammar) -> bool:
    """Whether a word is the owner or number of what is counted: "woman's", "three" of "woman's three children"."""
    return word.endswith(("'s", "’s", "s'")) or word.lower() in grammar.counting


def _noun_of(mention: Mention) -> str:
    return mention.noun or mention.elided


def _behind(place: Place, mentions: list[Mention], at: int, grammar: Grammar) -> str:
    """Return the noun of an earlier count of the sentence that an open figure goes on with."""
    mention, before = mentions[at], mentions[at - 1] if at else None
    is_near = before is not None and mention.span.start - before.span.end <= _LONGEST_AGAINST
    if before is not None and is_near and _AGAINST.match(place.plain[before.span.end : mention.span.start]):
        return _noun_of(before)
    if _takes_up_sentence(place, mention):
        return _nearest(place, mentions, at, ends=1)
    if place.plain.endswith(", ", place.start, mention.span.start):
        noun = _of_whole(place, mentions, at)
        if noun:
            return noun
    if not _points_back(place, mention, grammar):
        return _parallel(place, mentions, at) if _does_likewise(place, mention) else ""
    return _parallel(place, mentions, at) or _nearest(place, mentions, at)


def _of_whole(place: Place, mentions: list[Mention], at: int) -> str:
    """Return the noun of the whole with which a sentence begins: "Of the 738,000 homes built in 2016, | 686,000"."""
    for earlier in reversed(mentions[max(0, at - _MOST_BETWEEN) : at]):
        start, between = earlier.span.start, place.plain[earlier.span.end : mentions[at].span.start]
        if len(between) > _REACH or _ENDS_SENTENCE.search(between):
            return ""
        if earlier.form is Form.FIGURE and _OF_THE.search(place.plain, max(place.start, start - _LONGEST_OF), start):
            return _noun_of(earlier)
    return ""


def _takes_up_sentence(place: Place, mention: Mention) -> bool:
    """Whether a part of what the sentence before counts is told: "Of these, 40", "Another 30", "Six of them"."""
    before = place.plain[max(place.start, mention.span.start - _LONGEST_TAKEN) : mention.span.start]
    if before.rstrip(SPACES).endswith(_TAKEN) and _TAKEN_UP.search(before):
        return True
    begins = not before.strip(SPACES) or before.rstrip(SPACES)[-1] in ".!?"
    part = _part(place, mention.span.end) if begins else None
    return part is not None and part[1] == "them"


def _nearest(place: Place, mentions: list[Mention], at: int, ends: int = 0) -> str:
    """Return the noun of the last count before, at most so many ends of sentences away."""
    start = mentions[at].span.start
    for earlier in reversed(mentions[max(0, at - _MOST_BETWEEN) : at]):
        between = place.plain[earlier.span.end : start]
        if len(between) > _REACH or len(_ENDS_SENTENCE.findall(between)) > ends:
            return ""
        if earlier.form is Form.FIGURE and _noun_of(earlier) and not _is_included(place, earlier):
            return _noun_of(earlier)
    return ""


def _is_included(place: Place, mention: Mention) -> bool:
    """Whether a count is a part of the one before it: "six people, including two police, died and 40 were hurt"."""
    return place.plain.endswith(_INCLUDING, max(place.start, mention.span.start - _LONGEST_TAKEN), mention.span.start)


def _parallel(place: Place, mentions: list[Mention], at: int) -> str:
    """Return the noun of an earlier count that the same word follows: "200 boys from 6 towns ... and 350 from 9"."""
    behind = _BEHIND.match(place.plain, mentions[at].span.end, place.end)
    if behind is None or behind[1] in _NEVER_PARALLEL:
        return ""
    for earlier in reversed(mentions[max(0, at - _MOST_PARALLEL) : at]):
        if mentions[at].span.start - earlier.span.end > _FAR or earlier.form is not Form.FIGURE:
            continue
        other = _BEHIND.match(place.plain, earlier.span.end, place.end)
        if other is not None and other[1] == behind[1] and _noun_of(earlier):
            between = place.plain[earlier.span.end : mentions[at].span.start]
            return "" if _ENDS_SENTENCE.search(between) else _noun_of(earlier)
    return ""


def _does_likewise(place: Place, mention: Mention) -> bool:
    """Whether a second group does something: "53 members voted for it and three voted against"."""
    behind = _BEHIND.match(place.plain, mention.span.end, place.end)
    start = mention.span.start
    before = place.plain[max(place.start, start - 20) : start].rstrip(SPACES)
    return behind is not None and behind[1].endswith("ed") and _GOES_ON.search(before) is not None


def _points_back(place: Place, mention: Mention, grammar: Grammar) -> bool:
    """Whether "two of which", or "and 18 in", "another 20", "and eight others" takes up an earlier noun."""
    part = _part(place, mention.span.end)
    if part is not None:
        return part[1] in _BACKWARD or _TAKES_UP.match(place.plain, mention.span.end, place.end) is not None
    start = mention.span.start
    before = _GOES_ON.search(place.plain[max(place.start, start - 20) : start].rstrip(SPACES))
    if before is None or before[1]:
        return before is not None
    behind = _BEHIND.match(place.plain, mention.span.end, place.end)
    words = grammar.lexicon.words
    return behind is not None and (behind[1] in words["behind elided nouns"] or behind[1] in words["behind counts"])
