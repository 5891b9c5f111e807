// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static talkdemos.lispy.library.Arguments.between;
import static talkdemos.lispy.library.Arguments.byteOf;
import static talkdemos.lispy.library.Arguments.bytevector;
import static talkdemos.lispy.library.Arguments.index;
import static talkdemos.lispy.library.Arguments.range;
import static talkdemos.lispy.library.Arguments.size;
import static talkdemos.lispy.library.Arguments.string;
import static talkdemos.lispy.library.Body.ANY;
import static talkdemos.lispy.library.Body.many;
import static talkdemos.lispy.library.Body.one;
import static talkdemos.lispy.library.Body.three;
import static talkdemos.lispy.library.Body.two;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import talkdemos.lispy.library.Arguments.Range;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Unspecified;

/** Bytevectors (R7RS 6.9), and strings as their UTF-8. */
public final class BytevectorLibrary {
  private BytevectorLibrary() {}

  /** The body of a procedure; null if there is none of that name. */
  public static Body find(String name) {
    return switch (name) {
      case "bytevector?" -> one(x -> x instanceof byte[]);
      case "bytevector" -> many(0, ANY, BytevectorLibrary::bytevectorOf);
      case "make-bytevector" -> many(1, 2, BytevectorLibrary::makeBytevector);
      case "bytevector-length" -> one(v -> (long) bytevector("bytevector-length", 1, v).length);
      case "bytevector-u8-ref" ->
          two(
              (v, k) -> {
                byte[] bytes = bytevector("bytevector-u8-ref", 1, v);
                return (long)
                    Byte.toUnsignedInt(bytes[index("bytevector-u8-ref", 2, k, bytes.length)]);
              });
      case "bytevector-u8-set!" ->
          three(
              (v, k, value) -> {
                byte[] bytes = bytevector("bytevector-u8-set!", 1, v);
                int index = index("bytevector-u8-set!", 2, k, bytes.length);
                bytes[index] = byteOf("bytevector-u8-set!", 3, value);
                return Unspecified.VALUE;
              });
      case "bytevector-copy" -> many(1, 3, a -> part("bytevector-copy", a));
      case "bytevector-copy!" -> many(3, 5, BytevectorLibrary::copyInto);
      case "bytevector-append" -> many(0, ANY, BytevectorLibrary::append);
      case "bytevector-fill!" -> many(2, 4, BytevectorLibrary::fill);
      case "utf8->string" -> many(1, 3, BytevectorLibrary::decode);
      case "string->utf8" -> many(1, 3, BytevectorLibrary::encode);
      default -> null;
    };
  }

  private static Object bytevectorOf(Object[] a) {
    byte[] bytes = new byte[a.length];
    for (int i = 0; i < a.length; i++) {
      bytes[i] = byteOf("bytevector", i + 1, a[i]);
    }
    return bytes;
  }

  private static Object makeBytevector(Object[] a) {
    int size = size("make-bytevector", 1, a[0]);
    byte fill = a.length > 1 ? byteOf("make-bytevector", 2, a[1]) : 0;
    byte[] bytes = Arguments.allocated("make-bytevector", a[0], () -> new byte[size]);
    Arrays.fill(bytes, fill);
    return bytes;
  }

  /** Of (bytevector [start end]), a new array of these bytes. */
  private static byte[] part(String procedure, Object[] a) {
    byte[] bytes = bytevector(procedure, 1, a[0]);
    Range range = range(procedure, a, 1, bytes.length);
    return Arrays.copyOfRange(bytes, range.start(), range.end());
  }

  // (bytevector-copy! to at from [start end])
  private static Object copyInto(Object[] a) {
    byte[] to = bytevector("bytevector-copy!", 1, a[0]);
    int at = between("bytevector-copy!", 2, a[1], 0, to.length);
    byte[] from = bytevector("bytevector-copy!", 3, a[2]);
    Range range = range("bytevector-copy!", a, 3, from.length);
    Arguments.room("bytevector-copy!", a[1], at, range.length(), to.length);
    System.arraycopy(from, range.start(), to, at, range.length());
    return Unspecified.VALUE;
  }

  private static Object append(Object[] bytevectors) {
    long length = 0;
    for (int i = 0; i < bytevectors.length; i++) {
      length += bytevector("bytevector-append", i + 1, bytevectors[i]).length;
    }
    int size = size("bytevector-append", bytevectors.length, length);
    ByteBuffer all =
        Arguments.allocated("bytevector-append", length, () -> ByteBuffer.allocate(size));
    for (Object bytes : bytevectors) {
      all.put((byte[]) bytes);
    }
    return all.array();
  }

  // (bytevector-fill! bytevector byte [start end])
  private static Object fill(Object[] a) {
    byte[] bytes = bytevector("bytevector-fill!", 1, a[0]);
    byte fill = byteOf("bytevector-fill!", 2, a[1]);
    Range range = range("bytevector-fill!", a, 2, bytes.length);
    Arrays.fill(bytes, range.start(), range.end(), fill);
    return Unspecified.VALUE;
  }

  /** Bytes that are not UTF-8 are an error, which tells where the first of them is. */
  private static Object decode(Object[] a) {
    byte[] bytes = bytevector("utf8->string", 1, a[0]);
    Range range = range("utf8->string", a, 1, bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes, range.start(), range.length());
    CharBuffer out = CharBuffer.allocate(range.length());
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder(); // reports what is malformed
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw Raised.wrongType(
          "utf8->string", 1, a[0], "UTF-8, which it is not at index " + in.position());
    }
    return MutableString.of(out.flip().toString());
  }

  private static Object encode(Object[] a) {
    MutableString string = string("string->utf8", 1, a[0]);
    Range range = range("string->utf8", a, 1, string.length());
    return string.substring(range.start(), range.end()).toString().getBytes(StandardCharsets.UTF_8);
  }
}
