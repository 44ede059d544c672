"""Which feeds to watch: addresses, and lists of them in OPML, as every feed reader writes it."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree

from dateline.watching.address import read_address
from dateline.watching.trouble import WatchListError

SCHEMES = ("http://", "https://", "feed://")
LARGEST = 8_000_000  # bytes
WAY_OUT = "Export it from a feed reader again, or give the addresses themselves."


def feeds_of(names: Iterable[str]) -> list[str]:
    """The addresses of the feeds that `names` stand for, each once, in order.

    A name is an address or an OPML file. `WatchListError` for what is neither or holds no feed, `RefusedError` for
    an address that is none.
    """
    found = [read_address(_plain(address)).url for name in names for address in _of(name)]
    if not found:
        raise WatchListError.about("the list", "names no feed", "Give an address or an OPML file.")
    return list(dict.fromkeys(found))


def _of(name: str) -> Iterator[str]:
    if name.lower().startswith(SCHEMES):
        yield name
    else:
        yield from read_opml(_bytes(name), name)


def _plain(address: str) -> str:
    """feed: is what some readers put before a feed's own address, or in place of its http:."""
    lower = address.lower()
    if lower.startswith(("feed:http://", "feed:https://")):
        return address[len("feed:") :]
    return "http" + address[len("feed") :] if lower.startswith("feed://") else address


def _bytes(name: str) -> bytes:
    try:
        with Path(name).open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = "is no address, and no file of that name is there"
        if not isinstance(error, FileNotFoundError):
            reason = f"cannot be opened ({getattr(error, 'strerror', None) or error})"
        raise WatchListError.about(name, reason, "Give an OPML file, or https://...") from error
    if len(data) > LARGEST:
        raise WatchListError.about(name, f"is larger than {LARGEST:,} bytes", "Split it.")
    return data


def read_opml(data: bytes, origin: str) -> list[str]:
    """The addresses of the feeds of an OPML file, in its order, from folders within folders too.

    `WatchListError` for what is no OPML, names no feed, or declares entities, which can swell without bound.
    """
    if b"<!ENTITY" in data.replace(b"\0", b"").upper():
        raise WatchListError.about(origin, "declares entities, which is how XML bombs are built", WAY_OUT)
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise WatchListError.about(origin, f"is no OPML ({error})", WAY_OUT) from error
    if root.tag.lower() != "opml":
        raise WatchListError.about(origin, f"is no OPML but XML of another kind ({root.tag[:40]})", WAY_OUT)
    found = [address for outline in root.iter() if (address := _address(outline))]
    if not found:
        raise WatchListError.about(origin, "holds no feed (no outline with an xmlUrl)", WAY_OUT)
    return found


def _address(outline: ElementTree.Element) -> str:
    """Readers differ in how they write the attribute's name."""
    return next((value for name, value in outline.attrib.items() if name.lower() == "xmlurl"), "").strip()
