"""Web pages saved as HTML: main text and metadata, found by trafilatura (extra ``html``).

Method: Barbaresi (2021), Trafilatura: A Web Scraping Library and Command-Line Tool for Text Discovery and
Extraction, ACL 2021 demonstrations.
"""

import logging
import re
from collections.abc import Iterator
from io import BufferedReader

from kg.errors import SourceError
from kg.sources.encodings import decode, read_whole
from kg.sources.records import Notice, Record

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2999-12-31"}
"""Publication dates from metadata only, never the nearest date in the text."""


def read_html(stream: BufferedReader) -> Iterator[Record | Notice]:
    """Yield the main article of a page.

    Raises SourceError where trafilatura is not installed or finds no article.
    """
    try:
        from trafilatura import bare_extraction
        from trafilatura.settings import Document
    except ImportError as error:
        raise SourceError(
            "HTML needs the package trafilatura", "Run: pip install 'political-events-kg[html]'"
        ) from error
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    markup = _markup(read_whole(stream))
    try:
        page = bare_extraction(
            markup, with_metadata=True, include_comments=False, date_extraction_params=_DATES
        )
    except Exception as error:
        raise SourceError(f"trafilatura fails on it ({error})", "Save its text as a .txt file.") from error
    if not isinstance(page, Document) or not page.text:
        raise SourceError("no article found in the page", "Save its text as a .txt file.")
    yield Record(page.text, title=page.title, date=page.date, url=page.url, publisher=page.sitename)


def _markup(data: bytes) -> str:
    """Decode a page: its declared charset stands where it is not UTF-8."""
    declared = _CHARSET.search(data[:4096])
    if declared:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            try:
                return data.decode(declared[1].decode("ascii"))
            except (LookupError, UnicodeDecodeError):
                pass
    return decode(data)
