// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.watch;

/** What a watch waits for. */
public sealed interface Signal {
  /** Something in the folder may have changed. */
  record Saved() implements Signal {}

  /** Somebody pressed a key. */
  record Key(char key) implements Signal {}

  /** No more keys will come. */
  record EndOfInput() implements Signal {}

  /** The folder cannot be watched any more, and why. */
  record Lost(String reason) implements Signal {}
}
