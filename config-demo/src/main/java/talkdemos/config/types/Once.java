// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.types;

import java.util.function.Supplier;

/** A value that is made when somebody first asks, and then kept; threads may ask together. */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private T made;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    if (made == null) {
      made = maker.get();
    }
    return made;
  }
}
