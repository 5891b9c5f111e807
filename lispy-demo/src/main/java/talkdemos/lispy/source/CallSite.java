// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.source;

/**
 * Where a procedure waits for the value of a call.
 *
 * @param procedure the name of the procedure that made the call, or what stands for it
 * @param place of the call
 */
public record CallSite(String procedure, Place place) {
  @Override
  public String toString() {
    return place + " in " + procedure;
  }
}
