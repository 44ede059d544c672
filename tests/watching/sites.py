"""A small site on this machine, and a clock that is turned by hand."""

from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from dateline.watching import Clock

START = 1_900_000_000.0
RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>The Ansel Post</title>{items}</channel></rss>"""
ITEM = """<item><title>{title}</title><link>{link}</link><pubDate>Mon, 03 Mar 2031 10:00:00 GMT</pubDate>
<description>{summary}</description></item>"""
PAGE = """<html><head><title>{title}</title></head>
<body><article><h1>{title}</h1>{paragraphs}</article></body></html>"""


@dataclass(slots=True)
class Answer:
    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Site:
    """What is answered under each path, and what was asked for: (path, headers)."""

    url: str = ""
    answers: dict[str, Answer | Callable[[dict[str, str]], Answer]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def put(self, path: str, body: str | bytes = b"", status: int = 200, **headers: str) -> str:
        data = body.encode() if isinstance(body, str) else body
        self.answers[path] = Answer(data, status, {k.replace("_", "-"): v for k, v in headers.items()})
        return self.url + path

    def feed(self, *items: tuple[str, str, str], path: str = "/feed.xml", **headers: str) -> str:
        """Puts a feed of (title, link, summary)."""
        rows = "".join(ITEM.format(title=a, link=b, summary=c) for a, b, c in items)
        return self.put(path, RSS.format(items=rows), **headers)

    def page(self, path: str, title: str, words: str) -> str:
        paragraphs = f"<p>{words} The guns were silent along the river, and the ferries went again.</p>" * 4
        return self.put(path, PAGE.format(title=title, paragraphs=paragraphs), Content_Type="text/html")

    @property
    def paths(self) -> list[str]:
        """What was asked for, robots.txt aside."""
        return [path for path, _ in self.asked if path != "/robots.txt"]


@dataclass(slots=True)
class Hand:
    """A clock turned by hand."""

    time: float = START
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds

    @property
    def clock(self) -> Clock:
        return Clock(lambda: self.time, self.sleep)


def served(site: Site) -> ThreadingHTTPServer:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            site.asked.append((self.path, headers))
            answer = site.answers.get(self.path, Answer(b"nothing here", 404))
            answer = answer if isinstance(answer, Answer) else answer(headers)
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            if "Content-Length" not in answer.headers:
                self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, *_: object) -> None:
            pass

    return ThreadingHTTPServer(("127.0.0.1", 0), Handler)
