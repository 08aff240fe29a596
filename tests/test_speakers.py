"""Who stands behind a label: one person through all printed forms, only where one fits, and never by a guess."""

from __future__ import annotations

import pytest

import pressparse
from pressparse import Person, Transcript, TurnKind
from promises import check_promises

HEADER = "Press briefing on the pilots\n\n14 March 2019\n\n"


def parse(*turns: str, header: str = HEADER, people: tuple[Person, ...] = (), style: str | None = None) -> Transcript:
    """Return the transcript of a header and turns, a blank line between."""
    text = header + "\n\n".join(turns) + "\n"
    transcript = pressparse.parse(text, people=people, style=style)
    check_promises(transcript, text)
    return transcript


def names(transcript: Transcript) -> list[list[str | None]]:
    """Return the names of the speakers of each turn."""
    return [[speaker.name for speaker in turn.speakers] for turn in transcript.turns]


class TestOnePerson:
    """One person through all printed forms."""

    def test_forms(self) -> None:
        """A whole name with office, a surname with honorific and one with a short office are one person."""
        transcript = parse(
            "PRESS SECRETARY ADA F. MARLOW: Good morning.",
            "Q: Is it open?",
            "MS. MARLOW: It is.",
            "Q: Since when?",
            "PRESS SECRETARY MARLOW: Since noon.",
        )
        assert names(transcript) == [["ADA F. MARLOW"], [None], ["ADA F. MARLOW"], [None], ["ADA F. MARLOW"]]
        speaker = transcript.turns[0].speakers[0]
        assert [label.value for label in speaker.labels] == [
            "PRESS SECRETARY ADA F. MARLOW",
            "MS. MARLOW",
            "PRESS SECRETARY MARLOW",
        ]
        assert speaker.role == "PRESS SECRETARY"

    def test_whole_name_later(self) -> None:
        """A surname that stands above its whole name is the same person."""
        transcript = parse("MS. MARLOW: Good morning.", "Q: Is it open?", "ADA MARLOW: It is.", "Q: Really?")
        assert names(transcript) == [["ADA MARLOW"], [None], ["ADA MARLOW"], [None]]

    @pytest.mark.parametrize(
        ("label", "whole"),
        [
            ("MARLOW ADA", "Ada Marlow"),
            ("A. MARLOW", "Ada Marlow"),
            ("ADA MARLOW-VALE", "Ada Marlow-Vale"),
            ("GARCÍA RUIZ", "Rosa García Ruiz"),
        ],
    )
    def test_orders(self, label: str, whole: str) -> None:
        """Surname first, initials and two surnames fit the header's name."""
        header = f"Press conference\n\nby the Harbour Minister {whole}\n\n14 March 2019\n\n"
        transcript = parse(f"{label}: Good morning.", "QUESTION: Is it open?", f"{label}: It is.", header=header)
        assert names(transcript)[0] == [whole]

    def test_misprint(self) -> None:
        """One wrong letter in a long name with an office is a misprint, kept in the label as printed."""
        transcript = parse(
            "SECRETARY MARLOWE: Good morning.", "Q: Is it open?", "SECRETARY MARLWE: It is.", "Q: Since when?"
        )
        assert names(transcript) == [["MARLOWE"], [None], ["MARLOWE"], [None]]
        assert [turn.label.value for turn in transcript.turns if turn.label] == [
            "SECRETARY MARLOWE",
            "Q",
            "SECRETARY MARLWE",
            "Q",
        ]

    def test_office_of_the_header(self) -> None:
        """An office alone is the header's person with that office."""
        header = "Press conference\n\nby NATO Secretary General Ada Marlow\n\n14 March 2019\n\n"
        transcript = parse(
            "SECRETARY GENERAL: Good morning.", "QUESTION: Is it open?", "SECRETARY GENERAL: It is.", header=header
        )
        assert names(transcript) == [["Ada Marlow"], [None], ["Ada Marlow"]]


