"""A figure, date or name as it stands on the page: surface only, nothing worked out."""

from enum import StrEnum
from typing import NamedTuple

from factcheck.model.dates import WrittenDate
from factcheck.model.span import Span


class Form(StrEnum):
    """What kind of thing was recognized. Only `FIGURE` is a quantity; the others take their digits off the table."""

    FIGURE = "figure"
    DATE = "date"
    PERIOD = "period"
    YEAR = "year"
    TIME = "time"
    ORDINAL = "ordinal"
    NAME = "name"
    IDENTIFIER = "identifier"


# The sense of a multiple that is an increase.
INCREASE = "increase"
# The sense of a number that is somebody's age.
AGE = "age"
# The sense of "MT" where the document says that it counts millions of tonnes.
MILLIONS = "millions"


class Numeral(NamedTuple):
    """The digits or number words of a figure, and the magnitude word behind them ("38,415.9", "billion").

    `scale` is "" where there is none; a scale that stands at the other end of a range is given to both ends. It is
    `lent` where the number may as well go without it: the first of "$10 to $50 million". `minus` says that a sign which
    is no part of `text` makes it negative, the one before the currency of "-$5 million".
    """

    span: Span
    text: str
    scale: str = ""
    lent: bool = False
    minus: bool = False


class Part(NamedTuple):
    """A further part of one measure: the "2 in" of "6 ft 2 in"."""

    numeral: Numeral
    unit: str


class Mention(NamedTuple):
    """One recognized thing.

    span      all of it: hedge, number, magnitude, unit, counted noun ("more than 300 vehicles") and denominator
    amount    number, magnitude and unit only ("$13.9 billion")
    block     index of its block in the document
    numeral   the number; for a name or date its digits
    upper     the second number of a range ("5 to 10 billion"), else None
    unit      the unit as written ("yuan", "$", "percent", "km/h"), else ""
    noun      the counted noun as written ("5G base stations"), else ""
    elided    the noun that it counts where that stands elsewhere ("10 of the 26 deaths", "a six-story hotel"), else ""
    hedge     the hedging words as written ("more than", "nearly"), else ""
    bound     what the hedge says, a key of the lexicon's hedge table ("over", "nearly"), else ""
    level     whether it is an attribute of a noun ("trillion-yuan-level", "hundred-billion")
    date      the date or period of a DATE, PERIOD or YEAR
    sense     the dimension that the words around point to, where the unit has several ("weighs 180 pounds": "mass");
              INCREASE where a multiple may come on top of what was: "增长1.6倍" can leave 2.6 times as much;
              MILLIONS where "MT" is a million tonnes;
              AGE of somebody's age, which is in years where no unit is written ("Mary Smith, 42, said")
    per       what each so much is counted for, as written ("barrel" of "$10 a barrel", "100,000 people"), else ""
    language  the language whose words it is written in, a key of the lexicons: "en", "zh"
    parts     the smaller units of a measure in several: ("2", "in") of "6 ft 2 in", in order
    """

    form: Form
    span: Span
    amount: Span
    block: int
    numeral: Numeral
    upper: Numeral | None = None
    unit: str = ""
    noun: str = ""
    hedge: str = ""
    bound: str = ""
    level: bool = False
    date: WrittenDate | None = None
    sense: str = ""
    elided: str = ""
    per: str = ""
    parts: tuple[Part, ...] = ()
    language: str = "en"
