"""A figure of any size in any sentence that a rule knows: no rule may stumble over it, or its file goes unchecked.

Each example of each rule is told some times over, each time with one of its figures replaced by the next odd one: forty
digits, next to nothing, powers of ten, signs and accountants' brackets, ranges, words, figures with a unit of their
own. Not every text meets every figure.
"""

import re
from datetime import date

import pytest

from factcheck.config import Config
from factcheck.model.document import Published
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import UnreadableFileError, read_data, read_text
from factcheck.resources import open_resources
from factcheck.rulebook.loading import load_builtin

# More digits than Python makes a number of.
LONG = "9" * 5000
RESOURCES = open_resources(Config(), KINDS)
MARKS, FIGURE = re.compile("<<|>>"), re.compile(r"\d(?:[\d.,]*\d)?")
ODD = (
    "9" * 40, "1" + "0" * 35, "9" * 30 + ".25", "0." + "0" * 40 + "1", "1e999999999", "1e-400", "10^60", "-" + "9" * 40,
    "0", "-7", "(7)", "½", LONG, "3 to 5", "1.5-2.5", "between 2.5 and 4.25", "5-7", "5 or 6", "about 4 to 6 million",
    "3 to 5 percent", "$3-5 million", "£5", "5%", "two thirds", "half", "dozens", "nearly 30", "12 May 2020",
)  # fmt: skip
TEXTS = sorted({MARKS.sub("", text) for rule in load_builtin(KINDS, examples=True) for example in rule.examples
                for text in example.texts})  # fmt: skip


def told(text: str, figure: str, turn: int) -> str:
    """Return the text with one of its figures replaced: another one at each turn."""
    places = list(FIGURE.finditer(text))
    if not places:
        return text
    start, end = places[turn % len(places)].span()
    return text[:start] + figure + text[end:]


