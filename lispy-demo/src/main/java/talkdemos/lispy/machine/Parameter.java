// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.machine;

/** A parameter object (R7RS 4.2.6): called, it gives its value. */
public final class Parameter extends Applicable {
  public Object value;
  private final Object converter;

  /**
   * @param value already converted
   * @param converter a procedure, or false
   */
  public Parameter(Object value, Object converter) {
    super("parameter");
    this.value = value;
    this.converter = converter;
  }

  public Object converter() {
    return converter;
  }

  @Override
  public Object apply(Machine machine, Object[] arguments) {
    if (arguments.length != 0) {
      throw Arity.wrong(name(), arguments.length, 0, 0);
    }
    return value;
  }
}
