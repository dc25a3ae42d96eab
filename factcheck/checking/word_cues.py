"""The cues of kinds that words tell apart from all others: ranks, editions, ages, scales, terms of a language.

See `cues`, which has those of figures, relations, days and arithmetic.
"""

from factcheck.checking.cue import Cue
from factcheck.model.quantity import QuantityKind

_MEASURE, _MONEY = QuantityKind.MEASURE, QuantityKind.MONEY
_PERCENT, _POINTS, _COUNT = QuantityKind.PERCENT, QuantityKind.POINTS, QuantityKind.COUNT

UNSHOWN_RANKS = (
    Cue(
        words=(
            "largest",
            "biggest",
            "lowest",
            "the best ",
            "the worst ",
            "highest",
            "tallest",
            "longest",
            "deepest",
            "fastest",
            "oldest",
            "richest",
            "heaviest",
            "busiest",
            "smallest",
            "ranks ",
        )
    ),
    Cue(words=("world's ", "country's ", "nation's ", "continent's ", "state's ", "region's ", "planet's ", "’s ")),
)
INDEX_MOVES = (Cue(words=("point",), figures=(_PERCENT,), together=2),)
MARKETS = (
    Cue(
        words=(
            "Dow", "DJIA", "S&P", "Standard & Poor", "Nasdaq", "NASDAQ", "Nikkei", "FTSE", "Footsie", "DAX", "Dax",
            "CAC", "Hang Seng", "Shanghai Composite", "SSE Composite", "Sensex", "SENSEX", "Nifty", "KOSPI", "Kospi",
            "ASX", "Ibovespa", "Bovespa", "Stoxx", "STOXX",
        ),
        figures=(_PERCENT,),
    ),
)  # fmt: skip
REAL_TERMS = (
    Cue(
        words=(
            "real",
            "inflation",
            "power",
            "worse off",
            "better off",
            "buy",
            "afford",
            "for prices",
            "in prices",
            "price rises",
            "price increases",
            "price-adjusted",
            "cost of living",
        ),
        figures=(_PERCENT,),
        least=2,
    ),
)
MEANS = (Cue(words=("whole number", "integer", "likert", "-point", "point scale", "scale ", "number of"), least=2),)
ABOVE = (Cue(words=("above",)),)
AGES = (
    Cue(words=("died", "dies", "passed away", "lived", "turn", "born", "b. ")),
    Cue(
        words=(
            "aged ",
            "age of",
            "-year-old",
            "Now ",
            "Today ",
            "he was ",
            "who was ",
            "birth",
            "At ",
            "DOB",
            "dead at",
            "into the world",
            "He is ",
            "She is ",
            "the light of day",
            "death at",
            " when he ",
            " when she ",
        )
    ),
)
CHINESE_SCALES = (
    Cue(
        words=("万", "亿", "萬", "億", "兆", *(f" {scale}{end}" for scale in ("wan", "yi") for end in " ,.;:)(")),
        least=2,
    ),
)
DAYS_IN_DIGITS = (Cue(words=("/19", "/20", "-19", "-20")),)
PACES = (
    Cue(
        words=("growth", "decline", "decrease", "pace", "grew", "drop", "fall", "rise", "contraction", "fell", "rose"),
        figures=(_PERCENT,),
    ),
)
SCALED_MONEY = (Cue(words=("crore", "lakh", "illion", " bn", "bn ", " m ", "m,"), figures=(_MONEY,), least=2),)
OPEN_UNITS = (
    Cue(words=("metric ton", "short ton", "long ton", " gallon", "¥", "￥"), figures=(_MEASURE, _MONEY), least=2),
)
OTHER_DOLLARS = (
    Cue(words=("US$", "USD", "A$", "AU$", "C$", "Can$", "CA$", "NZ$", "HK$", "S$", "NT$"), figures=(_MONEY,), least=2),
    Cue(
        words=(
            "Canad", "Toronto", "Ottawa", "Vancouver", "Montr", "Calgary", "Edmonton", "Winnipeg", "Ontario", "Alberta",
            "Qu", "Austral", "Sydney", "Melbourne", "Brisbane", "New Zealand", "Auckland", "Hong Kong", "Singapore",
            "Taiwan", "Taipei",
        ),
        figures=(_MONEY,),
    ),
)  # fmt: skip
ADDITIONS = (Cue(words=("additional", "another", "extra", "a further", " more"), least=3),)
CHANGES_OR_YIELDS = (
    Cue(figures=(_PERCENT, _POINTS, _MONEY, _MEASURE, _COUNT, QuantityKind.FRACTION, QuantityKind.MULTIPLE)),
)
DESIGNATED = (Cue(words=("designated", "stipulated", "specified", "规模以上")),)
# What nearly every Chinese gloss of a figure holds.
EXPONENTIAL = (Cue(words=("xponential",), figures=(_PERCENT,)),)
GATE = (
    Cue(options=("gate",), measured="dimension", least=1),
    Cue(options=("times",), figures=(QuantityKind.MULTIPLE,)),
)
INTERVALS = (Cue(words=("CI", "nterval", "C.I.")),)
EDITIONS = (
    Cue(
        words=(
            " edition",
            " year",
            " season",
            " staging",
            " running",
            "nstalment",
            "nstallment",
            " outing",
            " annual",
            " yearly",
            "every ",
            "each ",
            "never ",
            "biennial",
        )
    ),
)
LATEST = (
    Cue(words=("latest", "most recent", "newest", "current", "last year"), published=True),
    Cue(
        words=(
            "today",
            "at present",
            "nowadays",
            "the moment",
            *(f" now {verb}" for verb in ("ha", "is", "are", "s", "n", "c", "e", "l", "m")),
        ),
        published=True,
        least=1,
    ),
)
KIN = (Cue(words=(" son", " daughter", " child", "mother", "father", " mom", " mum", " dad", "born")),)
PLACES = (
    Cue(options=("names", "direct", "nouns"), least=1),
    Cue(words=("live in", "lived in", "lives in", "living in", "reside in"), least=1),
)
P_VALUES = (Cue(words=("=",)),)
OUTPUT_AND_PEOPLE = (
    Cue(words=("gdp", "domestic product", "regional product", "economic output"), figures=(_MONEY,), least=2),
)
RANKS = (Cue(words=("followed by", "ahead of", ", then ", " second", "runner-up", " next", "trailed by"), least=2),)
RANKS_TOLD = (
    Cue(
        words=(
            "est",
            "er ",
            "f the two ",
            "most",
            "least",
            " top",
            "led ",
            "leads ",
            "goes to",
            "went to",
            "came first",
            " than ",
            "ahead of",
            "behind",
            "especially",
            "particularly",
            "notably",
            "above all",
            "chiefly",
            "mainly",
            "headed ",
            "topped ",
            "in the lead",
            "first place",
            "mainly from",
            "chiefly from",
            "driven by",
        ),
        least=1,
    ),
)
PLACES_IN_RANKINGS = (
    Cue(
        words=(
            "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "1st", "2nd", "3rd",
            *(f"{digit}th" for digit in range(10)),
        ),
    ),
)  # fmt: skip
RELATIVE_DAYS = (
    Cue(words=("today", "tonight", "yesterday", "tomorrow")),
    Cue(words=("last night", " ago", " since "), dates=True, published=True),
    Cue(words=("last year", "this year", "next year"), published=True),
)
ROWS = (Cue(words=("row", "consecutive", "straight", "successive", "running")),)
SUPERLATIVES = (
    Cue(words=("est ", "est,", "most ", "least "), together=2),
    Cue(words=tuple(f"est {where} " for where in ("in", "on", "at", "among", "for"))),
)
SERIES = (Cue(words=("eries",)),)
SETS = (Cue(words=("three", "four", "five", "six", "seven", "eight", "nine", "ten")),)
SIZES = (
    Cue(
        words=(
            "almost as", "nearly as", "narrow", "landslide", "overwhelming", "vast", "huge", "slim", "slender", "bare ",
            "soar", "rocket", "plummet", "plung", "collaps", "edg", "inch", "crept", "nudg", "tick", "slight",
            "margin", "decimat", "surg", "leap", "balloon", "mushroom", "nosediv", "tumbl", "slump", "whisker",
            "thin", "hair", "knife-edge", "squeak", "scrape", "resounding", "crushing", "thumping", "with ease",
            "comfortabl",
            "hands down", "far ", "much ", "well ", "vastly", "similar", "same", "comparable", "about as", "roughly",
            "identical", "a little", "a shade", "a touch", "fraction", "exponential", "a tad",
            "unchanged", " changed", " stable", " static", " flat", "hardly", "constant", " dip", "sharply", "steeply",
            "dramatic", "strongly", "massively", "enormously", "barely", "scarcely", "all of ", "most of ", "half of ",
            "any of ", "majority of ", "none of ", "few of ", "handful of ", "minority of ",
        ),
    ),
)  # fmt: skip
SPANS = (
    Cue(
        words=(
            "year",
            "decade",
            "month",
            "week",
            "day",
            "anniversary",
            "enten",
            "centennial",
            "turns ",
            " hour",
            " minutes",
            "centur",
            "wedding",
            "jubilee",
        )
    ),
)
SIGNALS = (Cue(words=("ignal", "light", "radio", "essage", "ommand", "ransmission"), dimension="length", least=2),)
AVERAGE_PAY = (Cue(words=("wage", "salar", " pay", "earn", "income", " made "), figures=(_MONEY,)),)
INDICES = (
    Cue(words=(" index", " tracks ", "made up of", "comprises", " gauge", "food and energy", "energy and food")),
)
MAGNITUDES = (Cue(words=("illion", "bn", " mn", "0m", "1m", "2m", "3m", "4m", "5m", "6m", "7m", "8m", "9m"), least=3),)
LIKENED = (
    Cue(
        words=(
            " size of", " area of", "surface of", "height of", "length of", "weight of", "depth of", "population of",
            "mass of", " as big ", " as large ", " as high ", " as tall ", " as long ", " as deep ", " as heavy ",
            "quator", " world", " globe", " earth", " planet", " fill", " pack", "moon", "er than",
        ),
        least=1,
    ),
)  # fmt: skip
SCALES = (
    Cue(
        words=(
            "centile", "probability", "ikelihood", "-value", "P value", "p value", "orrelation", "R-squared", " scale ",
            "0 of ", "1 of ", "2 of ", "3 of ", "4 of ", "5 of ", "6 of ", "7 of ", "8 of ", "9 of ", " out of ",
            "minutes a", "minutes per ", "minutes e", "hours a", "hours per ", "hours e", "days a", "days per ",
            "days e", "weeks a", "weeks per ", "weeks e", "months a", "months per ", "months e", "arathon", " birthday",
        ),
    ),
)  # fmt: skip
WORLD_RANKS = (
    Cue(
        words=(
            "est mountain", "est peak", "est summit", "est river", "est lake", "est island", "est ocean",
            "est continent", "est country", "populous",
        ),
    ),
)  # fmt: skip
CHINESE_TIMES = (Cue(words=("倍", "番")),)
CHINESE_RATES = (Cue(words=("率", "比重", "占比", "息差", "增速", "幅", "比例", "份额")),)
CHINESE_BASES = (Cue(words=("比", "按年", "按月", "现价", "当年价", "不变价", "名义", "实际", "扣除")),)
CHINESE_BOUNDS = (Cue(words=("近", "超", "逾", "不足", "不到", "少于", "至少", "至多"), least=2),)
CHINESE_AMOUNTS = (Cue(words=("亿", "万")),)
LEVELS_ALONE = (
    Cue(words=("illion-level", "illion-class", "illion-scale", "illion-tier", "illion level")),
    Cue(words=("illion",), figures=(QuantityKind.COUNT, QuantityKind.NUMBER)),
)
PINYIN = (
    Cue(
        words=(
            "yi-ji", "yiji", "tongbi", "huanbi", " yi fan", " liang fan", " er fan", " san fan", "yishang", "yixia",
            "yi-shang", "yi-xia", "yi shang", "yi xia", " bei", " duo ", " yu ", " wan ", " yi ", " wan)", " yi)",
            "jin ", "chao ", " yi yuan", ' yi"', " wan yuan", ' wan"', "yi (", "wan (", " yi,", " wan,", " yi people",
            " wan people",
        ),
    ),
)  # fmt: skip
