"""Which statements come from one text: versions and copies of an article speak with one voice.

Comes in: statements. Goes out: whether two of them are two witnesses. Two articles are one story where they name the
same address as theirs, or share most of their sentences, figures aside. Never happens here: deciding which is right.
"""

from factcheck.model.statement import Statement
from factcheck.model.versions import is_one_story


def is_one_text(left: Statement, right: Statement) -> bool:
    """Whether two statements are no two witnesses: one article, versions of one, or a sentence that was copied."""
    return is_one_story(left, right) or _letters(left.sentence) == _letters(right.sentence)


def _letters(sentence: str) -> str:
    return "".join(filter(str.isalnum, sentence.lower()))
