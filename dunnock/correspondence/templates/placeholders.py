"""Liquid kept out of the way of programs that read HTML.

MJML and css-inline parse, repair and serialise: `{% if a < b %}` would become markup, `{{ "x" }}` would get entities,
and a loop between two table rows would be moved in front of the table. So every piece of Liquid is a placeholder
while they work: a word inside text and attributes, a comment where it stands between elements (the HTML rules leave
comments in place even in a table), and is put back afterwards, letter by letter.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable

PIECE = re.compile(r"\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\}|\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)


class Placeholders:
    """Placeholders that cannot occur in `around`, the text they are going to stand in. The same text gives the same
    ones.
    """

    def __init__(self, around: str) -> None:
        seed = 0
        while True:
            digest = hashlib.blake2b(f"{seed}:{around}".encode(), digest_size=5).hexdigest()
            self.prefix = f"zq{digest}n"
            if self.prefix not in around:
                break
            seed += 1
        self.pieces: list[str] = []

    def word(self, piece: str) -> str:
        """A placeholder for text, an attribute's value or name, a style sheet, or the inside of a comment."""
        self.pieces.append(piece)
        return f"{self.prefix}{len(self.pieces) - 1}x"

    def comment(self, piece: str) -> str:
        """A placeholder between elements."""
        return f"<!--{self.word(piece)}-->"

    def restore(self, text: str, *, may_lose: bool = False) -> str:
        """The text with every placeholder put back. Raises LookupError when one was lost on the way.

        (MJML writes the language twice: more often than once is right.)
        """
        seen: set[int] = set()

        def put_back(match: re.Match[str]) -> str:
            index = int(next(group for group in match.groups() if group is not None))
            seen.add(index)
            return self.pieces[index]

        word = rf"{self.prefix}(\d+)x"
        restored = re.sub(rf'<!--{word}-->|&lt;!--{word}--&gt;|{word}(?:="")?', put_back, text)
        lost = [piece for index, piece in enumerate(self.pieces) if index not in seen]
        if lost and not may_lose:
            raise LookupError(lost[0])
        return restored


def hide(text: str, replace: Callable[[str], str], keep: Callable[[str], str] = str) -> str:
    """The text with each piece of Liquid replaced, and what is between the pieces passed through `keep`."""
    parts: list[str] = []
    place = 0
    for match in PIECE.finditer(text):
        parts += (keep(text[place : match.start()]), replace(match[0]))
        place = match.end()
    return "".join((*parts, keep(text[place:])))
