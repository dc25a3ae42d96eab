"""The cues of the register: what an article must have before a kind is imported and asked.

One of the cues of a tuple must be met. A word with a capital must stand in the text as written, others in any case; the
words stand for all forms that a kind looks for, so a new form may need a new word here. A test runs all examples,
printed slips and samples with and without the cues.
"""

from factcheck.checking.cue import Cue
from factcheck.model.claim import RelationKind
from factcheck.model.document import Role
from factcheck.model.quantity import QuantityKind

_FRACTION, _MEASURE, _MONEY = QuantityKind.FRACTION, QuantityKind.MEASURE, QuantityKind.MONEY
_PERCENT, _POINTS = QuantityKind.PERCENT, QuantityKind.POINTS
_CHANGE, _CONVERSION = RelationKind.CHANGE, RelationKind.CONVERSION

# Figures
A_FIGURE = (Cue(least=1),)
FIGURES = (Cue(least=2),)
FIGURES_OR_YEARS = (*FIGURES, Cue(words=(" in 1", " in 2")))
MEASURES = (Cue(figures=(_MEASURE,)),)
MEASURES_OR_MONEY = (Cue(figures=(_MEASURE, _MONEY)),)
UNITS = (Cue(figures=(_MEASURE, _MONEY), least=2),)
MONEY = (Cue(figures=(_MONEY,)),)
MONEY_AND_MORE = (Cue(figures=(_MONEY,), least=2),)
MANY_AMOUNTS = (Cue(relations=(_CONVERSION,), of_others=True, least=3),)
MONEY_TOGETHER = (Cue(figures=(_MONEY,), together=2),)
SAID_TWICE = (*MONEY_TOGETHER, Cue(figures=(_MEASURE,), together=2))
PERCENT = (Cue(figures=(_PERCENT,)),)
PERCENTAGES = (Cue(figures=(_PERCENT,), least=2),)
PERCENTAGES_OR_FRACTIONS = (*PERCENTAGES, Cue(figures=(_FRACTION,), least=3))
PERCENTAGE_AND_TWO = (Cue(figures=(_PERCENT,), least=3),)
PERCENTAGES_TOGETHER = (Cue(figures=(_PERCENT,), together=2),)
BASES = (
    *PERCENTAGES_TOGETHER,
    Cue(
        words=("back ", "good ", "regain", "recover", "recoup", "less", "lower", "cheaper", "more ", "dearer"),
        figures=(_PERCENT,), least=2,
    ),
    Cue(words=(" none", " nil", "zero", "nothing", " no "), figures=(_PERCENT,), least=2),
    Cue(words=(" per ", " to the ", " to a ", "for a ", " a dollar", " a euro"), figures=(_PERCENT,), least=3),
)  # fmt: skip
SHARES_NEAR = (Cue(figures=(_PERCENT, _FRACTION), least=2),)
POINTS = (Cue(figures=(_PERCENT, _POINTS), least=2),)

# Relations
CHANGED = (Cue(relations=(_CHANGE,)),)
CHANGED_OR_HANDED_OUT = (*CHANGED, Cue(relations=(RelationKind.RESPECTIVELY,)))
CHANGED_OR_SHARES = (*CHANGED_OR_HANDED_OUT, *PERCENTAGES_TOGETHER, Cue(figures=(QuantityKind.NUMBER,), together=2))
CONVERTED = (Cue(relations=(_CONVERSION,)),)
CONVERTED_LONG_AGO = (Cue(relations=(_CONVERSION,), published=True),)
# What is sold in either of two systems of units.
_SOLD_BY = (
    "acre", "hectare", "gallon", "liter", "litre", "kilo", "pound", "ton", "bushel", "ounce", "gram", "square", "sq ",
    "barrel", "cubic", "/",
)  # fmt: skip
CONVERTED_OR_MEASURES = (
    *CONVERTED,
    Cue(figures=(_MEASURE,), least=2),
    Cue(words=_SOLD_BY, figures=(_MONEY,), together=2),
)
POWER = (*MEASURES, Cue(words=("watt", "kW", "MW"), figures=(_MONEY,)))
MEASURES_OR_PRICES = (*MEASURES, Cue(words=_SOLD_BY, figures=(_MONEY,), together=2))
CONVERTED_MEASURES = (Cue(relations=(_CONVERSION,), figures=(_MEASURE,)),)
TEMPERATURES = (Cue(dimension="temperature", least=2),)
CONVERTED_MONEY = (Cue(figures=(_MONEY,), least=2),)
RATIOS_OF_MONEY = (
    Cue(
        words=(
            " pound", " dollar", " euro", " rupee", " yen", " yuan", " franc", " peso", " rand", " ruble", " rouble",
            " kron", " real", " shilling", " lira", " won",
        ),
        figures=(_MONEY,), together=3,
    ),
    Cue(words=("every ", "each "), figures=(_MONEY,), together=4),
)  # fmt: skip
COUNT_AND_LEVEL = (
    Cue(relations=(RelationKind.COUNT_AND_LEVEL,)),
    Cue(words=("hundred ", "thousand ", "illion dollar ", "illion pound ", "illion euro ", "illion yuan ")),
)
COUNT_OF_LIST = (
    Cue(relations=(RelationKind.COUNT_OF_LIST,)),
    Cue(figures=(QuantityKind.COUNT,)),
    Cue(figures=(QuantityKind.MULTIPLE,), words=(" times",)),
    Cue(words=("straight sets", " sets to ")),
)  # fmt: skip
RESPECTIVELY = (Cue(relations=(RelationKind.RESPECTIVELY,)), Cue(words=("respectively",)))
RUNNING_TOTAL = (
    Cue(relations=(RelationKind.RUNNING_TOTAL,)),
    Cue(words=("debt", "borrowing", "liabilities", "backlog", "stockpile", "overdraft"), least=2),
)

