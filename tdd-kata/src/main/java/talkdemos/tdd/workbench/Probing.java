// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.data.SessionInfoStore;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.InjectedClassRuntime;
import org.jacoco.core.runtime.RuntimeData;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** JaCoCo's probes in the code under test, by its class loader: no agent is needed. */
final class Probing {
  private static final String ANCHOR = "talkdemos.tdd.probes.Anchor";

  private final RuntimeData data = new RuntimeData();

  private Probing() {}

  /** Puts probes into each class that the loader loads from now on. */
  static Probing of(CodeLoader loader) {
    Probing probing = new Probing();
    try {
      // the probes' home must be a class that the code under test sees, in a package of its own
      InjectedClassRuntime runtime = new InjectedClassRuntime(anchor(loader), "Probes");
      runtime.startup(probing.data);
      Instrumenter instrumenter = new Instrumenter(runtime);
      loader.weave((name, code) -> instrumented(instrumenter, name, code));
    } catch (Exception wrong) { // as startup declares it
      throw new IllegalStateException("no line coverage: " + wrong.getMessage(), wrong);
    }
    return probing;
  }

  List<Message.Probes> passed() {
    ExecutionDataStore store = new ExecutionDataStore();
    data.collect(store, new SessionInfoStore(), false);
    List<Message.Probes> passed = new ArrayList<>();
    for (ExecutionData one : store.getContents()) {
      passed.add(new Message.Probes(one.getId(), one.getName(), one.getProbes().clone()));
    }
    return passed;
  }

  private static byte[] instrumented(Instrumenter instrumenter, String name, byte[] code) {
    try {
      return instrumenter.instrument(code, name);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  private static Class<?> anchor(CodeLoader loader) {
    ClassWriter anchor = new ClassWriter(0);
    anchor.visit(
        Opcodes.V17, Opcodes.ACC_PUBLIC, ANCHOR.replace('.', '/'), null, "java/lang/Object", null);
    anchor.visitEnd();
    return loader.define(ANCHOR, anchor.toByteArray());
  }
}
