// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.types;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import talkdemos.config.reference.Keys;
import talkdemos.config.tree.Floats;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Bool;
import talkdemos.config.tree.Node.Int;
import talkdemos.config.tree.Node.Real;
import talkdemos.config.tree.Node.Text;
import talkdemos.config.tree.Origin;

/** The forms of values that have no parts, by OmegaConf's rules where it has the type. */
final class Scalars {
  private static final List<String> YES = List.of("yes", "y", "on", "true");
  private static final List<String> NO = List.of("no", "n", "off", "false");

  private Scalars() {}

  /** The scalar types that need nothing but their class, primitives among them. */
  static Map<Class<?>, Form> all() {
    Map<Class<?>, Form> all = new HashMap<>();
    whole(all, Byte.MIN_VALUE, Byte.MAX_VALUE, BigInteger::byteValue, byte.class, Byte.class);
    whole(all, Short.MIN_VALUE, Short.MAX_VALUE, BigInteger::shortValue, short.class, Short.class);
    whole(
        all, Integer.MIN_VALUE, Integer.MAX_VALUE, BigInteger::intValue, int.class, Integer.class);
    whole(all, Long.MIN_VALUE, Long.MAX_VALUE, BigInteger::longValue, long.class, Long.class);
    all.put(BigInteger.class, scalar("an integer", Scalars::whole, Scalars::node));
    both(all, scalar("a number", Scalars::real, Scalars::node), double.class, Double.class);
    both(all, scalar("a number", Scalars::single, Scalars::node), float.class, Float.class);
    all.put(BigDecimal.class, scalar("a number", Scalars::decimal, Scalars::text));
    both(all, new Truth(), boolean.class, Boolean.class);
    both(all, scalar("one character", Scalars::character, Scalars::text), char.class);
    all.put(Character.class, all.get(char.class));
    all.put(String.class, scalar("a text", Scalars::string, Scalars::text));
    all.put(Path.class, scalar("a path", node -> plain(node, Path::of), Scalars::text));
    all.put(URI.class, scalar("a URI", node -> plain(node, URI::create), Scalars::text));
    all.put(
        Duration.class,
        scalar(
            "a duration: a number with " + Units.DURATIONS,
            node -> measured(node, Units::duration),
            value -> text(Units.text((Duration) value))));
    all.put(
        Period.class,
        scalar(
            "a period: a whole number with " + Units.PERIODS,
            node -> measured(node, Units::period),
            value -> text(Units.text((Period) value))));
    all.put(
        ByteSize.class,
        scalar(
            "a size: a number with " + Units.SIZES,
            node -> measured(node, Units::size),
            Scalars::text));
    return all;
  }

  private static void both(Map<Class<?>, Form> all, Form form, Class<?>... types) {
    for (Class<?> type : types) {
      all.put(type, form);
    }
  }

  private static void whole(
      Map<Class<?>, Form> all,
      long least,
      long most,
      Function<BigInteger, Object> narrow,
      Class<?>... types) {
    BigInteger from = BigInteger.valueOf(least);
    BigInteger to = BigInteger.valueOf(most);
    Function<Node, Optional<?>> reader =
        node ->
            whole(node)
                .map(
                    value -> {
                      if (value.compareTo(from) < 0 || value.compareTo(to) > 0) {
                        throw new IllegalArgumentException(
                            "it is outside of " + least + " to " + most);
                      }
                      return narrow.apply(value);
                    });
    both(all, scalar("an integer", reader, Scalars::node), types);
  }

  private static Form scalar(
      String expected, Function<Node, Optional<?>> reader, Function<Object, Node> writer) {
    return new Scalar(expected, reader, writer);
  }

  /**
   * A form made of two functions.
   *
   * @param reader the value of a node, nothing when the node is none, or an
   *     IllegalArgumentException, ArithmeticException or DateTimeException that says why not
   */
  private record Scalar(
      String expected, Function<Node, Optional<?>> reader, Function<Object, Node> writer)
      implements Form {
    @Override
    public Object read(Node node, Reading at) {
      try {
        Optional<?> value = reader.apply(node);
        return value.isPresent() ? value.get() : at.refuse(node, this, nullHint(node));
      } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
        return at.refuse(node, this, ": " + e.getMessage());
      }
    }

    @Override
    public Node conform(Node node, Reading at) {
      return conformed(this, node, at);
    }

