"""Poolings against loops, and the region grid of R-MAC."""

from __future__ import annotations

import math

import pytest
import torch
from torch import Tensor, nn

from photosim.ml.train.pooling import (
    AveragePooling,
    GeneralisedMeanPooling,
    MaximumPooling,
    RegionalMaximumPooling,
    RegionWhitening,
    region_grid,
)

DTYPES = [torch.float32, torch.float64]


def maps(dtype: torch.dtype, shape: tuple[int, ...] = (3, 5, 4, 6)) -> Tensor:
    generator = torch.Generator().manual_seed(3)
    return torch.randn(shape, generator=generator, dtype=torch.float64).relu().to(dtype)


def per_channel(x: Tensor, function: object) -> Tensor:
    rows = [[function([float(v) for v in c.flatten()]) for c in photo] for photo in x]  # type: ignore[operator]
    return torch.tensor(rows, dtype=torch.float64)


@pytest.mark.parametrize("dtype", DTYPES)
class TestAgainstLoops:
    def test_average(self, dtype: torch.dtype) -> None:
        x = maps(dtype)
        expected = per_channel(x, lambda v: sum(v) / len(v))
        assert torch.allclose(AveragePooling()(x).double(), expected, rtol=1e-5)

    def test_maximum(self, dtype: torch.dtype) -> None:
        x = maps(dtype)
        assert torch.allclose(MaximumPooling()(x).double(), per_channel(x, max), rtol=1e-6)

    @pytest.mark.parametrize("p", [1.0, 2.5, 3.0])
    def test_generalised_mean(self, dtype: torch.dtype, p: float) -> None:
        x = maps(dtype)
        expected = per_channel(x, lambda v: (sum(max(a, 1e-6) ** p for a in v) / len(v)) ** (1 / p))
        assert torch.allclose(GeneralisedMeanPooling(p)(x).double(), expected, rtol=1e-4)

    def test_rmac(self, dtype: torch.dtype) -> None:
        x = maps(dtype)
        expected = []
        for photo in x.double():
            total = torch.zeros(5, dtype=torch.float64)
            for s in region_grid(4, 6):
                region = photo[:, s.top : s.top + s.height, s.left : s.left + s.width]
                vector = torch.tensor([float(c.max()) for c in region], dtype=torch.float64)
                total += vector / max(math.sqrt(float(vector @ vector)), 1e-12)
            expected.append(total)
        assert torch.allclose(
            RegionalMaximumPooling()(x).double(), torch.stack(expected), rtol=1e-4
        )


POOLINGS: list[nn.Module] = [
    AveragePooling(),
    MaximumPooling(),
    GeneralisedMeanPooling(),
    RegionalMaximumPooling(),
    RegionalMaximumPooling(whitening=RegionWhitening(5)),
]


@pytest.mark.parametrize("pooling", POOLINGS, ids=lambda p: type(p).__name__)
@pytest.mark.parametrize("value", [0.0, 1.0])
def test_gradients_are_finite_on_dead_and_even_maps(pooling: nn.Module, value: float) -> None:
    x = torch.full((2, 5, 3, 4), value, requires_grad=True)
    pooling(x).sum().backward()
    assert x.grad is not None
    assert bool(torch.isfinite(x.grad).all())
    assert all(p.grad is None or bool(torch.isfinite(p.grad).all()) for p in pooling.parameters())


@pytest.mark.parametrize("pooling", POOLINGS, ids=lambda p: type(p).__name__)
def test_one_position(pooling: nn.Module) -> None:
    assert pooling(torch.ones(2, 5, 1, 1)).shape == (2, 5)


def test_gem_learns_its_exponent_between_average_and_maximum() -> None:
    x = maps(torch.float64)
    pooling = GeneralisedMeanPooling()
    pooling(x).sum().backward()
    assert pooling.p.grad is not None
    assert float(pooling.p.grad) > 0
    near_maximum = GeneralisedMeanPooling(60.0)(x)
    assert torch.allclose(near_maximum, MaximumPooling()(x), rtol=0.06)
    assert torch.equal(GeneralisedMeanPooling(0.2)(x), GeneralisedMeanPooling(1.0)(x))


