"""What a first visit and the next page take over the wire, heads of answers and fonts included."""


def taken(page, address):
    """Bytes that the network brought for an address."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    sizes = []
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(address, wait_until="networkidle")
    session.detach()
    return sum(sizes)


def test_a_first_visit_takes_at_most_80_kb_and_the_next_page_15(page):
    first, after = taken(page, "/articles/8/"), taken(page, "/articles/9/")
    assert 20_000 < first <= 80 * 1024
    assert 2_000 < after <= 15 * 1024
