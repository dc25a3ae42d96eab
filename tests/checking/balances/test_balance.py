"""Totals and balances against what their names say they are made of."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import excerpts, loud, messages, ticks

RULE = "balance-mismatch"

TRADE = "Exports {verb} to ${exports} billion in May, while imports came to ${imports} billion. {whole}"


def billions(tenths: int) -> str:
    return f"{Decimal(tenths) / 10:f}"


@pytest.mark.parametrize(
    ("text", "tick"),
    [
        (
            "In the first half exports were 12.13 trillion yuan, an increase of 6.9%; imports 9.04 trillion yuan, an"
            " increase"
            " of 5.2%; and the trade surplus of 3.09 trillion yuan grew by 12%.",
            "Trade surplus: CNY 12.13 trillion (exports) less CNY 9.04 trillion (imports) make CNY 3.09 trillion",
        ),
        (
            "Of the 1,312,600 persons employed in April, 705,200 were males and 607,400 females.",
            "Total: 705,200 (male) and 607,400 (female) make 1,312,600",
        ),
        (
            "Total arrivals for the quarter amounted to 297,348. Non-resident arrivals rose in almost all hotels and"
            " amounted"
            " to 252,652. Resident arrivals went up by 11.3 per cent to stand at 44,696.",
            "Arrivals: 44,696 (resident) and 252,652 (non-resident) make 297,348",
        ),
        (
            "There were 1,373,800 persons in the labour force. Of this, 730,000 were males and 643,800 were females.",
            "Total: 730,000 (male) and 643,800 (female) make 1,373,800",
        ),
        (
            "From July to August the deficit in goods trades rose to $59.3 billion. Exports of goods fell by $2.1"
            " billion to"
            " $128.5 billion while imports of goods fell by $700 million to $187.8 billion. Exports of services rose"
            " to $52.8"
            " billion.",
            "Trade deficit: USD 187.8 billion (imports) less USD 128.5 billion (exports) make USD 59.3 billion",
        ),
        (
            "The goods and services deficit was $64.2 billion in March, down $6.4 billion from $70.6 billion in"
            " February."
            " March exports were $256.2 billion, $5.3 billion more than February exports. March imports were $320.4"
            " billion.",
            "Trade deficit: USD 320.4 billion (imports) less USD 256.2 billion (exports) make USD 64.2 billion",
        ),
        (
            "Employment increased 50,100 (0.4%) to 11,663,200. Full-time employment increased 34,500 to 8,159,700 and"
            " part-time employment increased 15,600 to 3,503,500.",
            "Employment: 8,159,700 (full-time) and 3,503,500 (part-time) make 11,663,200",
        ),
        (
            "There were 14,371 babies born in January, February and March, 1,522 fewer than during those months in"
            " 2019. In all"
            " 8,674 deaths were recorded in the first quarter of this year. The natural increase of the population"
            " was 5,697.",
            "Natural increase: 14,371 (births) less 8,674 (deaths) make 5,697",
        ),
    ],
)
def test_an_account_that_balances_is_borne_out(text: str, tick: str) -> None:
    told = ticks(text, RULE)
    assert tick in told
    assert len(told) == 1 + tick.startswith("Employment:")  # its changes make a sum of their own
    assert loud(text) == []


def test_the_figure_with_the_slip_is_told_not_the_total() -> None:
    text = (
        "The number of persons in the labour force was 1,377,300. The male labour force increased by 8,400 (1.2%) to"
        " 734,400"
        " and the female labour force by 11,200 (1.8%) to 624,900."
    )
    assert excerpts(text, RULE) == ["624,900"]
    assert messages(text, RULE) == [
        "Labour force: 734,400 (male) and 624,900 (female) make 1,359,300, not 1,377,300. 624,900 may have two digits"
        " swapped."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Exports in June came to $18.4 billion and imports to $15.2 billion. The trade surplus of the first half was"
        " $9.1"
        " billion.",
        "Exports to Norland came to $8.4 billion and imports to $5.2 billion, of a trade surplus of $9.1 billion in"
        " all.",
        "Norland's exports came to $8.4 billion and Ostland's imports to $5.2 billion. The trade surplus was $6.1"
        " billion.",
        "Exports rose by $3.2 billion and imports by $1.1 billion. The trade surplus was $14.7 billion.",
        "Exports of about $8 billion and imports of some $5 billion left a trade surplus of $3.4 billion.",
        "The party has 4,120 members. At the congress, 310 delegates were men and 290 women.",
        "Revenue of the group rose to $5.2 billion. The government's spending of $7.1 billion led to a budget deficit"
        " of $1.1"
        " billion.",
        "Women won 12 medals and men 15. The country had 41 athletes in Tokyo.",
        "Year-to-date, the goods and services deficit decreased $77.6 billion. Exports increased $161.4 billion."
        " Imports"
        " decreased $16.2 billion.",
        "The rural population fell by 12,000 and the urban population grew by 40,000 to 2,410,000 in a land of"
        " 3,900,000.",
    ],
)
def test_figures_of_other_accounts_are_left_alone(text: str) -> None:
    assert messages(text, RULE) == []


@given(
    exports=st.integers(200, 9_000), imports=st.integers(101, 8_000), verb=st.sampled_from(("rose", "fell", "edged up"))
)
def test_an_account_reckoned_from_its_figures_is_never_flagged(exports: int, imports: int, verb: str) -> None:
    name = "surplus" if exports > imports else "deficit"
    if exports != imports:
        whole = f"The trade {name} was ${billions(abs(exports - imports))} billion."
        text = TRADE.format(verb=verb, exports=billions(exports), imports=billions(imports), whole=whole)
        assert messages(text, RULE) == []


@given(exports=st.integers(2_000, 9_000), imports=st.integers(101, 900))
def test_a_magnitude_lost_is_told(exports: int, imports: int) -> None:
    whole = f"The trade surplus was ${billions(exports - imports)} million."
    text = TRADE.format(verb="rose", exports=billions(exports), imports=billions(imports), whole=whole)
    assert len(messages(text, RULE)) == 1


@pytest.mark.parametrize(
    ("text", "is_told", "is_ticked"),
    [
        ("The town is 51.29 percent male and 48.71 percent female.", False, True),
        ("The town is 51.29 percent male and 47.81 percent female.", True, False),
        ("Women make up 50.8% and men 49.2% of the voters.", False, True),
        ("The audience was 62% female and 37% male.", False, False),
        ("The audience was 62% female and 36% male.", True, False),
        ("Some 41% of men and 58% of women voted for the bill.", False, False),
        ("Among smokers, 45 percent were men and 52 percent women aged over 60.", False, False),
        ("Of the players, 20 percent were men and 31 percent women; the rest were children.", False, False),
    ],
)
def test_the_shares_of_two_halves_make_a_hundred(text: str, is_told: bool, is_ticked: bool) -> None:
    assert (bool(messages(text, RULE)), bool(ticks(text, RULE))) == (is_told, is_ticked)


def test_a_whole_with_an_aside_is_still_the_whole_of_its_halves() -> None:
    text = (
        "Out of all the 611,952 candidates who sat the exam, compared to 574,125 in 2016, {} were male while 296,322"
        " were female."
    )
    assert ticks(text.format("315,630"), RULE) == ["Total: 315,630 (male) and 296,322 (female) make 611,952"]
    assert messages(text.format("351,630"), RULE) == [
        "Total: 351,630 (male) and 296,322 (female) make 647,952, not 611,952. 351,630 may have two digits swapped."
    ]


@pytest.mark.parametrize(
    ("text", "is_told", "is_ticked"),
    [
        ("There were 31 more women than men: 212 women and 181 men.", False, True),
        ("There were 13 more women than men: 212 women and 181 men.", True, False),
        ("The club has 212 women and 181 men, 31 fewer men than women.", False, True),
        ("About 30 more women than men came: 212 women and 181 men.", False, False),
        ("There are more women than men in the club of 212.", False, False),
        (
            "The club has 212 women and 181 men. In 2010 it had 160 women and 200 men, 40 more men than women.",
            False,
            True,
        ),
    ],
)
def test_by_how_much_one_count_exceeds_another(text: str, is_told: bool, is_ticked: bool) -> None:
    assert (bool(messages(text, RULE)), bool(ticks(text, RULE))) == (is_told, is_ticked)


def test_of_several_accounts_the_one_with_a_slip_in_it_is_told() -> None:
    text = (
        "Exports came to $256.2 billion in March and imports to $320.4 billion. Exports to some markets rose, to $12.1"
        " billion. The trade deficit was $67.2 billion."
    )
    assert messages(text, RULE) == [
        "Trade deficit: USD 320.4 billion (imports) less USD 256.2 billion (exports) make USD 64.2 billion, not USD"
        " 67.2 billion. One of the three may have a slip of the finger."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Of the 90 seats, women hold 41 and men 48; one is vacant.",
        "Men make up 40 percent of nurses and women 62 percent of doctors.",
    ],
)
def test_halves_that_leave_something_out_and_shares_of_two_wholes_are_left_alone(text: str) -> None:
    assert messages(text, RULE) == []


SLIPS = [
    (
        "Foreign trade of Chongqing, a municipality in southwest China, rose 11.4 percent to 461.4 billion yuan. The"
        " city exported goods worth 291 billion yuan and imported goods worth 170.4 billion yuan.",
        ("170.4", "130.4"),
    ),
    (
        "The United States ran a deficit of $48.7 billion in its trade in goods and services in November. Exports came"
        " to $182.6 billion and imports to $231.3 billion.",
        ("231.3", "213.3"),
    ),
    (
        "The trade deficit was $67.1 billion in August. It reflected an increase in the goods deficit of $3.0 billion"
        " to $83.9 billion and a decrease in the services surplus of $0.7 billion to $16.8 billion.",
        ("16.8", "18.6"),
    ),
    (
        "In the year ended January 2019 there were 109,800 migrant arrivals for non-residents and 47,800 migrant"
        " departures for a net gain of 62,000 non-residents.",
        ("62,000", "26,000"),
    ),
    (
        "In total, 181,000 immigrants arrived last year. At the same time, 144,000 people left the country, giving a"
        " net increase of 37,000.",
        ("181,000", "118,000"),
    ),
    ("The charity received £178,664 and spent £190,838, so that it ended with a deficit of £12,174.", ("174.", "774.")),
    (
        "Employment decreased 9,800 to 11,947,200. Full-time employment decreased 53,000 to 8,105,300 and part-time"
        " employment increased 43,200 to 3,841,900.",
        ("43,200", "34,200"),
    ),
    (
        "Unemployment decreased 2,700 to 685,300. The number looking for full-time work was 502,800 and the number"
        " looking for part-time work was 182,500.",
        ("182,500", "128,500"),
    ),
    (
        "The trade deficit was $61.4 billion in August. August exports were $165.2 billion. August imports were $226.6"
        " billion.",
        ("61.4", "67.1"),
    ),
    (
        "The international trade deficit fell in March to $54.8 billion. Goods were to blame. The goods deficit was"
        " $77.4 billion and the services surplus $22.6 billion.",
        ("54.8", "52.3"),
    ),
    (
        "The goods and services deficit was $64.2 billion in March, from $70.1 billion in February. March exports were"
        " $256.2 billion. March imports were $320.4 billion.",
        ("64.2", "61.5"),
    ),
    (
        "Retail sales reached 41.16 billion yuan. Sales of the large firms were 14.80 billion yuan. Sales in urban"
        " areas came to 35.13 billion yuan, and sales in rural areas to 6.03 billion yuan.",
        ("41.16 billion", "41.16 trillion"),
    ),
    (
        "Sales came to 11,851 tractors in the month. Domestic sales stood at 11,453 units and exports at 398 units.",
        ("11,453", "11,543"),
    ),
]


@pytest.mark.parametrize(("right", "slip"), SLIPS)
def test_an_account_is_found_in_other_words_and_held_to_its_digits(right: str, slip: tuple[str, str]) -> None:
    assert ticks(right, RULE)
    assert loud(right) == []
    assert messages(right.replace(*slip), RULE)


@pytest.mark.parametrize(
    "text",
    [
        "Revenue is put at $356,000,000 and spending at $266,000,000. The surplus of the year was $93,956,588.56.",
        "Arrivals at the airport rose to 12,340 and departures to 11,870. Net income was £470,000.",
        "A net gain of 62,000 jobs was reported. Arrivals fell to 109,800 and departures to 47,300.",
        "Exports came to $2.31 billion in May and imports to $4.42 billion in April. The trade deficit was $1.98"
        " billion in May.",
        "The museum received 190,838 visitors and spent £178,664. It had a deficit of £12,714.",
        "Sales were 1.2 million cars. Domestic sales fell to 610,000 and exports to Asia to 210,000.",
        "The state ran a budget deficit of $67.1 billion. It spent $226.6 billion. Tax revenue was $165.2 billion.",
        "The trade deficit was $67.1 billion in July. August exports were $165.2 billion. August imports were $226.6"
        " billion.",
        "The town spent $41.16 million on roads. It has 23.1 km of public and 18.06 km of private roads.",
        "They left 312 of the 1,440 beds empty; 1,090 people arrived and the net gain was 77.",
        "Immigration was 948,000 a year earlier and emigration 479,000. Net migration is now 431,000.",
        "The trade deficit in goods was $61.3 billion. Exports of goods and services were $182.2 billion and imports"
        " $224.6 billion.",
    ],
)
def test_what_only_sounds_like_an_account_is_left_alone(text: str) -> None:
    assert loud(text) == []


@pytest.mark.parametrize(
    ("right", "slip"),
    [
        ("He lost the vote on his plan by 202 to 432, a narrow margin of 230, on Monday.", ("230", "203")),
        ("They gained a seat by 302 votes to 251, a majority of 51 (10%).", ("51 (", "81 (")),
        ("At the general election the Conservatives had won by 12,357 votes, 37,135 to 24,778.", ("357", "537")),
        ("She won 37,590 votes (65.1%) to 15,535 (26.9%) for J Davidson, a majority of 22,055.", ("055", "505")),
        (
            "Some 14,371 children were born and 8,674 people died in the quarter. The natural increase was 5,697.",
            ("increase", "decrease"),
        ),
    ],
)
def test_a_majority_is_the_lead_over_the_second_and_a_balance_has_a_side(right: str, slip: tuple[str, str]) -> None:
    assert loud(right) == []
    assert messages(right.replace(*slip), RULE)


@pytest.mark.parametrize(
    "text",
    [
        "The bill passed by 311 votes to 288, although the government has a majority of 80.",
        "He got 9,112 votes against 7,840 for Jones and 8,210 for Smith, a majority of 902.",
        "They won by 12 votes, 3 to 1 among the young.",
        "He polled 4,112 votes, ahead of Smith on 3,120, and defends a majority of 1,411.",
    ],
)
def test_another_majority_is_left_alone(text: str) -> None:
    assert loud(text) == []
