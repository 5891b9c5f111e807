// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.loader;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.security.CodeSource;
import java.security.SecureClassLoader;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;

/**
 * A class loader that asks its finders in turn, after its parent, and defines what the first of
 * them found: Python's {@code sys.meta_path}, but one for each loader.
 *
 * <p>What {@code import} does step by step, {@link ClassLoader#loadClass(String, boolean)} does
 * too: it looks into the cache ({@code findLoadedClass}, Python's {@code sys.modules}), asks the
 * parent, then calls {@link #findClass}. Only the last of these is written here. Different classes
 * load at the same time; for one class, the lock of {@code getClassLoadingLock} lets one thread
 * define it and the others get the same.
 *
 * <p>There is no way to forget a class: for a new version, make a new loader of the same finders.
 */
public class FinderLoader extends SecureClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final List<Finder> finders;

  /**
   * @param name is shown in messages, such as that of a {@code ClassCastException}
   * @param parent is asked first; null is the boot loader
   * @param finders in the order in which they are asked
   */
  public FinderLoader(String name, ClassLoader parent, Finder... finders) {
    super(name, parent);
    this.finders = List.of(finders);
  }

  /**
   * Returns the class of that name if the JVM has written it down for this loader: {@code
   * sys.modules.get(name)}. Nothing is loaded.
   *
   * <p>That is every class that this loader defined, and those of its parents that the JVM itself
   * (a link between classes, {@code Class.forName}) asked this loader for. A call of {@code
   * loadClass} that the parent answered leaves no trace here.
   */
  public final Optional<Class<?>> loaded(String className) {
    return Optional.ofNullable(findLoadedClass(className));
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    try {
      for (Finder finder : finders) {
        Optional<Found> found = finder.find(name);
        if (found.isPresent()) return define(name, found.get());
      }
    } catch (IOException unreadable) {
      throw new ClassNotFoundException(name + ": " + unreadable.getMessage(), unreadable);
    }
    throw new ClassNotFoundException(name + ": neither the parent has it nor any of " + finders);
  }

  private Class<?> define(String name, Found found) throws MalformedURLException {
    CodeSource from = new CodeSource(found.root().toURL(), (Certificate[]) null);
    return defineClass(name, found.bytes(), 0, found.bytes().length, from);
  }

  @Override
  protected URL findResource(String path) {
    try {
      for (Finder finder : finders) {
        Optional<Found> found = finder.resource(path);
        if (found.isPresent()) return found.get().url();
      }
      return null;
    } catch (IOException unreadable) { // the contract of getResource knows no other way
      return null;
    }
  }

  @Override
  protected Enumeration<URL> findResources(String path) throws IOException {
    List<URL> all = new ArrayList<>();
    for (Finder finder : finders) finder.resource(path).map(Found::url).ifPresent(all::add);
    return Collections.enumeration(all);
  }

  @Override
  public String toString() {
    return "loader \"" + getName() + "\"";
  }
}
