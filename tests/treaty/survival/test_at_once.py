"""Two who publish at once, and many who read meanwhile."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.treaty.survival.publishing import publishing

pytestmark = pytest.mark.usefixtures("unharmed")


def test_two_who_publish_at_once_and_many_who_read_never_see_an_older_page(server, address):
    """A reader who asks after a publication has ended sees it, whatever was being made and kept meanwhile."""
    committed, end = [], threading.Event()
    sets = [[f"{who}-{n}" for n in range(4)] for who in ("one", "two")]

    def publish(keys):
        for key in publishing(address, *keys):
            committed.append(key)

    def read():
        behind, asked = [], 0
        while not end.is_set():
            known = list(committed)
            page = server.get("/articles/14/").body.decode()
            behind += [key for key in known if f"Title of {key}" not in page]
            asked += 1
        return behind, asked

    with ThreadPoolExecutor(8) as pool:
        readers = [pool.submit(read) for _ in range(4)]
        publishers = [pool.submit(publish, keys) for keys in sets]
        try:
            for each in publishers:
                each.result()
            time.sleep(0.3)
        finally:
            end.set()
        found = [each.result() for each in readers]
    assert [behind for behind, _ in found] == [[]] * 4
    assert (min(asked for _, asked in found) > 3, len(committed)) == (True, 8)
