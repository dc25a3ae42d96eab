import pickle

from factcheck.model.problem import InputError, Problem, nearest

FULL = Problem("a.yaml", 3, 1, "level", "expected a level", "write note")


def test_a_problem_reads_place_field_message_remedy() -> None:
    assert str(FULL) == "a.yaml:3:1: level: expected a level; write note"


def test_what_is_not_known_is_left_out() -> None:
    assert str(Problem("a.yaml", 0, 0, "", "is empty")) == "a.yaml: is empty"
    assert str(Problem("", 0, 0, "select", "is empty", "fill it")) == "select: is empty; fill it"


def test_an_error_shows_all_its_problems_and_survives_the_way_between_processes() -> None:
    error = InputError([FULL, FULL._replace(line=4)])
    copy = pickle.loads(pickle.dumps(error))
    assert str(copy) == str(error) == f"{FULL}\na.yaml:4:1: level: expected a level; write note"
    assert copy.problems == error.problems


def test_the_nearest_name_is_offered_and_else_all_of_them() -> None:
    assert nearest("lengt", ["length", "width"]) == 'did you mean "length"?'
    assert nearest("zzz", ["width", "length"]) == "known are length, width"
    assert nearest("zzz", []) == "none is known here"
