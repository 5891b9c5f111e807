// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How values go over the connection between this JVM and a worker. */
final class Wire {
  private Wire() {}

  /** Writes one value. */
  interface Writer<T> {
    void write(DataOutput to, T value) throws IOException;
  }

  /** Reads one value. */
  interface Reader<T> {
    T read(DataInput from) throws IOException;
  }

  static void bytes(DataOutput to, byte[] value) throws IOException {
    to.writeInt(value.length);
    to.write(value);
  }

  static byte[] bytes(DataInput from) throws IOException {
    byte[] value = new byte[from.readInt()];
    from.readFully(value);
    return value;
  }

  static void text(DataOutput to, String value) throws IOException {
    bytes(to, value.getBytes(StandardCharsets.UTF_8));
  }

  static String text(DataInput from) throws IOException {
    return new String(bytes(from), StandardCharsets.UTF_8);
  }

  static <T> void list(DataOutput to, List<T> values, Writer<T> each) throws IOException {
    to.writeInt(values.size());
    for (T value : values) each.write(to, value);
  }

  static <T> List<T> list(DataInput from, Reader<T> each) throws IOException {
    int size = from.readInt();
    List<T> values = new ArrayList<>();
    for (int i = 0; i < size; i++) values.add(each.read(from));
    return values;
  }

  static <T> void map(DataOutput to, Map<String, T> values, Writer<T> each) throws IOException {
    to.writeInt(values.size());
    for (Map.Entry<String, T> entry : values.entrySet()) {
      text(to, entry.getKey());
      each.write(to, entry.getValue());
    }
  }

  /** In the order of the keys. */
  static <T> Map<String, T> map(DataInput from, Reader<T> each) throws IOException {
    int size = from.readInt();
    Map<String, T> values = new TreeMap<>();
    for (int i = 0; i < size; i++) values.put(text(from), each.read(from));
    return values;
  }
}
