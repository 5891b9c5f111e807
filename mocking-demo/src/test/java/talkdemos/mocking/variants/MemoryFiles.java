// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.variants;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/** Gives the compiler classes that were compiled before, and keeps those that it makes. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<String, byte[]> known;
  private final Map<String, ByteArrayOutputStream> made = new HashMap<>();

  /**
   * @param libraries finds all classes that are not the module's
   * @param known the module's classes so far, by their names
   */
  MemoryFiles(JavaFileManager libraries, Map<String, byte[]> known) {
    super(libraries);
    this.known = known;
  }

  /** The classes that were compiled, by their names. */
  Map<String, byte[]> made() {
    Map<String, byte[]> bytes = new HashMap<>();
    made.forEach((name, out) -> bytes.put(name, out.toByteArray()));
    return bytes;
  }

  /** A source file, for the compiler. */
  static JavaFileObject source(String path, String text) {
    return new SimpleJavaFileObject(URI.create("memory:/" + path), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  private static final class KnownClass extends SimpleJavaFileObject {
    private final String name;
    private final byte[] bytes;

    KnownClass(String name, byte[] bytes) {
      super(URI.create("memory:/" + name.replace('.', '/') + ".class"), Kind.CLASS);
      this.name = name;
      this.bytes = bytes;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes);
    }
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String inPackage, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    Iterable<JavaFileObject> libraries = super.list(location, inPackage, kinds, recurse);
    if (location != StandardLocation.CLASS_PATH || !kinds.contains(JavaFileObject.Kind.CLASS))
      return libraries;
    List<JavaFileObject> all = new ArrayList<>();
    libraries.forEach(all::add);
    known.forEach(
        (name, bytes) -> {
          if (name.substring(0, name.lastIndexOf('.')).equals(inPackage))
            all.add(new KnownClass(name, bytes));
        });
    return all;
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof KnownClass known ? known.name : super.inferBinaryName(location, file);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
    return new SimpleJavaFileObject(URI.create("memory:/" + name), kind) {
      @Override
      public OutputStream openOutputStream() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        made.put(name, out);
        return out;
      }
    };
  }

  @Override
  public void close() {} // the libraries are used again
}
