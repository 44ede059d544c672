"""Pages are asked for politely, and nothing that they answer does harm."""

import gzip
import socket
import threading
from collections.abc import Callable

import pytest

from dateline import __version__
from dateline.watching import Fetcher, FetchError, RefusedError
from dateline.watching.address import read_address
from dateline.watching.transport import Limits, Reply
from tests.watching.sites import Hand, Site


@pytest.fixture
def get(fetcher: Fetcher, site: Site) -> Callable[..., Reply]:
    return lambda path="/a", **headers: fetcher.get(site.url + path, {read_address(site.url).server}, headers)


def test_a_page_comes_with_its_status_and_headers(get: Callable[..., Reply], site: Site) -> None:
    site.put("/a", "words", ETag='"1"')
    reply = get()
    assert (reply.status, reply.body, reply.headers["etag"], reply.url) == (
        200,
        b"words",
        '"1"',
        site.url + "/a",
    )
    assert get("/none").status == 404


def test_we_say_who_we_are(get: Callable[..., Reply], site: Site) -> None:
    get()
    assert {headers["user-agent"].split(" ")[0] for _, headers in site.asked} == {f"Dateline/{__version__}"}
    assert {headers["host"] for _, headers in site.asked} == {site.url.removeprefix("http://")}


def test_two_requests_to_a_host_are_apart(get: Callable[..., Reply], hand: Hand) -> None:
    get()  # robots.txt, then the page
    assert hand.slept == [2.0]
    hand.time += 0.5
    get("/b")
    assert hand.slept == [2.0, 1.5]
    hand.time += 60
    get("/c")
    assert hand.slept == [2.0, 1.5]


def test_a_clock_that_jumps_back_does_not_make_us_wait_for_it(get: Callable[..., Reply], hand: Hand) -> None:
    get()
    hand.time -= 86400
    get("/b")
    assert max(hand.slept) <= 2.0


def test_a_site_may_ask_for_a_longer_pause(get: Callable[..., Reply], site: Site, hand: Hand) -> None:
    site.put("/robots.txt", "User-agent: *\nCrawl-delay: 10")
    get()
    get("/b")
    assert hand.slept == [10.0, 10.0]


def test_what_robots_txt_forbids_is_not_asked_for(get: Callable[..., Reply], site: Site) -> None:
    site.put("/robots.txt", "User-agent: Dateline\nDisallow: /closed\n\nUser-agent: *\nDisallow: /")
    with pytest.raises(RefusedError, match=r"robots\.txt"):
        get("/closed/a")
    get("/open")
    assert [path for path, _ in site.asked] == ["/robots.txt", "/open"]


def test_robots_txt_is_asked_for_once_a_day(get: Callable[..., Reply], site: Site, hand: Hand) -> None:
    for wait in (0, 3600, 24 * 3600):
        hand.time += wait
        get()
    assert [path for path, _ in site.asked].count("/robots.txt") == 2


def test_while_robots_txt_cannot_be_had_nothing_is_asked_for(get: Callable[..., Reply], site: Site) -> None:
    site.put("/robots.txt", status=500)
    with pytest.raises(FetchError, match=r"robots\.txt: cannot be had now \(status 500\)"):
        get()
    assert site.paths == []


def test_redirects_are_followed_and_told_where_they_are_for_good(
    get: Callable[..., Reply], site: Site
) -> None:
    site.put("/a", status=301, Location="/b")
    site.put("/b", "words")
    assert (get().body, get().moved) == (b"words", site.url + "/b")
    site.put("/a", status=302, Location="/b")
    assert get().moved is None


def test_redirects_end(get: Callable[..., Reply], site: Site) -> None:
    site.put("/a", status=302, Location="/a")
    with pytest.raises(FetchError, match="more than 5 redirects"):
        get()
    assert len(site.paths) == 6


@pytest.mark.parametrize(
    "where", ["file:///etc/passwd", "http://169.254.169.254/latest", "http://[::1]/", "//localhost/"]
)
def test_a_redirect_leads_out_of_the_web_or_behind_a_wall_in_vain(
    get: Callable[..., Reply], site: Site, where: str
) -> None:
    site.put("/a", status=302, Location=where)
    with pytest.raises(RefusedError):
        get()


