// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.loader;

import java.nio.file.Path;

/**
 * A class loader whose classes are compiled from source when they are first asked for.
 *
 * <pre>{@code
 * SourceLoader loader = new SourceLoader(Path.of("plugins"));
 * Object greeter = loader.loadClass("demo.Greeter").getConstructor().newInstance();
 * }</pre>
 *
 * <p>A class that was loaded stays as it is, whatever becomes of its source. {@link #again()} makes
 * a loader for the sources as they are now; what did not change is not compiled again.
 */
public final class SourceLoader extends FinderLoader {
  static {
    registerAsParallelCapable();
  }

  private final SourceFinder finder;

  /** Loads sources below a directory; the parent is the loader of this class. */
  public SourceLoader(Path root) {
    this("source", SourceLoader.class.getClassLoader(), SourceFinder.in(root));
  }

  /**
   * @param name is shown in messages
   * @param parent is asked first; null is the boot loader
   * @param finder may be shared with other loaders, which then share what it compiled
   */
  public SourceLoader(String name, ClassLoader parent, SourceFinder finder) {
    super(name, parent, finder);
    this.finder = finder;
  }

  /** Returns a loader of the same name, parent and finder that has loaded nothing yet. */
  public SourceLoader again() {
    return new SourceLoader(getName(), getParent(), finder);
  }
}
