"""A process that reads documents for another one: it gets Documents and sends Answers, and never writes."""

import os
import queue
import signal
import threading
from multiprocessing.connection import Connection

from dateline.adding.answer import Load, answer
from dateline.errors import DatelineError
from dateline.record import Document

READY = "ready"


def work(connection: "Connection[object, Document]", load: Load) -> None:
    """Answers documents in their order until the other end closes; ends with its parent, however that ended.

    What goes out: READY once, then an Answer for each document; or the error that says why it cannot read.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    waiting: queue.SimpleQueue[Document] = queue.SimpleQueue()
    threading.Thread(target=_receive, args=(connection, waiting), daemon=True).start()
    try:
        read = load()
    except DatelineError as error:  # say, a tagger that is not installed
        connection.send(error)
        return
    connection.send(READY)
    while True:
        connection.send(answer(read, waiting.get()))


def _receive(connection: "Connection[object, Document]", waiting: "queue.SimpleQueue[Document]") -> None:
    """Takes documents in while another is read: else both ends could wait for the other to empty its pipe."""
    try:
        while True:
            waiting.put(connection.recv())
    except (EOFError, OSError):
        os._exit(0)
