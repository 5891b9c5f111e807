// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.override;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import talkdemos.config.override.Value.ChoiceSweep;
import talkdemos.config.override.Value.IntervalSweep;
import talkdemos.config.override.Value.RangeSweep;

/**
 * {@code int(x)}, {@code float(x)}, {@code str(x)}, {@code bool(x)}, {@code json_str(x)}: the
 * values in lists, dictionaries and sweeps one by one, except that {@code json_str} makes one text
 * of a list or dictionary.
 */
final class Casts {
  /** What can be made of a value. */
  enum Kind {
    INT,
    FLOAT,
    STR,
    BOOL,
    JSON_STR
  }

  private final Kind kind;
  private final Call call;

  private Casts(Kind kind, Call call) {
    this.kind = kind;
    this.call = call;
  }

  static Operand cast(Kind kind, Call call) {
    call.rest(Casts::castable, "a value or a sweep", "value");
    Optional<Operand> named = call.optional("value", Casts::castable, "a value or a sweep");
    if (named.isPresent() && !call.arguments().isEmpty()) {
      throw call.refused("expected either values or value=, not both");
    }
    List<Operand> given = named.map(List::of).orElseGet(call::values);
    if (given.isEmpty()) {
      throw call.refused("expected a value");
    }
    Casts casts = new Casts(kind, call);
    return given.size() == 1 ? casts.one(given.get(0)) : casts.choice(simple(call));
  }

  private static boolean castable(Operand operand) {
    return !(operand instanceof Value.GlobSweep) && !(operand instanceof Operand.Extension);
  }

  private static ChoiceSweep simple(Call call) {
    for (Call.Argument argument : call.arguments()) {
      if (!(argument.value() instanceof Element)) {
        throw call.refused(argument, "a sweep to stand alone");
      }
    }
    return new ChoiceSweep(call.elements(), true, false, Set.of());
  }

  private Operand one(Operand operand) {
    if (operand instanceof Element element) {
      return element(element);
    }
    if (operand instanceof ChoiceSweep choices) {
      return choice(choices);
    }
    if (kind != Kind.INT && kind != Kind.FLOAT) {
      throw call.refused(call.named().getOrDefault("value", first()), "a value or a choice");
    }
    if (operand instanceof RangeSweep range) {
      return Functions.range(
          call, element(range.start()), element(range.stop()), element(range.step()));
    }
    IntervalSweep interval = (IntervalSweep) operand;
    return new IntervalSweep(element(interval.start()), element(interval.end()), interval.tags());
  }

  private Call.Argument first() {
    return call.arguments().isEmpty() ? null : call.arguments().get(0);
  }

  /** The order of a shuffled choice is settled here, and its tags are lost. */
  private Operand choice(ChoiceSweep choices) {
    List<Element> cast = new ArrayList<>();
    for (Element choice : choices.choices()) {
      if (kind == Kind.JSON_STR && choice instanceof Element.Null) {
        throw call.refused("got null, expected another value in a choice");
      }
      cast.add(element(choice));
    }
    return new ChoiceSweep(cast, choices.simple(), false, Set.of());
  }

  private Element element(Element element) {
    if (kind == Kind.JSON_STR) {
      return new Element.Word(PythonJson.text(element));
    }
    if (element instanceof Element.Items list) {
      return new Element.Items(list.items().stream().map(this::element).toList());
    }
    if (element instanceof Element.Pairs dict) {
      return new Element.Pairs(
          dict.pairs().stream()
              .map(pair -> new Element.Pair(pair.key(), element(pair.value())))
              .toList());
    }
    if (element instanceof Element.Null && kind != Kind.BOOL) {
      throw call.refused("got null, expected another value");
    }
    return switch (kind) {
      case INT -> integer(element);
      case FLOAT -> real(element);
      case BOOL -> bool(element);
      default -> new Element.Word(string(element));
    };
  }

  private Element integer(Element element) {
    String text = text(element);
    if (text != null) {
      return Numbers.parseInt(text)
          .map(Element.Int::new)
          .orElseThrow(() -> call.refused("got the text '" + text + "', expected an integer"));
    }
    if (!Numbers.finite(element)) {
      throw call.refused("got " + element.text() + ", expected a finite number");
    }
    BigDecimal exact = Numbers.exact(element);
    return new Element.Int(exact.toBigInteger());
  }

  private Element real(Element element) {
    String text = text(element);
    if (text != null) {
      return Numbers.parseReal(text)
          .map(Element.Real::new)
          .orElseThrow(() -> call.refused("got the text '" + text + "', expected a number"));
    }
    double real = Numbers.real(element);
    if (Double.isInfinite(real) && Numbers.finite(element)) {
      throw call.refused("the integer is too large for a floating-point number");
    }
    return new Element.Real(real);
  }

  private Element bool(Element element) {
    String text = text(element);
    if (text == null) {
      return new Element.Bool(!(element instanceof Element.Null) && Numbers.real(element) != 0);
    }
    if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
      throw call.refused("got the text '" + text + "', expected true or false");
    }
    return new Element.Bool(text.equalsIgnoreCase("true"));
  }

  private static String string(Element element) {
    String text = text(element);
    if (text != null) {
      return text;
    }
    return element instanceof Element.Bool bool ? String.valueOf(bool.value()) : element.text();
  }

  /** The text of a text, or null. */
  private static String text(Element element) {
    if (element instanceof Element.Quoted quoted) {
      return quoted.value();
    }
    return element instanceof Element.Word word ? word.value() : null;
  }
}
