from generator.read.article import Block
from generator.read.paragraphs import below_title, blocks_of_text


def texts(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    return tuple(block.text for block in blocks)


def below(*paragraphs: str) -> tuple[str, ...]:
    return texts(below_title("The quay", tuple(map(Block, paragraphs))))


def test_each_line_that_holds_something_is_a_paragraph() -> None:
    """Paragraphs are parted by any line end and any number of blank lines."""
    assert texts(blocks_of_text("One.\nTwo.\r\n\r\n \t\nThree.\rFour.\u2028Still four.\n\u200b\n")) == (
        "One.",
        "Two.",
        "Three.",
        "Four. Still four.",
    )


def test_a_title_repeated_above_the_text_is_no_paragraph() -> None:
    """The first paragraph goes if it is the title, unless it is all there is."""
    assert below("The quay", "Body.") == ("Body.",)
    assert below("The quay") == ("The quay",)
    assert below("Body.", "The quay") == ("Body.", "The quay")
