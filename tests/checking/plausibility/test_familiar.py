"""Figures that everybody has heard of, in other words than the rule's own examples, and those of other things."""

import pytest

from tests.checking.ran import excerpts, loud

RULE = "familiar-figure-mismatch"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            "In a vacuum light covers some 300,000 kilometres an hour, and nothing has ever outrun it.",
            "300,000 kilometres an hour",
        ),
        ("Even at its speed, the light of the Sun takes 500 minutes to arrive on Earth.", "500 minutes"),
        (
            "The level of CO2 in the atmosphere is now 415 parts per billion, up from 280 before industry.",
            "415 parts per billion",
        ),
        ("The recommended intake of vitamin D is 15 milligrams a day for most adults.", "15 milligrams"),
        ("The largest animal ever, the blue whale can grow to 30 kilometres in length.", "30 kilometres"),
        (
            "Nasa's Voyager 1, now about 15 million miles away, is the most distant object made by man.",
            "15 million miles",
        ),
        ("The Earth is on average 93 million kilometres from the Sun.", "93 million kilometres"),
        ("The tallest giraffes stand nearly six feet tall and can look into upstairs windows.", "six feet"),
        ("The average adult has about five millilitres of blood.", "five millilitres"),
        ("An espresso has about 63 grams of caffeine.", "63 grams"),
        ("A woman should take 400 milligrams of folic acid a day before she conceives.", "400 milligrams"),
        (
            "The particles known as PM2.5 are less than 2.5 millimetres across, and reach deep into the lungs.",
            "2.5 millimetres",
        ),
        ("Light from Proxima Centauri, 4.2 million light-years away, is faint.", "4.2 million light-years"),
        ("The space station flies 250 kilometres above the Earth at 17,500 mph.", "250 kilometres"),
        ("The speed of sound is about 767 kilometres an hour at sea level.", "767 kilometres an hour"),
        ("A hummingbird weighs about 4 kilograms.", "4 kilograms"),
        ("The elephant's pregnancy lasts 22 weeks, the longest of any mammal on land.", "22 weeks"),
        ("The Great Wall of China is 13,000 metres long.", "13,000 metres"),
        ("Greenland sharks live for 400 days or more.", "400 days"),
        ("It takes sunlight eight hours to reach the Earth.", "eight hours"),
        ("An asteroid wiped out the dinosaurs 66 billion years ago.", "66 billion years"),
        ("The human genome is made up of about 3 million base pairs.", "3 million"),
        ("A cheetah can run at 110 metres per second over short distances.", "110 metres per second"),
    ],
)
def test_a_familiar_figure_that_lost_its_unit_is_flagged(text: str, figure: str) -> None:
    assert excerpts(text, RULE) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "A blue whale's heart weighs 180 kilograms, and its calf gains 90 kilograms a day.",
        "The blue whale is the largest animal of all. A boat of 150 kilograms looks tiny beside it.",
        "A sperm whale's brain weighs 8 kilograms.",
        "The elephant, a calf of 120 kilograms, was born on Sunday.",
        "The elephant's tusks weigh 45 kilograms each.",
        "The cheetah was 30 metres away when the car, at 100 metres a second, would have passed.",
        "The International Space Station has panels 35 metres long. It was 400 metres from the capsule at noon.",
        "The capsule closed in on the International Space Station at 20 kilometres an hour.",
        "Mars is 225 million kilometres from Earth, and light takes 12 minutes to get there.",
        "A solar storm takes the Sun's particles to Earth in 18 hours.",
        "The light on the pier flashes every 8 seconds, and the sun sets at six.",
        "The light moved at walking pace, then at 300 km an hour, the pilot said.",
        "The probe is 14 million miles from Earth and will pass Voyager 1 only in name.",
        "Voyager 1 crossed 14 million miles in two weeks.",
        "Life on Earth began 3.8 billion years ago, and the first dinosaurs appeared 230 million years ago.",
        "A human ancestor walked the Earth 4.5 million years ago.",
        "The brain weighs 20 grams less after the operation.",
        "The fly has a brain of 140,000 neurons.",
        "A brain tumour that weighed 1.4 grams was removed.",
        "The team read 3 million base pairs of the Neanderthal genome.",
        "The dog's body temperature was 39 degrees.",
        "Carbon dioxide rose by 2.4 parts per million last year. Methane rose by 14 parts per billion.",
        "Methane stands at 1.9 parts per million in the air.",
        "The patient took 10 milligrams of vitamin D by mistake, a thousand times the dose.",
        "Each tablet has 500 milligrams of calcium and 10 micrograms of vitamin D for every day.",
        "People should eat no more than 2,300 milligrams of sodium a day.",
        "The lorry spread 20 tonnes of salt on the road.",
        "The student swallowed 30 grams of caffeine, as much as in 300 cups of coffee.",
        "Dried spinach has about 30 milligrams of iron in 100 grams.",
        "An adult should take no more than 4 grams of paracetamol a day.",
        "The Titanic was 269 metres long and lies 3,800 metres down. The submersible Titan was 6.7 metres long.",
        "The Large Hadron Collider, 27 kilometres long, will be followed by a ring 91 kilometres long.",
        "A road 12 kilometres long leads to the ring of the Large Hadron Collider.",
        "Water boils at 212 degrees Fahrenheit.",
        "The iron melts at 1,538C in the furnace, and steel is poured at 1,600C.",
        "She has run the marathon for 26 years and her best is 2 hours 42 minutes.",
        "The mask stops particles of 0.3 micrometres; the virus is 100 nanometres across.",
        "Tickets for the virus film cost £10.",
        "A human hair is 80 micrometres thick. The wire is 3 nanometres wide.",
        "An atom is a tenth of a nanometre across.",
        "The Eiffel Tower's new coat of paint weighs 60 tonnes.",
        "The Great Pyramid has blocks that weigh 2.5 tonnes.",
        "His heart stopped 3 times in one day.",
        "Kidneys filter 180 litres of blood a day from the body.",
        "The Moon drifts 3.8 centimetres away from Earth each year.",
        "A geostationary satellite drifted 200 kilometres from its slot.",
        "The elephant's pregnancy lasts 22 months, a dog's 63 days.",
        "The mayfly lives for a day as an adult after two years in the water.",
        "The ostrich egg was 60 million years old.",
        "The survey measured 1.8 billion stars of the Milky Way.",
        "Our solar system is 4.6 billion years old and the planet's rings 100 million years old.",
        "The whale shark, 12 metres long, swallowed krill of 2 centimetres.",
        "The snail crossed the garden at 3 metres an hour.",
        "The greyhound runs at 70 km/h, and the rabbit at 40 mph.",
        "The Channel Tunnel is 50 kilometres long, 38 of them under the sea.",
        "Aditya will study the Sun from a point 1.5 million kilometres from Earth.",
        "In June it takes eight hours for the sun to light the whole valley.",
        "The Greyhound was travelling at 70 mph on its way to Reno.",
        "About 4.4 million years ago our planet had more forests.",
        "A kilo of oranges has 500 milligrams of vitamin C, and she needs 5 grams of sugar a day.",
        "The whale watchers' boat, at 150 kilograms, is light; the blue whale keeps away.",
        "The runner covers 42 miles a week to be fit for the marathon.",
        "An adult should drink two litres of water a day; the body has five litres of blood.",
        "A human brain of 3 pounds holds 86 billion neurons, and each neuron 7,000 links.",
        "Elephants may weigh six tonnes, and their dung 100 kilograms a day.",
        "Light of 550 nanometres is green; red light has a wavelength of 700 nanometres.",
    ],
)
def test_a_figure_of_something_else_is_silent(text: str) -> None:
    assert loud(text) == []


@pytest.mark.parametrize("times", [1, 50])
def test_a_long_sentence_is_read_near_its_figure(times: int) -> None:
    rest = " and of the sea and of the sky" * times
    text = f"She spoke of the sun{rest}, and said that a blue whale weighs 150 kilograms{rest}."
    assert excerpts(text, RULE) == ["150 kilograms"]
