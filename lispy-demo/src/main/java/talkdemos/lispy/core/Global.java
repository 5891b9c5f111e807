// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.core;

/**
 * What a name stands for at the top level of an environment: a cell, shared with the environment it
 * was imported from until a definition gives this one a cell of its own.
 */
public final class Global {

  /** A place for a value; {@link #UNBOUND} until it has one. */
  public static final class Cell {
    public Object value = UNBOUND;

    /** Computes the value when it is first asked for; null once that was done, and for most. */
    public java.util.function.Supplier<Object> later;

    private Assumptions relyingOn;
    private boolean changed;

    private void failAssumptions() {
      if (relyingOn != null) {
        relyingOn.fail();
        relyingOn = null; // until code relies on it again
      }
    }
  }

  /** The value of a cell that has none. */
  public static final Object UNBOUND =
      new Object() {
        @Override
        public String toString() {
          return "#<unbound>";
        }
      };

  private final String name;
  public Cell cell;
  private boolean imported;
  private boolean redefined;

  public Global(String name) {
    this.name = name;
    this.cell = new Cell();
  }

  /** The same variable under a name of another environment. */
  public Global(String name, Cell cell) {
    this.name = name;
    this.cell = cell;
    this.imported = true;
  }

  public String name() {
    return name;
  }

  /** True if its cell belongs to another environment. */
  public boolean imported() {
    return imported;
  }

  /** True if the program is known to define it, so that its value now says nothing about later. */
  public boolean redefined() {
    return redefined;
  }

  /** Says that the program defines it somewhere. */
  public void expectDefinition() {
    redefined = true;
  }

  /** True if it has got a value once, so that it is likely to keep it. */
  public boolean isSettled() {
    return !cell.changed && cell.value != UNBOUND;
  }

  /** Says that code is compiled that relies on its value: if it changes, an assumption fails. */
  public void assume(Assumptions assumptions) {
    cell.relyingOn = assumptions;
  }

  /** Defines it here: what was imported stays as it was where it came from. */
  public void define(Object value) {
    cell.failAssumptions();
    if (imported) {
      cell = new Cell();
      imported = false;
    }
    cell.changed |= cell.value != UNBOUND;
    cell.value = value;
    cell.later = null;
  }

  /** Takes the cell of another environment's variable, as an import does. */
  public void share(Cell other) {
    cell.failAssumptions();
    cell = other;
    imported = true;
  }

  /** True if it has no value yet. */
  public boolean isUnbound() {
    return cell.value == UNBOUND && cell.later == null;
  }

  /** Its value, or {@link #UNBOUND}. */
  public Object value() {
    Cell cell = this.cell;
    if (cell.later != null) {
      var later = cell.later;
      cell.later = null;
      cell.value = later.get();
    }
    return cell.value;
  }

  @Override
  public String toString() {
    return name;
  }
}
