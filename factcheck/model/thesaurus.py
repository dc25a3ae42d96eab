"""What different words mean the same to an archive: other names of measures, and of those who are measured."""

from typing import NamedTuple


class Thesaurus(NamedTuple):
    """Other names, in lower case, and the usual one.

    measures   whole names of a measure: "gross domestic product" is "gdp"
    heads      what a measure may end in, behind any modifiers: "car output" is "car production"
    money      like `measures`, for sums of money alone: "sales" of $5 billion are "revenue"
    shares     like `heads`, for percentages alone: "youth unemployment" of 5% is a "youth unemployment rate"
    words      single words with another spelling: "defence"
    counted    what a place has, receives or employs: its "inhabitants" are its "population"
    names      of countries, blocs and organizations: "u.s." is "united states"
    parts      adjectives of parts of the world that a firm sells in: "european" is "europe"
    """

    measures: dict[str, str]
    heads: dict[str, str]
    money: dict[str, str]
    shares: dict[str, str]
    words: dict[str, str]
    counted: dict[str, str]
    names: dict[str, str]
    parts: dict[str, str]
