// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.effects;

import java.util.List;

/**
 * One way to use a class, which may or may not initialise it.
 *
 * @param code a statement of Java
 * @param what it does, in words
 * @param section where this is said: a section of the Java Language Specification (of Java 17), or
 *     the method whose javadoc says it
 */
record Way(String code, String what, String section) {
  /**
   * What the statements talk about. Each initialiser says that it ran, and nothing else says
   * anything.
   */
  static final String TARGET =
      """
      class Said {
        static Object initialised(String name) {
          System.out.println(name);
          return name;
        }
      }

      class Target {
        static final int CONSTANT = 42;
        static final Integer BOXED = 42;
        static int field = 1;

        static {
          Said.initialised("Target");
        }

        static void method() {}

        static class Nested {
          static void method() {}
        }
      }

      class Sub extends Target implements Plain, WithDefault {
        static {
          Said.initialised("Sub");
        }

        static void own() {}
      }

      interface Plain {
        Object FIELD = Said.initialised("Plain");
      }

      interface WithDefault {
        Object FIELD = Said.initialised("WithDefault");

        default void go() {}
      }
      """;

  private static final String WHEN = "12.4.1";

  /** The table's rows, in the order in which they are told. */
  static List<Way> all() {
    return List.of(
        new Way("Target t = null", "a variable of its type", WHEN),
        new Way("int i = Target.CONSTANT", "a constant: copied at compile time", "12.4.1, 13.1"),
        new Way("Integer i = Target.BOXED", "static final, but no constant", "12.4.1, 4.12.4"),
        new Way("int i = Target.field", "a static field is read", WHEN),
        new Way("Target.field = 2", "a static field is assigned", WHEN),
        new Way("Target.method()", "a static method is called", WHEN),
        new Way("new Target()", "an instance is made", WHEN),
        new Way("Object o = new Target[0]", "an array is made", "12.4.1, 15.10.2"),
        new Way("Target.class.getName()", "a class literal", "12.4.1, 15.8.2"),
        new Way("boolean b = (Object) a instanceof Target", "instanceof", "12.4.1, 15.20.2"),
        new Way("Target.Nested.method()", "a nested class is used", WHEN),
        new Way("int i = Sub.field", "a static field, by a subclass's name", WHEN),
        new Way("Sub.own()", "a subclass, with two interfaces", "12.4.1, 12.4.2"),
        new Way("Object o = Plain.FIELD", "an interface's field", WHEN),
        new Way("Class.forName(\"Target\")", "by name", "Class.forName"),
        new Way(
            "Class.forName(\"Target\", false, " + LOADER + ")",
            "by name, told not to",
            "Class.forName"),
        new Way(LOADER + ".loadClass(\"Target\")", "by its loader", "ClassLoader.loadClass"),
        new Way("Target.class.getDeclaredFields()", "reflection looks", WHEN),
        new Way("Target.class.getDeclaredField(\"field\").get(null)", "reflection reads", WHEN),
        new Way("Runnable r = Target::method", "a method reference is made", "15.13.3"),
        new Way("((Runnable) Target::method).run()", "and called", WHEN),
        new Way(
            "java.lang.invoke.MethodHandles.lookup().findStatic(Target.class, \"method\", "
                + "java.lang.invoke.MethodType.methodType(void.class))",
            "a method handle is found",
            "Lookup.findStatic"),
        new Way(
            "java.lang.invoke.MethodHandles.lookup().findStatic(Target.class, \"method\", "
                + "java.lang.invoke.MethodType.methodType(void.class)).invoke()",
            "and invoked",
            "Lookup.findStatic"));
  }

  private static final String LOADER = "ClassLoader.getSystemClassLoader()";

  /** A program that does this and no more. */
  String program(String className) {
    return """
        class %s {
          public static void main(String[] a) throws Throwable {
            %s;
          }
        }
        """
        .formatted(className, code);
  }

  /** The statement as a table shows it: without the names of packages. */
  String shown() {
    return code.replace("java.lang.invoke.", "").replace(LOADER, "loader");
  }
}
