"""What a figure leaves open: its magnitude, whose dollars, which time, and whether a plan counts it."""

import pytest

from tests.checking.ran import findings

LOST = "magnitude-left-out"


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("The firm earned Rs 45 crore, up from Rs 38 in the year before.", "Rs 38"),
        ("Sales were €6.1 million, against €5.4 a year earlier.", "€5.4"),
        ("The state got Rs 900 crore out of the promised Rs 1,500.", "Rs 1,500"),
        ("The road costs $12 billion. Of that, $4.5 comes from tolls.", "$4.5"),
    ],
)
def test_a_lost_magnitude_is_told(text: str, flagged: str) -> None:
    (finding,) = findings(text, LOST)
    assert finding.location.span.of(text) == flagged


@pytest.mark.parametrize(
    "text",
    [
        "The firm earned Rs 45 crore, up from Rs 38 crore in the year before.",
        "It earned $6.1 million, or 40 cents a share, against $5.4 a share.",
        "The fund raised $3 million, compared with $250,000 a year earlier.",
        "The road costs $12 billion. Of that, $4.5 billion comes from tolls.",
        "The road costs $12 billion. Of that, $4.5 per car comes from tolls.",
        "The debt rose from $1.2 to $1.4 billion.",
        "The group sold goods for $12 million from $10 jars to $15 pans.",
    ],
)
def test_what_lost_nothing_is_left_alone(text: str) -> None:
    assert findings(text, LOST) == []


@pytest.mark.parametrize(
    ("rule", "text", "count"),
    [
        ("dollar-without-country", "It sold A$60 million of shares and owes $30 million.", 1),
        ("dollar-without-country", "It sold A$60 million of shares and owes US$30 million.", 0),
        ("dollar-without-country", "It owes $30 million and sold A$60 million of shares.", 0),
        ("dollar-without-country", "It sold A$60 million ($40 million) of shares.", 0),
        ("figure-without-period", "The mayor said rents had risen by 7 percent.", 1),
        ("figure-without-period", "The mayor said rents had risen by 7 percent since May.", 0),
        ("figure-without-period", "The panels will save 300 tonnes of carbon dioxide.", 1),
        ("figure-without-period", "The panels will save 300 tonnes of carbon dioxide a year.", 0),
        ("addition-beside-plan", "The town has built 80 of the planned 200 homes. It will build another 60 homes.", 1),
        ("addition-beside-plan", "The town has built 80 of the planned 200 homes. It will hire another 60 cooks.", 0),
        ("addition-beside-plan", "The town has built 80 homes. It will build another 60 homes.", 0),
        ("amount-without-currency", "It has £4 million. A crane came to £3 million, a pier to £12 million.", 0),
        ("unequal-precision", "Sales in Ely and Diss rose by 6.4 percent and 9 percent, respectively.", 1),
        ("unequal-precision", "Sales in Ely and Diss rose by 6.4 percent and 9.0 percent, respectively.", 0),
        ("unequal-precision", "The rate rose from 4 percent to 4.25 percent.", 0),
        ("unequal-precision", "The rate was 1.9 percent in March against 2 percent in February.", 1),
        ("unequal-precision", "The rate was 1.9 percent in March against a target of 2 percent.", 0),
        ("unequal-precision", "Protein made up 11.38 percent in the early variety and 9 percent in the late one.", 1),
        ("unequal-precision", "Protein made up 11.38 percent in the early variety and 9.04 in the late one.", 0),
        ("addition-beside-plan", "It runs 18 of the 40 trains on order and has asked for a further 12.", 1),
        ("addition-beside-plan", "It runs 18 of the 40 trains on order and has asked for a further 12 beyond it.", 0),
        (
            "figure-without-period",
            "Sales rose 6.4 percent. The dairy, owned by its farmers, makes cheese in Groningen"
            " and did not comment on prices.",
            1,
        ),
        (
            "figure-without-period",
            "Sales rose 6.4 percent last year. The dairy, owned by its farmers, makes cheese in"
            " Groningen and did not comment on prices.",
            0,
        ),
        (
            "figure-without-period",
            "The baker has opened shops in Leeds and in York, and turns over £3.8 million with its"
            " staff of sixty, said the founder.",
            1,
        ),
        (
            "dollar-without-country",
            "It will sell it for $48 million. It reports in New Zealand dollars and paid NZ$55 million for it.",
            1,
        ),
        (
            "amount-without-currency",
            "The state pays 19 million euros. The share of the city is 12 million; 2 million dollars came from abroad.",
            1,
        ),
        (
            "amount-without-currency",
            "The state pays 19 million euros and the city 12 million; 2 million euros came from abroad.",
            0,
        ),
        (
            "unit-with-several-meanings",
            "It does 40 miles to the gallon there, and 48 miles to the imperial gallon here.",
            1,
        ),
        ("unit-drift", "Ghana sold 610,000 tonnes of beans in the first half and 540,000 tons in the second.", 1),
        ("unit-drift", "The glacier lost 14 metres of ice in 2013. In 2014 the loss was 36 feet.", 1),
        ("unit-drift", "The glacier lost 14 metres of ice in 2013. In 2014 the loss was 11 metres.", 0),
        ("unit-drift", "The road is 5 miles long. It is 8 metres wide.", 0),
        ("unit-drift", "The bridge costs 5 million euros, and the firm from Ohio gave 2 million dollars.", 0),
        ("addition-beside-plan", "It has opened 30 of the 80 shops it announced. Another 25 shops open by May.", 1),
        ("addition-beside-plan", "It has opened 30 of the 80 shops it announced. By May it will have 55 shops.", 0),
        ("oversized-mantissa", "The buses took in 1,243 million euros.", 0),
        ("oversized-mantissa", "They took in 1,240 million euros, 1,110 million in tax and 2,330 million in fees.", 0),
        (
            "amount-without-currency",
            "It took €41 million for books, €38 million for maps and €27 million for fairs.",
            0,
        ),
        ("dollar-without-country", "It paid US$31 million in 2009 and sold it to a Winnipeg firm for $48 million.", 1),
        ("dollar-without-country", "It paid US$31 million in 2009 and sold it to an Ohio firm for $48 million.", 0),
        ("dollar-without-country", "A Winnipeg firm paid $48 million; US$31 million was asked.", 0),
        ("range-without-magnitude", "Brokers put the bill at £40-90m, against £61m for the storm.", 1),
        ("range-without-magnitude", "Brokers put the bill at £40m-£90m, against £61m for the storm.", 0),
        ("range-without-magnitude", "Estimates of the damage run from $30 to 90 million.", 1),
        ("range-without-magnitude", "Estimates of the damage run from $30 million to 90 million.", 0),
        ("unequal-precision", "The index was 0.412 in 2010 and 0.39 in 2020.", 1),
        ("unequal-precision", "The index was 0.412 in 2010 and 0.391 in 2020.", 0),
        ("unequal-precision", "For the two coasts they stood at 0.8714 and 0.91, respectively.", 1),
        ("figure-without-period", "Crime in the district is down 8 per cent, the mayor told voters.", 1),
        ("figure-without-period", "Crime in the district is down 8 per cent on 2017, the mayor told voters.", 0),
        ("figure-without-period", "The firm made a profit of $3.2 million, it told investors in Elm.", 1),
        ("range-without-magnitude", "The pubs may fetch £300 to £400 million.", 1),
        ("range-without-magnitude", "The pubs may fetch £300 million to £400 million.", 0),
    ],
)
def test_what_a_figure_leaves_open_is_noted(rule: str, text: str, count: int) -> None:
    assert [finding.level.value for finding in findings(text, rule)] == ["note"] * count
