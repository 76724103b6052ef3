from generator.read.paragraphs import below_title, paragraphs_of


def test_each_line_that_holds_something_is_a_paragraph() -> None:
    """Paragraphs are parted by any line end and any number of blank lines."""
    assert paragraphs_of("One.\nTwo.\r\n\r\n \t\nThree.\rFour.\u2028Still four.\n\u200b\n") == (
        "One.",
        "Two.",
        "Three.",
        "Four. Still four.",
    )


def test_a_title_repeated_above_the_text_is_no_paragraph() -> None:
    """The first paragraph goes if it is the title, unless it is all there is."""
    assert below_title("The quay", ("The quay", "Body.")) == ("Body.",)
    assert below_title("The quay", ("The quay",)) == ("The quay",)
    assert below_title("The quay", ("Body.", "The quay")) == ("Body.", "The quay")
