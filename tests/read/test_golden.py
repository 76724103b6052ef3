from pathlib import Path

import pytest

from tests.read.golden import HERE, beside, expected, inputs, read


@pytest.mark.parametrize("path", inputs(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_tools_write_is_read(path: Path) -> None:
    """A file in the exact shape that its tool writes gives the extracts that stand beside it."""
    assert read(path) == expected(path)


def test_every_golden_folder_is_whole() -> None:
    """Each folder holds at least two inputs, no two of one name, and says where their shape is from."""
    for folder in sorted(path for path in HERE.iterdir() if path.is_dir()):
        own = [path for path in inputs() if path.parent == folder]
        assert len(own) >= 2, folder.name
        assert {beside(path) for path in own} == set(folder.glob("*.expected.json")), folder.name
        assert len({beside(path) for path in own}) == len(own), folder.name
        assert (folder / "SOURCE.md").is_file(), folder.name
