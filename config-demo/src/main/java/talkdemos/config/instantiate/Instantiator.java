// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.instantiate;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Origin;
import talkdemos.config.types.Generic;
import talkdemos.config.types.Schemas;

/**
 * Makes objects from configurations, by Hydra's rules for the keys {@code _target_} (a class, a
 * record, or a static method), {@code _args_}, {@code _partial_}, {@code _recursive_} and {@code
 * _convert_}; other keys are arguments by the names of parameters. Arguments are converted to the
 * types of their parameters; where a type leaves it open ({@code Object}), {@code _convert_} says
 * whether dictionaries and lists stay {@link Node nodes} ({@code none}) or become maps and lists of
 * Java ({@code partial}, {@code all}). Immutable and safe for threads.
 */
public final class Instantiator {
  private static final Set<String> SETTINGS =
      Set.of("_target_", "_args_", "_partial_", "_recursive_", "_convert_");

  private final Locator locator;
  private final Schemas schemas;
  private final String key;
  private final Overloads overloads;

  /** An instantiator of what an allow-list names, with classes from a loader. */
  public Instantiator(AllowList allowed, ClassLoader loader, Schemas schemas) {
    this(new Locator(allowed, loader), schemas, "");
  }

  private Instantiator(Locator locator, Schemas schemas, String key) {
    this.locator = locator;
    this.schemas = schemas;
    this.key = key;
    this.overloads = new Overloads(new Fitness(schemas, this::result));
  }

  /** An instantiator of what is in the package of an application's class and below. */
  public static Instantiator of(Class<?> application) {
    return new Instantiator(
        AllowList.packageOf(application), application.getClassLoader(), new Schemas());
  }

  /** This instantiator for a part of a configuration, whose full key messages name. */
  public Instantiator at(String fullKey) {
    return new Instantiator(locator, schemas, fullKey);
  }

  /** What a resolved configuration describes; null for null. */
  public Object instantiate(Node config) {
    return instantiate(config, Object.class);
  }

  /** What a resolved configuration describes, as a type. */
  public <T> T instantiate(Node config, Class<T> type) {
    return instantiate(config, type, Map.of());
  }

  /**
   * What a resolved configuration describes.
   *
   * @param type what is wanted; a functional interface for {@code _partial_}
   * @param overrides values over those of the configuration by their keys: maps are merged, plain
   *     values and nodes replace, any other object is passed on as it is
   * @param arguments when there are any, instead of the configuration's {@code _args_}
   * @throws NotAllowed when the allow-list does not name a target
   * @throws InstantiationFailed when something cannot be made
   */
  public <T> T instantiate(
      Node config, Class<T> type, Map<String, ?> overrides, Object... arguments) {
    Part part = Part.of(config);
    Call.Mode mode = new Call.Mode(false, true);
    if (part instanceof Part.Row && !overrides.isEmpty()) {
      mode = new Settings(Part.of((Object) overrides), key).mode(mode);
      if (overrides.containsKey("_partial_")) {
        throw new InstantiationFailed(key, config.origin(), "_partial_ cannot make a list partial");
      }
    } else if (part instanceof Part.Fields) {
      part = Part.merged(part, Part.of((Object) overrides));
    } else if (!overrides.isEmpty() && !(config instanceof Node.Null)) {
      throw new InstantiationFailed(key, config.origin(), "only a dictionary takes overrides");
    }
    if (arguments.length > 0 && part instanceof Part.Fields) {
      part = Part.merged(part, Part.of((Object) Map.of("_args_", List.of(arguments))));
    }
    Object made = build(part, type, key, mode);
    @SuppressWarnings("unchecked") // build gives the type or fails; primitives come boxed
    T result = (T) made;
    return result;
  }

  /** The keys that say how, and not what. */
  private record Settings(Part part, String key) {
    Call.Mode mode(Call.Mode outer) {
      Node convert = node("_convert_");
      boolean plain = outer.plain();
      if (convert != null) {
        String name =
            convert instanceof Node.Text text ? text.value().toLowerCase(Locale.ROOT) : "";
        if (!Set.of("none", "partial", "all", "object").contains(name)) {
          throw new InstantiationFailed(
              key, convert.origin(), "_convert_ is one of none, partial, object, all");
        }
        plain = !name.equals("none");
      }
      return new Call.Mode(plain, flag("_recursive_", outer.recursive()));
    }

    boolean flag(String name, boolean otherwise) {
      Node node = node(name);
      if (node != null && !(node instanceof Node.Bool)) {
        throw new InstantiationFailed(key, node.origin(), name + " is true or false");
      }
      return node == null ? otherwise : ((Node.Bool) node).value();
    }

    private Node node(String name) {
      Part found = part instanceof Part.Fields fields ? fields.entries().get(name) : null;
      if (found instanceof Part.Given given) { // an enum constant, say
        return new Node.Text(given.value().toString(), Part.CALL);
      }
      return found == null ? null : Part.node(found);
    }
  }

  Object build(Part part, Type wanted, String at, Call.Mode outer) {
    boolean object = part instanceof Part.Given || part instanceof Part.Fields;
    if (object && Generic.erased(wanted) == Optional.class && !given(part, Optional.class)) {
      return Optional.ofNullable(build(part, Arguments.element(wanted, 0), at, outer));
    }
    if (part instanceof Part.Given given) {
      return fitted(given.value(), wanted, at, part.origin());
    }
    Call.Mode mode = part instanceof Part.Fields ? new Settings(part, at).mode(outer) : outer;
    if (part instanceof Part.Fields fields && fields.isCall()) {
      return call(fields, wanted, at, mode);
    }
    return new Arguments(this, schemas).convert(part, wanted, at, mode);
  }

