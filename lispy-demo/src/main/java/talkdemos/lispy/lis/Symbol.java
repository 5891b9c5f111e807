// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.lis;

import talkdemos.lispy.source.Place;

/**
 * A name as it stands in a program. Symbols are equal if their names are: the place is for
 * messages.
 */
public record Symbol(String name, Place place) {
  @Override
  public boolean equals(Object that) {
    return that instanceof Symbol symbol && name.equals(symbol.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
