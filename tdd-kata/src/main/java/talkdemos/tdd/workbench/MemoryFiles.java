// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;

/** The files of one compilation: sources and class files in memory, the class path on disk. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();
  private final Map<String, String> sourceOf = new TreeMap<>();

  MemoryFiles(JavaFileManager disk) {
    super(disk);
  }

  /** A source as javac reads it. */
  static final class Source extends SimpleJavaFileObject {
    private final SourceFile file;

    Source(SourceFile file) {
      super(uri(file.path()), Kind.SOURCE);
      this.file = file;
    }

    String path() {
      return file.path();
    }

    @Override
    public String getName() {
      return file.path();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return file.text();
    }
  }

  Map<String, byte[]> classes() {
    Map<String, byte[]> classes = new TreeMap<>();
    written.forEach((name, code) -> classes.put(name, code.toByteArray()));
    return classes;
  }

  Map<String, String> sourceOf() {
    return sourceOf;
  }

  /** Sources on the class path are not what is to be compiled. */
  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<Kind> kinds, boolean recurse) throws IOException {
    if (!kinds.contains(Kind.SOURCE)) return super.list(location, packageName, kinds, recurse);
    Set<Kind> others = EnumSet.copyOf(kinds);
    others.remove(Kind.SOURCE);
    return super.list(location, packageName, others, recurse);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, FileObject sibling) {
    ByteArrayOutputStream code = new ByteArrayOutputStream();
    written.put(className, code);
    if (sibling instanceof Source source) sourceOf.put(className, source.path());
    return new SimpleJavaFileObject(uri(className.replace('.', '/') + kind.extension), kind) {
      @Override
      public OutputStream openOutputStream() {
        return code;
      }
    };
  }

  @Override
  public boolean isSameFile(FileObject one, FileObject other) {
    return one.toUri().equals(other.toUri());
  }

  private static URI uri(String path) {
    try {
      return new URI("memory", null, "/" + path, null);
    } catch (URISyntaxException wrong) {
      throw new IllegalArgumentException("not a path: '" + path + "'", wrong);
    }
  }
}
