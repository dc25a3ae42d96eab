import math

import pytest

from factcheck.checking.statistics.distributions import two_sided_r, two_sided_t, two_sided_z, upper_chi_square, upper_f


@pytest.mark.parametrize(
    ("critical", "alpha"), [(1.959964, 0.05), (2.575829, 0.01), (3.290527, 0.001), (1.644854, 0.1), (0.0, 1.0)]
)
def test_z_gives_the_alpha_of_its_critical_value(critical: float, alpha: float) -> None:
    assert two_sided_z(critical) == pytest.approx(alpha, rel=1e-5)
    assert two_sided_z(-critical) == two_sided_z(critical)


@pytest.mark.parametrize(
    ("critical", "freedom", "alpha"),
    [
        (12.706, 1, 0.05),
        (2.228, 10, 0.05),
        (2.042, 30, 0.05),
        (1.980, 120, 0.05),
        (3.169, 10, 0.01),
        (4.587, 10, 0.001),
    ],
)
def test_t_gives_the_alpha_of_the_tables(critical: float, freedom: float, alpha: float) -> None:
    assert two_sided_t(critical, freedom) == pytest.approx(alpha, rel=2e-3)


@pytest.mark.parametrize(
    ("critical", "above", "below", "alpha"),
    [
        (161.45, 1, 1, 0.05),
        (3.2043, 2, 45, 0.05),
        (5.6363, 5, 10, 0.01),
        (4.9646, 1, 10, 0.05),
        (2.3479, 10, 20, 0.05),
    ],
)
def test_f_gives_the_alpha_of_the_tables(critical: float, above: float, below: float, alpha: float) -> None:
    assert upper_f(critical, above, below) == pytest.approx(alpha, rel=1e-2)


@pytest.mark.parametrize(
    ("critical", "freedom", "alpha"),
    [
        (3.8415, 1, 0.05),
        (18.307, 10, 0.05),
        (20.515, 5, 0.001),
        (43.773, 30, 0.05),
        (124.342, 100, 0.05),
        (0.0, 3, 1.0),
    ],
)
def test_chi_square_gives_the_alpha_of_the_tables(critical: float, freedom: float, alpha: float) -> None:
    assert upper_chi_square(critical, freedom) == pytest.approx(alpha, rel=1e-3)


@pytest.mark.parametrize(("critical", "freedom", "alpha"), [(0.5760, 10, 0.05), (0.3610, 28, 0.05), (0.7079, 10, 0.01)])
def test_r_gives_the_alpha_of_the_tables(critical: float, freedom: float, alpha: float) -> None:
    assert two_sided_r(critical, freedom) == pytest.approx(alpha, rel=5e-3)


def test_a_perfect_correlation_leaves_nothing_to_chance() -> None:
    assert two_sided_r(1.0, 10) == 0


@pytest.mark.parametrize("value", [0.01, 0.5, 2.0, 4.0, 7.0, 60.0, 700.0])
def test_two_degrees_of_freedom_have_a_closed_form(value: float) -> None:
    assert upper_chi_square(value, 2) == pytest.approx(math.exp(-value / 2), rel=1e-9, abs=1e-15)
    assert upper_f(value, 2, 10) == pytest.approx((1 + value / 5) ** -5, rel=1e-9)
    assert two_sided_t(value, 1) == pytest.approx(1 - 2 / math.pi * math.atan(value), rel=1e-9)


@pytest.mark.parametrize("freedom", [100_000, 1_000_000])
def test_many_degrees_of_freedom_come_to_the_normal_distribution(freedom: float) -> None:
    assert two_sided_t(1.96, freedom) == pytest.approx(two_sided_z(1.96), rel=1e-4)
    assert upper_chi_square(freedom, freedom) == pytest.approx(0.5, rel=1e-2)
