// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.minimock;

/** What a mock does when it is called. */
@FunctionalInterface
public interface Answer {
  /** What the call returns or throws; the arguments are those of the call, none for none. */
  Object to(Object... arguments) throws Throwable;
}
