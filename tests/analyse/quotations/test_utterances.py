from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.quotations.utterances import utterances
from generator.analyse.tables import language_table

Found = list[tuple[str, list[str], list[str], str | None]]


def _found(code: str, *paragraphs: str) -> Found:
    made: Found = []
    for each in utterances(paragraphs, language_table(code)):
        segments = [paragraphs[s.paragraph][s.start : s.end] for s in each.segments]
        reports = [paragraphs[s.paragraph][s.start : s.end] for s in each.reports]
        label = paragraphs[each.label.paragraph][each.label.start : each.label.end] if each.label else None
        made.append((each.form, segments, reports, label))
    return made


@pytest.mark.parametrize(
    ("code", "text", "segments", "reports"),
    [
        ("ru", "— Да, — сказал Варга. — Нет.", ["Да,", "Нет."], ["сказал Варга"]),
        ("ru", "— Почему? — спросила Брандт.", ["Почему?"], ["спросила Брандт."]),
        ("uk", "— Так, — відповіла Варга, — ми чекаємо.", ["Так,", "ми чекаємо."], ["відповіла Варга"]),
        ("es", "—No —dijo Varga—, nunca.", ["No", "nunca."], ["dijo Varga"]),
        ("es", "—¿Por qué? —preguntó Brandt.", ["¿Por qué?"], ["preguntó Brandt."]),
        ("fr", "— Non, répondit-elle.", ["Non,"], ["répondit-elle"]),
        ("ru", "- Мы ждём, - сказала Варга. - Долго.", ["Мы ждём,", "Долго."], ["сказала Варга"]),
    ],
)
def test_dialogue(code: str, text: str, segments: list[str], reports: list[str]) -> None:
    """What a dash opens is speech, without the dash; the author's report is no part of it."""
    assert _found(code, text) == [("dialogue", segments, reports, None)]


def test_dialogue_goes_on() -> None:
    """A line of dialogue without a report is speech beside one that has it."""
    found = _found("ru", "— Вы уйдёте? — спросил Белл.", "— Нет.", "— Почему?")
    assert [segments for _, segments, _, _ in found] == [["Вы уйдёте?"], ["Нет."], ["Почему?"]]


@pytest.mark.parametrize(
    ("code", "paragraphs"),
    [
        ("ru", ("Варга купила:", "— хлеб;", "— рыбу;", "— соль.")),
        ("ru", ("План таков:", "— Закрыть порт.", "— Построить плотину.")),
        ("fr", ("Le plan :", "— Fermer le port.", "— Bâtir la digue.")),
        ("en", ("The plan:", "— Close the port.", "— Build the barrier.")),
        ("uk", ("Рада вирішила — ні.",)),
        ("ru", ("- мосты", "- дамбы, - сказала Варга.")),
        ("ru", ("- Закрыть порт.", "- Когда?")),
    ],
)
def test_lists_with_dashes(code: str, paragraphs: tuple[str, ...]) -> None:
    """Items of a list are no dialogue, though dashes open them."""
    assert _found(code, *paragraphs) == []


@pytest.mark.parametrize(
    ("code", "text", "segments", "reports"),
    [
        ("ru", "«Да, — сказал Варга. — Нет»", ["«Да,", "Нет»"], ["сказал Варга"]),
        (
            "fr",
            "« Nous attendons, a déclaré Mme Varga, et nous partirons. »",
            ["« Nous attendons,", "et nous partirons. »"],
            ["a déclaré Mme Varga"],
        ),
        ("ru", "«Это — признание общих заслуг — и только»", ["«Это — признание общих заслуг — и только»"], []),
        ("es", "«No, explicó Varga, nunca»", ["«No,", "nunca»"], ["explicó Varga"]),
        ("ru", '"Да, - сказал Варга, - нет"', ['"Да,', 'нет"'], ["сказал Варга"]),
        ("fr", "« Oui, a-t-elle ajouté, et non »", ["« Oui,", "et non »"], ["a-t-elle ajouté"]),
        (
            "fr",
            "« Nous attendons, et nous partirons, mais demain. »",
            ["« Nous attendons, et nous partirons, mais demain. »"],
            [],
        ),
    ],
)
def test_report_within_marks(code: str, text: str, segments: list[str], reports: list[str]) -> None:
    """A report that stands within quotation marks parts the words, which stay one utterance."""
    assert _found(code, text) == [("quoted", segments, reports, None)]


INTERVIEWS = [
    ("en", ("Q: Will you wait?", "A: We will wait. It takes time.", "Q: Why?", "A: Because we must."), "Q A Q A"),
    (
        "en",
        ("Ines Varga: We will wait here.", "Jo Brandt: Why here?", "Ines Varga: Because we must."),
        "Ines Varga|Jo Brandt|Ines Varga",
    ),
    ("de", ("Frage: Warum warten Sie?", "Antwort: Wir müssen warten."), "Frage Antwort"),
    ("fr", ("Question : Pourquoi attendre ?", "Réponse : Il le faut bien."), "Question Réponse"),
    ("uk", ("Запитання: Чому ви чекаєте?", "Відповідь: Бо ми мусимо чекати."), "Запитання Відповідь"),
    (
        "en",
        ("Question 1: Will you wait?", "Answer: We will wait.", "Question 2: Why?", "Answer: We must."),
        "Question 1|Answer|Question 2|Answer",
    ),
    ("zh", ("问：你们为什么等？", "答：因为我们必须等。"), "问 答"),
    (
        "de",
        ("Frage: Wann geht es?", "Varga: Im Mai geht es los.", "Frage: Und dann?", "Varga: Das weiß ich nicht."),
        "Frage Varga Frage Varga",
    ),
    (
        "ja",
        ("――なぜ待つのですか。", "ヴァルガ：待つしかない。", "――いつまで。", "ヴァルガ：五月まで。"),
        "―― ヴァルガ ―― ヴァルガ",
    ),
]


