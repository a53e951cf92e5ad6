"""Contact sheets: all pictures of a page kind on one sheet, and one HTML page with every sheet."""

from html import escape

STYLE = """
body { margin: 1rem; background: #777; color: #fff; font: 14px/1.4 sans-serif; }
section > div { display: flex; gap: 12px; align-items: flex-start; margin: 8px 0 16px; }
figure { margin: 0; min-width: 0; }
img { display: block; width: 100%; }
a { color: inherit; }
"""


def rows(kind, schemes, widths, tall):
    """The pictures of one kind, a row for each colour scheme, each as wide on the sheet as it is on a screen."""
    for scheme in schemes:
        pictures = "".join(
            f'<figure style="flex: {width} 1 0; max-height: {tall}px; overflow: hidden">'
            f'<a href="{kind}-{width}-{scheme}.png"><img loading="lazy" src="{kind}-{width}-{scheme}.png"'
            f' alt="{kind}, {width} pixels, {scheme}"></a></figure>'
            for width in widths
        )
        yield f"<div>{pictures}</div>"


def sheet(kinds, schemes, widths, tall=900):
    """The HTML of a contact sheet for (name, address) pairs."""
    sections = "".join(
        f"<section><h2>{escape(name)} <small>{escape(address)}</small></h2>"
        f"{''.join(rows(name, schemes, widths, tall))}</section>"
        for name, address in kinds
    )
    return f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Pages</title><style>{STYLE}</style>{sections}'
