"""How large a page is, however it is opened."""

from pathlib import Path

MOST_BYTES, MOST_BYTES_OF_THIRTY = 1_500_000, 3_000_000


def test_the_sizes_are_kept(report: Path, of_text: Path, thirty: Path) -> None:
    assert report.stat().st_size <= MOST_BYTES
    assert of_text.stat().st_size <= MOST_BYTES
    assert thirty.stat().st_size <= MOST_BYTES_OF_THIRTY