@pytest.mark.parametrize(("code", "paragraphs", "labels"), INTERVIEWS)
def test_interviews(code: str, paragraphs: tuple[str, ...], labels: str) -> None:
    """Each turn of an interview is an utterance: its words without the label, and the label."""
    found = _found(code, *paragraphs)
    assert [label for _, _, _, label in found] == (labels.split("|") if "|" in labels else labels.split())
    assert all(
        paragraphs[at].endswith(segments[0]) and len(segments) == 1 for at, (_, segments, _, _) in enumerate(found)
    )


def test_answers() -> None:
    """An answer takes in the paragraphs up to the next label; one wholly in quotation marks keeps them."""
    found = _found(
        "en", "Q: Why?", "A: We wait. It takes time.", "It always does.", "Q: “And then?”", "A: “We go.”", "So it goes."
    )
    assert [(form, segments) for form, segments, _, _ in found] == [
        ("question", ["Why?"]),
        ("answer", ["We wait. It takes time.", "It always does."]),
        ("question", ["“And then?”"]),
        ("answer", ["“We go.”"]),
    ]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Note: the bridge is closed.", "Photo: Ines Varga.", "Note: the port is open."),
        ("Monday: The port opens at ten.", "Tuesday: The port is closed.", "Wednesday: Nobody knows."),
        ("Verra: 3", "Marland: 2", "Verra: 4"),
        ("Background: The barrier was planned in May.", "It is late."),
        ("Halden: The council met on Monday.", "It is late."),
    ],
)
def test_other_labels(paragraphs: tuple[str, ...]) -> None:
    """Notes, captions, lists and tables have labels and are no interviews."""
    assert _found("en", *paragraphs) == []


@given(
    st.lists(st.text(alphabet="—–- «»“”:ABQqab,.?\\n\u00a0сказал", max_size=60), max_size=6),
    st.sampled_from(["en", "fr", "es", "ru", "uk", "ja", "zh", "ar", "nl"]),
)
def test_spans_lie_within(paragraphs: list[str], code: str) -> None:
    """Whatever the paragraphs, all places lie within them and none of the segments is empty."""
    for each in utterances(paragraphs, language_table(code)):
        assert each.segments
        for span in (*each.segments, *each.reports, *([each.label] if each.label else [])):
            assert 0 <= span.start < span.end <= len(paragraphs[span.paragraph])


ASKED = (
    "In an interview with Ines Varga we asked about the harbour.",
    "When does it open?",
    "We open in May.",
    "And the dam?",
    "I do not know yet.",
    "My council will vote.",
    "Are you afraid?",
    "I fear no river.",
    "The mayor lives in Halden.",
)


def test_interview_without_labels() -> None:
    """Questions in paragraphs of their own and answers in the first person are turns where an interview is announced."""
    found = _found("en", *ASKED)
    assert [(form, segments) for form, segments, _, _ in found] == [
        ("question", ["When does it open?"]),
        ("answer", ["We open in May."]),
        ("question", ["And the dam?"]),
        ("answer", ["I do not know yet.", "My council will vote."]),
        ("question", ["Are you afraid?"]),
        ("answer", ["I fear no river."]),
    ]
    assert {label for _, _, _, label in found} == {""}


@pytest.mark.parametrize(
    ("code", "paragraphs"),
    [
        ("en", ASKED[1:]),
        ("en", (*ASKED[:2], "It opens in May.", ASKED[3], "Nobody knows.", ASKED[6], "Few do.")),
        ("en", (*ASKED[:2], "“We open in May.”", ASKED[3], "“I do not know.”")),
        ("en", (*ASKED[:4],)),
        ("ja", ("港について", "いつ開きますか？", "五月です。", "ダムは？", "未定です。", "怖いですか？", "いいえ。")),
    ],
)
def test_questions_of_no_interview(code: str, paragraphs: tuple[str, ...]) -> None:
    """Questions that an author asks and answers are no interview, nor are those that quotations answer."""
    assert not any(form in ("question", "answer") for form, _, _, _ in _found(code, *paragraphs))


def test_questions_with_dashes() -> None:
    """Where a sign of its own opens a question, what follows it is the answer."""
    found = _found("ja", "――いつ開きますか。", "五月です。", "――ダムは？", "未定です。", "――怖いですか。", "いいえ。")
    assert [form for form, _, _, _ in found] == ["question", "answer"] * 3


def test_one_question() -> None:
    """One question and one answer are an interview where the answerer is named above, else two headings."""
    turns = ("Bote: Why is the harbour closed?", "Varga: The quay is not safe.")
    assert [form for form, _, _, _ in _found("en", "A talk with Ines Varga", *turns)] == ["question", "turn"]
    assert _found("en", "A talk about the harbour", *turns) == []
