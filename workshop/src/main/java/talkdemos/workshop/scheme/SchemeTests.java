// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.scheme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.AssertionFailedError;
import talkdemos.lispy.Lispy;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.source.LispyException;
import talkdemos.lispy.source.Source;

/**
 * Runs a Scheme program and then the tests for it, in one interpreter. A test is the lines up to
 * one that ends in {@code ; => value}: that is what its last form has to print as with {@code
 * write}. One that ends in {@code ; error: text} has to fail with that text in the message.
 */
public abstract class SchemeTests {
  private static final Pattern EXPECTED = Pattern.compile("(.*?);\\s*(=>|error:)\\s*(.*?)\\s*");

  /** So that an endless loop fails one test, with its place, and the others are run. */
  private static final long STEPS = 1_000_000;

  private final String program;
  private final String tests;

  /**
   * @param program a file's path on the class path
   * @param tests another one's
   */
  protected SchemeTests(String program, String tests) {
    this.program = program;
    this.tests = tests;
  }

  private record Expectation(String code, boolean error, String expected) {
    /** The code in one line. */
    String name() {
      return code.strip().replaceAll("\\s+", " ");
    }
  }

  @TestFactory
  Stream<DynamicTest> program() throws IOException {
    Lispy lispy = Lispy.builder().steps(STEPS).build();
    List<DynamicTest> all = new ArrayList<>();
    String text = read(program);
    all.add(DynamicTest.dynamicTest(program, () -> run(lispy, program, text)));
    for (Expectation one : expectations(read(tests)))
      all.add(DynamicTest.dynamicTest(one.name(), () -> check(lispy, one)));
    return all.stream();
  }

  private String read(String path) throws IOException {
    try (InputStream in = getClass().getClassLoader().getResourceAsStream(path)) {
      if (in == null) throw new IOException("no file " + path);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Expectation> expectations(String text) throws IOException {
    List<Expectation> all = new ArrayList<>();
    StringBuilder code = new StringBuilder();
    for (String line : text.lines().toList()) {
      Matcher end = EXPECTED.matcher(line);
      if (end.matches()) {
        code.append(end.group(1));
        all.add(new Expectation(code.toString(), end.group(2).equals("error:"), end.group(3)));
        code.setLength(0);
      } else if (!line.stripLeading().startsWith(";")) {
        code.append(line).append('\n');
      }
    }
    if (!code.toString().isBlank())
      throw new IOException("code without an expectation after it: " + code.toString().strip());
    return all;
  }

  private static String run(Lispy lispy, String name, String text) {
    String[] last = {""};
    try {
      lispy.run(new Source(name, text), value -> last[0] = Printer.write(value));
    } catch (LispyException failure) {
      throw new AssertionFailedError(failure.report());
    }
    return last[0];
  }

  private static void check(Lispy lispy, Expectation one) {
    String got;
    try {
      String[] last = {""};
      lispy.run(new Source("test", one.code()), value -> last[0] = Printer.write(value));
      got = last[0];
    } catch (LispyException failure) {
      if (one.error() && failure.problem().contains(one.expected())) return;
      throw new AssertionFailedError("expected " + one.expected() + "\n" + failure.report());
    }
    if (one.error())
      throw new AssertionFailedError("expected an error: " + one.expected() + "\n but got " + got);
    if (!got.equals(one.expected()))
      throw new AssertionFailedError("expected " + one.expected() + "\n but got " + got);
  }
}
