"""A text in, the same text without typographic variety out, sign for sign, so that patterns can be plain ASCII.

Patterns without a sign above U+00FF compile in a third of the time, and every run compiles them.
"""

# A dash that is no hyphen: en dash, em dash, bar. This sign stands for all of them: some encodings write it so.
DASH = "\x97"

_SAME = (
    (" ", "\u00a0\u2007\u2009\u200a\u202f\u3000"),
    ("-", "\u2010\u2011\u2212"),
    (DASH, "\u2012\u2013\u2014\u2015"),
    ("'", "‘’"),
    ('"', "“”"),
    ("½", "⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"),
    ("³", "⁰⁴⁵⁶⁷⁸⁹⁻"),
    ("%", "％﹪"),
    ("~", "～∼〜"),
    ("$", "＄"),
    ("+", "＋"),
    (".", "．"),
    (",", "，、；。"),
    ("(", "（"),
    (")", "）"),
    *((str(digit), chr(ord("０") + digit)) for digit in range(10)),
)


def plain(text: str) -> str:
    """Return `text` in lower case with ASCII signs where it has variants of them; lengths and places stay the same."""
    small = _lower(text)
    if not small.isascii():
        for sign, variants in _SAME:
            for variant in variants:
                small = small.replace(variant, sign)
    return small


def _lower(text: str) -> str:
    """Return `text` in lower case; a letter whose small form is longer stays as it is."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(one if len(one := letter.lower()) == 1 else letter for letter in text)
