// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.pin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import talkdemos.propertytesting.zoo.Bisect;

/** Any value that can be written, nested to a depth. */
public final class Values {
  private Values() {}

  /** With a constant that has a class of its own. */
  public enum Sign {
    MINUS,
    PLUS {
      @Override
      public String toString() {
        return "+";
      }
    }
  }

  public record Box<T>(T content, byte size) {}

  /** Another constructor would take what the canonical one is given, if nothing was said. */
  public record Overloaded(Object thing, Long number) {
    public Overloaded(int thing, long number) {
      this((Object) (-thing), (Long) (-number));
    }
  }

  static Arbitrary<Object> any(int depth) {
    return depth == 0 ? scalars() : Arbitraries.oneOf(scalars(), compounds(any(depth - 1)));
  }

  private static Arbitrary<Object> scalars() {
    return Arbitraries.oneOf(
        Arbitraries.integers().asGeneric(),
        Arbitraries.longs().asGeneric(),
        Arbitraries.shorts().asGeneric(),
        Arbitraries.bytes().asGeneric(),
        Arbitraries.floats().asGeneric(),
        Arbitraries.doubles().asGeneric(),
        Arbitraries.chars().asGeneric(),
        texts().asGeneric(),
        Arbitraries.bigIntegers().map(BigInteger::negate).asGeneric(),
        Arbitraries.bigDecimals().asGeneric(),
        times(),
        Arbitraries.of(ODDITIES));
  }

  static final List<Object> ODDITIES =
      List.of(
          Double.NaN,
          -0.0,
          0.0,
          Double.POSITIVE_INFINITY,
          Double.MIN_VALUE,
          Float.NaN,
          -0.0f,
          Float.NEGATIVE_INFINITY,
          Float.MIN_VALUE,
          Sign.PLUS,
          Sign.MINUS,
          true,
          '\'',
          '\\',
          '\u2028',
          '\uDC00',
          "\ud800" + "\\u0041",
          String.class,
          int.class,
          int[][].class,
          Map.Entry.class,
          new BigDecimal("1E+3"),
          new Bisect.Range(1, 2, 3),
          Tuple.empty(),
          OptionalInt.of(-1),
          Period.of(-1, 2, -3),
          Year.of(12345),
          MonthDay.of(2, 29),
          YearMonth.of(-1, 1),
          Duration.ofSeconds(Long.MIN_VALUE),
          Instant.MIN,
          Instant.MAX,
          LocalDate.MAX,
          ZoneId.of("Europe/Dublin"),
          ZoneOffset.MAX,
          new UUID(1, -1),
          LocalDateTime.of(2022, 10, 30, 2, 30)
              .atZone(ZoneId.of("Europe/Dublin"))
              .withLaterOffsetAtOverlap());

  private static Arbitrary<String> texts() {
    Arbitrary<String> hard =
        Arbitraries.of(
            "\"", "\\", "\\u0041", "\n", "\r", "\t", "\f", "\b", "\0", "'", "*/", "é", "\u0301",
            "\u202e", "\ud800", "\udc00", "😀", "\uFFFF", " ", "\u00a0", "a");
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(20),
        hard.list().ofMaxSize(8).map(parts -> String.join("", parts)));
  }

  private static Arbitrary<Object> times() {
    Arbitrary<Instant> instants =
        Combinators.combine(
                Arbitraries.longs()
                    .between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()),
                Arbitraries.integers().between(0, 999_999_999))
            .as(Instant::ofEpochSecond);
    return instants.map(
        instant -> {
          int way = Math.floorMod(instant.hashCode(), 4);
          if (way == 0) return instant;
          Instant inside = Instant.ofEpochSecond(instant.getEpochSecond() / 2, instant.getNano());
          if (way == 1) return inside.atZone(ZoneId.of("Europe/Dublin"));
          if (way == 2) return OffsetDateTime.ofInstant(inside, ZoneOffset.ofHours(-3));
          return Duration.between(Instant.EPOCH, instant);
        });
  }

  private static Arbitrary<Object> compounds(Arbitrary<Object> part) {
    Arbitrary<List<Object>> parts = part.injectNull(0.1).list().ofMaxSize(4);
    Arbitrary<List<Object>> solid = part.list().ofMaxSize(4);
    return Arbitraries.oneOf(
        parts.map(ArrayList::new).asGeneric(),
        parts.map(LinkedList::new).asGeneric(),
        parts.map(Collections::unmodifiableList).asGeneric(),
        parts.map(HashSet::new).asGeneric(),
        parts.map(LinkedHashSet::new).asGeneric(),
        solid.map(List::copyOf).asGeneric(),
        solid.map(Set::copyOf).asGeneric(),
        texts().list().ofMaxSize(4).map(TreeSet::new).asGeneric(),
        parts.map(list -> map(list, new HashMap<>())).asGeneric(),
        parts.map(list -> map(list, new LinkedHashMap<>())).asGeneric(),
        parts.map(
            list ->
                Map.copyOf(map(list.stream().filter(it -> it != null).toList(), new HashMap<>()))),
        texts().list().ofMaxSize(4).map(list -> map(list, new TreeMap<>())).asGeneric(),
        part.map(Optional::of).asGeneric(),
        part.map(one -> new Box<>(one, (byte) -1)),
        part.injectNull(0.5).map(one -> new Overloaded(one, 1L)),
        part.map(one -> new Overloaded(one, null)),
        Combinators.combine(part, part.injectNull(0.5)).as(Tuple::of).asGeneric(),
        Combinators.combine(part, part).as(Map::entry).asGeneric(),
        part.map(one -> Collections.nCopies(2, one)).asGeneric(),
        scalars().map(one -> Collections.nCopies(20, one)).asGeneric(),
        part.map(one -> new ArrayList<>(Arrays.asList(one, Optional.empty(), null))));
  }

  private static <T> Map<T, T> map(List<? extends T> parts, Map<T, T> map) {
    for (int i = 0; i + 1 < parts.size(); i++) {
      map.put(parts.get(i), parts.get(i + 1));
    }
    return map;
  }
}
