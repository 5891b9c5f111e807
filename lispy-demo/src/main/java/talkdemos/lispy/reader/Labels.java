// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The labels of one outermost datum (R7RS 2.4). */
final class Labels {
  private final Map<Long, Label> byNumber = new HashMap<>();
  private final List<Long> inOrder = new ArrayList<>();

  /** A datum that may be referred to before all of it was read. */
  static final class Label {
    private Object value;
    private final List<Consumer<Object>> holes = new ArrayList<>();
  }

  boolean has(long number) {
    return byNumber.containsKey(number);
  }

  Label define(long number) {
    Label label = new Label();
    byNumber.put(number, label);
    inOrder.add(number);
    return label;
  }

  /** The datum of that label, or as long as it is not yet read, the label itself. */
  Object get(long number) {
    Object datum = byNumber.get(number);
    while (datum instanceof Label label && label.value != null) {
      datum = label.value; // #0=(#1=#0#): what 1 labels is what 0 labels
    }
    return datum;
  }

  /** If what was put somewhere is a label, then its datum is to be put there later. */
  static void fill(Object datum, Consumer<Object> hole) {
    if (datum instanceof Label label) {
      label.holes.add(hole);
    }
  }

  /** The datum of a label was read: puts it wherever the label was put. */
  static void complete(Label label, Object value) {
    label.value = value;
    for (Consumer<Object> hole : label.holes) {
      hole.accept(value);
      fill(value, hole);
    }
    label.holes.clear();
  }

  int count() {
    return inOrder.size();
  }

  /** Forgets all labels but the first so many: the others stood in a datum that is a comment. */
  void keep(int count) {
    while (inOrder.size() > count) {
      byNumber.remove(inOrder.remove(inOrder.size() - 1));
    }
  }
}
