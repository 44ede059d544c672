"""One request and its answer: no redirects, no cookies, no retries, and an end to size and time.

urllib3 speaks HTTP: it lies below most of Python's web clients, comes with what reads pages anyway, and lets us
connect to the number that was judged while the certificate is checked against the name.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import urllib3
from urllib3 import BaseHTTPResponse, HTTPConnectionPool, HTTPSConnectionPool

from dateline import __version__
from dateline.watching.address import Address
from dateline.watching.trouble import FetchError

PRODUCT = "Dateline"
USER_AGENT = f"{PRODUCT}/{__version__} (dateline watch; reads news feeds into a record)"
ACCEPTED = "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/html;q=0.9, */*;q=0.5"
CHUNK = 1 << 16  # bytes
UNREACHED = (urllib3.exceptions.NewConnectionError, urllib3.exceptions.ConnectTimeoutError)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one answer may take: bytes after unpacking, seconds for the connection, between bytes and in all."""

    size: int = 16_000_000
    connect: float = 15.0
    silence: float = 30.0
    whole: float = 120.0


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: `headers` by their names in small letters, `url` where it came from in the end.

    `moved` is the new address of what has moved for good.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    url: str = ""
    moved: str | None = None


Send = Callable[[Address, list[str], Mapping[str, str], Limits], Reply]


def send(address: Address, numbers: list[str], headers: Mapping[str, str], limits: Limits) -> Reply:
    """Asks the first of the server's `numbers` that can be reached; `FetchError` where no whole answer comes."""
    try:
        return _first_reached(address, numbers, headers, limits)
    except urllib3.exceptions.SSLError as error:
        raise _failure(address, f"has no certificate that can be trusted ({error})") from error
    except UNREACHED as error:
        raise _failure(address, "is on a server that cannot be reached") from error
    except (urllib3.exceptions.TimeoutError, TimeoutError) as error:
        raise _failure(address, "does not answer in time") from error
    except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
        raise _failure(
            address, f"gives an answer that is cut off or no HTTP ({type(error).__name__})"
        ) from error


def _failure(address: Address, wrong: str, way_out: str = "It is asked again later.") -> FetchError:
    return FetchError.about(address.url, wrong, way_out)


def _first_reached(address: Address, numbers: list[str], headers: Mapping[str, str], limits: Limits) -> Reply:
    for number in numbers[:-1]:
        try:
            return _ask(address, number, headers, limits)
        except UNREACHED:
            continue
    return _ask(address, numbers[-1], headers, limits)


def _ask(address: Address, number: str, headers: Mapping[str, str], limits: Limits) -> Reply:
    with _pool(address, number, limits) as pool:
        answer = pool.urlopen(
            "GET", address.target, headers=_headers(address, headers), retries=False, redirect=False,
            preload_content=False,
        )  # fmt: skip
        try:
            body = b"" if 300 <= answer.status < 400 else _body(answer, address, limits)
        finally:
            answer.close()
    return Reply(
        answer.status, {name.lower(): value for name, value in answer.headers.items()}, body, address.url
    )


def _pool(address: Address, number: str, limits: Limits) -> HTTPConnectionPool:
    timeout = urllib3.Timeout(connect=limits.connect, read=limits.silence)
    if address.scheme == "http":
        return HTTPConnectionPool(number, address.port, timeout=timeout)
    return HTTPSConnectionPool(
        number, address.port, timeout=timeout, server_hostname=address.host, assert_hostname=address.host
    )


def _headers(address: Address, more: Mapping[str, str]) -> dict[str, str]:
    ours = {"Host": address.authority, "User-Agent": USER_AGENT, "Accept": ACCEPTED}
    return {**ours, "Accept-Encoding": "gzip, deflate", "Connection": "close", **more}


def _body(answer: BaseHTTPResponse, address: Address, limits: Limits) -> bytes:
    """The unpacked bytes; `FetchError` where they are too many or take too long."""
    body, end = bytearray(), time.monotonic() + limits.whole
    while chunk := answer.read1(CHUNK, decode_content=True):
        body += chunk
        if len(body) > limits.size:
            raise _failure(address, f"is larger than {limits.size:,} bytes", "Leave it out of the list.")
        if time.monotonic() > end:
            raise _failure(address, "does not come to an end in time")
    return bytes(body)