def test_a_redirect_to_another_machine_of_ours_is_refused(
    get: Callable[..., Reply], site: Site, make_site: Callable[[], Site]
) -> None:
    other = make_site()
    site.put("/a", status=302, Location=other.url + "/a")
    with pytest.raises(RefusedError, match="private network"):
        get()
    assert other.asked == []


def test_robots_txt_cannot_be_used_to_reach_behind_a_wall(
    get: Callable[..., Reply], site: Site, make_site: Callable[[], Site]
) -> None:
    other = make_site()
    site.put("/robots.txt", status=302, Location=other.url + "/a")
    with pytest.raises(RefusedError):
        get()
    assert other.asked == []


def test_a_page_that_is_too_large_is_left(hand: Hand, site: Site) -> None:
    url = site.put("/a", b"x" * 3000)
    site.put("/bomb", gzip.compress(b"x" * 50_000_000), Content_Encoding="gzip")
    fetcher = Fetcher(hand.clock, limits=Limits(size=2000))
    for address in (url, site.url + "/bomb"):
        with pytest.raises(FetchError, match="larger than 2,000 bytes"):
            fetcher.get(address, {read_address(url).server})


def test_a_packed_page_is_unpacked(get: Callable[..., Reply], site: Site) -> None:
    site.put("/a", gzip.compress(b"words"), Content_Encoding="gzip")
    assert get().body == b"words"


def test_an_answer_that_breaks_off_is_no_answer(get: Callable[..., Reply], site: Site) -> None:
    site.put("/a", "words", Content_Length="500")
    with pytest.raises(FetchError, match="cut off"):
        get()


def test_a_server_that_says_nothing_is_given_up(hand: Hand) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        with pytest.raises(FetchError, match="does not answer in time"):
            Fetcher(hand.clock, limits=Limits(silence=0.05)).get(url, {read_address(url).server})


def test_a_server_that_drips_is_given_up(hand: Hand) -> None:
    def drip(server: socket.socket) -> None:
        line, _ = server.accept()
        line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        for _ in range(100):
            try:
                line.sendall(b"x")
            except OSError:
                return
            threading.Event().wait(0.01)

    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=drip, args=(server,), daemon=True).start()
        url = f"http://127.0.0.1:{server.getsockname()[1]}/"
        with pytest.raises(FetchError, match="in time"):
            Fetcher(hand.clock, limits=Limits(whole=0.1)).get(url, {read_address(url).server})


def test_a_server_that_is_not_there_is_told(hand: Hand) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"http://127.0.0.1:{server.getsockname()[1]}/"
    with pytest.raises(FetchError, match="cannot be reached"):
        Fetcher(hand.clock).get(url, {read_address(url).server})


def test_of_several_numbers_the_first_that_can_be_reached_is_asked(hand: Hand, site: Site) -> None:
    site.put("/a", "words")
    fetcher = Fetcher(hand.clock, lookup=lambda host, port: ["127.0.0.2", "127.0.0.1"])
    port = site.url.rpartition(":")[2]
    reply = fetcher.get(f"http://news.example:{port}/a", {("news.example", int(port))})
    assert reply.body == b"words"
    assert site.asked[-1][1]["host"] == f"news.example:{port}"


@pytest.mark.parametrize(
    ("header", "rest"), [("7200", 7200.0), ("Sun, 17 Mar 2030 18:46:40 GMT", 3600.0), ("", 900.0)]
)
def test_a_busy_server_is_left_alone_for_as_long_as_it_asks(
    get: Callable[..., Reply], site: Site, hand: Hand, header: str, rest: float
) -> None:
    get("/fine")
    hand.time = (
        1_900_000_000.0 - 2.0
    )  # the pause before the next request leads to the hour that the date counts from
    site.put("/a", status=429, Retry_After=header)
    with pytest.raises(FetchError, match="busy") as caught:
        get()
    assert caught.value.rest == pytest.approx(rest, abs=2.0)
    asked = len(site.asked)
    hand.time += rest - 10
    with pytest.raises(FetchError, match="left alone"):
        get("/fine")
    assert len(site.asked) == asked
    hand.time += 20
    get("/fine")
    assert len(site.asked) == asked + 1
