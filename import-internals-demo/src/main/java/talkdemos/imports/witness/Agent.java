// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.witness;

import java.io.File;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/**
 * Has each class outside the JDK marked when it is loaded. Its argument is the class path of the
 * marker, which lives in a loader of its own: a program that has another ASM keeps its own.
 */
public final class Agent {
  private Agent() {}

  public static void premain(String classPath, Instrumentation instrumentation)
      throws ReflectiveOperationException, MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      urls.add(new File(entry).toURI().toURL());
    }
    ClassLoader apart = new Apart(urls.toArray(URL[]::new));
    instrumentation.addTransformer(
        (ClassFileTransformer)
            apart.loadClass("talkdemos.imports.witness.EndMarks").getConstructor().newInstance());
  }

  /** Has a name by which its classes are told from the program's. */
  static final class Apart extends URLClassLoader {
    Apart(URL[] urls) {
      super(urls, ClassLoader.getPlatformClassLoader());
    }
  }
}
