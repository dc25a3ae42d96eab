"""Well-known events on days on which they did not happen."""

import pytest

from tests.checking.ran import excerpts

RULE = "event-misdated"


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("John F. Kennedy was assassinated in Dallas on November 22, 1964, and the plane left.", "November 22, 1964"),
        ("She was at school when the Chernobyl nuclear plant exploded on 26 April 1985.", "26 April 1985"),
        ("The mob that stormed the United States Capitol on January 6, 2020, came from all states.", "January 6, 2020"),
        ("In 1946 an American plane dropped an atomic bomb on Hiroshima and killed 140,000.", "1946"),
        ("The assassination of Archduke Franz Ferdinand in Sarajevo on June 28, 1915, set off a war.", "June 28, 1915"),
        ("Allied troops landed in Normandy on June 5, 1944, on five beaches.", "June 5, 1944"),
        ("The RMS Titanic sank on April 14, 1921, after striking an iceberg.", "April 14, 1921"),
        ("Lehman Brothers, which collapsed in 2009, had 25,000 employees.", "2009"),
        ("The storming of the Bastille (14 July 1798) is celebrated every year.", "14 July 1798"),
        ("It was the worst such accident since the Chernobyl disaster of 1985.", "1985"),
        ("Britain voted to leave the European Union in July 2016, by 52 percent to 48.", "July 2016"),
    ],
)
def test_a_date_that_is_one_slip_off_is_flagged(text: str, stated: str) -> None:
    assert excerpts(text, RULE) == [stated]


@pytest.mark.parametrize(
    "text",
    [
        "On 15 April 2012, a hundred years after the Titanic had sunk, a wreath was laid in Belfast.",
        "The report on the Chernobyl accident was published in September 1986, and a second one in 1992.",
        "President Kennedy was shot in Dallas and buried on 25 November 1963 at Arlington.",
        "The Berlin Wall fell when he was nine, and in 1991 the family moved west.",
        "The Hillsborough inquests of 2016 dealt with the 1989 Hillsborough disaster.",
        "He wrote about the sinking of the Titanic in 1915, and scientists saw the Chernobyl disaster in 1990.",
        "The film of the sinking of the Titanic opened on 15 April 1913.",
        "In 1965 the Beatles, who had appeared on the Ed Sullivan Show, played Shea Stadium.",
        "Germany invaded Poland in 1939 and the Soviet Union in 1941; Russia invaded Ukraine in 2014 and in 2022.",
        "Queen Elizabeth the Queen Mother died in 2002, and Queen Elizabeth II died in 2022.",
        "Robert Kennedy was shot in 1968. His brother Joseph Kennedy was killed in 1944.",
        "Hurricane Katrina hit New Orleans on 29 August 2005 and the last residents returned in 2007.",
        "The 2019 Chernobyl disaster series won ten prizes.",
    ],
)
def test_what_is_told_of_another_day_is_left_alone(text: str) -> None:
    assert excerpts(text, RULE) == []