class TestAmbiguous:
    """What fits two people is given to neither."""

    def test_two_of_a_name(self) -> None:
        """A surname that two people have names nobody, and a diagnostic stands at its first label."""
        transcript = parse(
            "ADA SANDER: Good morning.", "IVO SANDER: Good morning.", "Q: Who pays?", "MS. SANDER: We do."
        )
        assert names(transcript) == [["ADA SANDER"], ["IVO SANDER"], [None], [None]]
        (found,) = [d for d in transcript.diagnostics if d.code == "ambiguous-label"]
        assert transcript.source[found.span.start : found.span.stop] == "MS. SANDER"

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("PRESIDENT MARLOW", "VICE PRESIDENT MARLOW"),
            ("DIRECTOR MARLOW", "SECRETARY MARLOW"),
            ("MINISTER MARLOW", "PRIME MINISTER MARLOW"),
        ],
    )
    def test_offices_part_people(self, first: str, second: str) -> None:
        """One surname with two offices is two people: a vice president is no president."""
        transcript = parse(f"{first}: Good morning.", f"{second}: Good morning.", "Q: Who pays?", f"{first}: We do.")
        one, other, _, again = transcript.turns
        assert one.speakers[0].id != other.speakers[0].id
        assert one.speakers == again.speakers
        assert not other.continues

    def test_two_of_an_office(self) -> None:
        """An office that two people of the header have names neither."""
        header = (
            "Joint press conference\n\nby Prime Minister Ada Marlow and Prime Minister Ivo Brandt\n\n14 March 2019\n\n"
        )
        transcript = parse(
            "PRIME MINISTER: Good morning.", "QUESTION: Who pays?", "PRIME MINISTER: We do.", header=header
        )
        assert names(transcript) == [[None], [None], [None]]
        assert "ambiguous-label" in [d.code for d in transcript.diagnostics]

    def test_organisation_decides(self) -> None:
        """What stands in brackets beside a surname tells two people apart."""
        transcript = parse(
            "Jana Marlow (Port Office): Good morning.",
            "Ivo Marlow (Rail Office): Good morning.",
            "Question: Who pays?",
            "Marlow (Rail Office): We do.",
        )
        assert names(transcript)[3] == ["Ivo Marlow"]

    def test_no_office_by_rank(self) -> None:
        """A deputy's label is not the header's minister."""
        header = "Press conference\n\nby the Harbour Minister Ada Marlow\n\n14 March 2019\n\n"
        transcript = parse(
            "DEPUTY MINISTER: Good morning.", "QUESTION: Who pays?", "DEPUTY MINISTER: We do.", header=header
        )
        assert names(transcript) == [[None], [None], [None]]


class TestHints:
    """`people=` helps to judge labels and names, and becomes no value."""

    def test_judges_a_label(self) -> None:
        """A single word before a colon is the label of somebody who is known to have been there."""
        turns = ("MS. MARLOW: Good morning.", "Q: And what did they say?", "Veldkamp: They said that they would wait.")
        assert len(parse(*turns).turns) == 2
        hinted = parse(*turns, people=(Person(name="Ruth Veldkamp"),))
        assert names(hinted) == [["MARLOW"], [None], ["Veldkamp"]]

    def test_an_office_decides(self) -> None:
        """The office of a hint tells two people of one name apart."""
        turns = ("ADA MARLOW: Good morning.", "IVO MARLOW: Good morning.", "Q: Who pays?", "DIRECTOR MARLOW: We do.")
        assert names(parse(*turns))[3] == [None]
        assert names(parse(*turns, people=(Person(name="Ada Marlow", role="Director"),)))[3] == ["ADA MARLOW"]

    def test_never_a_value(self) -> None:
        """A hint that no label names is nowhere in the result."""
        transcript = parse(
            "MS. MARLOW: Good morning.", "Q: Who pays?", people=(Person(name="Ruth Veldkamp", role="Pilot"),)
        )
        assert "Veldkamp" not in pressparse.dumps(transcript)

    def test_same_without(self) -> None:
        """A hint about people who are all named changes nothing."""
        turns = ("ADA MARLOW: Good morning.", "Q: Who pays?", "MS. MARLOW: We do.")
        assert parse(*turns, people=(Person(name="Ada Marlow"),)) == parse(*turns)