class TestRegionGrid:
    @pytest.mark.parametrize("shape", [(20, 30), (30, 20), (24, 32), (14, 21), (7, 10)])
    def test_landscape_and_portrait_have_21_regions(self, shape: tuple[int, int]) -> None:
        assert len(region_grid(*shape)) == 21

    def test_counts_a_scale(self) -> None:
        grid = region_grid(20, 30)
        assert grid[0] == (0, 0, 20, 30)
        sides = [s.height for s in grid[1:]]
        assert [sides.count(side) for side in (20, 13, 10)] == [2, 6, 12]
        assert all(s.height == s.width for s in grid[1:])

    def test_a_square_map_has_14(self) -> None:
        assert len(region_grid(7, 7)) == 14
        assert region_grid(7, 7)[0] == (0, 0, 7, 7)

    @pytest.mark.parametrize("shape", [(20, 30), (9, 9), (3, 17), (1, 1), (2, 5), (40, 7)])
    def test_regions_lie_inside_cover_the_map_and_never_repeat(
        self, shape: tuple[int, int]
    ) -> None:
        grid = region_grid(*shape)
        covered = torch.zeros(shape, dtype=torch.bool)
        for s in grid[1:] or grid:
            assert s.top >= 0
            assert s.left >= 0
            assert s.top + s.height <= shape[0]
            assert s.left + s.width <= shape[1]
            covered[s.top : s.top + s.height, s.left : s.left + s.width] = True
        assert len(set(grid)) == len(grid)
        if max(shape) < 4 * min(shape):
            assert bool(covered[:, [0, -1]].any())

    def test_neighbours_at_the_first_scale_overlap_by_about_40_percent(self) -> None:
        first, second = region_grid(20, 32)[1:3]
        overlap = (first.left + first.width - second.left) / first.width
        assert overlap == pytest.approx(0.4, abs=0.01)

    def test_portrait_is_landscape_turned(self) -> None:
        landscape = {(s.left, s.top) for s in region_grid(20, 30)}
        assert landscape == {(s.top, s.left) for s in region_grid(30, 20)}

    def test_an_empty_map_is_refused(self) -> None:
        with pytest.raises(ValueError, match="no regions"):
            region_grid(0, 5)


class TestWhitening:
    def test_fitted_vectors_come_out_white(self) -> None:
        generator = torch.Generator().manual_seed(1)
        mixing = torch.randn(6, 6, generator=generator)
        vectors = torch.randn(500, 6, generator=generator) @ mixing + 3.0
        whitening = RegionWhitening(6, 4)
        whitening.fit(vectors, shrinkage=0.0)
        out = whitening(vectors).detach()
        covariance = out.T @ out / len(out)
        assert float(out.mean(dim=0).abs().max()) < 1e-3
        assert torch.allclose(covariance, torch.eye(4), atol=1e-2)

    def test_before_fitting_it_changes_nothing(self) -> None:
        x = torch.randn(3, 5)
        assert torch.equal(RegionWhitening(5)(x), x)

    def test_directions_without_variance_stay_finite(self) -> None:
        whitening = RegionWhitening(3)
        whitening.fit(torch.ones(4, 3))
        assert bool(torch.isfinite(whitening.weight).all())

    def test_it_learns_end_to_end(self) -> None:
        pooling = RegionalMaximumPooling(whitening=RegionWhitening(5, 3))
        out = pooling(maps(torch.float32))
        assert out.shape == (3, 3)
        out.square().sum().backward()
        assert pooling.whitening is not None
        for parameter in pooling.whitening.parameters():
            assert parameter.grad is not None
            assert float(parameter.grad.abs().max()) > 0

    def test_what_does_not_fit_is_refused(self) -> None:
        with pytest.raises(ValueError, match="can't be whitened"):
            RegionWhitening(3, 4)
        with pytest.raises(ValueError, match="at least two"):
            RegionWhitening(3).fit(torch.ones(1, 3))
