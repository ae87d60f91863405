#!/usr/bin/env python3
"""Checks theses against the JSON Schema, and the schema against documents it must refuse.

usage: schema_check.py SCHEMA THESIS...

Exits 0 when all is as it should be, 1 when it is not, and 77 (skipped) where python3-jsonschema is not installed.
"""

import copy
import json
import pathlib
import sys

try:
    import jsonschema
except ImportError:
    print("skipped: python3-jsonschema is not installed")
    sys.exit(77)

GOOD = {
    "schema": "dstl.thesis/1",
    "id": "a-talk",
    "title": "A talk",
    "added": "2026-03-23T09:30:00.250Z",
    "source": {"channel": "C", "duration": {"text": "1:00", "seconds": 60}, "published": "2026-03-23"},
    "horizon": {"text": "5 to 10 years", "min_years": 5, "max_years": 10},
    "argument": [{"kind": "premise", "headline": "H", "body": "B", "of tomorrow": True}],
    "quotes": [{"text": "Q", "time": {"text": "97:42", "seconds": 5862}}],
    "risk": {"steel_man": "S", "risks": [{"number": 2, "headline": "H", "thesis": "T", "defense": "D"}]},
    "alpha": {"consensus": ["one", "two"], "hedge_detected": []},
    "unplaced": [{"line": 12, "text": "U"}],
    "unknown": {"anything": [1, None]},
}

# What is set where, and must be refused.
BAD = [
    (["schema"], "dstl.thesis/2"),
    (["id"], "A Talk"),
    (["id"], "con"),
    (["id"], "-talk"),
    (["id"], "a" * 81),
    (["id"], ""),
    (["title"], 5),
    (["title"], ""),
    (["added"], "2026-03-23"),
    (["added"], "2026-03-23T09:30:00+01:00"),
    (["source"], "C"),
    (["source", "speakers"], "someone"),
    (["source", "duration", "seconds"], -1),
    (["source", "duration", "seconds"], 1.5),
    (["source", "published"], "23 March"),
    (["horizon", "min_years"], "5"),
    (["argument", 0], "premise"),
    (["quotes", 0, "time", "seconds"], "5862"),
    (["risk", "risks"], {}),
    (["risk", "risks", 0, "defense"], None),
    (["alpha", "consensus", 1], 42),
    (["unplaced", 0, "line"], 0),
]


def changed(path, value):
    document = copy.deepcopy(GOOD)
    part = document
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    return document


def complaints(validator, files):
    for error in validator.iter_errors(GOOD):
        yield f"a good document is refused: {error.json_path}: {error.message}"
    for path, value in BAD:
        if validator.is_valid(changed(path, value)):
            yield f"a bad document is accepted: {path} = {value!r}"
    for name in ("schema", "id", "title"):
        if validator.is_valid({key: value for key, value in GOOD.items() if key != name}):
            yield f"a document without {name} is accepted"
    for file in files:
        document = json.loads(pathlib.Path(file).read_text(encoding="utf-8"))
        for error in validator.iter_errors(document):
            yield f"{file}: {error.json_path}: {error.message}"


def main(arguments):
    if not arguments:
        print(__doc__)
        return 2
    schema = json.loads(pathlib.Path(arguments[0]).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    found = list(complaints(jsonschema.Draft202012Validator(schema), arguments[1:]))
    print("\n".join(found) or f"{len(arguments) - 1} theses follow the schema; {len(BAD) + 3} bad documents do not")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
