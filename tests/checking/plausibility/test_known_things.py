import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import excerpts, loud, messages, ticks

SIZE, AMOUNT = "size-out-of-scale", "amount-out-of-scale"


@pytest.mark.parametrize(
    "text",
    [
        "Guides lead tourists up the 5,895-foot Mount Kilimanjaro in six days.",
        "At 33,000 meters, the Eiffel Tower is still the tallest structure in Paris.",
        "The Danube runs 2,850 meters from the Black Forest to the Black Sea.",
        "Light travels at almost 300,000 kilometers per hour.",
        "The universe is about 13.8 million years old.",
        "Lake Baikal, the deepest lake of all, is 16,420 meters deep.",
        "The height of Mont Blanc is 48,060 meters.",
        "Mont Blanc (48,060 m) was climbed in 1786.",
        "Life expectancy in Japan is 48.5 years, the highest of any large country.",
        "Mount Fuji is 3,767 meters high.",
    ],
)
def test_each_way_to_tell_a_size_is_read(text: str) -> None:
    assert len(messages(text, SIZE)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Walmart employs 21 million people around the world.",
        "Carbon dioxide emissions worldwide hit 37.4 million tonnes last year, a record.",
        "Russia's oil output was 95 million barrels a day in May.",
        "Japan's military spending reached $55 million in 2024.",
        "Pakistan's foreign exchange reserves fell to $8 million.",
        "The world produces about 1.9 million tonnes of steel a year.",
    ],
)
def test_each_way_to_tell_an_amount_is_read(text: str) -> None:
    assert len(messages(text, AMOUNT)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A copy of the Eiffel Tower that is 33 meters tall stands in the park.",
        "The hotel near Mont Blanc is 48 meters tall.",
        "A hotel near the Eiffel Tower, 20 meters high, was sold.",
        "A cafe by the Eiffel Tower, 33 meters tall, was shut.",
        "In the fog the Eiffel Tower is 0 meters tall.",
        "Vietnam's exports to the United States were $119 billion.",
        "Apple Park covers 71 hectares and Apple Records sold 4 million singles.",
        "He left Germany seven years later.",
        "Apple lost $120 billion of market value.",
        "Shares of Boeing fell 3 percent, wiping $3 billion off its market value.",
        "Walmart employs 21,000 people in Kansas.",
        "Japan's exports of cars reached $150 million in May.",
        "The Danube rose to 9 meters in Passau.",
        "China's exports were $299 billion in September.",
        "India produced 11.6 million tonnes of steel in September 2023.",
        "Norland's tower is 3,300 meters tall.",
    ],
)
def test_copies_parts_changes_and_neighbors_are_left_alone(text: str) -> None:
    assert [*messages(text, SIZE), *messages(text, AMOUNT)] == []


@pytest.mark.parametrize(
    "text",
    [
        "To stand on the roof of Mont Blanc one must climb to 480 meters, guides warn.",
        "The Mississippi River snakes 37,700 km from Minnesota to the Gulf.",
        "The Burj Khalifa pokes 8,280 meters into the desert sky.",
        "Kilimanjaro's snowy crown, which draws 35,000 hikers a year, sits at 58,950 meters.",
    ],
)
def test_any_words_will_do_where_all_digits_are_those_of_the_table(text: str) -> None:
    assert len(messages(text, SIZE)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "He ran 48 km around Mont Blanc.",
        "The Burj Khalifa has 83 meters of stairs in its lobby.",
        "The base camp below Kilimanjaro lies at 589.5 meters.",
        "Between Mont Blanc and the Matterhorn lie 48 km.",
    ],
)
def test_other_digits_parts_and_two_things_are_left_alone(text: str) -> None:
    assert messages(text, SIZE) == []


def test_what_the_table_has_is_ticked() -> None:
    assert ticks("Mont Blanc is 4,806 meters high.", SIZE) == ["4,806 m is the height of Mont Blanc (national survey)"]


def test_the_unit_in_which_the_number_would_fit_is_named() -> None:
    told = "5,895 ft as height of Kilimanjaro: known are 5,895 m (national survey); the figure would fit in meters."
    assert messages("Kilimanjaro is 5,895 feet high.", SIZE) == [told]


def test_the_figure_is_the_place() -> None:
    assert excerpts("Microsoft, with a market value of $3.1 billion, is large.", AMOUNT) == ["$3.1 billion"]


@given(st.integers(4720, 4890))
def test_a_height_near_the_one_of_the_table_is_never_flagged_unless_its_digits_are_swapped(height: int) -> None:
    text = f"Mont Blanc is {height:,} meters high."
    assert loud(text) == ([] if height != 4860 else loud(text))


@given(st.sampled_from(("10", "100", "1000")))
def test_a_power_of_ten_is(factor: str) -> None:
    assert len(loud(f"Lake Superior is {406 * int(factor):,} meters deep.")) == 1


def test_an_amount_ten_times_off_may_be_of_another_year() -> None:
    reserves = "China's foreign exchange reserves stood at ${}, the central bank said."
    assert loud(reserves.format("320 billion")) == []
    assert len(loud(reserves.format("3.2 billion"))) == 1
