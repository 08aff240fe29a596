"""Legacy bytes come back as the same transcript; what is guessed or wrong is said; what is no transcript is named."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject, DrawFn

import pressparse
from conference_pools import TONGUES
from conferences import conferences
from legacy_pools import ENCODINGS, SENTENCES
from pressparse import BlockKind, Severity
from pressparse._reading.declared import find_declared_encoding
from pressparse._reading.decode import decode_bytes
from pressparse.cli import main
from promises import check_promises

LONG_ENOUGH = 1000
"""Characters from which on the guess is right for every language and encoding here."""


def list_codes(transcript: pressparse.Transcript) -> list[str]:
    """Return the codes of the diagnostics of a transcript that are about its form."""
    own = {"encoding-guessed", "wrong-declaration", "not-text", "not-a-transcript", "mojibake", "undecodable-bytes"}
    return [found.code for found in transcript.diagnostics if found.code in own]


@st.composite
def legacy_texts(draw: DrawFn) -> tuple[str, str]:
    """Build a text that is long enough to be told, of characters that its encoding has, and draw the encoding."""
    language = draw(st.sampled_from(sorted(ENCODINGS)))
    encoding = draw(st.sampled_from(ENCODINGS[language]))
    lines: list[str] = []
    while sum(map(len, lines)) < LONG_ENOUGH:
        lines.extend(draw(st.permutations(SENTENCES[language])))
    return "\n\n".join(lines).encode(encoding, "replace").decode(encoding), encoding


class TestRoundTrip:
    """A transcript that is written as legacy bytes comes back with the same turns and texts."""

    @given(st.data())
    def test_conferences(self, data: DataObject) -> None:
        """With the encoding named, always; without a name, by a guess that a diagnostic names."""
        tongue = data.draw(st.sampled_from(TONGUES))
        encoding = data.draw(st.sampled_from(ENCODINGS[tongue.code]))
        content = data.draw(conferences(tongue=tongue)).text.encode(encoding, "replace")
        expected = pressparse.parse(content.decode(encoding))
        for named in (encoding, None) if len(content) >= LONG_ENOUGH else (encoding,):
            read = pressparse.parse_bytes(content, encoding=named)
            assert read.source == expected.source
            assert read.turns == expected.turns
            assert [p.text for p in read.paragraphs] == [p.text for p in expected.paragraphs]
            guessed = named is None and not content.isascii()
            assert list_codes(read) == (["encoding-guessed"] if guessed else [])

    @given(legacy_texts())
    def test_guess(self, drawn: tuple[str, str]) -> None:
        """In every language and encoding, and the place is that of the first byte that is not UTF-8."""
        text, encoding = drawn
        source = decode_bytes(text.encode(encoding))
        assert source.text == text
        if not text.isascii():
            (found,) = source.diagnostics
            assert found.code == "encoding-guessed"
            assert source.origin.encoding is not None
            assert f"read as {source.origin.encoding} (told by " in found.message
            assert not text[found.span.start].isascii()

    @given(st.data(), st.sampled_from(["utf-16-le", "utf-16-be"]))
    def test_utf16_without_a_mark(self, data: DataObject, encoding: str) -> None:
        """NUL bytes show it, in any script that has spaces."""
        language = data.draw(st.sampled_from(sorted(set(SENTENCES) - {"ja", "zh", "zh-Hant"})))
        text = "\n".join(data.draw(st.lists(st.sampled_from(SENTENCES[language]), min_size=1)))
        source = decode_bytes(text.encode(encoding))
        assert (source.text, source.origin.encoding) == (text, encoding)
        assert [found.code for found in source.diagnostics] == ["encoding-guessed"]


class TestGuess:
    """What a guess rests on."""

    def test_without_the_extra(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Another script is then read as windows-1252, and the diagnostic names what would look further."""
        content = "\n".join(SENTENCES["ru"]).encode("koi8-r")
        monkeypatch.setitem(sys.modules, "charset_normalizer", None)
        source = decode_bytes(content)
        assert source.origin.encoding == "windows-1252"
        assert "pip install 'pressparse[encodings]'" in source.diagnostics[0].message

    def test_latin_needs_no_extra(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "charset_normalizer", None)
        source = decode_bytes(" ".join(SENTENCES["pl"]).encode("iso-8859-2"))
        assert source.text == " ".join(SENTENCES["pl"])
        assert "pip install" not in source.diagnostics[0].message

    @pytest.mark.parametrize(
        ("text", "encoding", "read_as"),
        [
            ("Le cœur de l'été, 5 €", "iso-8859-15", "iso8859-15"),
            ("L’été à Nîmes", "windows-1252", "windows-1252"),
            ("3½ ships, ¼ of them at the Café", "iso-8859-1", "windows-1252"),
            ("„Řekněme“ – přístav a loděnice", "cp1250", "cp1250"),
            ("¿Cuándo llega el señor Ibáñez?", "iso-8859-1", "windows-1252"),
        ],
    )
    def test_alphabets(self, text: str, encoding: str, read_as: str) -> None:
        source = decode_bytes(text.encode(encoding))
        assert (source.text, source.origin.encoding) == (text, read_as)

    def test_noise_is_no_script(self) -> None:
        """What charset-normalizer takes it for must be letters."""
        assert decode_bytes(b"\x81" * 1000).origin.encoding == "utf-8"


