"""How surely words say that a list is all of a whole, by where the whole stands.

Comes in: a whole and a run of amounts. Goes out: how sure, or None if they speak against it. Never happens
here: adding.

Worked examples: "62 million, made up of 38 million from ..." is sure; "9,340 in Quayside ...; that adds
up to" as well; ": 610 ash, 430 larch, 210 beech" is likely, and a comma between a whole and bare numbers may be.
"""

import re
from collections.abc import Sequence
from enum import Enum
from functools import cache
from itertools import pairwise

from factcheck.checking.arithmetic.partition.amounts import Amount
from factcheck.checking.arithmetic.partition.persons import leave_nobody_out
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article

_LONGEST, _LEAD, _BEHIND, _MANY = 110, 60, 45, 3


class Closure(Enum):
    """How surely a list is all of its whole."""

    SURE = "sure"
    LIKELY = "likely"
    OPEN = "open"


@cache
def _joint() -> re.Pattern[str]:
    """Match what stands between two parts, up to the words right before the second."""
    return re.compile(r"[^.:()\n–—]{0,110}?(?:,|;|\band\b|\bplus\b|\bwhile\b|\bwith\b)[^.:()\n–—]{0,80}")


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"\)(?:,| and|, and|;)[^.:()\n]{0,60}\(")


@cache
def _against() -> re.Pattern[str]:
    """Match the last words before a figure that is no further part: "from 30", "of the 90", "including 12"."""
    return re.compile(
        r"\b(?:from|to|than|against|versus|vs|compared (?:with|to)|of|after|by|per|includ\w+|every|up|down|until|or|at"
        r"|between|about a|since|in|aged|age|rose|fell|for)(?: (?:the|its|their|all|those|these|about|some|a|an))*"
        r" [$£€¥₹]?$"
    )


def is_joined(text: str, start: int, end: int) -> bool:
    """Whether one part of a list follows another, of which one ends at `start` and the other begins at `end`."""
    if end - start > _LONGEST + _LEAD:
        return False
    gap = text[start:end]
    is_joint = _joint().fullmatch(gap) is not None or _bracketed().fullmatch(gap) is not None
    return is_joint and _against().search(gap.lower()) is None


