// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.mutation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import talkdemos.tdd.workbench.Compilation;
import talkdemos.tdd.workbench.TestName;

/**
 * Lets some tests run and not the others, by taking the annotations off the others' methods.
 *
 * @param all the tests that there are
 */
record Selection(Collection<TestName> all) {
  private static final Set<String> MARKS =
      Set.of(
          "Lorg/junit/jupiter/api/Test;",
          "Lorg/junit/jupiter/api/RepeatedTest;",
          "Lorg/junit/jupiter/api/TestFactory;",
          "Lorg/junit/jupiter/api/TestTemplate;",
          "Lorg/junit/jupiter/params/ParameterizedTest;",
          "Lnet/jqwik/api/Property;",
          "Lnet/jqwik/api/Example;");

  /** The same code, of which only these tests are tests. */
  Compilation of(Collection<TestName> wanted, Compilation compilation) {
    Map<String, byte[]> replaced = new HashMap<>();
    compilation
        .sourceOf()
        .forEach(
            (name, file) -> {
              if (!file.endsWith("Test.java")) return;
              Set<String> methods = methods(name, wanted);
              replaced.put(name, without(methods, compilation.classes().get(name)));
            });
    return compilation.with(replaced);
  }

  /** Methods to keep in a class; an abstract one has those of the classes that extend it. */
  private Set<String> methods(String className, Collection<TestName> wanted) {
    boolean ownTests = all.stream().anyMatch(test -> test.className().equals(className));
    return wanted.stream()
        .filter(test -> !ownTests || test.className().equals(className))
        .map(TestName::method)
        .collect(Collectors.toSet());
  }

  private static byte[] without(Set<String> kept, byte[] code) {
    ClassReader reader = new ClassReader(code);
    ClassNode type = new ClassNode();
    reader.accept(type, 0);
    for (MethodNode method : type.methods)
      if (!kept.contains(method.name) && method.visibleAnnotations != null)
        method.visibleAnnotations.removeIf(annotation -> MARKS.contains(annotation.desc));
    ClassWriter writer = new ClassWriter(0);
    type.accept(writer);
    return writer.toByteArray();
  }
}
