"""Where in the network a server stands: nobody's feed may send us to machines behind our own walls.

Names are looked up here, once, and the connection goes to the very numbers that were judged: a name that
answers differently the second time gains nothing.
"""

import ipaddress
import socket
from collections.abc import Callable, Iterable

from dateline.watching.address import Address, Server
from dateline.watching.trouble import FetchError, RefusedError

Resolve = Callable[[str, int], list[str]]
NAT64 = ipaddress.ip_network("64:ff9b::/96")
IP = ipaddress.IPv4Address | ipaddress.IPv6Address


def resolve(host: str, port: int) -> list[str]:
    """The numbers of a host, in the system's order. Raises OSError where it has none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(answer[4][0]) for answer in found))


def numbers_of(address: Address, trusted: Iterable[Server], lookup: Resolve = resolve) -> list[str]:
    """The numbers under which the address may be asked.

    Only public ones, unless its server is among the `trusted`. `RefusedError` where none is left, `FetchError`
    where the name is unknown.
    """
    try:
        numbers = lookup(address.host, address.port)
    except (OSError, UnicodeError) as error:
        wrong = f"its server {address.host} is not found"
        raise FetchError.about(address.url, wrong, "Check the name and your connection.") from error
    allowed = (
        numbers if address.server in set(trusted) else [number for number in numbers if is_public(number)]
    )
    if not allowed:
        wrong = f"lies on a server within a private network ({address.authority})"
        raise RefusedError.about(address.url, wrong, "Give that address itself, if you mean to read it.")
    return allowed


def is_public(number: str) -> bool:
    """Whether the number is one of the open internet, also where it wraps an older one."""
    try:
        return all(_is_open(ip) for ip in _within(ipaddress.ip_address(number.partition("%")[0])))
    except ValueError:
        return False


def _is_open(ip: IP) -> bool:
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def _within(ip: IP) -> list[IP]:
    """The number that counts: the IPv4 one inside an IPv6 one, where there is one."""
    if isinstance(ip, ipaddress.IPv4Address):
        return [ip]
    wrapped: list[IP] = [inner for inner in (ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())) if inner]
    if ip in NAT64:
        wrapped.append(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
    return wrapped or [ip]
