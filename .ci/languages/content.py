"""Reads the inside of a PDF: the operators of a content stream, and what the codes of a font stand for."""

import re

LEXEME = re.compile(rb"\s*(<<|>>|[\[\]()]|<[\da-fA-F\s]*>|/?[^\s()<>\[\]{}/%]+)")
ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b""}


def literal(data, place):
    """The string that begins after a bracket, and the place after it."""
    made, depth = b"", 1
    for match in re.compile(rb"\\([0-7]{1,3}|.)|([()]|[^()\\]+)", re.S).finditer(data, place):
        escaped, plain = match.groups()
        depth += {b"(": 1, b")": -1}.get(plain, 0)
        if depth == 0:
            return made, match.end()
        if escaped and escaped.isdigit():
            made += bytes([int(escaped, 8) & 255])
        else:
            made += plain or ESCAPES.get(escaped, escaped)
    raise ValueError("a string does not end")


def operations(data):
    """The operators of a content stream, each with its operands; a string is bytes."""
    stack, place = [[]], 0
    while lexeme := LEXEME.match(data, place):
        word, place = lexeme[1], lexeme.end()
        if word == b"(":
            word, place = literal(data, place)
            stack[-1].append(word)
        elif word in (b"[", b"<<"):
            stack.append([])
        elif word == b"]":
            array = stack.pop()
            stack[-1].append(array)
        elif word == b">>":
            pairs = stack.pop()
            stack[-1].append(dict(zip(pairs[::2], pairs[1::2])))
        elif word[:1] == b"<":
            stack[-1].append(bytes.fromhex(word[1:-1].decode()))
        elif word[:1] == b"/" or re.fullmatch(rb"[-+.\d]+|true|false|null", word):
            stack[-1].append(word.decode())
        else:
            yield word.decode(), stack[0]
            stack = [[]]
    if data[place:].strip():
        raise ValueError(f"a content stream is read only to byte {place}")


def letters(cmap):
    """What each code of a font stands for, by its ToUnicode map."""
    found = {}
    for section in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.S):
        for code, text in re.findall(r"<(\w+)>\s*<(\w+)>", section):
            found[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    for section in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.S):
        for first, last, text in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", section):
            for code in range(int(first, 16), int(last, 16) + 1):
                start = bytes.fromhex(text).decode("utf-16-be")
                found[code] = start[:-1] + chr(ord(start[-1]) + code - int(first, 16))
    return found