class TestDeclared:
    """What a page declares is used where it fits and the bytes are not UTF-8; else a diagnostic says so."""

    @pytest.mark.parametrize(
        ("head", "expected"),
        [
            ('<html><head><meta charset="latin1">', "windows-1252"),
            ('<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=x-sjis">', "cp932"),
            ("<meta charset = 'gb2312' >", "gb18030"),
            ("<meta charset=ks_c_5601-1987>", "cp949"),
            ("<meta charset=windows-31j>", "cp932"),
            ("<meta charset=big5>", "big5hkscs"),
            ('<?xml version="1.0" encoding="koi8-r"?><html>', "koi8-r"),
            ("<!-- <meta charset=big5> --><meta charset=utf-8>", "utf-8"),
            ('<meta name="author" content="Ada"><meta charset=iso-8859-2>', "iso8859-2"),
            ("<meta charset=utf-16>", "utf-8"),
            ("<meta charset=klingon>", None),
            ("<meta charset=base64>", None),
            ("<p>charset=utf-8</p>", None),
            ("<!-- <meta charset=big5>", None),
            (f"{' ' * 4096}<meta charset=big5>", None),
            ("", None),
        ],
    )
    def test_found(self, head: str, expected: str | None) -> None:
        assert find_declared_encoding(head.encode()) == expected

    @given(st.binary(max_size=200), st.sampled_from([b"<meta charset=", b"<?xml encoding='", b""]))
    def test_any_bytes(self, data: bytes, before: bytes) -> None:
        name = find_declared_encoding(before + data)
        assert name is None or decode_bytes(b"Good evening.", declared=name).text == "Good evening."

    @pytest.mark.parametrize(
        ("content", "declared", "encoding", "codes"),
        [
            ("Přístav", "iso8859-2", "iso8859-2", []),
            ("Good evening.", "iso8859-2", "utf-8", []),
            ("港口", "iso2022_jp", "iso2022_jp", []),
        ],
    )
    def test_right(self, content: str, declared: str, encoding: str, codes: list[str]) -> None:
        source = decode_bytes(content.encode(declared), declared=declared)
        assert source.text == content
        assert (encoding == "utf-8" and content.isascii()) or source.origin.encoding == encoding
        assert [found.code for found in source.diagnostics] == codes

    def test_utf8_all_the_same(self) -> None:
        source = decode_bytes("Latarnia została".encode(), declared="iso8859-2")
        assert source.text == "Latarnia została"
        (found,) = source.diagnostics
        assert (found.code, found.span) == ("wrong-declaration", pressparse.Span(14, 15))
        assert found.message == "the page declares iso8859-2, but its bytes are utf-8"

    def test_neither(self) -> None:
        source = decode_bytes("Caf\xe9 Olé.".encode("latin-1"), declared="utf-8")
        assert source.text == "Café Olé."
        assert [found.code for found in source.diagnostics] == ["wrong-declaration", "encoding-guessed"]

    def test_a_name_and_a_mark_come_first(self) -> None:
        assert decode_bytes(b"Caf\xe9", encoding="latin-1", declared="koi8-r").text == "Café"
        assert decode_bytes(b"\xef\xbb\xbfCaf\xc3\xa9", declared="koi8-r").diagnostics == ()


