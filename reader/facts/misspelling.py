"""Whether two spellings are so near that one is a slip of the other."""


def is_misspelling(left: str, right: str) -> bool:
    """Whether two comparable forms are so near (edit distance 1, or 2 from seven letters on) that they
    are one name: same first letter, neither the other with an ending."""
    shorter, longer = sorted((left, right), key=len)
    if len(shorter) < 5 or shorter[0] != longer[0] or len(longer) - len(shorter) > 2:
        return False
    if longer.startswith(shorter):
        return False
    return 0 < distance(shorter, longer, 2) <= (1 if len(shorter) < 7 else 2)


def distance(left: str, right: str, limit: int) -> int:
    """Damerau's edit distance (a swap of neighbours is one step), `limit + 1` when it is more.

    >>> distance("sysrky", "syrsky", 2)
    1
    """
    rows = [list(range(len(right) + 1))]
    for i, a in enumerate(left, 1):
        row = [i]
        for j, b in enumerate(right, 1):
            step = min(rows[-1][j] + 1, row[j - 1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                step = min(step, rows[-2][j - 2] + 1)
            row.append(step)
        if min(row) > limit:
            return limit + 1
        rows.append(row)
    return rows[-1][-1]
