// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.override;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import talkdemos.config.override.Value.ChoiceSweep;
import talkdemos.config.override.Value.GlobSweep;
import talkdemos.config.override.Value.IntervalSweep;
import talkdemos.config.override.Value.RangeSweep;

/** The functions that a value may call. What they do, oddities included, is what Hydra 1.3 does. */
final class Functions {
  private static final List<String> NAMES =
      List.of(
          "bool",
          "choice",
          "extend_list",
          "float",
          "glob",
          "int",
          "interval",
          "json_str",
          "range",
          "shuffle",
          "sort",
          "str",
          "tag");

  private final Random random;

  Functions(Random random) {
    this.random = random;
  }

  /** What a call gives. */
  Operand call(Call call) {
    return switch (call.name()) {
      case "int" -> Casts.cast(Casts.Kind.INT, call); //             int(x)
      case "float" -> Casts.cast(Casts.Kind.FLOAT, call); //         float(x)
      case "str" -> Casts.cast(Casts.Kind.STR, call); //             str(x)
      case "bool" -> Casts.cast(Casts.Kind.BOOL, call); //           bool(x)
      case "json_str" -> Casts.cast(Casts.Kind.JSON_STR, call); //   json_str(x)
      case "choice" -> choice(call); //                              choice(a,b,c)
      case "range" ->
          range(call); //                                range(stop)  range(start,stop,step=1)
      case "interval" -> interval(call); //                          interval(start,end)
      case "glob" -> glob(call); //                                  glob(include,exclude=[..])
      case "tag" -> tag(call); //                                    tag(a,b,sweep)
      case "sort" ->
          Reordering.sort(call); //                                  sort(3,1,2,reverse=true)
      case "shuffle" ->
          new Reordering(random).shuffle(call); //                            shuffle(a,b)
      case "extend_list" -> extend(call); //                         extend_list(a,b)
      default -> throw unknown(call);
    };
  }

  private static OverrideException unknown(Call call) {
    List<String> near = Near.names(call.name(), NAMES);
    String hint = near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
    String known = " (functions: " + String.join(", ", NAMES);
    return call.written()
        .refused(
            call.column(),
            "there is no function "
                + call.name()
                + hint
                + known
                + "; a text with parentheses needs quotes)");
  }

  static boolean element(Operand operand) {
    return operand instanceof Element && !(operand instanceof Element.Null);
  }

  static boolean text(Operand operand) {
    return operand instanceof Element.Word;
  }

  private static Operand choice(Call call) {
    call.rest(x -> element(x) || x instanceof ChoiceSweep, "a value that is not null");
    if (call.arguments().isEmpty()) {
      throw call.refused("a choice must have at least one value");
    }
    for (Call.Argument argument : call.arguments()) {
      if (argument.value() instanceof ChoiceSweep inner) {
        if (!inner.simple() || call.arguments().size() > 1) {
          throw call.refused(argument, "no choice inside a choice");
        }
        return new ChoiceSweep(inner.choices(), false, inner.shuffle(), inner.tags());
      }
    }
    return new ChoiceSweep(call.elements(), false, false, Set.of());
  }

  private static Operand range(Call given) {
    String number = "a finite number";
    Call call = given.parameters(1, "start", "stop", "step");
    Element first = (Element) call.required("start", Functions::finite, number);
    Optional<Operand> stop = call.optional("stop", Functions::finite, number);
    Element step = new Element.Int(BigInteger.ONE);
    if (call.named().containsKey("step")) {
      step = (Element) call.required("step", Functions::finite, number);
    }
    Element zero = new Element.Int(BigInteger.ZERO);
    return range(call, stop.isEmpty() ? zero : first, (Element) stop.orElse(first), step);
  }

  private static boolean finite(Operand operand) {
    return Numbers.isNumber(operand) && Numbers.finite((Element) operand);
  }

