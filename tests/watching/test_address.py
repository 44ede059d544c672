"""Which addresses are taken, and which machines are asked."""

import pytest

from dateline.watching.address import read_address
from dateline.watching.network import is_public, numbers_of
from dateline.watching.trouble import FetchError, RefusedError


@pytest.mark.parametrize(
    ("words", "url"),
    [
        ("https://Example.org", "https://example.org/"),
        ("http://example.org:80/a b?q=é", "http://example.org/a%20b?q=%C3%A9"),
        ("https://example.org:8443/x#part", "https://example.org:8443/x"),
        ("http://münchen.example/", "http://xn--mnchen-3ya.example/"),
        ("http://[2001:db8::1]:81/", "http://[2001:db8::1]:81/"),
    ],
)
def test_an_address_is_written_in_one_way(words: str, url: str) -> None:
    assert read_address(words).url == url


def test_a_relative_address_is_seen_from_its_page() -> None:
    assert read_address("../a", read_address("https://example.org/b/c")).url == "https://example.org/a"


@pytest.mark.parametrize(
    "words",
    [
        "file:///etc/passwd", "ftp://example.org/x", "gopher://example.org", "javascript:alert(1)", "example.org", "",
        "http://", "http://user:secret@example.org/", "http://example.org:99999/", "http://example.org:0/",
        "http://exa mple.org/", "http://example.org/\r\nX: y", "http://[::1", "http://example.org/\x1b[2J",
        "http://example.org/" + "a" * 3000,
    ],
)  # fmt: skip
def test_other_addresses_are_refused(words: str) -> None:
    with pytest.raises(RefusedError) as caught:
        read_address(words)
    assert "secret" not in str(caught.value) and "\x1b" not in str(caught.value)


@pytest.mark.parametrize("number", ["8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_the_open_internet_is_public(number: str) -> None:
    assert is_public(number)


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1", "127.8.8.8", "10.0.0.1", "172.16.5.4", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "224.0.0.1", "255.255.255.255", "240.0.0.1", "::1", "::", "fe80::1%eth0", "fd00::1", "ff02::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "no number",
    ],
)  # fmt: skip
def test_what_lies_behind_a_wall_is_not(number: str) -> None:
    assert not is_public(number)


def test_only_public_numbers_of_a_name_are_asked() -> None:
    address = read_address("http://news.example/")
    assert numbers_of(address, (), lambda host, port: ["10.0.0.1", "8.8.8.8"]) == ["8.8.8.8"]


def test_a_name_for_a_private_machine_is_refused() -> None:
    with pytest.raises(RefusedError, match="private network"):
        numbers_of(read_address("http://news.example/"), (), lambda host, port: ["192.168.0.10"])


def test_a_private_machine_that_was_given_is_asked_and_its_other_ports_are_not() -> None:
    trusted = {("intranet", 80)}
    assert numbers_of(read_address("http://intranet/a"), trusted, lambda *_: ["10.0.0.1"]) == ["10.0.0.1"]
    with pytest.raises(RefusedError):
        numbers_of(read_address("http://intranet:6379/a"), trusted, lambda *_: ["10.0.0.1"])


def test_an_unknown_name_may_be_known_later() -> None:
    def unknown(host: str, port: int) -> list[str]:
        raise OSError("no such host")

    with pytest.raises(FetchError, match="not found") as caught:
        numbers_of(read_address("http://news.example/"), (), unknown)
    assert not isinstance(caught.value, RefusedError)
