"""Addresses of pages: which are taken, and what of them a request needs."""

import re
import urllib.parse
from dataclasses import dataclass

from dateline.watching.trouble import RefusedError

PORTS = {"http": 80, "https": 443}
KEPT = "/%:=&?~+!$,;'@()*[]|"  # characters of a path or query that stay as they are
LONGEST = 2000  # characters
STEERING = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]")
HOST = re.compile(r"[a-z0-9._-]{1,253}|[0-9a-f:.]{2,45}")

Server = tuple[str, int]  # host and port


@dataclass(frozen=True, slots=True)
class Address:
    """One http or https address, taken apart; `target` is its path with its query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def server(self) -> Server:
        """Who answers: host and port."""
        return self.host, self.port

    @property
    def authority(self) -> str:
        """Host and port as they stand in an address and in the header Host."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def root(self) -> str:
        """The address of the server's first page, without a slash at its end."""
        return f"{self.scheme}://{self.authority}"

    @property
    def url(self) -> str:
        """The whole address."""
        return self.root + self.target


def read_address(words: str, seen_from: Address | None = None) -> Address:
    """The address that `words` write, which may be relative to the page `seen_from`.

    `RefusedError` for other schemes than http and https, for names and passwords, and for what is no address.
    """
    words = words.strip()
    if len(words) > LONGEST:
        raise _refusal(words, f"is an address of more than {LONGEST:,} characters")
    if STEERING.search(words.replace(" ", "")):
        raise _refusal(words, "is an address with characters that steer a terminal or a request")
    try:
        whole = urllib.parse.urljoin(seen_from.url, words) if seen_from else words
        parts = urllib.parse.urlsplit(whole)
        host, port = _host(parts.hostname), parts.port
    except ValueError as error:
        raise _refusal(words, "is no address") from error
    if parts.scheme not in PORTS:
        raise _refusal(words, "is no http or https address")
    if parts.username is not None or parts.password is not None:
        raise _refusal(f"{parts.scheme}://{host}", "is an address with a name or password in it")
    if not HOST.fullmatch(host) or port == 0:
        raise _refusal(words, "names no server")
    return Address(parts.scheme, host, port or PORTS[parts.scheme], _target(parts))


def _host(name: str | None) -> str:
    """In letters that travel: "münchen.example" as "xn--mnchen-3ya.example"; ValueError where it has none."""
    name = (name or "").rstrip(".")
    return (name if name.isascii() else name.encode("idna").decode("ascii")).lower()


def _target(parts: urllib.parse.SplitResult) -> str:
    path = urllib.parse.quote(parts.path or "/", safe=KEPT)
    return path + ("?" + urllib.parse.quote(parts.query, safe=KEPT) if parts.query else "")


def _refusal(words: str, wrong: str) -> RefusedError:
    shown = STEERING.sub("?", words[:200])
    return RefusedError.about(shown or "an address", wrong, "Give one such as https://example.org/feed.xml.")