class TestAskers:
    """The journalist and outlet of a question, from wherever the text names them."""

    @pytest.mark.parametrize(
        ("question", "name", "outlet"),
        [
            ("QUESTION: Rosa Vale, Coast News. Who pays?", "Rosa Vale", "Coast News"),
            ("QUESTION: Thank you. Rosa Vale with the Tidewater Gazette. Who pays?", "Rosa Vale", "Tidewater Gazette"),
            ("QUESTION: Hi, I'm Rosa Vale from Radio Cove. Who pays?", "Rosa Vale", "Radio Cove"),
            ("QUESTION: Hi. Rosa Vale with Radio Cove. Who pays?", "Rosa Vale", "Radio Cove"),
            ("QUESTION: J. R. Vale, Coast News. Who pays?", "J. R. Vale", "Coast News"),
            ("QUESTION: Who pays? (Rosa Vale, Coast News)", "Rosa Vale", "Coast News"),
            ("PREGUNTA: Buenos días. Soy Rosa Vale, de Radio Cauce. ¿Quién paga?", "Rosa Vale", "Radio Cauce"),
            ("FRAGE VALE: Wer zahlt das?", "VALE", None),
            ("Rosa Vale (Coast News): Who pays?", "Rosa Vale", "Coast News"),
        ],
    )
    def test_named(self, question: str, name: str, outlet: str | None) -> None:
        """Label, first sentence and closing bracket."""
        transcript = parse("MS. MARLOW: Good morning.", question, "MS. MARLOW: We do.", question, "MS. MARLOW: We do.")
        asker = transcript.turns[1].asker
        assert asker is not None
        assert (asker.value.name, asker.value.affiliation) == (name, outlet)

    @pytest.mark.parametrize(
        "question",
        [
            "QUESTION: Mr. Holm, from the ministry, said no. Who pays?",
            "QUESTION: Rosa Vale of the Coast Council says that nobody pays. Is that so?",
            "QUESTION: Thank you, Madam Secretary. United States, Norland, who pays?",
            "QUESTION: Good Morning, Minister. Who pays?",
            "QUESTION: Rosa Vale, Coast Council, says that nobody pays. Is that so?",
        ],
    )
    def test_not_named(self, question: str) -> None:
        """A person who is spoken of, with an organisation, does not ask."""
        transcript = parse("MS. MARLOW: Good morning.", question, "MS. MARLOW: We do.", question)
        assert transcript.turns[1].asker is None


