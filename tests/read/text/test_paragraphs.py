import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import ExtractError
from generator.read.article import Block
from generator.read.text.cleaning import clean
from generator.read.text.paragraphs import LONGEST_UNPARTED, SHORTEST_PARTED, below_title, blocks_of_text
from generator.read.text.sentences import sentence_ends

WRAPPED = """The council of Halden voted nine to four on Wednesday for a tidal
barrier at the old harbour mouth. The debate had taken nine hours and
ended after midnight, when the last of the speakers, a fisherman from
the eastern quay, gave up his turn.

Work begins in May and will close the eastern quay for two seasons.
The ferry moves to the western quay."""

LINES = """The council voted nine to four for a barrier at the harbour mouth.
Work begins in May and will close the eastern quay for two seasons.
The ferry to the island of Sund moves to the western quay until then.
The town and the state are to bear the cost of it in equal parts.

Nobody knows what the river will do in the meantime."""

POEM = """The river does not wait for us
nor for the harbour's chain
it carries what it took from us
and brings it back again
it carries what we never had
and what we had in vain
it does not wait, it does not stay
it only turns to rain"""

HEADLINES = """Council votes for a barrier at the old harbour mouth in Halden
Ferry to Sund moves to the western quay from the first of May on
Harbour master warns of a spring tide in the week after Easter
Fishermen ask for a second basin on the northern side of the Ovel
Town and state agree to share the cost of the works until 2028"""

JAPANESE = """ハルデン市の議会は水曜日、旧港の入り口に防潮堤を建設する案を賛成
九、反対四で可決した。審議は九時間に及び、真夜中を過ぎて終わった
。工事は五月に始まり、東側の岸壁は二つの季節にわたって閉鎖される
見通しである。渡し船はしばらくのあいだ西側の岸壁から出ることにな
る。"""


def texts(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    return tuple(block.text for block in blocks)


def below(*paragraphs: str) -> tuple[str, ...]:
    return texts(below_title("The quay", tuple(map(Block, paragraphs))))


def test_a_quotation_over_several_lines_is_one_paragraph() -> None:
    """Lines are joined up to the one that closes what the first opened, unless another opens one or a line is blank."""
    said = ["Varga said: “We waited,", "and we waited for years.", "No more.”"]
    assert blocks_of_text("\n".join([*said, "One."])) == (Block(" ".join(said)), Block("One."))
    for between in ("“Never,” said Brandt.", ""):
        parted = [said[0], between, *said[1:]]
        assert [block.text for block in blocks_of_text("\n".join(parted))] == [line for line in parted if line]


def test_a_hyphen_at_the_end_of_a_wrapped_line_leaves_no_space() -> None:
    """A word that stands elsewhere in the text is whole again; any other keeps its hyphen."""
    lines = [
        "The council of Halden has voted for the new barrier at the",
        "mouth of the old harbour, and the barrier will be a tidal bar-",
        "rier of steel, which the town and the state are to pay for in",
        "equal parts, as the mayor has said in a speech of great self-",
        "restraint on the eastern quay, where the boats of the fishers",
        "lay in the rain.",
    ]
    (block,) = blocks_of_text("\n".join(lines))
    assert "a tidal barrier of steel" in block.text
    assert "self-restraint on" in block.text


def test_a_soft_hyphen_at_the_end_of_a_line_joins_its_word() -> None:
    """The rest of the word goes up to the line where it began."""
    assert [block.text for block in blocks_of_text("The bar\u00ad\nrier stood.\nTwo.")] == [
        "The barrier",
        "stood.",
        "Two.",
    ]


def test_each_line_that_holds_something_is_a_paragraph() -> None:
    """Paragraphs are parted by any line end and any number of blank lines."""
    assert texts(blocks_of_text("One.\nTwo.\r\n\r\n \t\nThree.\rFour.\u2028Still four.\n\u200b\n")) == (
        "One.",
        "Two.",
        "Three.",
        "Four.",
        "Still four.",
    )


@pytest.mark.parametrize("first", ["The quay", "THE QUAY", "“The quay”.", "The  quay:"])
def test_a_title_repeated_above_the_text_is_no_paragraph(first: str) -> None:
    """The first paragraph goes if it says what the title says, unless it is all there is."""
    assert below(first, "Body.") == ("Body.",)
    assert below(first) == (first,)
    assert below("Body.", first) == ("Body.", first)


@pytest.mark.parametrize("first", ["The quay?", "The quay!", "The quays", "The quay 2", "Quay"])
def test_what_differs_from_the_title_is_a_paragraph(first: str) -> None:
    """A first paragraph that says something else, if only by its mark, stays."""
    assert below(first, "Body.") == (first, "Body.")


def test_lines_wrapped_at_a_width_are_joined() -> None:
    """Where no line had room for the next word, line ends mean nothing and blank lines part paragraphs."""
    first, second = WRAPPED.split("\n\n")
    assert texts(blocks_of_text(WRAPPED)) == (first.replace("\n", " "), second.replace("\n", " "))
    assert texts(blocks_of_text(JAPANESE)) == (JAPANESE.replace("\n", ""),)


def test_a_list_in_wrapped_text_keeps_its_items() -> None:
    """A line that begins with the mark of a list is not joined with the one above it."""
    listed = WRAPPED + "\n\n- One.\n- Two.\n1. Three."
    assert texts(blocks_of_text(listed))[-3:] == ("- One.", "- Two.", "1. Three.")


@pytest.mark.parametrize("text", [LINES, POEM, HEADLINES, WRAPPED.split("\n\n", maxsplit=1)[0][:140]])
def test_lines_that_were_not_wrapped_stay_apart(text: str) -> None:
    """A paragraph a line, a poem, a list of headlines and two lines of anything are parted as they stand."""
    assert texts(blocks_of_text(text)) == tuple(filter(None, text.split("\n")))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("“We are not building a wall,\nwe are buying time,” said Ines Varga.", 1),
        ('He called it "a wall\nof words" and left.', 1),
        ("„Wir bauen keine Mauer,\nwir kaufen Zeit“, sagte sie.", 1),
        ("彼女は「壁ではなく\n時間だ」と述べた。", 1),
        ("“We are not building a wall.\n“We are buying time.”", 2),
        ("“We are not building a wall,\n“we are buying time.”", 2),
        ("“We are not building a wall,\n\nwe are buying time,” said Ines Varga.", 2),
        ("“We are not building a wall.\nWe are buying time,” said Ines Varga.", 2),
        ('The pole is 5" long and\nthe chain 7" or more.', 2),
    ],
)
def test_a_line_end_within_a_quotation_parts_nothing(text: str, count: int) -> None:
    """A quotation open in the middle of a sentence goes on in the line that closes it, unless a blank one is between."""
    assert len(blocks_of_text(text)) == count


