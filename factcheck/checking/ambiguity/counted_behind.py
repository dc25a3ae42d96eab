"""Whether digits that are no plain number are meant as a quantity: money before, a magnitude or unit behind them."""

import re
from functools import cache

# How far behind the digits the word is looked for.
_REACH = 24
_SIGNS = frozenset("$€£¥₹￥＄")


@cache
def _amount() -> re.Pattern[str]:
    return re.compile(
        r"\s?%|[\s-]?(?:hundred|thousand|[mb]illion|trillion|lakh|crore|percent|per cent|yuan|renminbi"
        r"|dollars?|euros?|pounds?|yen|rupees?|[mb]n|people)\b",
        re.IGNORECASE,
    )


@cache
def _thing() -> re.Pattern[str]:
    return re.compile(
        r"\s(?:new |more |other |local |major |large |small )?[a-z]{3,20}(?<![us])s\b"
        r"|\s(?:men|women|children|km|kg|ha|staff|troops)\b"
    )


@cache
def _scale() -> re.Pattern[str]:
    return re.compile(r"[\s-]?(?:[mb]illion|trillion|lakh|crore|[mbt]n)\b", re.IGNORECASE)


def is_scaled(text: str, end: int) -> bool:
    """Whether digits that end there are a multiple of a magnitude."""
    return _scale().match(text, end, end + _REACH) is not None


def is_amount(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is money, a percentage or a multiple of a magnitude, by the signs and words beside it."""
    if text[max(0, start - 1) : start] in _SIGNS or text[max(0, start - 4) : start].strip() == "RMB":
        return True
    return _amount().match(text, end, end + _REACH) is not None


def is_counted(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is an amount or counts the plural that stands behind it."""
    return is_amount(text, start, end) or _thing().match(text, end, end + _REACH) is not None
