// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.ghostwriter;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Two methods that compose.
 *
 * @param value which input of encode decode is to give back
 * @param encoded which input of decode is what encode answered
 * @param shared for each other input of decode: the input of encode that is given to it as well, or
 *     -1 if it has a parameter of its own
 */
record RoundTrip(Call encode, Call decode, int value, int encoded, List<Integer> shared) {

  /** How they compose: the first inputs that fit, the others given to both where types agree. */
  static Optional<RoundTrip> of(Call encode, Call decode) {
    int encoded = first(decode, i -> decode.accepts(encode.result(), i));
    int value = first(encode, i -> Ground.same(decode.result(), encode.inputs().get(i)));
    if (encoded < 0 || value < 0) return Optional.empty();
    List<Integer> shared = new ArrayList<>();
    Set<Integer> used = new HashSet<>(Set.of(value));
    for (int i = 0; i < decode.inputs().size(); i++) {
      Type wanted = decode.inputs().get(i);
      int found =
          IntStream.range(0, i == encoded ? 0 : encode.inputs().size())
              .filter(each -> !used.contains(each))
              .filter(each -> Ground.same(encode.inputs().get(each), wanted))
              .findFirst()
              .orElse(-1);
      if (found >= 0) used.add(found);
      shared.add(found);
    }
    return Optional.of(new RoundTrip(encode, decode, value, encoded, shared));
  }

  int odds() {
    List<Type> inputs = new ArrayList<>(encode.inputs());
    for (int i = 0; i < shared.size(); i++) {
      if (i != encoded && shared.get(i) < 0) inputs.add(decode.inputs().get(i));
    }
    return Ghostwriter.odds(inputs, encode, decode);
  }

  void write(Draft draft) {
    List<String> given =
        IntStream.range(0, encode.inputs().size())
            .mapToObj(i -> draft.parameter(encode, i))
            .toList();
    List<String> back = new ArrayList<>();
    for (int i = 0; i < shared.size(); i++) {
      if (i == encoded) back.add(encode.code(given, draft.imports()));
      else back.add(shared.get(i) < 0 ? draft.parameter(decode, i) : given.get(shared.get(i)));
    }
    draft.assertEqual(decode.result(), decode.code(back, draft.imports()), given.get(value));
  }

  private static int first(Call call, IntPredicate fits) {
    return IntStream.range(0, call.inputs().size()).filter(fits).findFirst().orElse(-1);
  }
}
