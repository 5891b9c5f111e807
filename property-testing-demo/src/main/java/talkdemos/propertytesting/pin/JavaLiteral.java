// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.pin;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import net.jqwik.api.Tuple;
import talkdemos.propertytesting.source.Imports;

/**
 * Writes values as Java expressions, each of which makes an equal value.
 *
 * <p>It can write null, numbers, characters, texts, enums, records, arrays, classes, optional
 * values, jqwik's tuples, the dates and times of java.time, and the lists, sets and maps of
 * java.util, which keep their order and stay mutable if they were. For any other value it writes
 * {@code null} with a comment that starts with TODO and shows the value, and says so in {@link
 * #missing}.
 */
public final class JavaLiteral {
  // a method's code is at most 64 KB: up to forty bytes for a part of a value
  private static final int MOST_PARTS = 1_500;
  private static final int MOST_DEPTH = 30;
  private static final int MANY_EQUAL = 10;

  private final Imports imports;
  private final Scalars scalars;
  private final Set<String> missing = new LinkedHashSet<>();
  private int parts;
  private int depth;

  /**
   * @param imports of the file that the expressions are for
   */
  public JavaLiteral(Imports imports) {
    this.imports = imports;
    this.scalars = new Scalars(imports);
  }

  /** An expression that makes an equal value, of the same type or one that stands for it. */
  public String of(Object value) {
    if (value == null) return "null";
    parts++;
    depth++;
    try {
      if (parts + elementsToWrite(value) > MOST_PARTS)
        return todo(value, "more parts than a method's code holds");
      if (depth > MOST_DEPTH) return todo(value, "nested too deeply");
      return scalars.write(value).or(() -> compound(value)).orElseGet(() -> todo(value, ""));
    } finally {
      depth--;
    }
  }

  /** What could not be written so far, a sentence for each type and reason. */
  public List<String> missing() {
    return List.copyOf(missing);
  }

  private Optional<String> compound(Object value) {
    Class<?> type = value.getClass();
    if (value instanceof Enum<?> constant) return constant(constant);
    if (value instanceof Class<?> named) return reached(named, () -> name(named) + ".class");
    if (value instanceof Record) return reached(type, () -> recordOf(value));
    if (type.isArray()) return reached(type, () -> array(value));
    if (value instanceof Tuple tuple) {
      return Optional.of(name(Tuple.class) + ".of(" + all(tuple.items()) + ")");
    }
    if (value instanceof Optional<?> optional) return Optional.of(optional(optional));
    if (value instanceof Map.Entry<?, ?> e) {
      String entry = name(AbstractMap.class) + ".SimpleEntry<>(";
      return Optional.of("new " + entry + of(e.getKey()) + ", " + of(e.getValue()) + ")");
    }
    // another library's collection may be more than its elements
    if (!type.getPackageName().startsWith("java.util")) return Optional.empty();
    if (value instanceof List<?> list) return Optional.of(list(list));
    if (value instanceof Set<?> set) return set(set);
    if (value instanceof Map<?, ?> map) return map(map);
    return Optional.empty();
  }

  private Optional<String> reached(Class<?> type, Supplier<String> expression) {
    return imports.reaches(type) ? Optional.ofNullable(expression.get()) : Optional.empty();
  }

  private Optional<String> constant(Enum<?> constant) {
    Class<?> type = constant.getDeclaringClass();
    return reached(type, () -> name(type) + "." + constant.name());
  }

  private String optional(Optional<?> optional) {
    return name(Optional.class) + optional.map(it -> ".of(" + of(it) + ")").orElse(".empty()");
  }

