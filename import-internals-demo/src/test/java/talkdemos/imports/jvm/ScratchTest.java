// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScratchTest {
  @Test
  void usage() {
    Path jar;
    try (Scratch scratch = Scratch.create()) {
      Path classes = scratch.compile("A", "class A { public static void main(String[] a) { } }");
      jar = scratch.jar("a.jar", classes);

      assertThat(classes.resolve("A.class")).isRegularFile();
      assertThat(Child.of(Jdk.running().java("-cp", jar.toString(), "A")).run().fine()).isTrue();
    }
    assertThat(jar.getParent()).doesNotExist();
  }

  @Test
  void what_the_compiler_refuses_is_told_in_its_words() {
    try (Scratch scratch = Scratch.create()) {
      assertThatThrownBy(() -> scratch.compile("A", "class A { int i = \"\"; }"))
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("A.java:1: error: incompatible types");
    }
  }
}
