package exercise.cache;

import java.util.function.Function;

/** Loads its own classes, and leaves the others to its parent. */
final class Island extends ClassLoader {
  // gap: tell the JVM that different classes may be loaded at the same time
  static {
    registerAsParallelCapable();
  }
  //|
  // end of gap

  private final Function<String, byte[]> own;

  /**
   * @param own the class file of a class, by its name; null for classes of others. It may be slow.
   */
  Island(String name, ClassLoader parent, Function<String, byte[]> own) {
    super(name, parent);
    this.own = own;
  }

  /**
   * The class of that name: its own if there is one, else the parent's. It is always the same one.
   */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    // gap: the cache, the own bytes, the parent; by one thread at a time for each name
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) return known;
      byte[] bytes = own.apply(name);
      if (bytes == null) return super.loadClass(name, resolve);
      return defineClass(name, bytes, 0, bytes.length);
    }
    //| byte[] bytes = own.apply(name);
    //| return bytes == null
    //|     ? super.loadClass(name, resolve)
    //|     : defineClass(name, bytes, 0, bytes.length);
    // end of gap
  }
}
