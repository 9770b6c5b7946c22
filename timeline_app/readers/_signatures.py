"""The first bytes of the kinds of file that are often mistaken for text, and the names these kinds bear."""

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Offset, bytes, name.  Names are the same in every language of the interface.
_SIGNATURES = (
    (0, b"\x89PNG\r\n\x1a\n", "PNG"),
    (0, b"\xff\xd8\xff", "JPEG"),
    (0, b"GIF87a", "GIF"),
    (0, b"GIF89a", "GIF"),
    (8, b"WEBP", "WebP"),
    (0, b"II*\0", "TIFF"),
    (0, b"MM\0*", "TIFF"),
    (4, b"ftyp", "MP4"),
    (0, b"%PDF-", "PDF"),
    (0, b"{\\rtf", "RTF"),
    (30, b"mimetypeapplication/epub+zip", "EPUB"),
    (30, b"mimetypeapplication/vnd.oasis.opendocument", "OpenDocument"),
    (0, b"PK\x03\x04", "ZIP"),
    (0, b"PK\x05\x06", "ZIP"),
    (0, b"\x1f\x8b", "gzip"),
    (0, b"BZh", "bzip2"),
    (0, b"\xfd7zXZ\0", "XZ"),
    (0, b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (0, b"Rar!\x1a\x07", "RAR"),
    (0, OLD_OFFICE, "Microsoft Office"),
    (0, b"SQLite format 3\0", "SQLite"),
    (0, b"\x7fELF", "ELF"),
    (0, b"MZ\x90\0", "EXE"),
    (0, b"OggS", "Ogg"),
    (0, b"ID3", "MP3"),
    (0, b"fLaC", "FLAC"),
)
_OFFICE = ((b"word/", "DOCX"), (b"xl/", "XLSX"), (b"ppt/", "PPTX"))


def kind_of(data: bytes) -> str:
    """Name of the kind of file that begins with these bytes, "" when none of the known."""
    name = next((name for at, mark, name in _SIGNATURES if data.startswith(mark, at)), "")
    if name == "ZIP":
        names = directory(data)
        return next((office for folder, office in _OFFICE if folder in names), name)
    return name


def is_locked_office(data: bytes) -> bool:
    """Whether a file is one that an office program has encrypted, whatever kind it is inside."""
    return data.startswith(OLD_OFFICE) and "EncryptedPackage".encode("utf-16-le") in data


def directory(data: bytes) -> bytes:
    """The directory of a ZIP file, which stands at its end: an archive in it has one of its own before that."""
    end = data.rfind(b"PK\x05\x06")
    if end < 0:
        return data[-65_536:]
    size = int.from_bytes(data[end + 12 : end + 16], "little")
    return data[max(0, end - size) : end]