BINARIES = {
    b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n": "a PDF",
    b"PK\x03\x04\x14\0\x06\0": "a DOCX",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "a DOC",
    b"\x89PNG\r\n\x1a\n": "a PNG image",
    b"\xff\xd8\xff\xe0": "a JPEG image",
    b"\x1f\x8b\x08\0": "a gzip archive",
    b"ID3\x03\0": "an MP3 recording",
    bytes(range(256)) * 4: "a file of some program",
}


class TestNotText:
    """A file of another kind is one clear error, and nothing in it is taken for speech."""

    @pytest.mark.parametrize("content", BINARIES, ids=list(BINARIES.values()))
    def test_kinds(self, content: bytes) -> None:
        transcript = pressparse.parse_bytes(content + b"Good evening. \xff\xfe Thank you all for coming.\n" * 9)
        check_promises(transcript, transcript.source)
        (found,) = transcript.diagnostics
        assert (found.code, found.severity) == ("not-text", Severity.ERROR)
        assert BINARIES[content] in found.message
        assert " first" in found.message
        assert not transcript.paragraphs
        assert [block.kind for block in transcript.blocks] == [BlockKind.UNREAD]

    @given(st.binary(max_size=60), st.sampled_from(list(BINARIES)))
    def test_any_bytes(self, data: bytes, begin: bytes) -> None:
        """Content never raises."""
        transcript = pressparse.parse_bytes(begin + data)
        check_promises(transcript, transcript.source)

    def test_a_name_is_taken_at_its_word(self) -> None:
        transcript = pressparse.parse_bytes(b"%PDF-1.7 is what I said.", encoding="ascii")
        assert "not-text" not in list_codes(transcript)

    def test_style_is_still_checked(self) -> None:
        with pytest.raises(pressparse.StyleError):
            pressparse.parse_bytes(b"%PDF-1.7", style="klingon")

    def test_command(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """The command line says the same in one line."""
        file = tmp_path / "page.pdf"
        file.write_bytes(b"%PDF-1.7\n")
        with pytest.raises(SystemExit) as caught:
            raise SystemExit(main([str(file)]))
        printed = capsys.readouterr()
        assert "extract its text first" in printed.err
        assert printed.out == ""
        assert printed.err.count("\n") == 1
        assert caught.value.code not in {0, None}


DOCUMENTS = {
    '{"title": "Press conference", "turns": []}': "JSON",
    '[\n  {"speaker": "Ada Marlow"}\n]': "JSON",
    '["Good evening.", "Thank you."]': "JSON",
    "{}": "JSON",
    r"{\rtf1\ansi Good evening.\par}": "RTF",
    '<?xml version="1.0"?>\n<speech><p>Good evening.</p></speech>': "XML",
    "%PDF-1.7 \N{REPLACEMENT CHARACTER}": "a PDF",
    "2020-02-12 19:31:07 INFO start\n2020-02-12 19:31:08 INFO tick\n2020-02-12 19:31:09 INFO stop\n": "a log",
    "[12/Feb/2020:19:31:07] a\n[12/Feb/2020:19:31:08] b\n[12/Feb/2020:19:31:09] c\n": "a log",
    "192.0.2.7 - - [12/Feb/2020:19:31:07 +0100] a\n" * 3: "a log",
    "date,speaker,text\n2020-02-12,Marlow,Good evening\n2020-02-12,Brandt,Thank you\n": "a table",
    "date\tspeaker\ttext\n1\tMarlow\tGood evening\n2\tBrandt\tThank you\n": "a table",
}
TRANSCRIPTS = (
    "[Inaudible] Good evening.\n\n[Applause]\n",
    "[The text below was checked.]\n\nGood evening.",
    "{As delivered}\n\nGood evening.",
    "12 Feb. 2020\n\n19:31 Good evening.\n\n19:32 Thank you.\n\n19:33 Good night.\n",
    "Good evening, ministers, and thank you.\nI came, I saw, and I left.\nThat, again, was that.\n",
    "[1] The harbour.\n[2] The quay.\n",
    '<?xml version="1.0"?>\n<html><body><p>Good</p><p>evening</p></body></html>',
    "[00:12:07] MS. MARLOW: Good evening.\n[00:12:19] MR. BRANDT: Thank you.\n[00:12:31] MS. MARLOW: Bye.\n",
    "",
)


class TestNotATranscript:
    """Data, logs and markup are named; what merely begins like them is not."""

    @pytest.mark.parametrize("text", DOCUMENTS)
    def test_named(self, text: str) -> None:
        transcript = pressparse.parse(text)
        check_promises(transcript, text)
        (found,) = [found for found in transcript.diagnostics if found.code == "not-a-transcript"]
        assert f"looks like {DOCUMENTS[text]}" in found.message

    @pytest.mark.parametrize("text", TRANSCRIPTS)
    def test_others(self, text: str) -> None:
        assert "not-a-transcript" not in list_codes(pressparse.parse(text))

    @given(conferences())
    def test_conferences(self, conference: object) -> None:
        assert list_codes(pressparse.parse(conference.text)) == []  # type: ignore[attr-defined]

    def test_own_json(self) -> None:
        """A transcript that was written comes back with loads(), which the diagnostic says."""
        written = pressparse.dumps(pressparse.parse("Good evening."))
        (found,) = [d for d in pressparse.parse(written).diagnostics if d.code == "not-a-transcript"]
        assert "loads()" in found.message


def decode_wrongly(text: str) -> str:
    """Return what a text in UTF-8 becomes that is read as windows-1252, as browsers read it."""
    return "".join(bytes([byte]).decode("windows-1252", "ignore") or chr(byte) for byte in text.encode())


GARBLED = (
    *("todayâ€™s", "â€œGood evening", "cafÃ©", "MÃ©xico", "canciÃ³n", "Å¡koda", "5 Â°C", "Â£5", "Ã¢â‚¬â„¢"),
    *("Ð¿Ñ€Ð¸Ð²ÐµÑ‚", "РџСЂРёРІРµС‚ РјРёСЂ", "Î±Î»Î»Î¬", "æ¸¯å£", "it\x92s", "todayís", "weíre", "donÕt", "Weîve"),
)
CLEAN = (
    *("NÃO É A MAÇÃ", "«AMANHû", "IRMÃ…", "TRÂN ÂM ÂN", "ĐÃ … BẢN ĐÃ”", "QUẢN LÝ", "Đã làm, ân cần"),
    *(
        "café\x85\x85",
        "âme, à\xa0« voilà\xa0»",
        "château : l’Île…",
        "É® et CAFɲ",
        "Nescafé®”",
        "país así",
        "oír y París",
        "vosotrosíd",
    ),
    *(
        "Müller† 5° ß",
        "Ångström, Ä”",
        "«СССР» РФ і її «Рі»",
        "С.Р.С. РЁ",
        "Ελλάδα Ϊ",
        "¿Qué? ¡Sí!",
        "Ærø ½ Å”",
        "3 × 4 µm °",
    ),
)


class TestMojibake:
    """Letters that were decoded wrongly are reported, once, and nothing is changed."""

    @pytest.mark.parametrize("words", GARBLED, ids=ascii)
    def test_reported(self, words: str) -> None:
        text = f"Good evening. {words} is open.\n"
        transcript = pressparse.parse(text)
        check_promises(transcript, text)
        (found,) = [found for found in transcript.diagnostics if found.code == "mojibake"]
        assert found.span.start >= text.index(words)
        assert found.span.stop <= text.index(words) + len(words)

    @pytest.mark.parametrize("words", CLEAN, ids=ascii)
    def test_clean(self, words: str) -> None:
        assert "mojibake" not in list_codes(pressparse.parse(f"Good evening. {words}\n{words} is open.\n"))

    @given(st.sampled_from(sorted(SENTENCES)), st.data())
    def test_every_language(self, language: str, data: DataObject) -> None:
        sentences = [s for s in data.draw(st.permutations(SENTENCES[language])) if not s.isascii()]
        text = "\n".join(sentences)
        garbled = pressparse.parse(decode_wrongly(text))
        assert garbled.source == decode_wrongly(text)
        assert list_codes(garbled).count("mojibake") == (1 if text else 0)
        assert "mojibake" not in list_codes(pressparse.parse(text))

    def test_count(self) -> None:
        (found,) = [d for d in pressparse.parse("cafÃ© à la crÃ¨me").diagnostics if d.code == "mojibake"]
        assert "in 2 places, first '\\xc3\\xa9'" in found.message


def test_clean_texts(evaluation_texts: list[Path]) -> None:
    """In real texts, nothing but control characters shows that letters were decoded wrongly."""
    for path in evaluation_texts:
        codes = {found.code for found in pressparse.parse(path.read_bytes().decode()).diagnostics}
        assert "not-a-transcript" not in codes
        assert "mojibake" not in codes or "control-characters" in codes, path
