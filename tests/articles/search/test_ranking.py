import pytest


def eids(results):
    return [hit.document.eid for hit in results.varied(50)]


def test_every_heading_of_an_article_finds_it_first(convention):
    headed = [d for d in convention.index.documents if d.kind in ("article", "annex", "part") and d.heading]
    shared = [h for h in (d.heading for d in headed) if [d.heading for d in headed].count(h) > 1]
    lost = [d.label for d in headed if d.heading not in shared and eids(convention.find(d.heading))[0] != d.eid]
    assert len(headed) == 110
    assert lost == []


@pytest.mark.parametrize(
    ("query", "eid"),
    [
        ("grounds for refusing extradition", "art_51"),
        ("victims", "art_81"),
        ("judgment", "art_66__para_2__point_b"),
        ("genocide", "art_5__para_1"),
        ("surrender of the person", "art_61"),
        ("torture", "annex_F"),
        ("article 54", "art_54"),
        ("54(1)", "art_54__para_1"),
        ("annex F", "annex_F"),
    ],
)
def test_a_heading_a_definition_or_a_number_comes_first(convention, query, eid):
    assert eids(convention.find(query))[0] == eid


def test_an_exact_phrase_finds_just_these_words(convention):
    assert set(eids(convention.find('"political offence" in:restatement'))) == {"art_5__para_6"}
    assert eids(convention.find('"offence political"')) == []


def test_all_words_are_wanted(convention):
    results = convention.find("pillaging town")
    assert set(eids(results)) == {"art_5__para_4__point_b__point_xvi", "art_5__para_4__point_e__point_v"} | {
        eid for eid in eids(results) if eid in convention.seeker.containers
    }
    assert results.whole


def test_where_nothing_has_all_words_the_best_of_the_rest_is_shown_and_said(convention):
    results = convention.find("pillaging depositary")
    assert results.is_partial
    assert {"art_94", "art_5"} <= {group.eid for group in convention.find("pillaging depositary").groups}


def test_what_occurs_nowhere_finds_nothing(convention):
    results = convention.find("qwertyuiopasdf")
    assert (results.total, results.groups, results.facets) == (0, [], {"part": {}, "section": {}, "layer": {}})


def test_points_of_one_article_are_grouped_under_it(convention):
    results = convention.find("undercover")
    group = results.groups[0]
    assert (group.eid, group.label, group.heading) == ("art_40", "Article 40", "Undercover operations")
    assert len({group.eid for group in results.groups}) == len(results.groups)


def test_pages_follow_one_another_without_gap(convention):
    pages = [convention.find("crimes", page=number, per_page=7) for number in range(1, 30)]
    whole = convention.find("crimes", per_page=1000)
    paged = [group.eid for page in pages[: pages[0].pages] for group in page.groups]
    assert paged == [group.eid for group in whole.groups]
    assert pages[-1].page == pages[0].pages


def test_facets_count_what_was_found(convention):
    results = convention.find("torture")
    assert sum(results.facets["section"].values()) == results.total
    narrowed = {part: convention.find(f"torture part:{part}").total for part in results.facets["part"]}
    assert narrowed == results.facets["part"]


def test_facets_of_many_are_counted_by_the_index_in_the_same_way(convention):
    query = convention.find("torture crime").query
    places = [place for _, place in convention.index.search(convention.matcher.match(query), 1000)[1]]
    counted = convention.index.count_by(convention.matcher.match(query, ranked=False))
    assert (counted, sum(counted["layer"].values())) == (convention.index.count(places), len(places))


@pytest.mark.parametrize(
    ("limit", "tops"),
    [
        ("part:VI", ["art_81", "art_82", "art_83", "part_VI"]),
        ("part:6", ["art_81", "art_82", "art_83", "part_VI"]),
        ("kind:annex", [f"annex_{letter}" for letter in "ABCDEFGH"]),
        ("annex:F-G", ["annex_F", "annex_G"]),
        ("article:8", ["art_8"]),
        ("article:8-10", ["art_10", "art_8", "art_9"]),
        ("article:64-99 part:IV", ["art_64", "art_65"]),
        ("article:8 article:10", ["art_10", "art_8"]),
        ("article:8,10", ["art_10", "art_8"]),
        ("kind:preamble", ["preamble"]),
        ("in:annotations article:30", ["art_30"]),
        ("part:XXL", []),
        ("article:seven", []),
        ("edition:nl", []),
        ("kind:annex edition:en", [f"annex_{letter}" for letter in "ABCDEFGH"]),
        ("kind:annex in:restatement -annex:B-H", ["annex_A"]),
    ],
)
def test_filters_limit_where_is_searched(convention, limit, tops):
    assert sorted({group.eid for group in convention.find(limit, per_page=500).groups}) == tops


def test_a_filter_alone_lists_in_reading_order(convention):
    found = [place for _, place in convention.find("part:VI").found]
    assert found == sorted(found)