  private static boolean given(Part part, Class<?> type) {
    return part instanceof Part.Given given && type.isInstance(given.value());
  }

  private Object call(Part.Fields fields, Type wanted, String at, Call.Mode mode) {
    Locator.Target target = target(fields, at);
    Map<String, Part> named = new LinkedHashMap<>(fields.entries());
    Part positional = named.get("_args_");
    named.keySet().removeAll(SETTINGS);
    if (positional != null && !(positional instanceof Part.Row)) {
      throw new InstantiationFailed(
          at, positional.origin(), "_args_ of '" + target.name() + "' is not a list");
    }
    List<Part> args = positional == null ? List.of() : ((Part.Row) positional).items();
    Origin origin = fields.entries().get("_target_").origin();
    Call call = new Call(target.name(), target.signatures(), args, named, at, origin, mode);
    return new Settings(fields, at).flag("_partial_", false)
        ? partial(call, wanted)
        : fitted(complete(call), wanted, at, origin);
  }

  /** A call without a target: a record that a parameter wants. */
  Object record(Part.Fields fields, Class<?> type, String at, Call.Mode mode) {
    List<Signature> canonical =
        java.util.Arrays.stream(type.getDeclaredConstructors())
            .map(Signature::of)
            .filter(s -> s.slots().size() == type.getRecordComponents().length && s.namesKnown())
            .toList();
    Origin origin = fields.origin();
    return complete(
        new Call(type.getName(), canonical, List.of(), fields.entries(), at, origin, mode));
  }

  private Locator.Target target(Part.Fields fields, String at) {
    Part target = fields.entries().get("_target_");
    if (target instanceof Part.Given given && given.value() instanceof Class<?> type) {
      return locator.of(type, at);
    }
    if (target instanceof Part.Leaf leaf && leaf.node() instanceof Node.Text text) {
      return locator.find(text.value(), at, target.origin());
    }
    boolean missing = target instanceof Part.Leaf leaf && leaf.node() instanceof Node.Missing;
    throw new InstantiationFailed(
        at,
        target.origin(),
        missing
            ? "_target_ has no value (???): give the name of a class or a static method"
            : "_target_ is not the name of a class or a static method");
  }

  /** What a nested call will give, null when it is partial or not to be found. */
  private Class<?> result(Part.Fields fields) {
    if (new Settings(fields, key).flag("_partial_", false)) {
      return null;
    }
    return target(fields, key).signatures().get(0).result();
  }

  private Object complete(Call call) {
    Overloads.Binding binding = overloads.choose(call, Overloads.COMPLETE);
    Object[] arguments = arguments(call, binding);
    try {
      return Invoking.invoke(binding.signature().callable(), arguments);
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable e) {
      throw new InstantiationFailed(
          call.key(), call.origin(), "call of '" + call.name() + "' failed: " + reason(e), e);
    }
  }

  private static String reason(Throwable e) {
    String name = e.getClass().getSimpleName();
    return e.getMessage() == null ? name : name + ": " + e.getMessage();
  }

  private Object partial(Call call, Type wanted) {
    Class<?> type = Generic.erased(wanted);
    boolean open = type == Object.class || type == Partial.class;
    int arity =
        open
            ? Overloads.ANY
            : Partial.method(type)
                .orElseThrow(
                    () ->
                        call.failed(
                            "_partial_ gives a functional interface, but "
                                + type.getName()
                                + " is wanted"))
                .getParameterCount();
    Overloads.Binding binding = overloads.choose(call, arity);
    Partial made =
        new Partial(call.name(), binding.signature(), arguments(call, binding), binding.free());
    return open ? made : made.as(type);
  }

  /** The values of a binding's slots; those of free ones are null. */
  private Object[] arguments(Call call, Overloads.Binding binding) {
    List<Signature.Slot> slots = binding.signature().slots();
    Object[] values = new Object[slots.size()];
    Arguments arguments = new Arguments(this, schemas);
    for (int i = 0; i < values.length; i++) {
      Signature.Slot slot = slots.get(i);
      Part given = binding.given().get(i);
      String below = call.key().isEmpty() ? "" + slot.name() : call.key() + "." + slot.name();
      if (given == null && slot.many()) {
        given = new Part.Row(new ArrayList<>(binding.many()), call.origin());
      }
      if (given != null) {
        values[i] = arguments.argument(given, slot.type(), below, call.mode());
      } else if (!binding.free().contains(i)) {
        values[i] = arguments.otherwise(slot, below);
      }
    }
    return values;
  }

  /** A value as the wanted type takes it. */
  Object fitted(Object value, Type wanted, String at, Origin origin) {
    Class<?> type = Generic.erased(wanted);
    Object fitted = value == null ? null : Invoking.fitted(value, type);
    if (fitted == null && (value != null || type.isPrimitive())) {
      String got = value == null ? "null" : "a " + value.getClass().getName();
      throw new InstantiationFailed(at, origin, "got " + got + ", expected a " + type.getName());
    }
    return fitted;
  }
}
