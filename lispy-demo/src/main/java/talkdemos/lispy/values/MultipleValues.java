// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.values;

/** Not one value but none, two or more (R7RS {@code values}); never changed once made. */
public final class MultipleValues {
  private final Object[] values;

  public MultipleValues(Object... values) {
    this.values = values.clone();
  }

  public Object[] toArray() {
    return values.clone();
  }

  @Override
  public String toString() {
    return "#<" + values.length + " values>";
  }
}
