"""A small count against names, ordinals and "all four"."""

import pytest

from tests.checking.ran import loud

CAUSES = "The review names three causes. The first is staff. The second is wiring. The third is money."
STATIONS = "Three new stations will be dug. Work starts at Haga. Once all {} are open, trains will run."


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("Four suspects, named as Luca Neri, Paolo Ricci and Marco Bassi, were arrested.", True),
        ("Three suspects, named as Luca Neri, Paolo Ricci and Marco Bassi, were arrested.", False),
        ("The three finalists are Anna Berg of Norway, Li Wei of China, Jo Smith and Ana Cruz of Spain.", True),
        ("The four finalists are Anna Berg of Norway, Li Wei of China, Jo Smith and Ana Cruz of Spain.", False),
        ("All three members of the panel - Judge Kim, Judge Park, Judge Cho and Judge Lee - voted.", True),
        ("Four departments - the Reform and Trade Board, the Treasury, the Bank of Elm and Water - agreed.", False),
        ("Twenty states signed. Only three abstained, namely Malta, Cyprus, Latvia and Ireland.", True),
        ("Twenty states signed. Only four abstained, namely Malta, Cyprus, Latvia and Ireland.", False),
        ("A man curses in four languages, namely Tamil English Malay and Hokkien.", False),
        ("Police named the three victims as Tom Reed, Amy Holt, Ravi Shah and Lena Fox.", True),
        ("Police named the three victims as Tom Reed, Amy Holt and Ravi Shah.", False),
        ("She worked with the three firms as Tom Reed, Amy Holt, Ravi Shah and Lena Fox.", False),
        (CAUSES, False),
        (f"{CAUSES} The fourth is luck.", True),
        ("Firstly, the law raises fines. Secondly, it bans resale. These three measures take effect in May.", True),
        ("Firstly, the law raises fines. Secondly, it bans resale. These two measures take effect in May.", False),
        (
            "The chart uses two methods of reading bones. First, it is slow. Second, it is dear. Third, it is old.",
            False,
        ),
        ("There are two reasons for this. First, it is slow. Second, it is dear. Third, it is old.", True),
        ("It makes four proposals. First, open cells. Second, hire doctors. The last is that letters be read.", True),
        ("It makes three proposals. First, open cells. Second, hire doctors. Lastly, letters must be read.", False),
        ("Three countries, Chile and Peru, voted against.", True),
        ("Two countries, Chile and Peru, voted against.", False),
        ("Three countries, Bosnia and Herzegovina and Peru, voted against.", False),
        ("Five run: Ruth Amsel, a judge; Karl Ott, a farmer; and Jan Voss, who has no job.", False),
        ("There are five rivals: Ruth Amsel, a judge; Karl Ott, a farmer; and Jan Voss, who has no job.", True),
        ("There are three rivals: Ruth Amsel, a judge; Karl Ott, a farmer; and Jan Voss, who has no job.", False),
        ("There are four plans: one for roads, one for rail, and one for ports; and a plan for parks.", False),
        ("She gave two reasons for the delay: bad weather, a strike and a lack of steel.", True),
        ("She gave three reasons for the delay: bad weather, a strike and a lack of steel.", False),
        (STATIONS.format("four"), True),
        (STATIONS.format("three"), False),
        ("Twelve people were hurt. Once all four are home, the inquiry will begin.", False),
        ("The ministry named five conditions: a limit of one buyer per 25 square metres, masks, and a bell.", True),
        ("There were two reasons, he said: a strike at the port, bad weather and a lack of pilots.", True),
        ("There were three reasons, he said: a strike at the port, bad weather and a lack of pilots.", False),
    ],
)
def test_what_is_counted_out(text: str, is_wrong: bool) -> None:
    assert any("announced-count" in told for told in loud(text)) is is_wrong
