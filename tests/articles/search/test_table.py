"""The provision that a lawyer would want stands among the first three results."""

from tests.articles.search import table


def test_the_table_is_large_and_names_provisions_that_exist(convention):
    assert len(table.rows()) >= 80
    assert {
        eid for _, wanted in table.tuned() + table.held_out() for eid in wanted
    } - convention.headings.keys() == set()


def test_of_the_queries_tuned_by_95_in_100_find_it(convention):
    assert len(table.missed(convention, table.tuned())) <= 0.05 * len(table.tuned())


def test_of_the_queries_held_out_95_in_100_find_it(convention):
    assert len(table.missed(convention, table.held_out())) <= 0.05 * len(table.held_out())
