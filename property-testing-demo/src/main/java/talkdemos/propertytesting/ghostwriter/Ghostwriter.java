// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.ghostwriter;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes properties of methods from their signatures, as jqwik source that compiles.
 *
 * <p>A method is called on its class, on a new object of it, or, if it has no parameters or no
 * object can be made without any, on a generated one. Where jqwik has no arbitrary for a type, the
 * source has a method that provides one: of a record it does, of another type it throws and says
 * what to write. The idea is Hypothesis' ghostwriter.
 *
 * <p>Each method throws {@link CannotWrite} if there is no such method, or if they do not fit.
 *
 * @param packageName of what is written; "" for none
 */
public record Ghostwriter(String packageName) {

  /** Writes that decode gives back what encode was given. */
  public String roundTrip(MethodName encode, MethodName decode) {
    Draft draft = draft(encode.type(), "RoundTrip");
    List<Call> encoders = Call.named(encode, draft.imports());
    List<Call> decoders = Call.named(decode, draft.imports());
    RoundTrip chosen =
        pairs(encoders, decoders)
            .flatMap(pair -> RoundTrip.of(pair.one, pair.other).stream())
            .min(Comparator.comparing(RoundTrip::odds))
            .orElseThrow(() -> new CannotWrite(doNotCompose(encoders, decoders)));
    chosen.write(draft);
    return draft.source(
        decode.name() + "_gives_back_what_" + encode.name() + "_was_given",
        Stream.of(chosen.encode(), chosen.decode()));
  }

  /** Writes that a method, given what it answered, answers the same. */
  public String idempotent(MethodName method) {
    Draft draft = draft(method.type(), "Idempotence");
    List<Call> calls = Call.named(method, draft.imports());
    Call call =
        calls.stream()
            .filter(each -> chained(each) >= 0)
            .min(Comparator.comparing(each -> odds(each.inputs(), each)))
            .orElseThrow(
                () ->
                    new CannotWrite(
                        "no "
                            + method
                            + " answers what it could be given again: "
                            + results(calls)));
    int chained = chained(call);
    List<String> inputs = new ArrayList<>(parameters(draft, call));
    String once = draft.local("once");
    String result = draft.imports().name(call.result());
    draft.line(result + " " + once + " = " + code(draft, call, inputs) + ";");
    inputs.set(chained, once);
    draft.assertEqual(call.result(), code(draft, call, inputs), once);
    String name = method.name();
    return draft.source(name + "_twice_is_" + name + "_once", Stream.of(call));
  }

  /** Writes that two methods of the same inputs answer the same. */
  public String equivalent(MethodName one, MethodName other) {
    Draft draft = draft(one.type(), "Equivalence");
    List<Call> ones = Call.named(one, draft.imports());
    List<Call> others = Call.named(other, draft.imports());
    Pair pair =
        pairs(ones, others)
            .filter(Pair::alike)
            .min(Comparator.comparing(each -> odds(each.one.inputs(), each.one, each.other)))
            .orElseThrow(
                () ->
                    new CannotWrite(
                        "no two have the same signature: "
                            + results(ones)
                            + "; "
                            + results(others)));
    List<String> inputs = parameters(draft, pair.one);
    draft.assertEqual(
        pair.one.result(), code(draft, pair.one, inputs), code(draft, pair.other, inputs));
    boolean sameClass = one.type() == other.type();
    String first = sameClass ? one.name() : one.name() + "_of_" + one.type().getSimpleName();
    String second = sameClass ? other.name() : other.name() + "_of_" + other.type().getSimpleName();
    return draft.source(first + "_answers_as_" + second, Stream.of(pair.one, pair.other));
  }

  private record Pair(Call one, Call other) {
    boolean alike() {
      List<Type> mine = one.inputs();
      List<Type> others = other.inputs();
      return mine.size() == others.size()
          && IntStream.range(0, mine.size()).allMatch(i -> Ground.same(mine.get(i), others.get(i)))
          && (Ground.fits(one.result(), other.result())
              || Ground.fits(other.result(), one.result()));
    }
  }

  private Draft draft(Class<?> type, String what) {
    return new Draft(packageName, type.getSimpleName() + what + "Properties");
  }

  private static Stream<Pair> pairs(List<Call> ones, List<Call> others) {
    return ones.stream().flatMap(one -> others.stream().map(other -> new Pair(one, other)));
  }

  /** The first input that the answer may be given as, best of its own type; -1 if there is none. */
  private static int chained(Call call) {
    List<Type> inputs = call.inputs();
    return IntStream.range(0, inputs.size())
        .filter(i -> call.accepts(call.result(), i))
        .boxed()
        .min(Comparator.comparing(i -> !Ground.same(call.result(), inputs.get(i))))
        .orElse(-1);
  }

  private static List<String> parameters(Draft draft, Call call) {
    return IntStream.range(0, call.inputs().size())
        .mapToObj(i -> draft.parameter(call, i))
        .toList();
  }

  private static String code(Draft draft, Call call, List<String> inputs) {
    return call.code(inputs, draft.imports());
  }

  /** What speaks against a choice: deprecated methods, then inputs to be provided, then inputs. */
  static int odds(List<Type> inputs, Call... calls) {
    long deprecated = Arrays.stream(calls).filter(Call::deprecated).count();
    long provided = inputs.stream().filter(type -> !Draft.hasDefault(type)).count();
    return (int) (deprecated * 10_000 + provided * 100 + inputs.size());
  }

  private static String doNotCompose(List<Call> encoders, List<Call> decoders) {
    return "no two compose to a round trip: " + results(encoders) + "; " + results(decoders);
  }

  private static String results(List<Call> calls) {
    return String.join(
        ", ",
        calls.stream().map(call -> call + " answers " + call.result().getTypeName()).toList());
  }
}
