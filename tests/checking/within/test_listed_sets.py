import pytest

from tests.checking.ran import loud, messages

RULE = "announced-count-mismatch"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Ann Lee, Bob Moss and Cal Reed were the four men who were charged.",
            "four men are announced, three are listed.",
        ),
        ("Red, white and blue are the flag's four colours.", "four colours are announced, three are listed."),
        (
            "Elm, Moss and Till, the four towns on the coast, were flooded.",
            "four towns are announced, three are listed.",
        ),
        ("Wheat, barley and oats: these four crops were sown.", "four crops are announced, three are listed."),
        (
            "The farm keeps three kinds of animals (cows, pigs, sheep and goats).",
            "three kinds are announced, four are listed.",
        ),
        ("She has three sons, Tom and Ben.", "three sons are announced, two are listed."),
        ("Its three rivals, Acme and Bolt, did well.", "three rivals are announced, two are listed."),
        ("It has four branches, in Elm, Moss, Till, Hull and York.", "four branches are announced, five are listed."),
        ("The firm has two shops. They are in Elm, Moss and Till.", "two shops are announced, three are listed."),
        ("The group runs four hotels: in Nice, Cannes and Toulon.", "four hotels are announced, three are listed."),
        (
            "The firm has two offices, one in Lagos, one in Accra and one in Dakar.",
            "two offices are announced, three are listed.",
        ),
    ],
)
def test_a_list_beside_its_count_has_so_many_items(text: str, message: str) -> None:
    assert messages(text, RULE) == [message]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee, Bob Moss and Cal Reed were three of the four men who were charged.",
        "Ann Lee, Bob Moss and Cal Reed were among the four men who were charged.",
        "Ann Lee, Bob Moss and Cal Reed were the first three men to be charged.",
        "Ann Lee, her two sons and Cal Reed were the four passengers.",
        "Trinidad and Tobago, Cuba and Jamaica were the three nations in the group.",
        "In Leeds, York and Hull, the two parties won.",
        "Smith, Jones and Brown, the two wingers and the captain, were dropped.",
        "The Smiths and the Joneses were the four people at the table.",
        "Mr and Mrs Smith and Tom Hale were the three victims.",
        "The firm has three brands, Ben and Jerry's, Dove and Axe.",
        "The firm has three shops. They are in Leeds and York.",
        "The firm has three shops, in Leeds and York.",
        "The farm has four vehicles (cars and vans).",
        "The farm has two buildings (a barn and a shed).",
        "The four crew, Crosby, and Patrolman Gilman were saved.",
        "The school has two teams (boys and girls).",
        "She has three children, Tom and Ben, and a baby girl.",
        "They have two sons, Tom, 12, and Ben, 9.",
        "He met four ministers, including Smith and Jones.",
        "The band played two songs, Alone and Together and Home.",
        "In May, June and July, the two towns grew.",
        "Britain, France and Germany signed the two treaties.",
        "Oslo, Bergen and Moss are the four-time hosts.",
        "Oslo, Bergen and Moss are the two counties' main towns.",
        "Tom and Ann were the two youngest of the five.",
        "Hill, Dale and Moor are the two schools' playing fields.",
        "The match was between two sides, Leeds and York, and a third of the seats were empty.",
        "Two shops were hit. They were in Elm and Moss.",
        "The two firms, Smith and Sons and Hill and Co, merged.",
        "The two men, Smith from Leeds, Jones from York, left.",
        "It has five coaches: Tom Hale and Ann Lee for boys, and Cal Moss, Bob Reed and Dee Park for girls.",
        "Leeds, York and Hull: the two winners go through.",
        "Monday, Tuesday and Friday are the three days on which it opens.",
        "Leeds, York, Hull and Bath formed the four-team group.",
        "The judges gave three prizes, to Elm, Moss, Till and York, which shared the last.",
        "He won two titles, in Leeds and York, and lost three finals, in Bath and Hull.",
        "The three sisters, Ann and Beth Moss and Cath Reed, live in Leeds.",
        "Ann and Beth Moss and Cath Reed are the three sisters.",
        "North and South Korea, Japan and China are the four countries in the talks.",
        "Tom Hale, a baker, and Ann Lee were the two winners.",
        "Tom Hale, Baker Street, and Ann Lee, Hill Road, were the two winners.",
        "Lakes Erie and Huron and Lake Ontario are the three lakes.",
        "It has two offices, one in Lagos and one in Accra.",
        "The company runs four hotels: in Nice, Cannes, Toulon and Paris, where it began.",
    ],
)
def test_some_of_them_and_lists_of_others_are_left_alone(text: str) -> None:
    assert loud(text) == []
