package exercise.holder;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;

/** Loads the directory anew, so that nothing of it is initialised. */
final class Fresh extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  Fresh() {
    super("fresh", Fresh.class.getClassLoader());
  }

  /** Calls a static method without arguments, or with one. */
  Object call(String type, String method, Object... argument) throws Throwable {
    Class<?>[] types = new Class<?>[argument.length];
    for (int i = 0; i < types.length; i++)
      types[i] = argument[i] instanceof Integer ? int.class : argument[i].getClass();
    try {
      return loadClass("exercise.holder." + type).getMethod(method, types).invoke(null, argument);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  int opened() throws Throwable {
    return (int) call("Connection", "opened");
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith("exercise.holder.")) return super.loadClass(name, resolve);
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) return known;
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException unreadable) {
        throw new ClassNotFoundException(name, unreadable);
      }
    }
  }
}
