// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.pin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import talkdemos.propertytesting.source.Imports;

/** Expressions for values that hold no others: one table of type and writer. */
final class Scalars {
  private final Imports imports;
  private final Map<Class<?>, Function<Object, String>> writers = new LinkedHashMap<>();

  Scalars(Imports imports) {
    this.imports = imports;
    numbers();
    texts();
    dates();
    times();
    zones();
  }

  /** An expression for the value, if it is of a type in the table. */
  Optional<String> write(Object value) {
    return writers.entrySet().stream()
        .filter(entry -> entry.getKey().isInstance(value))
        .map(entry -> entry.getValue().apply(value))
        .findFirst();
  }

  private void numbers() {
    on(Integer.class, i -> edge(Integer.class, i, Integer.MIN_VALUE, Integer.MAX_VALUE, "" + i));
    on(Long.class, l -> edge(Long.class, l, Long.MIN_VALUE, Long.MAX_VALUE, l + "L"));
    on(Short.class, s -> "(short) " + s);
    on(Byte.class, b -> "(byte) " + b);
    on(Float.class, f -> Float.isFinite(f) ? f + "f" : notFinite(Float.class, f));
    on(Double.class, d -> Double.isFinite(d) ? d.toString() : notFinite(Double.class, d));
    on(BigInteger.class, b -> "new " + name(BigInteger.class) + "(\"" + b + "\")");
    on(BigDecimal.class, b -> "new " + name(BigDecimal.class) + "(\"" + b + "\")");
    on(OptionalInt.class, o -> o.isEmpty() ? empty(o) : call(o, "of", write(o.getAsInt())));
    on(OptionalLong.class, o -> o.isEmpty() ? empty(o) : call(o, "of", write(o.getAsLong())));
    on(OptionalDouble.class, o -> o.isEmpty() ? empty(o) : call(o, "of", write(o.getAsDouble())));
  }

  private void texts() {
    on(Boolean.class, Object::toString);
    on(Character.class, Quoted::character);
    on(String.class, Quoted::string);
    on(UUID.class, uuid -> parse(uuid, "fromString"));
    on(URI.class, uri -> parse(uri, "create"));
  }

  private void dates() {
    on(LocalDate.class, date -> parse(date, "parse"));
    on(LocalDateTime.class, dateTime -> parse(dateTime, "parse"));
    on(MonthDay.class, day -> parse(day, "parse"));
    on(Year.class, year -> call(year, "of", year.getValue()));
    on(YearMonth.class, month -> call(month, "of", month.getYear(), month.getMonthValue()));
    on(Period.class, p -> call(p, "of", p.getYears(), p.getMonths(), p.getDays()));
  }

  private void times() {
    on(LocalTime.class, time -> parse(time, "parse"));
    on(OffsetTime.class, time -> parse(time, "parse"));
    on(OffsetDateTime.class, dateTime -> parse(dateTime, "parse"));
    on(Instant.class, instant -> parse(instant, "parse"));
    on(Duration.class, d -> call(d, "ofSeconds", write(d.getSeconds()), d.getNano()));
  }

  private void zones() {
    on(ZoneOffset.class, offset -> parse(offset, "of"));
    on(ZoneId.class, zone -> name(ZoneId.class) + ".of(" + quoted(zone.getId()) + ")");
    on( // parse would choose anew where clocks go back
        ZonedDateTime.class,
        z ->
            call(
                z,
                "ofInstant",
                write(z.toLocalDateTime()),
                write(z.getOffset()),
                write(z.getZone())));
  }

  private <T> void on(Class<T> type, Function<T, String> writer) {
    writers.put(type, value -> writer.apply(type.cast(value)));
  }

  private String edge(Class<?> type, Object value, Object min, Object max, String otherwise) {
    if (value.equals(min)) return name(type) + ".MIN_VALUE";
    return value.equals(max) ? name(type) + ".MAX_VALUE" : otherwise;
  }

  private String notFinite(Class<?> type, Number value) {
    if (Double.isNaN(value.doubleValue())) return name(type) + ".NaN";
    return name(type) + (value.doubleValue() > 0 ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY");
  }

  private String empty(Object optional) {
    return call(optional, "empty");
  }

  private String parse(Object value, String method) {
    return call(value, method, quoted(value.toString()));
  }

  private String call(Object value, String method, Object... arguments) {
    StringBuilder call = new StringBuilder(name(value.getClass())).append('.').append(method);
    String separator = "(";
    for (Object argument : arguments) {
      Object shown = argument instanceof Optional<?> written ? written.orElseThrow() : argument;
      call.append(separator).append(shown);
      separator = ", ";
    }
    return call.append(arguments.length == 0 ? "()" : ")").toString();
  }

  private static String quoted(String text) {
    return Quoted.string(text);
  }

  private String name(Class<?> type) {
    return imports.name(type);
  }
}
