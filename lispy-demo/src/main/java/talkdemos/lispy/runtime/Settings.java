// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.runtime;

import java.io.Reader;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import talkdemos.lispy.ports.FileAccess;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.source.Source;

/** What a {@link Runtime} may use of the world. */
public interface Settings {
  Writer out();

  Writer err();

  Reader in();

  FileAccess files();

  /** The environment variables that programs may see. */
  Map<String, String> environmentVariables();

  /** What {@code (command-line)} answers. */
  List<String> commandLine();

  /**
   * The number of calls of a procedure or turns of a loop after which it is compiled to the JVM's
   * code; 0 if nothing ever is.
   */
  int compileAfter();

  /** Is told what is compiled, and what is not and why. */
  Consumer<String> log();

  /** The number of calls that may lie on the Java stack. */
  int callsOnStack();

  /** What a program may use up. */
  Limits limits();

  /** The folders where libraries are looked for, the first one first. */
  List<Path> libraryFolders();

  /** The text of a file that defines a library; fails if it cannot be read. */
  Source libraryText(Path file);

  /**
   * A file that a program includes or loads.
   *
   * @param place where it is asked for, or null
   */
  Source include(String file, Place place);
}