    @Override
    public Node write(Object value) {
      return writer.apply(value);
    }
  }

  /** {@code boolean}: also the words and the integers that OmegaConf takes for it. */
  private record Truth() implements Form {
    @Override
    public Object read(Node node, Reading at) {
      if (node instanceof Bool bool) {
        return bool.value();
      }
      Optional<BigInteger> number =
          node instanceof Text || node instanceof Int ? whole(node) : Optional.empty();
      if (number.isPresent()) {
        return number.get().signum() != 0;
      }
      String word = node instanceof Text text ? text.value().toLowerCase(Locale.ROOT) : "";
      if (YES.contains(word)) {
        return true;
      }
      return NO.contains(word) ? (Object) false : at.refuse(node, this, nullHint(node));
    }

    @Override
    public Node conform(Node node, Reading at) {
      return conformed(this, node, at);
    }

    @Override
    public Node write(Object value) {
      return new Bool((Boolean) value, Origin.UNKNOWN);
    }

    @Override
    public String expected() {
      return "true or false (yes, no, on, off, 1, 0)";
    }

    @Override
    public List<String> choices() {
      return List.of("true", "false");
    }
  }

  /** An enum's constants, by name; OmegaConf's {@code Color.RED} is {@code RED} too. */
  record Constants(Class<?> type) implements Form {
    @Override
    public Object read(Node node, Reading at) {
      if (!(node instanceof Text text)) {
        return at.refuse(node, this, nullHint(node));
      }
      String prefix = type.getSimpleName() + ".";
      String name =
          text.value().startsWith(prefix) ? text.value().substring(prefix.length()) : text.value();
      for (Object constant : type.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(name)) {
          return constant;
        }
      }
      return at.refuse(node, this, Keys.hint(name, choices()));
    }

    @Override
    public Node conform(Node node, Reading at) {
      return conformed(this, node, at);
    }

    @Override
    public Node write(Object value) {
      return text(((Enum<?>) value).name());
    }

    @Override
    public String expected() {
      return "one of " + String.join(", ", choices());
    }

    @Override
    public List<String> choices() {
      return java.util.Arrays.stream(type.getEnumConstants())
          .map(constant -> ((Enum<?>) constant).name())
          .toList();
    }
  }

  /** A node as a scalar form has it, at the place where it was written. */
  static Node conformed(Form form, Node node, Reading at) {
    if (node instanceof Node.Missing || node instanceof Node.Late) {
      return node;
    }
    Object value = form.read(node, at);
    return value == Form.FAILED ? node : at(form.write(value), node.origin());
  }

  static String nullHint(Node node) {
    return node instanceof Node.Null ? " (an Optional takes null)" : "";
  }

  private static Node at(Node node, Origin origin) {
    if (node instanceof Int number) {
      return new Int(number.value(), origin);
    }
    if (node instanceof Real number) {
      return new Real(number.value(), origin);
    }
    if (node instanceof Bool bool) {
      return new Bool(bool.value(), origin);
    }
    return node instanceof Text text ? new Text(text.value(), origin) : node;
  }

  private static Optional<BigInteger> whole(Node node) {
    if (node instanceof Int number) {
      return Optional.of(number.value());
    }
    return node instanceof Text text ? Numerals.whole(text.value()) : Optional.empty();
  }

  private static Optional<Double> real(Node node) {
    if (node instanceof Real number) {
      return Optional.of(number.value());
    }
    if (node instanceof Int number) {
      double value = number.value().doubleValue();
      if (Double.isInfinite(value)) {
        throw new IllegalArgumentException("it is too large");
      }
      return Optional.of(value);
    }
    return node instanceof Text text ? Numerals.real(text.value()) : Optional.empty();
  }

  private static Optional<Float> single(Node node) {
    return real(node)
        .map(
            value -> {
              if (Double.isFinite(value) && Float.isInfinite((float) (double) value)) {
                throw new IllegalArgumentException("it is too large for a float");
              }
              return (float) (double) value;
            });
  }

  private static Optional<BigDecimal> decimal(Node node) {
    if (node instanceof Int number) {
      return Optional.of(new BigDecimal(number.value()));
    }
    if (node instanceof Text text) {
      return Numerals.real(text.value()).map(any -> new BigDecimal(text.value().strip()));
    }
    return real(node).map(value -> new BigDecimal(Floats.text(value)));
  }

  private static Optional<String> string(Node node) {
    if (node instanceof Text text) {
      return Optional.of(text.value());
    }
    if (node instanceof Int number) {
      return Optional.of(number.value().toString());
    }
    if (node instanceof Real number) {
      return Optional.of(Floats.text(number.value()));
    }
    return node instanceof Bool bool
        ? Optional.of(bool.value() ? "True" : "False")
        : Optional.empty();
  }

  private static Optional<Character> character(Node node) {
    return string(node).filter(text -> text.length() == 1).map(text -> text.charAt(0));
  }

  private static <T> Optional<T> plain(Node node, Function<String, T> reader) {
    return node instanceof Text text ? Optional.of(reader.apply(text.value())) : Optional.empty();
  }

  private static <T> Optional<T> measured(Node node, Function<String, T> reader) {
    return node instanceof Text || node instanceof Int || node instanceof Real
        ? string(node).map(reader)
        : Optional.empty();
  }

  private static Node node(Object number) {
    return number instanceof Double || number instanceof Float // with no more digits than it had
        ? new Real(Double.parseDouble(number.toString()), Origin.UNKNOWN)
        : new Int(new BigInteger(number.toString()), Origin.UNKNOWN);
  }

  private static Node text(Object value) {
    return new Text(value.toString(), Origin.UNKNOWN);
  }
}
