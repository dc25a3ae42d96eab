"""A rate with its move in one sentence: in percent the move would be too small to be seen."""

import pytest

from tests.checking.said import said

MOVES = [
    "The decline of 4.1 {word} narrowed by 1.7 {unit} from the month before.",
    "Output grew 6.2 {word} in June, slowing by 0.4 {unit} from May.",
    "Output grew 6.2 {word} in June, 0.4 {unit} slower than in May.",
    "Growth was 0.4 {unit} lower than in May, at 6.2 {word}.",
    "The unemployment rate stood at 4.9 {word} in June, up 0.2 {unit} from May.",
    "The jobless rate was 4.9 {word} in June, 0.2 {unit} lower than a year before.",
    "The vacancy rate was 4.9 {word} in June, 0.2 {unit} lower than in May.",
    "Output rose 8.9 {word} to 38 billion yuan, 3.6 {unit} higher than the average growth rate of all firms.",
    "The average growth rate of the last two years reaches 13.6 {word}, which is 6.6 {unit} above the growth of GDP.",
    "Household incomes grew 6.2 {word} last year, 1.3 {unit} higher than the growth rate of the economy.",
    "Total crime fell by 10 {word} (2 {unit} more than the average for the country).",
]


@pytest.mark.parametrize("text", MOVES)
def test_a_move_in_percent_is_flagged(text: str) -> None:
    (finding,) = said("percent-for-points", text.format(word="percent", unit="percent"))
    assert finding.level.value == "warning"


def test_a_growth_that_follows_its_level_is_held_against_growth() -> None:
    text = "GDP reached 410 billion yuan, up 6.2 percent, 0.4 percent higher than the national average."
    assert len(said("percent-for-points", text)) == 1


@pytest.mark.parametrize("text", MOVES)
def test_a_move_in_points_is_left_alone(text: str) -> None:
    assert said("percent-for-points", text.format(word="percent", unit="percentage points")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 6.2 percent in June from a year before, up 0.4 percent from May.",
        "The vacancy rate was 60 percent in June, 10 percent lower than in May.",
        "Output rose 8.9 percent to 38 billion yuan, 3.6 percent higher than the average of the ten years before.",
        "Attendance rose 5.2% to 41,000, 2.5% above the national average.",
        "Prices are up 10 percent (2 percent higher than the national average).",
        "Sales increased by 12%, 3% more than the company had planned.",
        "Seedlings in the new soil grew 14 cm, 30 percent more than the average of the control group.",
        "Output rose 12 percent, 4 percent higher than the national average for the crop, at 410 tonnes.",
        "The new engine is 3 percent faster than the old one, at 62 percent of its price.",
    ],
)
def test_what_can_move_by_percent_is_left_alone(text: str) -> None:
    assert said("percent-for-points", text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The decline in China's exports narrowed by 3.1 percent from June.", 1),
        ("The decline in China's exports narrowed by 3.1 percentage points from June.", 0),
        ("Output in China fell 7.9 percent in June, 0.7 percent more than in the first five months.", 1),
        ("Output in Chile fell 7.9 percent in June, 0.7 percent more than in the first five months.", 0),
        ("The growth rate was 1.2 percent higher than the average of China.", 1),
        ("The decline in Canada's exports narrowed by 3.1 percent from June.", 0),
        ("The decline in Hubei's retail sales, 34.1 percent in the first half, narrowed by 10.8 percent.", 1),
        ("WUHAN - The fall in exports narrowed by 4.2 percent from the first quarter, customs said.", 1),
        ("Output of Shaanxi grew 8.5 percent. The pace was 1.8 percent faster than that of the nation.", 1),
        ("China's car sales fell 4 percent, a rate 12 percent below the forecast of brokers.", 0),
        ("The growth rate of Xiamen's exports was 5.3 percent higher than the growth of China's.", 1),
        ("In Hubei rents grew 3 percent faster than wages.", 0),
        ("Deaths in Wuhan dropped 12 percent. The decline was 12 percent smaller than hoped.", 0),
        ("Hunan's retail sales rose 5.1 percent; the pace was half that of the first quarter.", 0),
        ("Output of Shaanxi grew 8.5 percent. The pace was 1.8 points faster than that of the nation.", 0),
        ("China's growth rate fell to 3.1 percent, and its trade deficit narrowed by 4 percent.", 0),
    ],
)
def test_a_move_without_its_rate_counts_in_a_text_from_china(text: str, count: int) -> None:
    assert len(said("points-lost", text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Exports grew 7.4 percent in May. In June they were up 6.6 percent, so growth slowed by 0.8 percent.", 1),
        ("Exports grew 7.4 percent in May. In June they were up 6.6 percent, so growth slowed by 0.8 points.", 0),
        ("Output fell by 2.1% in May, and the drop was 1.4% smaller than the 3.5% of April.", 1),
        ("Car output rose 8.2 percent in May after 6.9 percent in April, an acceleration of 1.3 percent.", 1),
        ("Output grew by 4.1 percent. That was 1.2 percent slower than in July, when it grew by 5.3 percent.", 1),
        ("The run took 4.1 percent longer in rain and 5.3 percent in snow; it was 1.2 percent slower than usual.", 0),
        ("Output grew by 4.1 percent. That was 23 percent slower than in July, when it grew by 5.3 percent.", 0),
        ("Output fell by 2.1% in May, and the drop was 40% smaller than the 3.5% of April.", 0),
        ("Sales rose 4 percent in May and 6 percent in June. Costs slowed by 2 percent.", 0),
    ],
)
def test_a_step_between_two_rates_that_are_told(text: str, count: int) -> None:
    assert len(said("percent-for-points", text)) == count