SENTENCES = " ".join(
    f"The council of Halden met on day {number} and spoke at length of the barrier." for number in range(40)
)


def test_a_body_on_one_long_line_is_parted_at_sentence_ends() -> None:
    """One line longer than the limit becomes paragraphs of whole sentences; a shorter one stays, as do several."""
    parted = texts(blocks_of_text(SENTENCES))
    assert len(parted) > 3
    assert all(len(paragraph) >= SHORTEST_PARTED // 2 and paragraph.endswith(".") for paragraph in parted)
    assert " ".join(parted) == SENTENCES
    assert len(blocks_of_text(SENTENCES[:LONGEST_UNPARTED])) == 1
    assert texts(blocks_of_text(f"{SENTENCES}\nIt rained.")) == (SENTENCES, "It rained.")


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("It rained. The river rose.", (10,)),
        ("It rained! “We wait.” The river rose.", (10, 21)),
        ("雨が降った。川が増水した。", (6,)),
        ("「雨だ。」と彼は言った。川が増水した。", (12,)),
        ("هل تصمد؟ نعم.", (8,)),
        ("वर्षा हुई। नदी बढ़ी।", (10,)),
        ("Dr. Solvang met J. Brandt of the U.S. Navy at No. 5 Quay St. Mary.", ()),
        ("It cost 3.5 million crowns. 15 people came.", ()),
        ("It rose by 5. May brought 2026. The end.", (31,)),
        ("He said “It rains. We wait. Then we go.” and left.", ()),
        ("He said 'It rains. We wait.' and left.", ()),
        ("It rained (not much. Not here.) and stopped.", ()),
        ("“Why now?” Varga asked. She left.", (23,)),
        ("It rained... Then it stopped.", ()),
        ("the end. then more.", ()),
        ("A stray “ mark. It stays.", (15,)),
        ("“It rained. “It rained again. It stopped.” All left.", (42,)),
        ("Он жил в г. Москве. Потом уехал.", (19,)),
        ("« Il pleut. Nous attendons. » Puis le fleuve monta. Fin.", (51,)),
    ],
)
def test_where_sentences_surely_end(text: str, ends: tuple[int, ...]) -> None:
    """Initials, numbers, shortened words, quotations and brackets end no sentence; what is doubtful ends none."""
    assert tuple(sentence_ends(text)) == ends


@given(st.text() | st.lists(st.sampled_from([*"“”\"'() \n.A?。あ", "It rose. ", "word "]), max_size=400).map("".join))
def test_parting_and_joining_change_white_space_alone(text: str) -> None:
    """What the paragraphs hold is what the text holds, in order, but for white space."""
    bare = re.sub(r"\s", "", "".join(texts(blocks_of_text(text))))
    assert bare == re.sub(r"\s", "", "".join(clean(line) for line in re.split(r"\r\n|\r|\n", text)))


def test_parts_of_a_long_body_make_it_again() -> None:
    """Paragraphs parted from one line, joined with a space, are that line."""
    line = clean("“It rained. It did.” (So. They. Say.) Dr. Solvang left. " * 60)
    assert " ".join(texts(blocks_of_text(line))) == line


def test_more_lines_than_any_article_has_are_refused() -> None:
    """Text of very many lines is refused before each is looked at; blank ones do not count."""
    with pytest.raises(ExtractError, match="more than 20,000 lines"):
        blocks_of_text("a\n" * 20_001)
    assert len(blocks_of_text("a\n" + "\n \n" * 100_000 + "b")) == 2