class TestOtherOffices:
    """A label that is an office goes to nobody whose office is another one, and no office becomes a name."""

    @pytest.mark.parametrize(
        ("known", "label"),
        [
            ("Minister of Defence Ada Marlow", "MINISTER OF FINANCE"),
            ("Defence Minister Ada Marlow", "FINANCE MINISTER"),
            ("Minister Ada Marlow", "FINANCE MINISTER"),
            ("President Ada Marlow", "PRESIDENT OF NORLAND"),
            ("Minister Ada Marlow", "MINISTER FOR THE SEA IVO BRANDT"),
            ("Minister Ada Marlow", "MINISTRE DE LA MER IVO BRANDT"),
            ("Minister Ada Marlow", "MINISTRO DELLE INFRASTRUTTURE IVO BRANDT"),
            ("Minister Ada Marlow", "МИНИСТР РЫБОЛОВСТВА ИВО БРАНДТ"),
        ],
    )
    def test_nobody(self, known: str, label: str) -> None:
        """The speaker has no name; the office is kept as printed."""
        header = f"Press conference by {known}\n\n14 March 2019\n\n"
        transcript = parse("ADA MARLOW: Good morning.", "QUESTION: Is it open?", f"{label}: It is.", header=header)
        assert names(transcript) == [["Ada Marlow"], [None], [None]]
        assert transcript.turns[-1].speakers[0].role == label

    @pytest.mark.parametrize(
        ("known", "label"),
        [
            ("Ada Marlow, Minister of Ports", "MINISTER FOR THE PORTS AND THE SEA ADA MARLOW"),
            ("President Ada de Marlow", "PRESIDENT DE MARLOW"),
            ("Minister of Defence Ada Marlow", "MINISTER"),
            ("European Council President Ada Marlow", "PRESIDENT OF THE EUROPEAN COUNCIL"),
        ],
    )
    def test_somebody(self, known: str, label: str) -> None:
        """A label that leaves words out, or ends in a known name, is of the person of the header."""
        header = f"Press conference by {known}\n\n14 March 2019\n\n"
        transcript = parse(f"{label}: Good morning.", "QUESTION: Is it open?", f"{label}: It is.", header=header)
        name = transcript.metadata.speakers[0].value.name
        assert name is not None
        assert names(transcript) == [[name], [None], [name]]


class TestModerators:
    """Who gives others the floor: by a label that says so, else by what somebody does; never whom the header names."""

    def test_a_label_says_who(self) -> None:
        """Where a label says who moderates, a named person with short answers does not."""
        transcript = parse(
            "MODERATOR: The lady in the third row.",
            "QUESTION: When will the second tug arrive?",
            "MODERATOR: Please, go ahead.",
            "MARLOW: Before the summer.",
            "QUESTION: Who is going to pay for it?",
            "MODERATOR: And this will be the last one.",
            "MARLOW: All of us.",
            "QUESTION: Were the pilots asked?",
            "MODERATOR: A short answer, please.",
            "MARLOW: They were.",
            "QUESTION: And the mayors?",
            header="Press conference\n\n12 March 2020\n\n",
        )
        said = [turn.kind for turn in transcript.turns if [s.name for s in turn.speakers] == ["MARLOW"]]
        assert said == [TurnKind.ANSWER] * 3

    def test_one_line_before_all_others(self) -> None:
        """``MODERATOR`` alone on a line, once, takes the words below it from whom the header names."""
        transcript = parse(
            "MODERATOR",
            "The lady in the third row has the microphone.",
            "ADA MARLOW",
            "The crane will be replaced before the spring.",
            "QUESTION",
            "When will the second tug arrive?",
            "ADA MARLOW",
            "Before the summer.",
            "QUESTION",
            "Who is going to pay for it?",
            header="Press conference by Prime Minister Ada Marlow\n\n12 March 2020\n\n",
        )
        assert names(transcript) == [[None], ["Ada Marlow"], [None], ["Ada Marlow"], [None]]

    def test_thanks_of_the_principal(self) -> None:
        """Whom the header names does not moderate by thanking at the end."""
        transcript = parse(
            "QUESTION: When will it arrive?",
            "DIRECTOR HOLM: In May.",
            "QUESTION: And the crane?",
            "DIRECTOR HOLM: It stays.",
            "MS. MARLOW: Thank you very much.",
            header="Press conference by Prime Minister Ada Marlow\n\n12 March 2020\n\n",
        )
        assert transcript.turns[-1].kind is TurnKind.ANSWER

    def test_an_answer_before_thanks(self) -> None:
        """Right below a questioner's label a named person answers, also where the principal speaks next."""
        transcript = parse(
            "QUESTION: When will it arrive?",
            "MR. HOLM: In May.",
            "MS. MARLOW: And the crane stays.",
            header="Press conference by Prime Minister Ada Marlow\n\n12 March 2020\n\n",
        )
        assert [turn.kind for turn in transcript.turns] == [TurnKind.QUESTION, TurnKind.ANSWER, TurnKind.ANSWER]
