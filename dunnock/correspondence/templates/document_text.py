"""A rich-text document as plain text: the twin that every HTML mail carries, as Liquid."""

from __future__ import annotations

from dunnock.correspondence.templates.document import OPEN_BRACE, Node, field_source, href_parts, parse_document


def to_text_source(document: object) -> str:
    """The document as Liquid for the plain-text part. Raises DocumentFault."""
    return _blocks(parse_document(document).content).strip("\n") + "\n"


def _blocks(nodes: tuple[Node, ...]) -> str:
    return "".join(_block(node) for node in nodes)


def _block(node: Node) -> str:
    """One block and the empty line after it. Empty lines that a condition leaves behind are folded at rendering."""
    if node.type == "condition":
        return f"{{% if {node.attrs['when']} %}}{_blocks(node.content)}{{% endif %}}"
    if node.type == "horizontalRule":
        return f"{'-' * 40}\n\n"
    if node.type == "button":
        return f"{node.attrs['label']}:\n{_address(node.attrs['href'])}\n\n"
    if node.type == "invoiceTable":
        return _table(node)
    if node.type in {"bulletList", "orderedList"}:
        return f"{_list(node, '')}\n"
    if node.type == "blockquote":
        inside = _blocks(node.content).strip("\n")
        return "\n".join(f"> {line}".rstrip() for line in inside.split("\n")) + "\n\n"
    return f"{_line(node)}\n\n"


def _list(node: Node, indent: str) -> str:
    lines = []
    for number, item in enumerate(node.content, start=int(node.attrs.get("start", 1))):
        mark = f"{number}. " if node.type == "orderedList" else "- "
        inner = indent + " " * len(mark)
        for index, child in enumerate(item.content):
            if child.type in {"bulletList", "orderedList"}:
                lines.append(_list(child, inner))
            else:
                text = _line(child).replace("\n", f"\n{inner}")
                lines.append(f"{inner if index else indent + mark}{text}\n")
    return "".join(lines)


def _table(node: Node) -> str:
    columns = ", ".join(node.attrs["columns"])
    total = (
        '{% for item in totals %}{{ "total" | label }}: {{ item.amount }}\n{% endfor %}\n'
        if node.attrs.get("totals")
        else ""
    )
    return f'{{% if invoices.size > 0 %}}{{{{ invoices | text_table: "{columns}" }}}}\n\n{total}{{% endif %}}'


def _line(node: Node) -> str:
    """The words of a paragraph. A link's address follows its last word, once."""
    parts = []
    for index, child in enumerate(node.content):
        parts.append(_inline(child))
        href = dict(child.marks).get("link")
        following = node.content[index + 1] if index + 1 < len(node.content) else None
        if href and (following is None or dict(following.marks).get("link") != href):
            address = _address(href)
            if address.removeprefix("mailto:").removeprefix("tel:") != _inline(child) and address != _inline(child):
                parts.append(f" <{address}>")
    return "".join(parts)


def _inline(node: Node) -> str:
    if node.type == "hardBreak":
        return "\n"
    if node.type == "field":
        return field_source(node.attrs, escape=False)
    return f"{node.text[:-1]}{OPEN_BRACE}" if node.text.endswith("{") else node.text


def _address(href: str) -> str:
    parts = []
    encode = False
    for kind, text in href_parts(href):
        if kind == "text":
            parts.append(text)
            encode = encode or text.lower().startswith("http")
        else:
            parts.append(f"{{{{ {text}{' | url_encode' if encode else ''} }}}}")
            encode = True
    return "".join(parts)
