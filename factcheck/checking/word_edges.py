r"""Patterns for one of many words that `re` finds quickly.

Comes in: alternatives, as "rose|fell|[Ff]rom". Goes out: a pattern for one of them at the edge of a word. Never happens
here: compiling.

`re` tries what begins with the edge of a word at every sign of a text, and each alternative there; to the next sign of
a class it skips in a tenth of that time. So the pattern begins with the class of all first letters and looks back from
there: `[rf](?:(?<=\b[rf])(?:(?<=[r])(?:ose)|(?<=[f])(?:ell))\b)`.
"""

from collections.abc import Callable


def at_edge(alternatives: str, anywhere: str = "") -> str:
    r"""Return a pattern that matches what rf"\b(?:{alternatives})\b|{anywhere}" does; it is to begin a pattern.

    Each alternative of whole words begins with a letter, a digit or a class of them, as "[Ff]rom"; each of those that
    may stand anywhere with a single sign. Raises ValueError for others, and for a first sign that may be left out or
    stand twice.
    """
    words, rest = _by_letter(alternatives, str.isalnum), _by_letter(anywhere, _is_sign) if anywhere else {}
    first, edge = "".join((*words.values(), *rest.values())), "".join(words.values())
    whole = "|".join(f"(?<=[{letters}])(?:{ways})" for ways, letters in words.items())
    other = "".join(f"|(?<=[{signs}])(?:{ways})" for ways, signs in rest.items())
    return rf"[{first}](?:(?<=\b[{edge}])(?:{whole})\b{other})"


def _is_sign(letters: str) -> bool:
    return letters != "" and not set(letters) & set(r"\^-.()|?*+{$")


def _by_letter(alternatives: str, is_right: Callable[[str], bool]) -> dict[str, str]:
    """Return what can follow a first letter, with the letters that it can follow."""
    of_letter: dict[str, list[str]] = {}
    for alternative in parted(alternatives):
        letters, tail = _headed(alternative, is_right)
        for letter in letters:
            of_letter.setdefault(letter, []).append(tail)
    letters_of: dict[str, str] = {}
    for letter, tails in of_letter.items():
        ways = "|".join(tails)
        letters_of[ways] = letters_of.get(ways, "") + letter
    return letters_of


def parted(alternatives: str) -> list[str]:
    """Return the alternatives of the outermost level."""
    parts, depth = [""], 0
    for sign in alternatives:
        depth += (sign in "([") - (sign in ")]")
        if sign == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


def _headed(alternative: str, is_right: Callable[[str], bool]) -> tuple[str, str]:
    """Return the first letters of an alternative, and what follows them."""
    head, tail = alternative[:1], alternative[1:]
    if head == "[":
        head, _, tail = tail.partition("]")
    if not is_right(head) or tail[:1] in {"?", "*", "+", "{"}:
        raise ValueError(f"{alternative!r}: expected one sign or a class of signs first")
    return head, tail
