"""A figure that takes up an earlier one of its unit, and is that figure mistyped."""

import pytest

from tests.checking.ran import loud, messages

RULE = "retold-with-another-figure"


@pytest.mark.parametrize(
    "text",
    [
        "The tunnel will be 18.2 kilometers long. Boring of the 12.8-kilometer tunnel starts in June.",
        "The utility lost 630 million liters a day in May. The daily leakage of 360 million liters is to be halved.",
        "Some 21,500 people came on Saturday to sing. The police thanked Saturday's crowd of 12,500 for its calm.",
        "The kiln can make 3.2 million tonnes a year. The 2.3-million-tonne unit opens in June.",
        "The union has 2,500 workers there. Should the 5,200 members walk out, prices could jump.",
        "He was jailed for seven years in Leeds. The nine-year sentence was harsh, his lawyer said.",
        "The 60-bed clinic opened in 2011. Nurses say the 90-bed clinic is always full.",
        "Crews were called to the 22-storey tower. Residents of all 12 storeys were led out.",
        "Maersk ordered twelve container ships. The first of the 20 ships is due in March.",
        "The fair cost £85 to enter. By Saturday touts asked £200 for the £58 tickets.",
        "Emma Hart, who died aged 94, taught Greek. A funeral for the 91-year-old codebreaker will be held on Friday.",
        "Ryan Cole, 24, was found guilty of theft. Cole, 42, of Bath, will be sentenced in June.",
    ],
)
def test_a_slip_is_told(text: str) -> None:
    assert messages(text, RULE), text


@pytest.mark.parametrize(
    "text",
    [
        "The tunnel will be 18.2 kilometers long. Boring of the 18.2-kilometer tunnel starts in June.",
        "Some 21,500 people came on Saturday to sing. The police thanked Sunday's crowd of 12,500 for its calm.",
        "The tunnel will be 18.2 kilometers long. Boring of a 12.8-kilometer tunnel starts in June.",
        "The tunnel is 18.2 kilometers long. The other 12.8-kilometer tunnel opens in June.",
        "The first tunnel is 18.2 kilometers long and the second 12.8. The 12.8-kilometer tunnel opens in June.",
        "Profit was $63 million, up from last year. The $36 million in fines rose as well.",
        "In 1998 the tax raised $63 million. In 2004 the $36 million that it raised went to schools.",
        "Sixteen boats are still at sea. All four Tasmanian boats have finished.",
        "Mo Farouk, 31, was stabbed on Friday. The 13-year-old boy who found him called the police.",
        "Ann Lee, 43, plays the queen. The 34-year-old Tom Gray directs.",
        "Mary Hill, 64, and her husband were driving home. The 61-year-old driver of the other car was not hurt.",
        "The man on trial over Helen Bailey wept. Ian Stewart, 56, denies it. The 51-year-old was found dead.",
        "More than 2,000 people saw the show. It brought our two people together.",
        "At least 72 people were hurt. The 27 people on the bus were not.",
    ],
)
def test_another_figure_is_not_told(text: str) -> None:
    assert not loud(text), text
