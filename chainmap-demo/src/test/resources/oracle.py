# SPDX-License-Identifier: Apache-2.0
"""Does to CPython's ChainMap what each line of standard input says, and prints what it answers and has become."""

import json
import sys
from collections import ChainMap


class Hooked(ChainMap):
    def __missing__(self, key):
        return f"no {key}"


def pop(chain, key):
    try:
        return chain.pop(key)
    except KeyError:
        return "refused"


def put(chain, key, value):
    chain[key] = value


def step(chain, op, key, value, pairs):
    """The answer, and the chain to go on with."""
    if op == "put":
        return put(chain, key, value), chain
    if op == "pop":
        return pop(chain, key), chain
    if op == "clear":
        return chain.clear(), chain
    if op == "update":
        return chain.update(pairs), chain
    if op == "get":
        return [chain[key], chain.get(key, -1), key in chain], chain
    if op == "child":
        return None, chain.new_child()
    if op == "child of":
        return None, chain.new_child(dict(pairs))
    if op == "parents":
        return None, chain.parents
    if op == "copy":
        return None, chain.copy()
    if op == "union":
        return None, chain | dict(pairs)
    raise ValueError(op)


for line in sys.stdin:
    case = json.loads(line)
    chain = Hooked(*[dict(pairs) for pairs in case["maps"]])
    seen = []
    for op, key, value, pairs in case["steps"]:
        answer, chain = step(chain, op, key, value, pairs)
        maps = [list(each.items()) for each in chain.maps]
        seen.append([op, answer, len(chain), list(chain.items()), maps])
    print(json.dumps(seen, separators=(",", ":")))
