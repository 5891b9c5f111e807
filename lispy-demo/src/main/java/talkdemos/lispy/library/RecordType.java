// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import java.util.List;

/** What {@code define-record-type} makes: a type that is like no other, also of the same name. */
public final class RecordType {
  private final String name;
  private final List<String> fields;

  /**
   * @param name with or without the customary {@code <>} around it
   */
  public RecordType(String name, List<String> fields) {
    boolean angles = name.length() > 2 && name.startsWith("<") && name.endsWith(">");
    this.name = angles ? name.substring(1, name.length() - 1) : name;
    this.fields = List.copyOf(fields);
  }

  /** Its name, without {@code <>}. */
  public String name() {
    return name;
  }

  public List<String> fields() {
    return fields;
  }

  @Override
  public String toString() {
    return "#<record-type " + name + ">";
  }
}
