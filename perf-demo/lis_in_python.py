# SPDX-License-Identifier: Apache-2.0
"""Rung 0 of Lispy, an evaluator of nested lists, as one would write it in Python: what `compare` runs on CPython.
After Peter Norvig's "(How to Write a (Lisp) Interpreter (in Python))"; enough for fib, tak and ack.

  python3 lis_in_python.py PROGRAM
"""
import operator
import sys

GLOBALS = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "=": operator.eq,
    "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge,
    "not": operator.not_, "#t": True, "#f": False,
    "display": lambda x: print(x, end=""), "newline": lambda: print(),
}


class Frame(dict):
    """The variables of a call, inside of those around its procedure."""

    def __init__(self, names, values, outer):
        super().__init__(zip(names, values))
        self.outer = outer

    def find(self, name):
        return self if name in self else self.outer.find(name)


def parse(text):
    lines = (line.split(";")[0] for line in text.split("\n"))
    tokens = iter(" ".join(lines).replace("(", " ( ").replace(")", " ) ").split())
    return [datum(token, tokens) for token in tokens]


def datum(token, tokens):
    if token == "(":
        items = []
        while (token := next(tokens)) != ")":
            items.append(datum(token, tokens))
        return items
    try:
        return int(token)
    except ValueError:
        return token


def evaluate(x, frame):
    while True:
        if isinstance(x, str):
            return frame.find(x)[x]
        if not isinstance(x, list):
            return x
        match x:
            case ["if", test, then, otherwise]:
                x = then if evaluate(test, frame) is not False else otherwise
            case ["define", [name, *parameters], body]:
                frame[name] = (parameters, body, frame)
                return None
            case ["define", name, value]:
                frame[name] = evaluate(value, frame)
                return None
            case ["let", bindings, body]:
                values = [evaluate(value, frame) for _, value in bindings]
                frame = Frame([name for name, _ in bindings], values, frame)
                x = body
            case _:
                procedure, *arguments = [evaluate(item, frame) for item in x]
                if not isinstance(procedure, tuple):
                    return procedure(*arguments)
                parameters, x, outer = procedure
                frame = Frame(parameters, arguments, outer)


def main():
    sys.setrecursionlimit(1_000_000)
    outermost = Frame(GLOBALS.keys(), GLOBALS.values(), None)
    with open(sys.argv[1], encoding="utf-8") as program:
        for form in parse(program.read()):
            evaluate(form, outermost)


main()
