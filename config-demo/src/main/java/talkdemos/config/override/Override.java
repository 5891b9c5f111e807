// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.override;

import java.util.Optional;
import java.util.Random;

/**
 * One thing said about a configuration: {@code key=value}.
 *
 * @param input as it was written
 * @param value nothing when there is no {@code =}, which only {@link Kind#DELETE} has
 */
public record Override(String input, Kind kind, Key key, Optional<Value> value) {
  /** What is to happen. */
  public enum Kind {
    /** {@code key=value}: the key is there. */
    CHANGE(""),
    /** {@code +key=value}: the key is not there. */
    ADD("+"),
    /** {@code ++key=value}: either. */
    FORCE_ADD("++"),
    /** {@code ~key}, {@code ~key=value}: the key goes. */
    DELETE("~");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }

    /** How it is written. */
    public String prefix() {
      return prefix;
    }
  }

  /**
   * What it is about.
   *
   * @param keyOrGroup a path of keys ({@code db.port}) or a group ({@code server/db}); may be empty
   * @param pkg1 the package after the {@code @}, empty text for the root; nothing when there is no
   *     {@code @}, or {@code @:}
   * @param pkg2 the package after the {@code :}, which it is to become
   */
  public record Key(String keyOrGroup, Optional<String> pkg1, Optional<String> pkg2) {
    /** As it is written. */
    public String text() {
      if (pkg1.isEmpty() && pkg2.isEmpty()) {
        return keyOrGroup;
      }
      return keyOrGroup + "@" + pkg1.orElse("") + (pkg2.isPresent() ? ":" + pkg2.get() : "");
    }
  }

  /**
   * Reads an override.
   *
   * @throws OverrideException for one that is not of the grammar
   */
  public static Override parse(String text) {
    return parse(0, text, new Random());
  }

  /**
   * Reads an override.
   *
   * @param number which of several overrides it is, from 1; 0 when it stands alone
   * @param random what {@code shuffle([..])} orders a list by
   * @throws OverrideException for one that is not of the grammar
   */
  public static Override parse(int number, String text, Random random) {
    return Parser.override(number, text, random);
  }

  /** Whether this stands for several jobs. */
  public boolean isSweep() {
    return value.isPresent() && value.get() instanceof Value.Sweep;
  }

  /** Whether this is about the framework's own settings, under {@code hydra}. */
  public boolean isFramework() {
    return key.keyOrGroup.startsWith("hydra.") || key.keyOrGroup.startsWith("hydra/");
  }

  /** What stands before the {@code =}, with the prefix. */
  public String keyText() {
    return kind.prefix + key.text();
  }

  /** What stands after the first {@code =} in the input, as it was written; nothing without one. */
  public Optional<String> valueText() {
    int equal = input.indexOf('=');
    return equal < 0 ? Optional.empty() : Optional.of(input.substring(equal + 1));
  }

  /**
   * This override in a form of its own, whatever the input looked like: reading it gives the same
   * kind, key and value.
   */
  public String print() {
    return keyText() + value.map(some -> "=" + Printer.text(some)).orElse("");
  }

  /** As it was written. */
  @java.lang.Override
  public String toString() {
    return input;
  }
}
