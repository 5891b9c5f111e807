#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times CPython's own ChainMap at the work of LookupBenchmark and NewScopeBenchmark; prints ns per operation."""

import platform
import random
import sys
import time
from collections import ChainMap


def maps_of(count, keys_per_map):
    return [{f"name-{level}-{i}": level for i in range(keys_per_map)} for level in range(count)]


def nanoseconds(work, times, rounds=7):
    """The best of some rounds, of the mean over times calls; the loop itself is in it."""
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        for _ in range(times):
            work()
        best = min(best, time.perf_counter() - start)
    return best / times * 1e9


def lookup(depth):
    maps = maps_of(depth, 8)
    chain = ChainMap(*maps)
    keys = [key for each in maps for key in each]
    random.Random(1).shuffle(keys)

    def all_keys():
        for key in keys:
            chain[key]

    return nanoseconds(all_keys, max(1, 20_000 // len(keys))) / len(keys)


def new_scope():
    chain = ChainMap(*maps_of(4, 25))

    def scope():
        child = chain.new_child()
        child["x"] = 1
        child["y"] = 2

    return nanoseconds(scope, 20_000)


def copy_of_merged():
    merged = dict(ChainMap(*maps_of(4, 25)))

    def scope():
        child = dict(merged)
        child["x"] = 1
        child["y"] = 2

    return nanoseconds(scope, 20_000)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(f"usage: {sys.argv[0]} (no arguments): got {sys.argv[1]!r}", file=sys.stderr)
        sys.exit(2)
    print(f"CPython {platform.python_version()}, ns/op")
    for depth in (1, 4, 16):
        print(f"lookup, depth {depth:2}    {lookup(depth):8.0f}")
    print(f"child, 2 bindings   {new_scope():8.0f}")
    print(f"copy of 100 keys    {copy_of_merged():8.0f}")