  private String array(Object array) {
    Class<?> element = array.getClass().getComponentType();
    List<String> elements = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      elements.add(of(Array.get(array, i)).replaceFirst("^\\((byte|short)\\) ", ""));
    }
    return "new " + name(element) + "[] {" + String.join(", ", elements) + "}";
  }

  /** The canonical constructor with what the accessors say; null if they cannot be asked. */
  private String recordOf(Object value) {
    RecordComponent[] components = value.getClass().getRecordComponents();
    List<String> arguments = new ArrayList<>();
    try {
      boolean overloaded = constructors(value.getClass(), components.length) > 1;
      for (RecordComponent component : components) {
        component.getAccessor().setAccessible(true);
        String argument = of(component.getAccessor().invoke(value));
        arguments.add(overloaded ? cast(component.getGenericType(), argument) : argument);
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null;
    }
    boolean generic = value.getClass().getTypeParameters().length > 0;
    String made = "new " + name(value.getClass()) + (generic ? "<>" : "");
    return made + "(" + String.join(", ", arguments) + ")";
  }

  private static long constructors(Class<?> type, int parameters) {
    Constructor<?>[] all = type.getDeclaredConstructors();
    return Arrays.stream(all).filter(each -> each.getParameterCount() == parameters).count();
  }

  private String cast(Type type, String argument) {
    if (type instanceof TypeVariable<?>) return argument;
    String operand = argument.startsWith("-") ? "(" + argument + ")" : argument; // no subtraction
    return "(" + name(Imports.erased(type)) + ") " + operand;
  }

  private String list(List<?> list) {
    Class<?> type = list.getClass();
    if (!isMutable(type)) return elements(list);
    return "new " + name(type) + "<>(" + (list.isEmpty() ? "" : elements(list)) + ")";
  }

  /** Public, and made from a collection, as ArrayList is: not so what List.of makes. */
  private boolean isMutable(Class<?> type) {
    return imports.reaches(type)
        && Arrays.stream(type.getConstructors())
            .anyMatch(
                each -> Arrays.equals(each.getParameterTypes(), new Class<?>[] {Collection.class}));
  }

  private String elements(Collection<?> all) {
    if (isRepetition(all)) {
      String one = of(all.iterator().next());
      return name(Collections.class) + ".nCopies(" + all.size() + ", " + one + ")";
    }
    if (all.stream().noneMatch(Objects::isNull)) return name(List.class) + ".of(" + all(all) + ")";
    if (all.size() == 1) return name(Collections.class) + ".singletonList(" + all(all) + ")";
    return name(Arrays.class) + ".asList(" + all(all) + ")";
  }

  /** Many times a value that nobody can change. */
  private boolean isRepetition(Collection<?> all) {
    if (all.size() <= MANY_EQUAL) return false;
    Object first = all.iterator().next();
    return first != null
        && all.stream().allMatch(first::equals)
        && scalars.write(first).isPresent();
  }

  private int elementsToWrite(Object value) {
    if (value instanceof Collection<?> all) return isRepetition(all) ? 1 : all.size();
    if (value instanceof Map<?, ?> map) return 2 * map.size();
    return value.getClass().isArray() ? Array.getLength(value) : 0;
  }

  private Optional<String> set(Set<?> set) {
    Class<?> type = LinkedHashSet.class; // the order that was seen, whatever set it was
    if (set instanceof SortedSet<?> sorted) {
      if (sorted.comparator() != null) return Optional.empty();
      type = TreeSet.class;
    }
    return Optional.of("new " + name(type) + "<>(" + (set.isEmpty() ? "" : elements(set)) + ")");
  }

  private Optional<String> map(Map<?, ?> map) {
    if (map instanceof IdentityHashMap) return Optional.empty();
    Class<?> type = LinkedHashMap.class;
    if (map instanceof SortedMap<?, ?> sorted) {
      if (sorted.comparator() != null) return Optional.empty();
      type = TreeMap.class;
    }
    String puts =
        map.entrySet().stream()
            .map(entry -> "put(" + of(entry.getKey()) + ", " + of(entry.getValue()) + "); ")
            .collect(joining());
    return Optional.of("new " + name(type) + "<>()" + (puts.isEmpty() ? "" : " {{ " + puts + "}}"));
  }

  private String all(Collection<?> values) {
    return values.stream().map(this::of).collect(joining(", "));
  }

  private String todo(Object value, String why) {
    String type = value.getClass().getTypeName();
    String reason = why.isEmpty() ? "" : " (" + why + ")";
    missing.add("no Java expression for a value of " + type + reason);
    return "null /* TODO a " + type + reason + ": " + Quoted.comment(shown(value)) + " */";
  }

  private static String shown(Object value) {
    try {
      return String.valueOf(value);
    } catch (RuntimeException | StackOverflowError e) {
      return "its toString fails, " + e.getClass().getSimpleName();
    }
  }

  private String name(Class<?> type) {
    return imports.name(type);
  }
}
