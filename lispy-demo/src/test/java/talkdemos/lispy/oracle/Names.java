// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.oracle;

import java.util.ArrayList;
import java.util.List;

/** The names that an expression may use; never changed. */
record Names(List<Name> all) {
  static final Names NONE = new Names(List.of());

  /** The types that generated expressions have; lists and vectors are of numbers. */
  enum Type {
    NUMBER,
    TRUTH,
    LIST,
    TEXT,
    VECTOR
  }

  /** What a name stands for. */
  enum Kind {
    /** A value that never changes: evaluating it earlier or later makes no difference. */
    CONSTANT,
    /** A variable that is assigned somewhere. */
    VARIABLE,
    /** A procedure that takes a number. */
    FUNCTION,
    /** A continuation that takes the type. */
    CONTINUATION
  }

  record Name(String text, Kind kind, Type type) {}

  Names with(String text, Kind kind, Type type) {
    List<Name> more = new ArrayList<>(all);
    more.add(new Name(text, kind, type));
    return new Names(more);
  }

  /** The names of a kind, and of a type unless that is null; the innermost first. */
  List<Name> of(Kind kind, Type type) {
    List<Name> found = new ArrayList<>();
    for (Name name : all) {
      if (name.kind == kind && (type == null || name.type == type)) {
        found.add(0, name);
      }
    }
    return found;
  }
}
