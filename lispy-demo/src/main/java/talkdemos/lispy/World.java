// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import talkdemos.lispy.ports.FileAccess;
import talkdemos.lispy.runtime.Limits;
import talkdemos.lispy.runtime.Settings;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.source.Source;
import talkdemos.lispy.values.Condition;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;

/** The settings of one interpreter, as its builder was when it was built. */
record World(
    Writer out,
    Writer err,
    Reader in,
    FileAccess files,
    Map<String, String> environmentVariables,
    List<String> commandLine,
    List<Path> libraryFolders,
    int callsOnStack,
    int compileAfter,
    Consumer<String> log,
    Limits limits)
    implements Settings {

  @Override
  public Source libraryText(Path file) {
    return read(file);
  }

  @Override
  public Source include(String file, Place place) {
    try {
      Path path = Path.of(file);
      if (place != null && !path.isAbsolute()) {
        Path including = Path.of(place.source().name()).getParent();
        path = including == null ? path : including.resolve(path);
      }
      if (!files.allows(FileAccess.Use.READ, path.toAbsolutePath().normalize())) {
        throw fileError("reading is not allowed:", file);
      }
      return read(path);
    } catch (InvalidPathException e) {
      throw fileError("this is no path:", file);
    }
  }

  private static Source read(Path file) {
    try {
      return new Source(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw fileError("cannot be read:", file.toString());
    }
  }

  private static Raised fileError(String problem, String file) {
    Object irritants = Pair.list(MutableString.of(file));
    return new Raised(new Condition(Condition.Kind.FILE, problem, irritants));
  }
}