  /** A range, not shuffled and without tags, that comes to an end. */
  static RangeSweep range(Call call, Element start, Element stop, Element step) {
    BigDecimal by = Numbers.exact(step);
    if (by.signum() == 0) {
      throw call.refused("got the step 0, expected another one");
    }
    BigDecimal from = Numbers.exact(start);
    boolean decimal =
        !(start instanceof Element.Int && stop instanceof Element.Int)
            || step instanceof Element.Real;
    if (decimal && from.add(by, new MathContext(28)).compareTo(from) == 0) {
      throw call.refused("the step " + step.text() + " is too small beside " + start.text());
    }
    return new RangeSweep(
        Numbers.plain(start), Numbers.plain(stop), Numbers.plain(step), false, Set.of());
  }

  private static Operand interval(Call given) {
    Call call = given.parameters(2, "start", "end");
    Operand start = call.required("start", Numbers::isNumber, "a number");
    Operand end = call.required("end", Numbers::isNumber, "a number");
    return new IntervalSweep(real(call, start), real(call, end), Set.of());
  }

  private static Element real(Call call, Operand number) {
    double real = Numbers.real((Element) number);
    if (Double.isInfinite(real) && !(number instanceof Element.Real)) {
      throw call.refused("an integer is too large for a floating-point number");
    }
    return new Element.Real(real);
  }

  private static Operand glob(Call given) {
    Call call = given.parameters(1, "include", "exclude");
    String expected = "a pattern or a list of patterns";
    return new GlobSweep(
        patterns(call.required("include", Functions::isPatterns, expected)),
        call.optional("exclude", Functions::isPatterns, expected)
            .map(Functions::patterns)
            .orElse(List.of()));
  }

  private static boolean isPatterns(Operand operand) {
    return text(operand)
        || operand instanceof Element.Items list
            && list.items().stream()
                .allMatch(x -> x instanceof Element.Word || x instanceof Element.Quoted);
  }

  private static List<String> patterns(Operand operand) {
    if (operand instanceof Element.Items list) {
      return list.items().stream().map(Functions::string).toList();
    }
    return List.of(string((Element) operand));
  }

  private static String string(Element element) {
    return element instanceof Element.Quoted quoted
        ? quoted.value()
        : ((Element.Word) element).value();
  }

  private static Operand tag(Call call) {
    String expected = "tags (texts) and then a choice, a range or an interval";
    call.rest(x -> text(x) || taggable(x), expected, "sweep");
    if (call.arguments().isEmpty()) {
      throw call.refused("expected " + expected);
    }
    List<Call.Argument> arguments = new ArrayList<>(call.arguments());
    if (call.optional("sweep", Functions::taggable, "a sweep").isPresent()) {
      arguments.add(call.named().get("sweep"));
    }
    Call.Argument last = arguments.remove(arguments.size() - 1);
    if (!taggable(last.value())) {
      throw call.refused(last, "a choice, a range or an interval as the last value");
    }
    Set<String> tags = new LinkedHashSet<>();
    for (Call.Argument argument : arguments) {
      if (!text(argument.value())) {
        throw call.refused(argument, "a text as a tag");
      }
      tags.add(((Element.Word) argument.value()).value());
    }
    return tagged((Value.Sweep) last.value(), tags);
  }

  private static boolean taggable(Operand operand) {
    return operand instanceof Value.Sweep && !(operand instanceof GlobSweep);
  }

  private static Operand tagged(Value.Sweep sweep, Set<String> tags) {
    if (sweep instanceof ChoiceSweep c) {
      return new ChoiceSweep(c.choices(), c.simple(), c.shuffle(), tags);
    }
    if (sweep instanceof RangeSweep r) {
      return new RangeSweep(r.start(), r.stop(), r.step(), r.shuffle(), tags);
    }
    IntervalSweep interval = (IntervalSweep) sweep;
    return new IntervalSweep(interval.start(), interval.end(), tags);
  }

  private static Operand extend(Call call) {
    call.rest(x -> x instanceof Element, "a value");
    return new Operand.Extension(call.elements());
  }
}
