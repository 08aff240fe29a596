"""Files that are no text: told by how they begin, or by their control bytes."""

from __future__ import annotations

__all__ = ["describe_binary"]

_UNPACK = "unpack it first"
_LISTEN = "have it transcribed first"
_LOOK = "read its text with OCR first, such as tesseract"
_SAVE = "save the document as plain text first"

# How a file of the kind begins, what it is, and how to get a text from it.
_KINDS = (
    (b"%PDF-", "a PDF", "extract its text first, such as with pdftotext -layout"),
    (b"PK\x03\x04", "a ZIP archive, such as a DOCX, an ODT or an EPUB", _SAVE),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Office file, such as a DOC", _SAVE),
    (b"\x1f\x8b", "a gzip archive", _UNPACK),
    (b"BZh91AY&SY", "a bzip2 archive", _UNPACK),
    (b"\xfd7zXZ\0", "an xz archive", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", _UNPACK),
    (b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (b"\x89PNG\r\n\x1a\n", "a PNG image", _LOOK),
    (b"\xff\xd8\xff", "a JPEG image", _LOOK),
    (b"GIF87a", "a GIF image", _LOOK),
    (b"GIF89a", "a GIF image", _LOOK),
    (b"ID3\x03", "an MP3 recording", _LISTEN),
    (b"ID3\x04", "an MP3 recording", _LISTEN),
    (b"OggS\0", "an Ogg recording", _LISTEN),
)

_HEAD = 4096
_LEAST = 256
_MOST_CONTROLS = 1 / 20
# All but tab, the line ends, and what old programs put at the end of a file or before a change of character set.
_CONTROLS = bytes(byte for byte in (*range(0x20), 0x7F) if byte not in b"\t\n\v\f\r\x1a\x1b")


def describe_binary(content: bytes) -> str | None:
    r"""Return what a file is and what to do with it, for a message; None where it may be a text.

    >>> describe_binary(b"%PDF-1.7\n")
    'this is a PDF: extract its text first, such as with pdftotext -layout'
    """
    for signature, kind, advice in _KINDS:
        if content.startswith(signature):
            return f"this is {kind}: {advice}"
    head = content[:_HEAD]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if len(head) >= _LEAST and controls > _MOST_CONTROLS * len(head):
        return "this is no text, but a file of some program: save it as plain text first"
    return None
