// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.path;

import java.util.List;

/**
 * One command that was run, and what it said.
 *
 * @param question what it is to answer
 * @param command as one would type it in the folder with the jars
 * @param out lines of standard output
 * @param err lines of standard error
 */
public record Trial(
    Name name, String question, String command, int status, List<String> out, List<String> err) {
  /** The trials, in the order in which they are told. */
  public enum Name {
    FIRST_WINS,
    TURNED,
    SAME_PACKAGE,
    SAME_NAME_ONE_FOLDER,
    SAME_NAME_TWO_FOLDERS,
    LAYERS
  }
}
