"""What hypothesis makes for the laws of this folder: texts of every kind, and numbers as people write them."""

from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from factcheck.model.document import Block, Document, Role
from factcheck.model.span import Span

# Scraps that figures, dates and names are made of; shuffled, they make texts that no writer would think of.
SCRAPS = (
    "1", "2", "12", "2020", "1,234", "3.4", "0", "00", ".5", "½", "２", "½", "10^6", "e9", "万", "亿", "元", "年", "月",
    " ", " ", " ", " ", "\n", "\u00a0", "-", "–", "—", "−", "'", "’", '"', "(", ")", "[", "]", ",", ".", ";", ":",
    "/", "%", "‰", "°", "°C", "$", "US$", "£", "€", "¥", "₹", "RMB", "Rs", "#", "@", "+", "±", "×", "x", "~", ">",
    "≥", "one", "two", "five", "twelve", "twenty", "hundred", "thousand", "million", "billion", "trillion", "dozen",
    "lakh", "crore", "half", "third", "quarter", "quarters", "first", "second", "third", "a", "an", "and", "of", "in",
    "to", "from", "between", "or", "out of", "per", "point", "dozens", "hundreds", "thousands", "several", "a few",
    "twice", "double", "doubled", "times", "fold", "threefold", "percent", "per cent", "percentage points",
    "basis points", "yuan", "dollars", "pounds", "cents", "km", "m", "mm", "bn", "k", "t", "kg", "km/h", "square",
    "meters", "degrees", "years", "months", "hours", "people", "base stations", "clusters", "January", "May", "Oct.",
    "Thursday", "Q1", "H1", "FY", "fiscal", "a.m.", "st", "th", "No.", "Article", "hotline", "more than", "nearly",
    "about", "up to", "at least", "or more", "-odd", "-plus", "-level", "-year-old", "COVID", "G", "A", "won", "vote",
    "İ", "ß", "é",
)  # fmt: skip

texts: SearchStrategy[str] = st.text(max_size=200) | st.lists(st.sampled_from(SCRAPS), max_size=40).map("".join)

# A mantissa as a newspaper prints it: up to seven digits, up to three behind the point.
mantissas: SearchStrategy[Decimal] = st.decimals(min_value=0, max_value=9_999_999, places=3, allow_nan=False)
wholes: SearchStrategy[int] = st.integers(min_value=0, max_value=10**15)


def document(text: str, *spans: Span) -> Document:
    """Return a document of paragraphs; without spans it has one, the whole text."""
    blocks = spans or (Span(0, len(text)),)
    return Document("made", text, text, tuple(Block(Role.PARAGRAPH, span) for span in blocks))