RATES_TOLD = (
    Cue(
        words=(
            "dollar", "greenback", "euro", "pound", "sterling", " yen", "yuan", "renminbi", "franc", "rupee", "ruble",
            "rouble", "peso", " rand", "kron", " won", " mark",
        ),
        figures=(_MONEY,), least=3,
    ),
)  # fmt: skip

KNOWN_THINGS = (
    Cue(figures=(_MEASURE, _MONEY, QuantityKind.DURATION)),
    Cue(words=("workers", "employ", "users", "vehicles", "cars", " seats", " MPs")),
)

# Blocks and days
A_CAPTION = (
    Cue(roles=(Role.CAPTION,)),
    Cue(words=("Caption:", "Photo:", "Picture:", "Pictured:", "Photograph:", "Image:", " caption:")),
    Cue(words=("Table", "Chart", "Graph", "Figure", "Diagram", "\n|"), least=2),
    Cue(roles=(Role.TABLE_CELL,), least=4),
    Cue(roles=(Role.LIST_ITEM,), least=3),
    Cue(words=("Below:", "Above:", "Still:", "Left:", "Right:", "Map:", "Photo", "Video:", "Inset"), least=2),
    Cue(roles=(Role.TITLE,), least=2),
)
A_HEADLINE = (Cue(roles=(Role.TITLE,), least=1),)
A_HEADLINE_AND_SHARES = (
    Cue(roles=(Role.TITLE,), figures=(_PERCENT, _FRACTION)),
    Cue(roles=(Role.TITLE,), relations=(_CHANGE,)),
    Cue(words=("halve", "double", "triple", "quadruple"), roles=(Role.TITLE,), least=2),
    Cue(
        words=(
            "most ",
            "all ",
            "half",
            "every",
            "third",
            "quarter",
            "majority",
            "minority",
            " in ",
            "few",
            "evenly",
            "fifth",
            "tenth",
            "out of",
        ),
        roles=(Role.TITLE,),
        least=2,
    ),
)
A_LIST = (Cue(roles=(Role.LIST_ITEM,)),)
A_TABLE = (Cue(roles=(Role.TABLE_CELL,)),)
DATES = (Cue(dates=True),)
# What a day in figures has that the calendar does not have.
_NO_DAYS = (
    *(f":{minutes}" for minutes in "6789"),
    *(f"/{month}/" for month in range(13, 32)),
    "-00-",
    *(f"-{month}-" for month in range(13, 32)),
    "-02-30",
    *(f"-{month}-31" for month in ("02", "04", "06", "09", "11")),
)
DATES_OR_HOURS = (*DATES, Cue(words=(" a.m", " p.m", " GMT", " UTC", " local time", *_NO_DAYS)))
DATES_AND_A_DAY = (Cue(dates=True, published=True), Cue(words=(" in 20", " in 21", " in 22"), published=True))
DATES_WITHOUT_A_DAY = (Cue(dates=True, published=False),)
MEMBERS = (Cue(words=("member", "countries", "nation", "states", "allies", "-strong", "-country")),)
NO_DAY = (Cue(published=False),)
OWN_TABLE = (Cue(own_table=True),)

