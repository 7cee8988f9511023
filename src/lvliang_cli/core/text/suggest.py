"""The nearest names to a missed one, the refusal of a word that is not known, other names."""

from collections.abc import Iterable, Mapping, Sequence

from .bilingual import Words, has_chinese, simplified
from .errors import BadUsage
from .tsv_files import rows


def nearest(name: str, known: Iterable[str], most: int = 3) -> list[str]:
    """Up to `most` of `known`, nearest first, in the script of `name`.

    Names that contain `name` or are contained in it come before those that are only
    spelled alike. Chinese names are short, so a lower likeness is asked of them.
    """
    from difflib import get_close_matches

    typed = simplified(name[:80].casefold())
    chinese = has_chinese(typed)
    same_script: dict[str, str] = {}
    for candidate in known:
        if has_chinese(candidate) == chinese:
            same_script.setdefault(simplified(candidate.casefold()), candidate)
    holding = [
        k for k in same_script if len(typed) > 1 and (typed in k or (k in typed and len(k) > 1))
    ]
    holding.sort(key=lambda k: (abs(len(k) - len(typed)), k))
    alike = get_close_matches(typed, same_script, n=most, cutoff=0.4 if chinese else 0.6)
    return [same_script[k] for k in [*dict.fromkeys([*alike[:1], *holding, *alike])][:most]]


def not_among(
    words: Words, text: str, known: Sequence[str], called: Mapping[str, Words] | None = None
) -> BadUsage:
    """The failure that `words` state, with `known` listed and the nearest names suggested.

    What those codes are `called` would have been accepted, too, and is listed with them in Chinese.
    """
    called = called or {}
    near = nearest(text, [*known, *(word for words in called.values() for word in words)])
    listed = list(dict.fromkeys([*(name for name in near if name in known), *known]))
    zh = ", ".join(
        f"{name}({said.zh})" if (said := called.get(name)) and said.zh != name else name
        for name in listed
    )
    hint = Words(f"可选:{zh}", f"one of: {', '.join(listed)}")
    return BadUsage(words, token=text, hint=hint, did_you_mean=near)


def called_elsewhere(kind: str, name: str) -> list[str]:
    """What other tools, or the heads of our lists, call `name`, as it is called here.

    `kind` is ``command``, ``option``, ``format`` or ``field``: the first column of
    ``data/called_elsewhere.tsv``.
    """
    return [meant for of, typed, meant in rows("called_elsewhere") if (of, typed) == (kind, name)]
