"""Ten times the text takes about ten times the work, also where it is made to hurt; measured as a ratio, generously."""

import gc
from time import process_time

import pytest

from factcheck.extracting import extract
from factcheck.lexicon import load
from factcheck.model.document import Block, Document, Role
from factcheck.model.span import Span
from factcheck.normalizing import normalize

LEXICON, CHINESE = load(), load("zh")
SMALL, GROWTH = 1_000, 10
# A square law would give a ratio of a hundred; what is not worth measuring passes.
MOST, TRIFLE = 40, 0.15

SCRAPS = [
    "1", "1,", "1,1", "1 ", "111 ", "1,111", "1.1", "1-", "1/", "1:1", "a1", "1a", "x1", "é1", "$1", "1$", "½", "1½",
    "1/2 ", "(1)", "[1]", "#1", "@1", "a.b", "2020-", "2020 ", "1 to ", "from 1 to ", "between 1 and ", "1, 2 and ",
    "1 in ", "one ", "one-", "one and ", "hundred ", "million ", "two hundred and ", "thousands of ", "half a ",
    "third of ", "first half ", "May 1, ", "January to ", "may ", "times ", "3 times ", "more than ", "up to 1 ",
    "1 or more ", "-odd", "per 1 ", "1 kilometers per ", "1 square ", "5 pounds ", "°1", "1°", "'1", "1'",
    "1', "
    "1万", "1元", "年1", "10^6", "1e1", "±1", "1 x 1", "Q1", "FY20", "1st ", "25-year-old ", "trillion-yuan-level ",
    "A-1-", "Word 1 ", "U.S.$", "6 ft 2 in ", "$1 a barrel ", "1 km per ", "2h15m", "$1/", "Fortune 500 ",
    "No. 1", "\n1. ", "\t", "０", "\x97", "11", "１", ",", ".", "-", "—", "(", "((1", "1)", "[", "]1", "{1",
    '"', "“1”", "$", "$$1 ", "€1€", "US$ ", "¥1-", "Rs. ", "亿", "1亿元", "一百万", "三", "％", "km ", "1 km",
    "km/", "km2", "1 km by ", "square ", "feet ", "1 feet 1 ", "5'11\"", "percent ", "about ", "nearly ",
    "about about 1 ", "at least ", "no fewer than ", "just over 1 ", "1 plus ", "~", ">", "± ", "+",
    "1 of the ", "1 of them ", "two of which ", "1 cows and ", "1 cows cows ", "1 new ", "six-story ",
    "1 x's ", "another 1 ", "killing 1 ", "aged ", "a 1-year-old ", "twenty ", "twenty-", "point ",
    "two point five ", "minus ", "per cent ", "lakh ", "between ", "from 1 to 1 to ", "1 to 1-", "dozen ",
    "half ", "first ", "Q1 Q", "H1/", "e", "1e", "1^", "th ", "1,00,", "'",
    "一", "十", "一亿", "百分之", "三分之", "1万", "1亿2", "1、", "1和", "1至", "三到", "约", "近", "第", "翻",
    "半", "二〇二",
    "2020年", "1月", "上", "中-1", "增长1倍", "1多万", "中", "中1", "双1", "一a", "a一", "十四五", "1,111、",
    "三点", "1人、", "one million, two hundred million, ", "halved ", "a couple people ", "at least one 5", "每",
    "每吨1元", "每1万人", "1元/吨", "1元一斤", "1+ mph ", "1 not out ", "a score of ", "score of ", "under-fives ",
    "the nineties ", "three-quarter-", "quarter-point ", "1 stone 1 pounds ", "上涨1元至", "1 head of ",
    "1.1 of a ", "by point five ", "1 of every ", "low around 1 degrees ", "noon ", "at noon ", "1 or higher ",
    "$1 an hour or ", "1 of these were ", "will rise by 1% to 2% ",
    "number of ", "how many 1 to 1, ", "number of cows to 1, ", "population at 1, ", "dow at 1,000.5, ",
    "deaths rose to 1, ", "1 km in a from 1,000, ", "from 1 km to 1, ", "1 cows, up from 1,000, ", "a million or two ",
    "1 million 1 thousand ", "1 grand ", "one two-thousandth of a ", "ten-thousandth ", "1-for-1 ", "10k race ",
    "1 liters of a day ", "1 liters of water ", "of these 1 ", "1 cows. Of these, 1. ", "another 1. ",
    "A had 1 cases, B 1, C 1, ", "A Bc 1, ", " and Bc 1", "an hour and 1, ", "£1 1s 1d ",
    "from 1 to 1 cows a day ", "a boy of 1, ",
    "top 1 ", "magnitude 1 ", "1 degrees below zero ", "$(1) ", "1/2 of a ", "1 to 1 workers $1 ",
    "the 1 expected ", "1 and over 1 ",
    "ran the a 10K ", "C++1 ", "1986/7 ", "ranked 1 out of 1 ", "over 1 weeks ago ", "MPs ", "1 MPs ",
]  # fmt: skip


def seconds(text: str) -> float:
    """Return the processor time that extracting and normalizing a text of one block takes."""
    document = Document("made", text, text, (Block(Role.PARAGRAPH, Span(0, len(text))),))
    gc.collect()
    start = process_time()
    for mention in extract(document, LEXICON, CHINESE):
        normalize(mention, CHINESE if mention.language == "zh" else LEXICON)
    return process_time() - start


@pytest.mark.parametrize("scrap", SCRAPS)
def test_time_grows_with_the_text_and_no_faster(scrap: str) -> None:
    text = scrap * (SMALL // len(scrap))
    longer = seconds(text * GROWTH)
    assert longer < TRIFLE or longer / min(seconds(text) for _ in range(3)) < MOST
