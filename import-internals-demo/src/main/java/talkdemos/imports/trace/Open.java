// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.trace;

import java.util.ArrayList;
import java.util.List;
import talkdemos.imports.trace.Step.End;
import talkdemos.imports.trace.Step.Kind;

/** A step while its end is not known yet. */
final class Open {
  final Kind kind;
  final String name;
  final List<Open> children = new ArrayList<>();
  long begin;
  long end;
  End how = End.INFERRED;
  Open parent;
  String asked = "";

  /** The class whose code asked; empty if no code did, or it is unknown. */
  String askerClass = "";

  Open(Kind kind, String name, long begin) {
    this.kind = kind;
    this.name = name;
    this.begin = begin;
    this.end = begin;
  }

  void add(Open child) {
    child.parent = this;
    children.add(child);
  }

  Open lastChild() {
    return children.isEmpty() ? null : children.get(children.size() - 1);
  }

  /** Whether a step is below this one. */
  boolean holds(Open step) {
    for (Open at = step.parent; at != null; at = at.parent) if (at == this) return true;
    return false;
  }

  /** Makes a step that turned out to begin later than this one ended its parent's child. */
  void moveUp() {
    Open from = parent;
    from.children.remove(this);
    from.parent.children.add(from.parent.children.indexOf(from) + 1, this);
    parent = from.parent;
  }
}
