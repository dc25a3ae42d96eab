"""A text in, the same text without typographic variety out, sign for sign, so that patterns can be plain ASCII.

Patterns without a sign above U+00FF compile in a third of the time, and every run compiles them.
"""

# A dash that is no hyphen: en dash, em dash, bar. This sign stands for all of them: some encodings write it so.
DASH = "\x97"

_SAME = (
    (" ", "\u00a0\u2007\u2009\u200a\u202f\u3000"),
    ("-", "\u2010\u2011\u2212"),
    (DASH, "\u2012\u2013\u2014\u2015"),
    ("'", "‘’′"),
    ('"', "“”″"),
    ("½", "⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"),
    ("³", "⁰⁴⁵⁶⁷⁸⁹⁻⁺"),
    ("/", "⁄∕"),
    ("·", "⋅∙"),
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

_PLAIN = {variant: sign for sign, variants in _SAME for variant in variants}
_ASCII = bytes(range(128))
# The one letter whose small form is two characters long.
_LONGER = "\u0130"


def plain(text: str) -> str:
    """Return `text` in lower case with ASCII signs where it has variants of them; lengths and places stay the same."""
    small = text.replace(_LONGER, "i").lower()
    if not small.isascii():
        for sign in _signs_beyond_ascii(small):
            if sign in _PLAIN:
                small = small.replace(sign, _PLAIN[sign])
    return small


def _signs_beyond_ascii(text: str) -> set[str]:
    """Return which signs above U+007F stand in `text`: a few of many, so that looking for each would cost more."""
    return set(text.encode("utf-8", "ignore").translate(None, _ASCII).decode())
