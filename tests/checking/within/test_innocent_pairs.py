from tests.checking.ran import loud


def test_an_age_in_weeks_is_no_other_age_in_years() -> None:
    assert loud("A man was held after an assault on a ten-week old baby. The 18-year-old was freed in Dublin.") == []
    slip = "Emma Hart, who broke codes, died aged 94 on Friday. The 49-year-old codebreaker had lived in Leeds."
    assert loud(slip) != []


def test_a_clause_before_two_items_is_no_third() -> None:
    text = (
        "Partly offsetting this, {}sales and a fall in notes add 425 million euros and 36 million euros respectively."
    )
    assert loud(text.format("")) == []
    assert loud(text.format("taxes, ")) != []


def test_two_things_of_one_sentence_may_have_swapped_digits() -> None:
    assert loud("The bridge took $181 million, the road $811 million and the tunnel $471 million.") == []
    assert loud("The bridge took $1,813 million, the road $1,831 million and the tunnel $471 million.") == []
