// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import talkdemos.chainmap.ChainMap;
import talkdemos.lispy.lis.Interpreter;
import talkdemos.lispy.lis.Lis;
import talkdemos.lispy.lis.Standard;
import talkdemos.lispy.source.Source;

/** Rung 0 of Lispy with a ChainMap for its environment. */
class ChainMapScopeTest {
  private static final Path EXAMPLES = Path.of("../lispy-demo/examples");

  @Test
  void usage() {
    ChainMapScope globals = new ChainMapScope(new ChainMap<>(new HashMap<>(Map.of("x", 1L))));
    ChainMapScope call = globals.child(List.of("y"), List.of(2L));
    call.define("z", 3L);
    assertThat(call.change("x", 10L)).isTrue();
    assertThat(call.change("nowhere", 0L)).isFalse();
    assertThat(List.of(call.get("x"), call.get("y"), call.get("z"))).containsExactly(10L, 2L, 3L);
    assertThat(globals.get("x")).isEqualTo(10L);
    assertThat(globals.get("y")).isNull();
  }

  @TestFactory
  Stream<DynamicTest> every_example_prints_on_it_what_it_should() throws IOException {
    List<Path> programs;
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      programs = files.filter(file -> file.toString().endsWith(".scm")).sorted().toList();
    }
    assertThat(programs).hasSizeGreaterThan(10);
    return programs.stream()
        .map(program -> DynamicTest.dynamicTest(program.toString(), () -> check(program)));
  }

  private static void check(Path program) throws IOException {
    StringBuilder printed = new StringBuilder();
    Map<String, Object> standard = Standard.scope(printed::append, List.of()).map();
    ChainMapScope scope = new ChainMapScope(new ChainMap<>(standard).newChild());
    new Interpreter(new Lis(), scope)
        .run(new Source(program.toString(), Files.readString(program)));
    Path expected = Path.of(program.toString().replaceFirst("\\.scm$", ".out"));
    assertThat(printed.toString()).isEqualTo(Files.readString(expected));
  }
}
