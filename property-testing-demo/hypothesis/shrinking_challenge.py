#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The public shrinking challenges in Hypothesis, for comparison with the Java ones.

    python3 shrinking_challenge.py --seeds 100 > hypothesis.json

Needs Hypothesis alone. The challenges are those of github.com/jlink/shrinking-challenge; data,
property and minimum of each are said above it and are the same in Java, so the texts of what was
found can be compared. All of them draw whole numbers of 32 bits (INTS), of which 0 is the simplest.
"""
import argparse
import json
import os
import platform
import sys
import time
from datetime import date

import hypothesis
from hypothesis import HealthCheck, Phase, Verbosity, assume, given, seed, settings
from hypothesis import strategies as st

INTS = st.integers(-(2**31), 2**31 - 1)
POSITIVE = st.integers(1, 2**31 - 1)


# bound5. Data: five lists of 16-bit numbers, each with a 16-bit sum below 256.
# Property: the 16-bit sum of all is below 5 * 256. All sums wrap around, as those of a Java short.
# Minimum: two lists hold -1 and -32768, three are empty.
def int16(number):
    return (number + 2**15) % 2**16 - 2**15


def bounded_list():
    numbers = st.lists(st.integers(-(2**15), 2**15 - 1))
    return numbers.filter(lambda few: int16(sum(few)) < 256)


def bound5(lists):
    assert int16(sum(map(sum, lists))) < 5 * 256


# large_union_list. Data: a list of lists of ints.
# Property: there are at most four different ints in all of them. Minimum: [[0, 1, -1, 2, -2]].
def large_union_list(lists):
    assert len(set().union(*lists)) <= 4


# reverse. Data: a list of ints. Property: it is its own reverse. Minimum: [0, 1].
def reverse(ints):
    assert ints == ints[::-1]


# calculator. Data: an int, a sum or a quotient of two such expressions; each as likely.
# Assumed: no divisor is the literal 0. Property: nothing is divided by zero.
# Division truncates, as in Java. Minimum: (/ 0 (+ 0 0)).
class Term(tuple):
    """An operator and its two operands."""


EXPRESSIONS = st.deferred(
    lambda: st.one_of(
        INTS,
        st.tuples(st.just("+"), EXPRESSIONS, EXPRESSIONS).map(Term),
        st.tuples(st.just("/"), EXPRESSIONS, EXPRESSIONS).map(Term),
    )
)


def divides_by_literal_zero(expression):
    if isinstance(expression, int):
        return False
    operator, left, right = expression
    if operator == "/" and right == 0:
        return True
    return divides_by_literal_zero(left) or divides_by_literal_zero(right)


def value(expression):
    if isinstance(expression, int):
        return expression
    operator, left, right = expression[0], value(expression[1]), value(expression[2])
    if operator == "+":
        return left + right
    quotient = abs(left) // abs(right)
    return quotient if (left < 0) == (right < 0) else -quotient


def calculator(expression):
    assume(not divides_by_literal_zero(expression))
    value(expression)


# coupling. Data: a list of ints from 0 to 10. Assumed: each is a position in the list.
# Property: no two positions hold each other. Minimum: [1, 0].
def coupling(ints):
    assume(all(each < len(ints) for each in ints))
    for i, j in enumerate(ints):
        assert i == j or ints[j] != i


# deletion. Data: a list of ints and an index from 0 to 10. Assumed: the index is in the list.
# Property: once its element is removed (the first one equal to it), the list has none.
# Minimum: ([0, 0], 0).
def deletion(pair):
    ints, index = pair
    assume(index < len(ints))
    rest = list(ints)
    rest.remove(ints[index])
    assert ints[index] not in rest


# difference, three times. Data: two positive ints; if the first is below 10, all is well.
# Property: their difference is not 0; not from 1 to 4; not 1.
# Minimum: (10, 10); (10, 6); (10, 9).
def difference_must_not_be_zero(pair):
    assert pair[0] < 10 or abs(pair[0] - pair[1]) != 0


def difference_must_not_be_small(pair):
    assert pair[0] < 10 or not 1 <= abs(pair[0] - pair[1]) <= 4


def difference_must_not_be_one(pair):
    assert pair[0] < 10 or abs(pair[0] - pair[1]) != 1


# distinct. Data: a list of ints. Property: at most two are different.
# Minimum: [0, 1, -1] or [0, 1, 2].
def distinct(ints):
    assert len(set(ints)) < 3


# lengthlist. Data: a number from 1 to 100, then a list of so many ints from 0 to 1000.
# Property: all are below 900. Minimum: [900].
LENGTH_LISTS = st.integers(1, 100).flatmap(
    lambda n: st.lists(st.integers(0, 1000), min_size=n, max_size=n)
)


def lengthlist(ints):
    assert max(ints) < 900


# nestedlists. Data: a list of lists of zeros. Property: there are at most ten zeros.
# Minimum: one list of eleven.
def nestedlists(lists):
    assert sum(map(len, lists)) <= 10


# binheap. Data: a size from 0 to 20, then a heap: with probability 1/8, or at size 0, the empty
# one; else a key that is not less than its parent's, and two heaps of half the size.
# Property: a wrong way to sort it (merge the root's two heaps, then list the nodes as they come,
# the right before the left) gives all its keys in order. Minimum: (0 - (0 (0 - -) (1 - -))).
class Heap(tuple):
    """A key and two heaps; None is the empty heap."""


@st.composite
def heaps(draw, bound, size):
    if draw(st.integers(1, 8)) == 1 or size == 0:
        return None
    key = draw(INTS if bound is None else INTS.filter(lambda number: number >= bound))
    return Heap((key, draw(heaps(key, size // 2)), draw(heaps(key, size // 2))))


def keys(heap):
    listed, waiting = [], [heap]
    while waiting:
        node = waiting.pop()
        if node is not None:
            listed.append(node[0])
            waiting.extend(node[1:])
    return listed


def merged(a, b):
    if a is None or b is None:
        return a or b
    if a[0] > b[0]:
        a, b = b, a
    return Heap((a[0], merged(a[2], b), a[1]))


def wrongly_sorted(heap):
    return [] if heap is None else [heap[0], *keys(merged(heap[1], heap[2]))]


def binheap(heap):
    found = wrongly_sorted(heap)
    assert found == sorted(found)
    assert found == sorted(keys(heap))


CHALLENGES = [
    (bound5, st.tuples(*[bounded_list() for _ in range(5)])),
    (large_union_list, st.lists(st.lists(INTS))),
    (reverse, st.lists(INTS)),
    (calculator, EXPRESSIONS),
    (coupling, st.lists(st.integers(0, 10))),
    (deletion, st.tuples(st.lists(INTS), st.integers(0, 10))),
    (difference_must_not_be_zero, st.tuples(POSITIVE, POSITIVE)),
    (difference_must_not_be_small, st.tuples(POSITIVE, POSITIVE)),
    (difference_must_not_be_one, st.tuples(POSITIVE, POSITIVE)),
    (distinct, st.lists(INTS)),
    (lengthlist, LENGTH_LISTS),
    (nestedlists, st.lists(st.lists(st.just(0)))),
    (binheap, st.integers(0, 20).flatmap(lambda size: heaps(None, size))),
]


def text(found):
    """Lists in brackets, tuples in parentheses, terms and heaps as Lisp would, the empty heap -."""
    if found is None:
        return "-"
    if isinstance(found, (Term, Heap)):
        return "(" + " ".join(map(text, found)) + ")"
    if isinstance(found, tuple):
        return "(" + ", ".join(map(text, found)) + ")"
    if isinstance(found, list):
        return "[" + ", ".join(map(text, found)) + "]"
    return str(found)


def run(check, data, start, max_examples):
    """One search from one seed: what was found at last, and how often the property was asked."""
    evaluations = first_failure = 0
    shrunk = None

    @seed(start)
    @settings(
        database=None,
        deadline=None,
        max_examples=max_examples,
        report_multiple_bugs=False,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
        verbosity=Verbosity.quiet,
    )
    @given(data)
    def search(drawn):
        nonlocal evaluations, first_failure, shrunk
        evaluations += 1
        try:
            check(drawn)
        except (AssertionError, ZeroDivisionError):
            first_failure = first_failure or evaluations
            shrunk = text(drawn)
            raise

    began = time.perf_counter()
    try:
        search()
    except (AssertionError, ZeroDivisionError):
        pass  # Hypothesis raises what the last, simplest failure raised
    return {
        "seed": start,
        "shrunk": shrunk,
        "evaluations": evaluations,
        "shrinkEvaluations": evaluations - first_failure if shrunk else 0,
        "millis": round((time.perf_counter() - began) * 1000, 1),
    }


def main():
    names = [check.__name__ for check, _ in CHALLENGES]
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seeds", type=int, default=100, help="runs of each (default: 100)")
    parser.add_argument("--max-examples", type=int, default=100_000, help="tries per run")
    parser.add_argument("--only", choices=names, action="append", metavar="NAME")
    options = parser.parse_args()
    challenges = []
    for check, data in CHALLENGES:
        if options.only and check.__name__ not in options.only:
            continue
        results = [run(check, data, n, options.max_examples) for n in range(options.seeds)]
        challenges.append({"name": check.__name__, "seeds": options.seeds, "results": results})
        print(check.__name__, file=sys.stderr, flush=True)
    report = {
        "tool": "hypothesis",
        "version": hypothesis.__version__,
        "python": platform.python_version(),
        "date": date.today().isoformat(),
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors",
        "challenges": challenges,
    }
    # a line per run: short enough to read, and a new measurement shows what changed
    lines = json.dumps(report).replace('{"seed"', '\n{"seed"').replace('{"name"', '\n{"name"')
    print(lines.replace(" \n", "\n"))


if __name__ == "__main__":
    main()
