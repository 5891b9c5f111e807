// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Loads the classes and resources of one job before those of its parent, from memory. */
final class CodeLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> classes;
  private final Map<String, byte[]> resources = new HashMap<>();
  private BiFunction<String, byte[], byte[]> weaver = (name, code) -> code;

  CodeLoader(Map<String, byte[]> classes, List<Resource> resources, ClassLoader parent) {
    super("code under test", parent);
    this.classes = classes;
    for (Resource one : resources) this.resources.put(one.path(), one.content());
    classes.forEach((name, code) -> this.resources.put(name.replace('.', '/') + ".class", code));
  }

  /** Changes the code of classes that are loaded from now on. */
  void weave(BiFunction<String, byte[], byte[]> change) {
    weaver = change;
  }

  /** Makes a class that is in no job. */
  Class<?> define(String name, byte[] code) {
    return defineClass(name, code, 0, code.length);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    byte[] code = classes.get(name);
    if (code == null) return super.loadClass(name, resolve);
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : define(name, weaver.apply(name, code));
    }
  }

  @Override
  public URL getResource(String name) {
    URL own = findResource(name);
    return own != null ? own : super.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    List<URL> all = new ArrayList<>();
    URL own = findResource(name);
    if (own != null) all.add(own);
    if (getParent() != null) all.addAll(Collections.list(getParent().getResources(name)));
    return Collections.enumeration(all);
  }

  @Override
  protected URL findResource(String name) {
    byte[] content = resources.get(name);
    if (content == null) return null;
    try {
      return new URL("memory", "", -1, "/" + name, new Handler(content));
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static final class Handler extends URLStreamHandler {
    private final byte[] content;

    Handler(byte[] content) {
      this.content = content;
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream(content);
        }

        @Override
        public long getContentLengthLong() {
          return content.length;
        }
      };
    }
  }
}
