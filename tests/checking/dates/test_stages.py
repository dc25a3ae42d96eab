"""Stages told in their order and dated against it."""

import pytest

from tests.checking.ran import messages

RULE = "end-before-start"


@pytest.mark.parametrize(
    "text",
    [
        "The pair were arrested on 26 May 2014 and, after questioning, charged with smuggling on 12 May 2014.",
        "He was charged with theft on 3 May 2018 after his arrest on 12 May 2018 in Leeds.",
        "He resigned on 3 April 2017, after he had been appointed on 12 April 2017.",
        "The boy was admitted to the Royal on 14 March 2018 with burns. He was discharged on 2 March 2018.",
        "The tender was published on 6 June 2018. The contract was awarded on 30 May 2018 to a firm from Porto.",
        "The freighter sailed from Gdynia on 18 April and docked in Hull on 9 April with 340 boxes.",
        "The trial opened on 4 June and the verdict was given on 2 May, after 14 days of hearings.",
        "Born on 4 May 1951, he was baptized on 2 May 1951 in the same church.",
        "The first stone was laid in June 2014 and the roof was finished in March 2014.",
        "The ship, launched in 1974, was laid down in 1976 at the yard in Split.",
        "The film came out in 2013, and shooting began in 2014 near Oaxaca.",
        "She died on 9 July 2018 and was buried on 6 July in the village of her birth.",
    ],
)
def test_a_later_stage_on_an_earlier_day_is_flagged(text: str) -> None:
    assert len(messages(text, RULE)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "He was charged on 3 May 2021 and arrested on 12 May 2021 when he landed in Leeds.",
        "He was released on 12 March 2021; a co-defendant was arrested on 1 March 2021.",
        "The first man was arrested on 26 March 2022 and the second was charged on 12 March 2022.",
        "The ship left Bergen on 28 December and reached Tromso on 2 January.",
        "She left the party on 14 March. She had reached the top of it on 2 March.",
        "The men were sentenced on 4 May 2022 after they were arrested on 12 May 2021.",
        "The film came out in 2013, and shooting for the sequel began in 2014.",
        "The house was finished in 1910 and the first stone of the church was laid in 1912.",
        "She left the bank in 2014 and arrived in London in 2009.",
        "The war began in 1939 and the peace that ended in 1938 was forgotten.",
        "He was appointed in 2010. The man he followed resigned in 2009.",
        "Ann died on 9 March 2022. The brother was buried on 6 March 2022.",
        "The road was opened on 3 May 2021 and the old one closed on 2 May 2021.",
        "He joined the firm on 3 May 2020 and retired from the army on 2 April 2020.",
        "The fire broke out on 12 May and was put out on 14 May; the road was closed on 10 May.",
        "Anna was born on 5 May 2019 and Ben was baptized on 3 May 2019.",
        "The museum was opened on 5 May 2019 and its wing finished on 3 March 2019.",
        "He was arrested on 26 May 2021 for a theft on 12 May 2021 and charged with one on 3 April 2021.",
        "Tenders for the next line closed on 1 May 2022 and the contract for this one was signed on 3 May 2022.",
    ],
)
def test_other_people_and_other_orders_are_silent(text: str) -> None:
    assert messages(text, RULE) == []


def test_the_message_names_both_days() -> None:
    (told,) = messages("The strike began on 11 April and ended on 1 April with a rise of 4 percent.", RULE)
    assert told == "It begins on 11 April and ends on 1 April, before it began."