@pytest.mark.parametrize("turn", range(len(ODD)))
def test_any_figure_in_any_sentence(turn: int) -> None:
    for number, text in enumerate(TEXTS):
        if number % 3 != turn % 3:
            continue
        figure = ODD[(turn + number // 3) % len(ODD)]
        article = claims_of(read_text(told(text, figure, turn), "a.txt"), RESOURCES)
        outcome = findings_of((article,), RESOURCES)
        assert all(found.location.span.end <= len(article.text) for found in outcome.findings)


@pytest.mark.parametrize(
    "text",
    [
        f"Sales jumped by {'9' * 40}% from 16,997 units to 45,317 units.",
        f"Sales jumped by 267% from {'9' * 40} units to 45,317 units.",
        f"The year was {'9' * 40}C (2.8F) above the average.",
        f"The 16 students answered on a five-point scale; their mean score was 0.{'0' * 40}1.",
        f"The number of births fell by 0.{'0' * 40}1%. There were 14,371 babies born, 1,522 fewer than a year before.",
        "Profit at the brewer was dozens million in 2020, after €5.5 million in 2019.",
        "Sales doubled from 2 to 1e999999999 million.",
        "Thirty years later she has written a column every week, 0 weeks a year, a total of 5,230 articles.",
        "The ministry hands out grants of $10 million to $1e999999999 million.",
        "It booked a result of €(60) million ($(66) million).",
        f"It is {'9' * 58} miles (1.6 km) from here.",
        f"Membership more than doubled from 75 to {LONG} out of 200 people.",
        f"Of the 840 pupils who sat the exam, 210 failed it, or 0.{'0' * 40}1%, the board said.",
        f"Of the candidates, 498,775 (0.{'0' * 40}1%) were boys and 494,943 (49.81%) girls.",
        f"He has spent 803 days, {LONG} hours there, and 5 km.",
        "Analysts put the price at between dozens and £30 billion.",
        "Of the three to four wards, 9 in Quayside, 7 in Mill were new.",
        "Sales doubled 0 times as many: 500 cars in 2016, 250 cars in 2017.",
        "It opened in 1990 with 12 halls, sıxty years after it began in 1930.",
        "The province has 0 yi (0.5 billion) yuan in the fund.",
        "The club, founded in 1998, was in its fıfth year in 2003, with 120 members.",
        "The ferry for 30 cars sailed yeſterday (Monday). It will be back tomorrow (Saturday).",
        "The fire began on Sunday, 2 ſeptember 1666, and burned for 4 days.",
        "Nıne out of ten drivers back it, elsewhere 70 percent do.",
        "Firstly, the law raises fines. ſecondly, it bans resale. These three measures take effect in May.",
        "Hotels sold 3.4 million room nights, 6% more than the 3.2 million of the ſummer before.",
        "In the thırd quarter 612,000 passengers crossed, fewer than the 618,000 of 2019. In 2020 it was 344,000.",
        "They lost their jobs, said 31 percent of the eıght companies.",
        "The clinic saw 1,840 people in 2022. In the ſecond quarter it saw 2,115, an increase of 15%.",
        "The clinic saw 1,840 people last year. In the ſpring it saw 2,115, an increase of 15%.",
        "该公司利润从0亿元增至2.5亿元，再增至6.5亿元，增长了2.6倍，公司表示满意。",
        "某港去年运送0吨货物，今年运送5亿吨货物。",
        "The bill passed narrowly, by 218 votes to 0.",
        "The fund owns -0 billion-dollar companies in the state.",
    ],
)
def test_what_a_rule_once_stumbled_over(text: str) -> None:
    article = claims_of(read_text(text, "a.txt"), RESOURCES)
    findings_of((article,), RESOURCES)
    assert article.claims


@pytest.mark.parametrize(
    ("suffix", "text"),
    [
        (".txt", f"1亿{LONG}万元。{LONG}年{LONG}月{LONG}日，第{LONG}届，前{LONG}月，5公里。"),
        (".txt", f"{LONG}th century; Q{LONG}; week {LONG}; {LONG} BC; AD {LONG}; {LONG}-{LONG}; {LONG}:{LONG}; 5 km"),
        (".txt", f"By A. Writer\n{LONG} January {LONG}\n\nIt is {LONG} km ({LONG} miles) and 5 km long."),
        (".adoc", f'[cols="{LONG}*,1"]\n|===\n{LONG}+|5 km |6 km\n.{LONG}+|7 |8\n{LONG}*|9\n|===\n'),
        (".html", f"<ol start={LONG}><li value={LONG}>5 km</ol><table><tr><td colspan={LONG} rowspan={LONG}>6</table>"),
        (".html", f'<meta property="article:published_time" content="{LONG}-01-01"><p>5 km &#{LONG}; &#x{LONG};'),
        (".md", f"---\ndate: {LONG}\n---\n{LONG}. five km\n\n| a | b |\n|--|--|\n| {LONG} | 5 |\n\n&#{LONG};\n"),
        (".tex", f"\\multicolumn{{{LONG}}}{{c}}{{5 km}} \\begin{{tabular}}{{*{{{LONG}}}{{c}}}}5 & 6\\end{{tabular}}"),
        (".rst", f"{LONG}. five km\n\n.. table::\n   :widths: {LONG}\n\nIt is 5 km.\n"),
        (".srt", f"{LONG}\n00:00:{LONG},000 --> 00:00:02,000\nNo.\n\n2\n00:00:01,000 --> 00:00:02,000\nIt is 5 km.\n"),
        (".eml", f"Date: {LONG} Jan {LONG} 10:00:00 +0000\nContent-Length: {LONG}\n\nIt is 5 km."),
        (".csv", f"km,miles\n{LONG},5\n"),
        (".xml", f'<nitf><docdata><date.issue norm="{LONG}"/></docdata><body><p>It is 5 km.</p></body></nitf>'),
    ],
)  # fmt: skip
def test_no_format_stumbles_over_a_number_that_is_too_long(suffix: str, text: str) -> None:
    article = claims_of(read_data(text.encode(), f"a{suffix}", suffix), RESOURCES)
    findings_of((article,), RESOURCES)
    assert article.claims


def test_records_with_a_number_that_is_too_long_are_refused_by_name() -> None:
    with pytest.raises(UnreadableFileError, match="is no JSON object on one line"):
        read_data(f'{{"text": "It is 5 km.", "number": {LONG}}}\n'.encode(), "a.jsonl", ".jsonl")


@pytest.mark.parametrize(
    "title",
    ["One in six miners goes", "0 in 0 shops stand empty", "Every ſecond shop stands empty", "Fıve in six shops"],
)
def test_a_headline_that_a_rule_once_stumbled_over(title: str) -> None:
    text = f"# {title}\n\nThe company will let go 1,500 of its 9,000 miners. They voted by -5 to 5 against it.\n"
    article = claims_of(read_text(text, "a.md", ".md"), RESOURCES)
    findings_of((article,), RESOURCES)
    assert article.document.title is not None


@pytest.mark.parametrize("day", [date.min, date.max])
def test_a_day_at_the_end_of_the_calendar(day: date) -> None:
    document = read_text(
        "The firm paid €7 million ($8.9 million), and €3 million ($3.9 million) more. Tomorrow, next week, next month "
        "and next Monday it will pay 2 million, as it did yesterday, last week, last month and last Monday. In January "
        "1 and in the second half of 9999, and in December 9999, it paid 5 million.",
        "a.txt",
    )
    article = claims_of(document._replace(published=Published(day, "a test")), RESOURCES)
    findings_of((article,), RESOURCES)
    assert article.claims
