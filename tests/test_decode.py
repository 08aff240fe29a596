"""Bytes to text: what is declared, what is named, UTF-8, then a stated guess; and never a character more or less."""

from __future__ import annotations

import codecs
import re
import sys
from array import array

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pressparse._reading.decode import decode_bytes
from pressparse._reading.source import Source
from pressparse.diagnostics import CATALOGUE
from pressparse.errors import DecodingError
from pressparse.span import Span

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# Whole, overlong and cut-off sequences of UTF-8, surrogates, signatures, and bytes that windows-1252 lacks.
PIECES = (
    *(
        b"Good evening.\r\n",
        "Café".encode(),
        "港😀".encode(),
        b"\xe2\x82",
        b"\xf0\x9f\x98",
        b"\xc0\xaf",
        b"\xed\xa0\xbd",
    ),
    *(b"\x81", b"\x8d", b"\x90", b"\xff", b"\xfe", b"\x00", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xe9"),
)
noise = st.binary(max_size=60) | st.lists(st.sampled_from(PIECES), max_size=12).map(b"".join)
plain_texts = st.text(max_size=60)

# Every way to write any text with a signature.
SIGNED = (
    ("utf-8", codecs.BOM_UTF8),
    ("utf-16-le", codecs.BOM_UTF16_LE),
    ("utf-16-be", codecs.BOM_UTF16_BE),
    ("utf-32-le", codecs.BOM_UTF32_LE),
    ("utf-32-be", codecs.BOM_UTF32_BE),
)


def list_codes(source: Source) -> list[str]:
    """Return the codes of the diagnostics of a source."""
    return [diagnostic.code for diagnostic in source.diagnostics]


class TestAnyBytes:
    """Without a named encoding, any bytes are a text, and what was done to them is said."""

    @given(noise)
    def test_never_raises_and_says_what_it_did(self, data: bytes) -> None:
        source = decode_bytes(data)
        assert source.origin.encoding is not None
        assert source.origin.media_type == "text/plain"
        whole = Span(0, len(source.text))
        places = [diagnostic.span for diagnostic in source.diagnostics]
        assert all(whole.contains(place) and len(place) for place in places)
        assert places == sorted(places)
        assert all(d.severity is CATALOGUE[d.code].severity for d in source.diagnostics)

    @given(noise)
    def test_a_text_without_a_report_is_exact(self, data: bytes) -> None:
        source = decode_bytes(data)
        if not source.diagnostics:
            assert source.origin.encoding is not None
            signature = dict(SIGNED).get(source.origin.encoding, b"")
            assert source.text.encode(source.origin.encoding) == data.removeprefix(signature)

    @given(noise)
    def test_each_byte_that_fits_nothing_is_one_character(self, data: bytes) -> None:
        source = decode_bytes(codecs.BOM_UTF8 + b"\x81\xff" + data)  # with the mark, nothing is guessed
        kept = re.sub("[\udc80-\udcff]", REPLACEMENT, (b"\x81\xff" + data).decode("utf-8", "surrogateescape"))
        assert source.text == kept
        assert set(list_codes(source)) == {"undecodable-bytes"}
        assert all(set(source.text[d.span.start : d.span.stop]) == {REPLACEMENT} for d in source.diagnostics)

    @given(plain_texts.filter(lambda text: "\0" not in text))
    def test_utf8_is_utf8(self, text: str) -> None:
        source = decode_bytes(text.encode())
        assert source.text == text.removeprefix("\ufeff")
        assert source.origin.encoding == "utf-8"
        assert not source.diagnostics

    @given(plain_texts, st.sampled_from(SIGNED))
    @example("\0", ("utf-16-be", codecs.BOM_UTF16_BE))
    @example("\ufeff", ("utf-8", codecs.BOM_UTF8))
    def test_a_signature_decides_and_is_no_text(self, text: str, signed: tuple[str, bytes]) -> None:
        encoding, signature = signed
        if encoding == "utf-16-le" and text.startswith("\0"):
            return  # can't be told from UTF-32 by its signature: see below
        for named in (None, encoding, "ascii"):
            source = decode_bytes(signature + text.encode(encoding), encoding=named)
            assert source.text == text
            assert source.origin.encoding == encoding
            assert not source.diagnostics

    @given(plain_texts)
    def test_utf16_that_begins_with_a_null_needs_its_name(self, text: str) -> None:
        data = codecs.BOM_UTF16_LE + f"\0{text}".encode("utf-16-le")
        assert decode_bytes(data, encoding="utf-16").text == f"\0{text}"

    @given(plain_texts, st.sampled_from([bytes, bytearray, memoryview]))
    def test_every_kind_of_bytes(self, text: str, kind: type[bytes | bytearray | memoryview]) -> None:
        assert decode_bytes(kind(text.encode())) == decode_bytes(text.encode())


class TestNamed:
    """A named encoding is used for all bytes, or the error says which byte does not fit."""

    @given(st.binary(max_size=40))
    def test_the_byte_that_does_not_fit(self, data: bytes) -> None:
        if data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")):
            return
        try:
            source = decode_bytes(data, encoding="ascii")
        except DecodingError as error:
            assert error.encoding == "ascii"  # noqa: PT017
            assert error.offset == next(n for n, byte in enumerate(data) if byte >= 0x80)  # noqa: PT017
            assert f"0x{data[error.offset]:02x}" in str(error)  # noqa: PT017
        else:
            assert source.text.encode() == data
            assert not source.diagnostics

    @pytest.mark.parametrize(
        ("encoding", "known"),
        [
            ("UTF-8", "utf-8"),
            ("utf8", "utf-8"),
            ("utf-8-sig", "utf-8"),
            ("CP1252", "windows-1252"),
            ("windows-1252", "windows-1252"),
            ("latin-1", "iso8859-1"),
            ("koi8-r", "koi8-r"),
        ],
    )
    def test_one_name_for_all_spellings(self, encoding: str, known: str) -> None:
        source = decode_bytes(b"Good evening.", encoding=encoding)
        assert source.text == "Good evening."
        assert source.origin.encoding == known

    def test_a_named_encoding_is_no_guess(self) -> None:
        source = decode_bytes(b"Caf\xe9", encoding="windows-1252")
        assert source.text == "Café"
        assert not source.diagnostics

    @pytest.mark.parametrize("order", ["little", "big"])
    def test_utf16_without_a_signature_is_the_same_on_every_machine(
        self, order: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "byteorder", order)
        source = decode_bytes("Good".encode("utf-16-le"), encoding="utf-16")
        assert (source.text, source.origin.encoding) == ("Good", "utf-16-le")
        assert decode_bytes("Good".encode("utf-32-le"), encoding="utf-32").text == "Good"

    @pytest.mark.parametrize("encoding", ["", "klingon", "base64", "rot13", "undefined", "idna", "a\0b", "é", "\ud800"])
    def test_unknown_names(self, encoding: str) -> None:
        with pytest.raises(DecodingError, match=r"unknown encoding .+: pass a name that Python knows") as caught:
            decode_bytes(b"\xef\xbb\xbfGood evening.", encoding=encoding)
        assert caught.value.encoding == encoding
        assert caught.value.offset is None

    def test_the_offset_counts_the_signature(self) -> None:
        with pytest.raises(
            DecodingError, match=r"'utf-8', which the byte order mark declares, .+ byte offset 4"
        ) as caught:
            decode_bytes(b"\xef\xbb\xbfa\xff", encoding="latin-1")
        assert (caught.value.encoding, caught.value.offset) == ("utf-8", 4)

    def test_the_message(self) -> None:
        expected = (
            "the encoding 'utf-8' does not fit the bytes 0xf0 0x9f 0x98 at byte offset 5: pass the encoding that the "
            "text was written in, or none to have it found"
        )
        with pytest.raises(DecodingError, match=f"^{re.escape(expected)}$"):
            decode_bytes(b"Good \xf0\x9f\x98 evening", encoding="utf-8")

    def test_a_codec_that_does_not_say_where(self) -> None:
        """Some codecs do not say where, or, from one version of Python to the next, point past the end."""
        with pytest.raises(DecodingError, match=r"does not fit .*0x61 0x62 0x63 0x2d \.\.\. at byte offset 0"):
            decode_bytes(b"abc-def9", encoding="punycode")


class TestGuess:
    """What is neither declared nor named nor UTF-8 is windows-1252, as long as it can be."""

    def test_the_report(self) -> None:
        (diagnostic,) = decode_bytes(b"Good evening, Caf\xe9 M\xfcller.").diagnostics
        assert diagnostic.code == "encoding-guessed"
        assert diagnostic.span == Span(17, 18)
        assert "0xe9 at byte offset 17: read as windows-1252" in diagnostic.message

    @given(st.text(st.sampled_from("Good éüß“”–€\r\n"), min_size=1))
    def test_windows_1252_comes_out_right(self, text: str) -> None:
        data = f"{text}é.".encode("windows-1252")  # no UTF-8: a lead byte before a full stop
        source = decode_bytes(data)
        assert source.text == f"{text}é."
        assert list_codes(source) == ["encoding-guessed"]


class TestBytesThatFitNothing:
    """Each stands as U+FFFD; the first places are reported, and the rest is counted."""

    def test_one_place(self) -> None:
        source = decode_bytes("Bürgerhaus ".encode() + b"\x81\xff!")
        assert source.text == f"Bürgerhaus {REPLACEMENT * 2}!"
        (diagnostic,) = source.diagnostics
        assert diagnostic.span == Span(11, 13)
        assert diagnostic.message == (
            "no encoding that was tried (utf-8, windows-1252) fits the bytes 0x81 0xff at byte offset 12"
        )

    @pytest.mark.parametrize(("places", "ending"), [(20, ""), (21, ", nor the bytes at 1 more places")])
    def test_many_places(self, places: int, ending: str) -> None:
        source = decode_bytes(b"\x81-" * places)
        assert source.text == f"{REPLACEMENT}-" * places
        assert len(source.diagnostics) == 20
        assert source.diagnostics[-1].message.endswith(f"at byte offset 38{ending}")
        assert not any("more places" in diagnostic.message for diagnostic in source.diagnostics[:-1])

    def test_a_long_run_is_one_place(self) -> None:
        (diagnostic,) = decode_bytes(b"\x81" * 1000).diagnostics
        assert diagnostic.span == Span(0, 1000)
        assert "fits the bytes 0x81 0x81 0x81 0x81 ... at" in diagnostic.message

    @pytest.mark.parametrize(
        ("data", "text", "spans", "offset"),
        [
            (codecs.BOM_UTF8 + b"a\xff", f"a{REPLACEMENT}", [Span(1, 2)], 4),
            (codecs.BOM_UTF16_LE + b"a\0b", f"a{REPLACEMENT}", [Span(1, 2)], 4),
            (codecs.BOM_UTF16_BE + b"\xd8\x3d\0a", f"{REPLACEMENT * 2}a", [Span(0, 2)], 2),
            (codecs.BOM_UTF32_BE + b"\0\0\0a\0\x11\0\0", f"a{REPLACEMENT * 4}", [Span(1, 5)], 8),
        ],
    )
    def test_a_signature_keeps_its_encoding(self, data: bytes, text: str, spans: list[Span], offset: int) -> None:
        source = decode_bytes(data)
        assert source.text == text
        assert [diagnostic.span for diagnostic in source.diagnostics] == spans
        assert source.diagnostics[0].message.endswith(f"at byte offset {offset}")

    def test_a_signature_of_utf32_over_utf16(self) -> None:
        source = decode_bytes(codecs.BOM_UTF16_LE + "\0Good".encode("utf-16-le"))
        assert (source.text, source.origin.encoding) == ("\0Good", "utf-16-le")
        assert not source.diagnostics

    def test_the_marks_are_for_decoding_only(self) -> None:
        with pytest.raises(UnicodeEncodeError):
            "Café".encode("ascii", "pressparse.mark")

    @pytest.mark.heavy
    def test_a_file_that_is_no_text(self) -> None:
        source = decode_bytes((bytes(range(0x80, 0x100)) + b"-") * 8000)
        assert len(source.diagnostics) == 20
        assert len(source.text) == 129 * 8000


class TestMisuse:
    """What is no bytes is refused by the argument's name."""

    def test_text(self) -> None:
        with pytest.raises(TypeError, match=r"data must be bytes, bytearray or memoryview, not str; call parse\(\)"):
            decode_bytes("Good evening.")  # type: ignore[arg-type]

    @pytest.mark.parametrize("data", [None, 5, [71], array("B", b"Good")])
    def test_others(self, data: bytes) -> None:
        with pytest.raises(TypeError, match="data must be bytes"):
            decode_bytes(data)

    def test_an_encoding_that_is_no_name(self) -> None:
        with pytest.raises(TypeError, match="encoding must be a str such as 'utf-8', or None, not int"):
            decode_bytes(b"Good", encoding=8)  # type: ignore[arg-type]


def test_origin() -> None:
    source = decode_bytes(b"Good evening.", url="https://harbour.example/talk")
    assert source.origin.url == "https://harbour.example/talk"
    assert source.origin.dropped == ()