def is_list(article: Article, run: Sequence[Amount]) -> bool:
    """Whether amounts of one or more sentences follow one another as parts do."""
    for one, other in pairwise(run):
        if one.sentence == other.sentence and not is_joined(article.text, one.end, other.start):
            return False
    lower = words_of.of(article).lower
    start, end = article.sentences[run[0].sentence].start, article.sentences[run[-1].sentence].end
    return _otherwise().search(lower, start, end) is None


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes a list none of all: a selection, rates, an earlier count, steps."""
    return re.compile(
        r"\b(?:includ\w+|among (?:them|these|those|others)|such as|each|every|per|apiece|times|respectively|already"
        r"|previous\w*|earlier|lifetime|career|since|cumulative|so far|to date|both|overlap\w*|excluding|except|besides"
        r"|not counting|averag\w*|daily|weekly|monthly|minus|less|fewer|compared|year ago|year before|last year"
        r"|target|limit|capacity|quota|forecast|record|rank\w*|minimum|maximum|at least|(?<!add )(?<!adds )(?<!added"
        r" )up to|more than"
        r"|most of|many of|some of|mainly|mostly|largely|primarily|chiefly|notably|especially|particularly|nearly all"
        r"|add(?:ing|s|ed) to|majority|residue|various|several|others? (?:smaller|small|minor)"
        r"|increas\w*|rose|fell|grew|climb\w*|dropp\w*|declin\w*|or so)\b"
        r"|[0-9] (?:a|an) (?:day|week|month|year|head|piece|share|ton|tonne|barrel)\b"
    )


@cache
def of_them() -> re.Pattern[str]:
    """Match what makes an amount right before it some of what was told."""
    return re.compile(r"(?: [a-z]+)? of (?:them|these|those|which|whom)\b")


@cache
def _made_of() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:made up|composed|constituted) of|consist(?:s|ed|ing) of|compris(?:es|ed|ing|e)(?: of)?|being|namely"
        r"|broken down (?:into|as)|breaks down (?:into|as)|as follows"
        r"|(?:split|divided|shared|distributed|apportioned|allocated)(?: up| out)? (?:into|between|among|by|as)"
        r"|subdivided into)\b"
    )


@cache
def _of_all() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:altogether|in all|in total|all told|between them|combined|overall|total(?:s|led|ed|ling|ing)?|together"
        r"|a sum of|aggregate|(?:the )?(?:whole|entire|full)|in aggregate)\b"
    )


@cache
def _adding_up() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:add(?:s|ed|ing)? up to|(?:for|making|giving|to|or) (?:a |an |the )?(?:grand |combined |overall )?total"
        r" of"
        r"|total(?:s|led|ed|ling|ing)|mak(?:es|ing) (?:up )?|(?:came|comes|amount(?:s|ed|ing)?) to|sums? to|in all"
        r"|altogether|in total|all told|together|combined|the sum of|the total (?:is|was|to|of|at|came to)|thus|hence"
        r"|therefore|in aggregate|bring\w* (?:the|its|their) [a-z ]{0,20}to|which makes|that is"
        r"|(?:for|giving|making|to give) an? [a-z -]{3,30} of)\b[^,;:()\n]{0,25}$"
    )


@cache
def _all_behind() -> re.Pattern[str]:
    return re.compile(
        r"[^.,;:()\n0-9]{0,30}?,? (?:in all|altogether|in total|all told|together|combined|all in all|between them|in"
        r" the"
        r" aggregate)\b"
    )


def before_list(article: Article, whole: Amount, run: Sequence[Amount]) -> Closure | None:
    """Return how surely the amounts behind a whole in its sentence are all of it."""
    lower, sentence = words_of.of(article).lower, article.sentences[whole.sentence]
    if leave_nobody_out(lower, run, sentence.end) and not _is_selected(lower, whole.end, run[-1].end):
        is_total = len(run) >= _MANY and _of_all().search(lower, sentence.start, whole.start) is not None
        return Closure.SURE if is_total else Closure.LIKELY
    return _before_list(article, whole, run)


def _before_list(article: Article, whole: Amount, run: Sequence[Amount]) -> Closure | None:
    text, lower = article.text, words_of.of(article).lower
    sentence = article.sentences[whole.sentence]
    gap = lower[whole.end : run[0].start].rstrip("$£€¥₹")
    if len(gap) > _LONGEST or _is_selected(lower, whole.end, run[-1].end):
        return None
    if _others().search(lower, run[-1].end, sentence.end) is not None:
        return None
    made_of = _made_of().search(gap)
    if made_of is not None and len(gap) - made_of.end() < _LEAD // 2:
        return Closure.SURE
    if _selecting().search(lower, max(sentence.start, whole.start - _LEAD), whole.start) is not None:
        return None
    is_total = _of_all().search(lower, sentence.start, run[0].start) is not None
    is_total = is_total or _all_behind().match(lower, run[-1].end) is not None
    ends = _ending().match(lower, run[-1].end, sentence.end + 1) is not None
    is_long = len(run) >= _MANY
    if gap.endswith((": ", " – ", " — ", " - ", " (", "—")):
        return (Closure.SURE if is_total and ends else Closure.LIKELY) if ends or is_total else Closure.OPEN
    if _against().search(gap) is not None:
        return None
    if is_total and "," in gap:
        return Closure.OPEN if is_joined(text, whole.end, run[0].start) else Closure.LIKELY
    if ";" in gap or not _is_elliptic(whole, run):
        return None
    if not is_long:
        return Closure.LIKELY if gap.endswith(", ") and _is_pair(lower, run, sentence.end) else None
    return Closure.LIKELY if ends else Closure.OPEN


def _is_pair(lower: str, run: Sequence[Amount], end: int) -> bool:
    """Whether two parts are told with a word or two each, and nothing else: "61 of them black and 33 white"."""
    one, other = run
    first = _short().fullmatch(lower, one.end, other.start)
    return first is not None and _short_end().match(lower, other.end, end + 1) is not None


@cache
def _short() -> re.Pattern[str]:
    return re.compile(
        r"(?: of (?:them|whom|which|these))? (?!(?:were|was|are|is|had|have|has) )(?:(?:for|in|from|by|on|at)"
        r" (?:the )?)?[a-z-]+ and "
    )


@cache
def _short_end() -> re.Pattern[str]:
    return re.compile(r" (?:(?:for|in|from|by|on|at) (?:the )?)?[a-z-]+(?:[.;]|,? (?:have|has|were|was|are|is|will)\b)")


@cache
def _others() -> re.Pattern[str]:
    """Match what tells of further parts without a figure."""
    return re.compile(r"\b(?:others?|the rest|remain(?:s|der|ing|ed)?|another|balance|some)\b")


@cache
def _selecting() -> re.Pattern[str]:
    """Match what makes a figure one of several itself: "including 42 feature films, 6 short films and ..."."""
    return re.compile(
        r"\b(?:includ\w+|such as|among them|than|plus|up to|and another)(?: [a-z]+)? [$£€¥₹]?$"
        r"|\b(?:most|many|some|half|majority|part) of [^,;:.]{0,30}$"
    )


def _is_elliptic(whole: Amount, run: Sequence[Amount]) -> bool:
    """Whether only the whole has a noun or a unit written, which the parts have from it."""
    return bool(whole.claim.quantity.unit_symbol) and all(not part.claim.quantity.mention.noun for part in run)


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(r"[^,;:()\n]{0,80}(?:[.!?;\n)\"”]|$)")


def _is_selected(lower: str, start: int, end: int) -> bool:
    # Not cut within a word: "per" is none of the words that "percent" begins with.
    behind = lower.find(" ", end + _BEHIND // 2)
    return _otherwise().search(lower, start, behind if behind >= 0 else len(lower)) is not None


def behind_list(article: Article, whole: Amount, run: Sequence[Amount]) -> Closure | None:
    """Return how surely the amounts before one in its sentence are all of it."""
    lower = words_of.of(article).lower
    sentence = article.sentences[whole.sentence]
    gap = lower[run[-1].end : whole.start].rstrip("$£€¥₹")
    if len(gap) > _LONGEST or _is_selected(lower, run[0].start, whole.end):
        return None
    is_long = len(run) >= _MANY
    if _adding_up().search(gap) is not None or _all_behind().match(lower, whole.end) is not None:
        return Closure.SURE if is_long or "," in gap else Closure.LIKELY
    if _against().search(gap) is not None:
        return None
    opens = run[0].start - sentence.start <= 3 or lower[sentence.start : run[0].start].rstrip("$£€¥₹").endswith(": ")
    is_set_off = gap.endswith((": ", " – ", " — ", "; "))
    return Closure.LIKELY if is_long and (is_set_off or (opens and _set_off().search(gap) is not None)) else None


@cache
def _set_off() -> re.Pattern[str]:
    return re.compile(r"(?::|;| –| —|—) [^:;]*$")


@cache
def _taking_up() -> re.Pattern[str]:
    """Match how a sentence begins that tells a whole of what stands before it, up to the figure."""
    return re.compile(
        r"(?P<sure>(?:so |thus |that |this |these |which )?(?:in all|altogether|in total|all told|together|combined"
        r"|the (?:whole|entire|total|combined|full|overall|grand)|that makes|that made|this makes|(?:that|this|it|they)"
        r" (?:adds?|added) up to)\b[^.;:()\n0-9]{0,45})"
        r"|(?P<likely>all(?: the| of the| these| those| of them,?)? )"
        r"|(?P<open>(?:the|these|those|its|their|his|her)(?: [a-z-]+)? )"
    )


def is_one_of_its_kind(lead: str) -> bool:
    """Whether words before an amount make it that of one more of its kind: "the longest tunnel is"."""
    return _extreme().search(lead) is not None


@cache
def _extreme() -> re.Pattern[str]:
    """Match what makes an amount one of several of its kind."""
    est = (
        "long|short|larg|small|bigg|high|low|tall|old|new|young|deep|wid|heavi|lat|near|fast|slow|rich|poor|earli|busi"
    )
    return re.compile(rf"\b(?:(?:{est})est|average|mean|median|next|previous)(?: [a-z-]+){{0,3}} [$£€¥₹]?$")


@cache
def _coming() -> re.Pattern[str]:
    """Match what adds to an amount told before: "another 27", "and 16 more"."""
    return re.compile(
        r"\b(?:another|more|a further|further|plus|also|the (?:other|remaining|rest|last)|a last|again)\b"
    )


def below(article: Article, whole: Amount, run: Sequence[Amount]) -> Closure | None:
    """Return how surely an amount that is the first of its sentence is all of what was listed before it."""
    lower = words_of.of(article).lower
    sentence = article.sentences[whole.sentence]
    lead = lower[sentence.start : whole.start].rstrip("$£€¥₹")
    match = _taking_up().fullmatch(lead)
    if match is None or is_one_of_its_kind(lead):
        return None
    if _otherwise().search(lower, sentence.start, min(sentence.end, whole.end + _BEHIND)) is not None:
        return None
    if match["sure"]:
        return Closure.SURE
    is_coming = any(_coming().search(lower, part.start - _LEAD, part.end + _LEAD) is not None for part in run[1:])
    if match["likely"]:
        return Closure.SURE if is_coming else Closure.LIKELY
    return Closure.LIKELY if is_coming else Closure.OPEN


@cache
def _sharing() -> re.Pattern[str]:
    """Match verbs by which parts of a whole are given or taken."""
    return re.compile(
        r"\b(?:pays?|paid|paying|contribut\w+|put(?:s|ting)? (?:up|in)|gives?|gave|given|provid\w+|chip\w* in|bears?"
        r"|bore"
        r"|cover\w*|meets?|met|goes|go|went|going|comes?|came|coming|spent|allocated|earmarked|set aside|rais\w+"
        r"|suppl\w+|donat\w+|funds?|lends?|lent|account\w* for|got|gets|receiv\w+|took|takes?|shar\w+|split|divided"
        r"|owed|inherit\w*|bequeath\w*|is for|are for|was for|were for)\b"
    )


@cache
def _divided() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:cost\w*|price|bill|budget|grants?|legacy|bequest|prize|estate|fund\w*|fee|total|altogether|in all"
        r"|overall"
        r"|worth|sum|pot|jackpot|loan|package|harvest|catch|haul|collection|income|revenue|turnover|seats|votes?"
        r"|stock)\b"
    )


def above(article: Article, whole: Amount, run: Sequence[Amount]) -> Closure | None:
    """Return how surely amounts in the sentences behind a whole are all of it."""
    lower = words_of.of(article).lower
    own = article.sentences[whole.sentence]
    first, last = article.sentences[run[0].sentence], article.sentences[run[-1].sentence]
    if first == last and len(run) >= _MANY and _breakdown().match(lower, first.start) is not None:
        return Closure.SURE
    if len(run) < _MANY and _rest().search(lower, first.start, last.end) is None:
        return None
    if first == last and run[0].sentence == whole.sentence + 1 and leave_nobody_out(lower, run, last.end):
        is_total = _of_all().search(lower, own.start, whole.start) is not None
        return Closure.SURE if is_total else Closure.LIKELY
    if _last().search(lower, max(last.start, run[-1].start - _LEAD), run[-1].start) is not None and len(run) >= _MANY:
        return Closure.LIKELY
    if first == last and len(run) >= _MANY and _told_apart(article, whole, run):
        return Closure.LIKELY
    is_divided = _divided().search(lower, own.start, own.end) is not None
    is_shared = _sharing().search(lower, first.start, last.end) is not None
    if is_divided and is_shared:
        return Closure.LIKELY
    return Closure.OPEN if is_divided or is_shared else None


@cache
def _breakdown() -> re.Pattern[str]:
    """Match how a sentence begins that tells all of a whole, kind by kind: "By village, 38 were hit in Aldwick"."""
    return re.compile(
        r"by (?:village|town|city|county|district|parish|borough|ward|state|province|region|country|island|area|age"
        r"|sex|gender|type|kind|party|sector|industry|nationality|class|category|colou?r|grade|rank|branch|department"
        r"|species|breed|trade|faith|language|cause)(?: group)?, "
    )


@cache
def _last() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:the|an?|its|their) (?:rest|remaining|remainder|other|others|balance|last|final)(?: of the)?,? [$£€¥₹]?$"
    )


def _told_apart(article: Article, whole: Amount, run: Sequence[Amount]) -> bool:
    """Whether the sentence behind a whole of things of any kind opens with those of each: "There will be 96 flats"."""
    start = article.sentences[run[0].sentence].start
    is_next = run[0].sentence == whole.sentence + 1
    noun = whole.claim.quantity.mention.noun.lower().rpartition(" ")[2]
    is_all = is_next and noun in _OF_ANY and all(part.claim.quantity.mention.noun for part in run)
    closed = article.text[run[-2].end : run[-1].start]
    is_ended = _stop().match(article.text, run[-1].claim.span.end) is not None
    return (
        is_all
        and is_ended
        and " and " in closed
        and _there_are().fullmatch(article.text, start, run[0].start) is not None
    )


_OF_ANY = frozenset(
    {
        "dwellings", "homes", "vehicles", "animals", "birds", "trees", "medals", "buildings", "units", "boats", "ships",
        "vessels", "aircraft", "machines", "weapons", "plants", "pieces", "instruments", "people", "properties",
        "premises", "craft", "planes", "staff", "employees", "members", "crops", "dwelling", "fish", "items", "objects",
    }
)  # fmt: skip


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"(?: [a-z]+)?[.;,]")


@cache
def _there_are() -> re.Pattern[str]:
    return re.compile(
        r"(?:There (?:will be|are|were)|They (?:are|were|will be|comprise)|These (?:are|were|will be)"
        r"|It (?:has|had|will have)|That (?:is|means)) (?:about )?"
    )


@cache
def _rest() -> re.Pattern[str]:
    return re.compile(r"\b(?:the (?:rest|remaining|remainder|other|others|balance))\b")