# Words between levels
_LEVELS = Cue(
    words=(
        "from", "against", "versus", "vs", "compared", "than", "increase on", "rise on", "while", "but", "whereas",
        "before", "earlier", "cent on ", "% on ",
    ),
    together=2,
)  # fmt: skip
# Words of a change that a sentence of its own tells: "that is a rise of 5", "31 fewer".
_TOLD = Cue(
    words=(
        "increase", "rise", "jump", "gain", "surge", "climb", "growth", "hike", "improvement", "leap", "spike",
        "advance",
        "uplift", "decrease", "drop", "fall", "decline", "reduction", "cut", "loss", "dip", "slump", "plunge",
        "contraction",
        " more", " less", "fewer", "higher", "lower", "larger", "bigger", "greater", "longer", "heavier", "taller",
        "faster",
        "older", "smaller", "shorter", "lighter", "cheaper", "slower", "younger", "ahead", "behind", "thus",
        "therefore", "hence", " up ", " down ", "another", "further", "additional", " new ", "taken", " took ",
    ),
    least=3,
)  # fmt: skip
# A word that says which way it went of two levels in other sentences: "by March it had lengthened to".
_COURSE = Cue(
    words=(
        "rise", "rose", "fall", "fell", "climb", "drop", "increas", "declin", "decreas", "grow", "grew", "shr", "slump",
        "jump", "surg", "soar", "swell", "swollen", "slid", "sunk", "sank", "sink", "plung", "plummet",
        "lengthen", "shorten", "eased", "slipped", "firmed", "tumbled", "dwindled", "swelled", " up ",
        " down ", "higher", "lower", "beat", "topp", "exceed", "surpass", "short of", "missed", "narrow", "widen",
        "filled", "emptied", "than the", "after", "risen", "gain", "loss", "slide", "dip", "fewer", "wide", "upturn",
        "downturn", "more", "less", "larger", "smaller", "dearer", "cheaper", "which was", "which were", "rising",
        "shrink", "dwindling", "going up", "going down", "gone up", "gone down", "coming down", "come down", "slid",
        "strengthen", "weaken", "appreciat", "depreciat", "firming", "soften",
        "cut", "reduc",
        "raise", "lift", "lower", "lose", "lost", "expan", "shorter", "longer", "bigger", "greater", "taller", "deeper",
        "heav", "lighter", "warm", "cold", "cool", "hott", "thick", "thin", "busier", "quieter", "fuller", "emptier",
    ),
    least=2,
)  # fmt: skip
# A level of the period before, in brackets: "90 (2021: 75)".
_PRIOR = Cue(
    words=(
        "(1", "(2", "(3", "(in ", "(the ", "(fy", "(h1", "(h2", "(q1", "(q2", "(q3", "(q4", "(prior", "(previous",
        "(last", "(preceding", "(comparable", "(corresponding", "(same", "(full", "(first", "(second", "(third",
        "(fourth", "(half", "(quarter", "(year", "(month", "(ended", "(jan", "(feb", "(mar", "(apr", "(may", "(jun",
        "(jul", "(aug", "(sep", "(oct", "(nov", "(dec",
    ),
    together=2,
)  # fmt: skip
LEVELS = (_LEVELS, _TOLD, _PRIOR)
LEVELS_OR_CHANGES = (_LEVELS, _PRIOR, _COURSE, *CHANGED)
LEVELS_OF_SPANS = (
    Cue(words=("annualized", "annualised", "annual rate", "annual pace"), figures=(_PERCENT,), least=2),
    Cue(words=("from", "against", "versus", "compared ", "than "), together=2),
    Cue(
        words=("below", "under", "than ", "short of", "behind", "down ", "against", "fraction", "as much", "as many"),
        least=2,
    ),
)
YEARS = (Cue(words=("from", "between", "(1", "(2", " in ", " on ")),)
FOUR_DIGITS = (Cue(words=(" 10", " 16", " 17", " 18", " 19", " 20", "(19", "(20")),)
OLD_YEARS = (Cue(words=(" in 10", " since 10", "Since 10", " from 10", " to 10")),)
WILL = (Cue(words=("in ", "on ", " from ", " by ", " before ", "deadline"), published=True),)

