"""A line for each row of figures on axes that count in powers of ten, as SVG."""

from html import escape
from math import ceil, floor, log10

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 860, 460, 60, 60, 330, 50
COLOURS = ["#0b6e4f", "#b5470b", "#2f4b7c", "#8a1c7c", "#5a5a00", "#a0003c", "#006d8f", "#444444"]


def picture(found):
    """`found` is length → name → figure; a line that stays level does not grow with the text."""
    lengths, names = list(found), list(next(iter(found.values())))
    figures = [value for rows in found.values() for value in rows.values() if value > 0]
    low, high = floor(log10(min(figures))), ceil(log10(max(figures)))
    end = max(1, log10(max(lengths)))

    def place(length, value):
        x = LEFT + (WIDTH - LEFT - RIGHT) * log10(length) / end
        y = TOP + (HEIGHT - TOP - BOTTOM) * (high - log10(max(value, 10**low))) / (high - low)
        return round(x, 1), round(y, 1)

    parts = [*_grid(lengths, low, high, place)]
    labels = _apart([(place(lengths[-1], found[lengths[-1]][name])[1], name) for name in names])
    for name, colour in zip(names, COLOURS, strict=False):
        places = [place(length, found[length][name]) for length in lengths]
        points = " ".join(f"{x},{y}" for x, y in places)
        parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>' for x, y in places]
        said = f"{name}: {_figure(found[lengths[0]][name])} → {_figure(found[lengths[-1]][name])}"
        parts.append(_text(WIDTH - RIGHT + 10, labels[name] + 4, said, colour))
    parts.append(_text(LEFT, 28, "What grows with the length of the treaty, and what does not", "#111", size=16))
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif">'
    return "\n".join([head, '<rect width="100%" height="100%" fill="#fff"/>', *parts, "</svg>\n"])


def _grid(lengths, low, high, place):
    for power in range(low, high + 1):
        (x, y), (right, _) = place(1, 10**power), place(lengths[-1], 10**power)
        yield f'<line x1="{x}" y1="{y}" x2="{right}" y2="{y}" stroke="#ddd"/>'
        yield _text(x - 8, y + 4, f"{10**power:,g}", "#333", "end")
    for length in lengths:
        (x, y), (_, top) = place(length, 10**low), place(length, 10**high)
        yield f'<line x1="{x}" y1="{y}" x2="{x}" y2="{top}" stroke="#ddd"/>'
        yield _text(x, y + 18, f"{length:,} ×", "#333", "middle")
    yield _text(LEFT, HEIGHT - 10, "times the length of the treaty; both axes count in powers of ten", "#333")


def _apart(places, least=15):
    """Labels moved down where two would stand on each other: name → height."""
    found, last = {}, 0
    for height, name in sorted(places):
        found[name] = last = max(height, last + least)
    return found


def _figure(value):
    """Three digits say enough."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _text(x, y, words, colour, anchor="start", size=12):
    return f'<text x="{x}" y="{y}" font-size="{size}" fill="{colour}" text-anchor="{anchor}">{escape(words)}</text>'
