// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What a worker is to run. */
record Job(
    boolean coverage,
    int outputBytes,
    Map<String, byte[]> classes,
    Map<String, String> sourceOf,
    List<Resource> resources,
    List<String> classPath) {

  static Job of(Compilation compilation, Limits limits, boolean coverage) {
    return new Job(
        coverage,
        limits.outputBytes(),
        compilation.classes(),
        compilation.sourceOf(),
        compilation.workpiece().resources(),
        compilation.workpiece().classPath().stream()
            .map(path -> path.toAbsolutePath().toString())
            .toList());
  }

  void write(DataOutput to) throws IOException {
    to.writeBoolean(coverage);
    to.writeInt(outputBytes);
    Wire.map(to, classes, Wire::bytes);
    Wire.map(to, sourceOf, Wire::text);
    Wire.list(
        to,
        resources,
        (out, one) -> {
          Wire.text(out, one.path());
          Wire.bytes(out, one.content());
        });
    Wire.list(to, classPath, Wire::text);
  }

  static Job read(DataInput from) throws IOException {
    return new Job(
        from.readBoolean(),
        from.readInt(),
        Wire.map(from, Wire::bytes),
        Wire.map(from, Wire::text),
        Wire.list(from, in -> new Resource(Wire.text(in), Wire.bytes(in))),
        Wire.list(from, Wire::text));
  }
}
