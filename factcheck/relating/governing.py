"""Which verb a "from" or "to" belongs to.

Worked example: in "sales rose by 5% last year from 100" the verb of "from" is "rose", since only a figure and a date
stand between them. In "the rise in prices slowed from 5% to 3%" it is not "rise": nothing says that anything rose.
"""

from factcheck.model.claim import Direction
from factcheck.relating.directions import direction_of
from factcheck.relating.passages import Passage
from factcheck.relating.words import word_set

# What may stand between a verb and its "from", besides figures, dates and adverbs in -ly.
GOVERNED = word_set("""
    by in the a an to last this that year years quarter month week half decade period again further nearly almost about
    around more than over percent per cent % points percentage year-on-year yoy on-year first second third fourth same
    just even back early late end of during between since down up , respectively sharp
""")
_LONGEST_REACH = 14
_MOST_FIGURES = 4


def is_change(form: str) -> bool:
    """Whether a word says that something went up or down."""
    return direction_of(form) is not Direction.LEVEL


def governing_verb(word: int, passage: Passage) -> int:
    """Return the index of the change word whose "from" or "to" stands at `word`, or -1."""
    words = passage.words
    spans = [mention.span for mention in passage.mentions_before(words.starts[word], _MOST_FIGURES)]
    for index in range(word - 1, max(-1, word - _LONGEST_REACH), -1):
        form = words.forms[index]
        if is_change(form) and form not in {"up", "down"}:
            return index
        is_part = any(span.start <= words.starts[index] < span.end for span in spans)
        if not is_part and form not in GOVERNED and not form.endswith("ly"):
            return -1
    return -1
