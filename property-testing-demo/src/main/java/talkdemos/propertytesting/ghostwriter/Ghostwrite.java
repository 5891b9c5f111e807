// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.ghostwriter;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.lang.model.SourceVersion;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that writes a property: status 0, or 65 if it cannot. */
@Command(
    name = "ghostwrite",
    mixinStandardHelpOptions = true,
    description = "Writes a property of one or two methods as jqwik source.",
    footer = {
      "",
      "Two methods: the second gives back what the first was given.",
      "One method: given its own answer, it answers the same.",
      "A METHOD is a name, as in encode; a name with parameter types, as in",
      "'encode(String, Charset)'; the second may be of another class, as in",
      "java.net.URLDecoder::decode."
    })
public final class Ghostwrite implements Callable<Integer> {
  private static final int BAD_INPUT = 65;

  @Spec private CommandSpec spec;

  @ArgGroup private Kind kind = new Kind();

  /** At most one. */
  static final class Kind {
    @Option(names = "--round-trip", description = "The second gives back (with two: the default).")
    boolean roundTrip;

    @Option(names = "--idempotent", description = "Twice is once (with one: the default).")
    boolean idempotent;

    @Option(names = "--equivalent", description = "Two of the same signature answer the same.")
    boolean equivalent;
  }

  @Option(
      names = "--class-path",
      paramLabel = "PATH",
      description = "Folders and jars of the class, as for java.")
  private String classPath = "";

  @Option(
      names = "--package",
      paramLabel = "NAME",
      description = "Of what is written (default: the package of the class).")
  private String packageName;

  @Parameters(index = "0", paramLabel = "CLASS")
  private String className;

  @Parameters(index = "1..*", arity = "1..2", paramLabel = "METHOD")
  private List<String> methods;

  @Override
  public Integer call() {
    boolean one = kind.idempotent || methods.size() == 1 && !kind.roundTrip && !kind.equivalent;
    if (methods.size() != (one ? 1 : 2)) {
      String wanted = one ? "one method" : "two methods";
      throw new ParameterException(
          spec.commandLine(), "this property is of " + wanted + ", not of " + methods.size());
    }
    if (packageName != null && !packageName.isEmpty() && !SourceVersion.isName(packageName)) {
      throw new ParameterException(
          spec.commandLine(), "--package: got '" + packageName + "', expected a package's name");
    }
    try (URLClassLoader loader = new URLClassLoader(urls(), getClass().getClassLoader())) {
      spec.commandLine().getOut().print(write(loader, one));
      spec.commandLine().getOut().flush();
      return CommandLine.ExitCode.OK;
    } catch (CannotWrite e) {
      return bad(e.getMessage());
    } catch (LinkageError e) {
      return bad(className + " cannot be loaded: " + e + " (give all of its --class-path)");
    } catch (IOException | InvalidPathException e) {
      return bad(e.getMessage());
    }
  }

  private String write(ClassLoader loader, boolean one) {
    MethodName first = method(methods.get(0), loader);
    Ghostwriter writer = new Ghostwriter(packageName(first.type()));
    if (one) return writer.idempotent(first);
    MethodName second = method(methods.get(1), loader);
    return kind.equivalent ? writer.equivalent(first, second) : writer.roundTrip(first, second);
  }

  /** That of the class, in which one may write: nobody may add to a package of the JDK. */
  private String packageName(Class<?> type) {
    if (packageName != null) return packageName;
    return type.getPackageName().startsWith("java.") ? "" : type.getPackageName();
  }

  private MethodName method(String text, ClassLoader loader) {
    int colons = text.indexOf("::");
    if (colons < 0) return MethodName.of(type(className, loader), text);
    return MethodName.of(type(text.substring(0, colons), loader), text.substring(colons + 2));
  }

  /** By its binary name, or as source calls a nested class. */
  private static Class<?> type(String name, ClassLoader loader) {
    for (String each = name; ; ) {
      try {
        return Class.forName(each, false, loader);
      } catch (ClassNotFoundException e) {
        int dot = each.lastIndexOf('.');
        if (dot < 0) throw new CannotWrite("there is no class " + name + " on the class path");
        each = each.substring(0, dot) + "$" + each.substring(dot + 1);
      }
    }
  }

  private URL[] urls() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String part : classPath.split(File.pathSeparator)) {
      if (!part.isEmpty()) urls.add(Path.of(part).toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }

  private int bad(String message) {
    spec.commandLine().getErr().println(message);
    spec.commandLine().getErr().flush();
    return BAD_INPUT;
  }
}
