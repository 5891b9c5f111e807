// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.cache;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import talkdemos.imports.jvm.BadInput;

/**
 * A source file as the class that it holds.
 *
 * @param file its real path
 * @param root the folder that holds its top package
 * @param className the class that is named as the file
 */
record Target(Path file, Path root, String className) {
  static Target of(String named) {
    Path file = existing(named);
    String name = file.getFileName().toString();
    if (!name.endsWith(".java"))
      throw new BadInput("%s: expected a source file, NAME.java".formatted(named));
    String simple = name.substring(0, name.length() - ".java".length());
    String inPackage = packageOf(file, named);
    Path root = file.getParent();
    String[] parts = inPackage.isEmpty() ? new String[0] : inPackage.split("\\.");
    for (int i = parts.length - 1; i >= 0; i--) {
      if (root.getFileName() == null || !root.getFileName().toString().equals(parts[i]))
        throw new BadInput(
            "%s: found \"package %s;\", expected the file in a folder %s, as class loaders look for it"
                .formatted(named, inPackage, inPackage.replace('.', '/')));
      root = root.getParent();
    }
    return new Target(file, root, inPackage.isEmpty() ? simple : inPackage + "." + simple);
  }

  private static Path existing(String named) {
    try {
      Path file = Path.of(named);
      if (Files.isDirectory(file))
        throw new BadInput("%s: found a folder, expected a source file".formatted(named));
      if (!Files.exists(file)) throw new BadInput("%s: no such file".formatted(named));
      if (!Files.isReadable(file)) throw new BadInput("%s: not readable".formatted(named));
      return file.toRealPath();
    } catch (InvalidPathException wrong) {
      throw new BadInput("%s: no path of a file: %s".formatted(named, wrong.getReason()));
    } catch (IOException gone) {
      throw new BadInput("%s: not readable: %s".formatted(named, gone.getMessage()));
    }
  }

  /** The compiler's own parser: the word may also stand in comments and strings. */
  private static String packageOf(Path file, String named) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null)
      throw new BadInput(
          "no compiler in this Java (%s): expected a JDK"
              .formatted(System.getProperty("java.home")));
    try (var files = compiler.getStandardFileManager(said -> {}, Locale.ENGLISH, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  said -> {}, // told when it is compiled
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjects(file));
      for (CompilationUnitTree unit : task.parse())
        if (unit.getPackageName() != null) return unit.getPackageName().toString();
      return "";
    } catch (IOException unreadable) {
      throw new BadInput("%s: not readable: %s".formatted(named, unreadable.getMessage()));
    }
  }
}
