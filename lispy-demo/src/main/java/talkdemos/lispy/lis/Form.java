// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.lis;

import java.util.AbstractList;
import java.util.List;
import talkdemos.lispy.source.Place;

/** A list as it stands in a program: an unmodifiable list that knows its place. */
public final class Form extends AbstractList<Object> {
  private final Place place;
  private final List<Object> items;

  /** Its items must not change any more. */
  Form(Place place, List<Object> items) {
    this.place = place;
    this.items = items;
  }

  /** Where it stands, from its first parenthesis to its last. */
  public Place place() {
    return place;
  }

  /** The items from an index on. */
  List<Object> from(int index) {
    return items.subList(index, items.size());
  }

  @Override
  public Object get(int index) {
    return items.get(index);
  }

  @Override
  public int size() {
    return items.size();
  }
}
