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
    """Return what must be equal for a copy: letters, digits, and the points within numbers: "$5.2" is no "$52"."""
    text = f" {sentence.lower()} "
    return "".join(sign for at, sign in enumerate(text) if sign.isalnum() or _is_of_number(text, at))


def _is_of_number(text: str, at: int) -> bool:
    """Whether a sign stands between two digits and is no comma before three of them, which separates thousands."""
    if text[at] not in ".," or not (text[at - 1].isdigit() and text[at + 1].isdigit()):
        return False
    return text[at] == "." or not (text[at + 1 : at + 4].isdigit() and not text[at + 4].isdigit())
