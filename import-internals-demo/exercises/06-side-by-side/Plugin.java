package exercise.sidebyside;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ServiceLoader;

/** Loads a plug-in's classes from its folder. */
final class Plugin extends URLClassLoader {
  private Plugin(Path folder) throws MalformedURLException {
    super(new URL[] {folder.toUri().toURL()}, Plugin.class.getClassLoader());
  }

  /**
   * The greeter that a folder names in its META-INF/services.
   *
   * @throws IllegalArgumentException if it names none; the message shows the folder
   */
  static Greeter in(Path folder) throws MalformedURLException {
    // gap: ask ServiceLoader
    return ServiceLoader.load(Greeter.class, new Plugin(folder))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(folder + ": found no Greeter in it"));
    //| return new Hello();
    // end of gap
  }

  /** Shared classes from the parent, and else what the folder has before what the parent has. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    // gap: shared, own, or the parent's?
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) return known;
      if (name.equals(Greeter.class.getName())) return super.loadClass(name, resolve);
      try {
        return findClass(name);
      } catch (ClassNotFoundException notHere) {
        return super.loadClass(name, resolve);
      }
    }
    //| return super.loadClass(name, resolve);
    // end of gap
  }
}