# Words of arithmetic
ANNUAL = (
    Cue(words=("annual", "full year", "whole year", "entire year", "compound", "effective"), together=2),
    Cue(
        words=("annual", "yearly", "kept up", "sustained", "repeated", "month", "ver the year", "on the year"),
        figures=(_PERCENT,),
        least=2,
    ),
)
AVERAGES = (Cue(words=("averag", "compound", "cagr", "year", "annu"), figures=(_PERCENT,), least=3),)
DEGREES = (
    Cue(
        words=("temperature", "mercury", "thermometer", "warm", "hot", "cold", "cooler", "magnitude", "°"),
        together=2,
    ),
    Cue(words=("°", "degree", "agnitude", "ichter", "decibel", "dB", "pH", "IQ", "PMI"), least=2),
    Cue(words=("ategory", "index", "Index", "gauge", "barometer", "indicator"), least=1),
    Cue(words=("C ", "F ", "C,", "F,", "C.", "F.", "C;", "F;", "minus", "−", " -"), least=2),
)
EACH_OF = (Cue(words=("each", "apiece", "per ", " a ", " an ", "/km", "every", "to the", "averag"), least=2),)
EVERY = (Cue(words=(" every ", " each "), figures=(_PERCENT,)),)
MULTIPLES = (
    Cue(
        words=(
            "doubl", "tripl", "trebl", "quadrupl", "quintupl", "halv", "fold", "twice", "thrice", "times",
            "multiplied by", "cent more", "% more",
        ),
        least=2,
    ),
    Cue(figures=(_FRACTION,), least=2),
)  # fmt: skip
PARTS = (
    Cue(
        words=(
            "total", "altogether", "in all", "compris", "consist", "made up of", "composed of", "divided into",
            "split into", "broken down into", "the other", "the remaining", "elsewhere", "in the rest", ": ",
        ),
        together=2,
    ),
    Cue(
        words=(
            "total", "altogether", "together", "in all", "combined", "overall", "sum", "haul", "tally", "bill",
            "between them",
            "add", "remaining", "other", "all ", "of ", "the three", "the four", "the five", "the two", "includ",
            "breakdown", "as follows", "namely", "among ", "divided ", "split ",
        ),
        least=3,
    ),
    Cue(least=3),
    Cue(figures=(_PERCENT, _FRACTION)),
    Cue(words=("half", "third", "quarter", "fifth", "sixth", "eighth", "tenth")),
)  # fmt: skip
TALLIES = (
    Cue(least=3),
    Cue(figures=(_PERCENT,), least=2),
    Cue(words=("half", "third", "quarter", "fifth", "sixth", "eighth", "tenth"), least=2),
)
BALANCES = (
    Cue(
        words=(
            "export", "unemployed", "deaths", "emigra", "liabilit", "spending", "expenditure", "outlay", "female",
            "women", "girls", "rural", "non-resident", "same-day", "offshore", "part-time", "domestic", "informal",
            "outpatient", "private", "departures", "died", "moved out", "left the country", "people left", "spent",
            "deficit", "surplus", "costs", "majority", "margin", " votes", "net migration", "tertiary",
        ),
        least=3,
    ),
    Cue(words=("female", "women", "girls", "rural"), figures=(_PERCENT,), together=2),
    Cue(words=(":",), figures=(QuantityKind.NUMBER,), together=3),
)  # fmt: skip
NAMED_RATES = (
    Cue(
        words=(
            "infant mortality", "fatality", "mortality", "positivity", "positive rate", "recovery rate", "less rate",
            "unemployment rate", "turnout", "pass rate", "occupancy", "birth rate", "death rate", "murder rate",
            "homicide rate", "margin",
        ),
        least=3,
    ),
)  # fmt: skip
PARTS_ABOVE = (Cue(words=("of", "among", "includ", " alone"), least=2), Cue(words=("output",)))
PERCENT_OF = (*PERCENTAGES, Cue(words=("/",), figures=(_PERCENT,)))
RATES = (
    Cue(figures=(_PERCENT, _FRACTION), least=3),
    Cue(words=("per thousand", "per 1,000", "per mil", "‰"), least=3),
)
FRACTIONS = (Cue(figures=(_FRACTION,), least=2),)
SHARES_OF = (
    Cue(
        words=("of ", "share", "among", "(", ", or ", " with ", "which ", " rate", "thus ", " means"),
        figures=(_PERCENT, _FRACTION),
        least=3,
    ),
    Cue(figures=(_FRACTION,), least=3),
    Cue(words=(" of ", "/"), figures=(_PERCENT,), least=2),
    Cue(words=("share", " in "), figures=(_PERCENT,), least=3),
    Cue(words=("majority", "minority", "quarter", "third", "fifth", "half", "tenth"), least=2),
)
PRODUCTS = (
    Cue(
        words=("square", "sq ", "sq.", "acre", "hectare", " ha", "Wh", "watt-h", "watt h", "km2", "m2", "²", "light"),
        figures=(_MEASURE,), least=2,
    ),
)  # fmt: skip
CIRCLES = (Cue(words=("radius", "diameter", "ithin", " away", "direction"), figures=(_MEASURE,), least=2),)
SQUARES = (Cue(words=(" square", "-square"), together=2),)
TWO_LANGUAGES = (Cue(languages=("zh", "en")), Cue(words=("月", "年")))
TIMES_LESS = (Cue(words=(" times ", "wice as ", "multiplied by")),)

LISTED_MEANS = (Cue(words=("averag", "mean"), least=4),)
