// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.closure;

/** An engine that takes over from this one what runs often. */
public interface Tier {
  /** None: everything stays with this engine. */
  Tier NONE =
      new Tier() {
        @Override
        public int worthIt() {
          return -1;
        }

        @Override
        public void compile(Interpreted procedure) {}

        @Override
        public void compile(Loop loop, int frameSize) {}
      };

  /** After so many calls of a procedure, or turns of a loop, it is worth to be compiled. */
  int worthIt();

  /** Sets the entry of the procedure's code to a better one, if it can. */
  void compile(Interpreted procedure);

  /**
   * Gives a loop that is running a better body, if it can.
   *
   * @param frameSize the number of slots that a frame has
   */
  void compile(Loop loop, int frameSize);
}
