// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.machine;

import talkdemos.lispy.source.Place;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;

/** What all closures of one lambda share, whatever the engine that runs it. */
public final class Code {
  private final int required;
  private final boolean rest;
  private final int exactly;
  private final String name;
  private final Place place;

  /** How it is run now. */
  public Entry entry;

  private Entry nodes;

  /**
   * @param required the number of arguments that it must get
   * @param rest true if it takes more of them, as a list
   * @param name what messages call it, or null
   * @param place where it stands, or null for the system's own
   */
  public Code(int required, boolean rest, String name, Place place) {
    this.required = required;
    this.rest = rest;
    this.exactly = rest ? -1 : required;
    this.name = name;
    this.place = place;
  }

  /** Has it run by an entry from now on, to which it can return when a better one is wrong. */
  public void startWith(Entry nodes) {
    this.nodes = nodes;
    this.entry = nodes;
  }

  /** The entry that it started with. */
  public Entry nodes() {
    return nodes;
  }

  public int required() {
    return required;
  }

  public boolean hasRest() {
    return rest;
  }

  public String name() {
    return name;
  }

  public Place place() {
    return place;
  }

  /** True if it takes so many arguments, and each of them is a parameter. */
  public boolean takesExactly(int count) {
    return count == exactly;
  }

  public boolean takes(int count) {
    return count == required || rest && count > required;
  }

  /** The arguments after the required ones, as a list. */
  public Object rest(Object[] arguments) {
    Object list = Nil.NIL;
    for (int i = arguments.length - 1; i >= required; i--) {
      list = new Pair(arguments[i], list);
    }
    return list;
  }

  /** The error of a call with so many arguments. */
  public Raised wrongCount(int count) {
    return Arity.wrong(name, count, required, rest ? Integer.MAX_VALUE : required);
  }
}
