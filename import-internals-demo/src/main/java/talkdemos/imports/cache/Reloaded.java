// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import talkdemos.imports.jvm.Scratch;
import talkdemos.imports.loader.DoesNotCompile;
import talkdemos.imports.loader.SourceFinder;
import talkdemos.imports.loader.SourceLoader;

/**
 * A source is edited while the program runs.
 *
 * @param first what an object of the class said at first
 * @param sameLoader what one of the same loader said after the edit
 * @param newLoader what one of a new loader said
 * @param oldObject what the first object said then
 * @param broken the message after an edit that does not compile, and a new loader once more
 * @param afterBroken what the object of the last good class said then
 */
public record Reloaded(
    String first,
    String sameLoader,
    String newLoader,
    String oldObject,
    String broken,
    String afterBroken) {

  static Reloaded run(Scratch scratch) throws ReflectiveOperationException {
    edit(scratch, "return \"one\";", 0);
    SourceFinder finder = SourceFinder.in(scratch.path().resolve("reload"));
    SourceLoader loader = new SourceLoader("reload", ClassLoader.getPlatformClassLoader(), finder);
    Object old = made(loader);
    String first = old.toString();
    edit(scratch, "return \"two\";", 1);
    String same = made(loader).toString();
    Object fresh = made(loader.again());
    String freshSaid = fresh.toString();
    edit(scratch, "return three;", 2);
    return new Reloaded(
        first, same, freshSaid, old.toString(), refusal(loader.again()), fresh.toString());
  }

  private static void edit(Scratch scratch, String statement, int seconds) {
    String source = "public class Word {\n  public String toString() {\n    %s\n  }\n}\n";
    Path file = scratch.write("reload/Word.java", source.formatted(statement));
    try { // a person is slower than the file system's clock ticks; this program may not be
      FileTime written = Files.getLastModifiedTime(file);
      Files.setLastModifiedTime(file, FileTime.from(written.toInstant().plusSeconds(seconds)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Object made(SourceLoader loader) throws ReflectiveOperationException {
    return loader.loadClass("Word").getConstructor().newInstance();
  }

  private static String refusal(SourceLoader loader) throws ClassNotFoundException {
    try {
      loader.loadClass("Word");
      return "";
    } catch (DoesNotCompile refused) {
      return refused.getMessage();
    }
  }
}
