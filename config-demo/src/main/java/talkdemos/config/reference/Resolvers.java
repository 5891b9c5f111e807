// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import talkdemos.config.reference.Resolver.Context;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Items;
import talkdemos.config.tree.Node.Null;
import talkdemos.config.tree.Node.Reference;
import talkdemos.config.tree.Node.Text;
import talkdemos.config.tree.Origin;

/** The resolvers that OmegaConf and Hydra always have. */
public final class Resolvers {
  private static final List<String> NAMES =
      List.of(
          "oc.env",
          "oc.select",
          "oc.decode",
          "oc.create",
          "oc.deprecated",
          "oc.dict.keys",
          "oc.dict.values",
          "now",
          "hydra");

  private Resolvers() {}

  /** What a resolver does. */
  @FunctionalInterface
  public interface Body {
    /** As {@link Resolver#resolve}. */
    Node apply(List<Node> arguments, Context context);
  }

  /** A resolver of a name that does this. */
  public static Resolver of(String name, Body body) {
    return new Resolver() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Node resolve(List<Node> arguments, Context context) {
        return body.apply(arguments, context);
      }
    };
  }

  /** All of them, by name. */
  public static Map<String, Resolver> builtIn() {
    Map<String, Resolver> all = new LinkedHashMap<>();
    for (String name : NAMES) {
      all.put(name, new BuiltIn(name));
    }
    return all;
  }

  /** One class for all: at every start a lambda each would take longer than all they do. */
  private record BuiltIn(String name) implements Resolver {
    @Override
    public Node resolve(List<Node> arguments, Context context) {
      return switch (name) {
        case "oc.env" -> env(arguments, context);
        case "oc.select" -> select(arguments, context);
        case "oc.decode" -> decode(arguments, context);
        case "oc.create" -> create(arguments, context);
        case "oc.deprecated" -> deprecated(arguments, context);
        case "oc.dict.keys" -> keys(arguments, context);
        case "oc.dict.values" -> values(arguments, context);
        case "now" -> now(arguments, context);
        default -> hydra(arguments, context);
      };
    }
  }

  private static void expect(List<Node> arguments, int least, int most, String usage) {
    if (arguments.size() < least || arguments.size() > most) {
      throw new IllegalArgumentException(
          "got " + arguments.size() + " arguments, expected " + usage);
    }
  }

  private static String text(Node argument, String what) {
    if (argument instanceof Text text) {
      return text.value();
    }
    throw new IllegalArgumentException(
        "the " + what + " must be a string, got " + Json.text(argument));
  }

  // ${oc.env:NAME} or ${oc.env:NAME,default}
  private static Node env(List<Node> arguments, Context context) {
    expect(arguments, 1, 2, "NAME[,DEFAULT]");
    String name = text(arguments.get(0), "name of a variable");
    String value = context.environment().get(name);
    if (value != null) {
      return new Text(value, new Origin.BuiltIn("environment variable " + name));
    }
    if (arguments.size() == 1) {
      throw new IllegalArgumentException(
          "Environment variable '"
              + name
              + "' not found: set it, or give a default:"
              + " ${oc.env:"
              + name
              + ",...}");
    }
    Node otherwise = arguments.get(1);
    return otherwise instanceof Null
        ? otherwise
        : new Text(PythonText.of(otherwise), context.origin());
  }

  // ${oc.select:key} or ${oc.select:key,default}
  private static Node select(List<Node> arguments, Context context) {
    expect(arguments, 1, 2, "KEY[,DEFAULT]");
    Optional<Node> found = context.lookup().find(text(arguments.get(0), "key"));
    return found.orElseGet(
        () -> arguments.size() == 2 ? arguments.get(1) : new Null(context.origin()));
  }

  // ${oc.decode:"[1,2]"}: a string read as a value
  private static Node decode(List<Node> arguments, Context context) {
    expect(arguments, 1, 1, "STRING");
    if (arguments.get(0) instanceof Null none) {
      return none;
    }
    return context.decode().apply(text(arguments.get(0), "value to decode"));
  }

  // ${oc.create:{a:1}}: a dictionary or list whose strings may be references again
  private static Node create(List<Node> arguments, Context context) {
    expect(arguments, 1, 1, "DICTIONARY or LIST");
    Node argument = arguments.get(0);
    if (argument instanceof Text) {
      argument = decode(arguments, context);
    }
    if (argument instanceof Dict || argument instanceof Items || argument instanceof Null) {
      return referring(argument);
    }
    throw new IllegalArgumentException(
        "makes dictionaries and lists, got " + Json.text(arguments.get(0)));
  }

  private static Node referring(Node node) {
    if (node instanceof Text text && text.value().contains("${")) {
      return new Reference(text.value(), text.origin());
    }
    if (node instanceof Items list) {
      return new Items(list.items().stream().map(Resolvers::referring).toList(), list.origin());
    }
    if (node instanceof Dict dict) {
      Map<String, Node> entries = new LinkedHashMap<>();
      dict.entries().forEach((key, value) -> entries.put(key, referring(value)));
      return new Dict(entries, dict.origin());
    }
    return node;
  }

  // ${oc.deprecated:new.key} or ${oc.deprecated:new.key,message}
  private static Node deprecated(List<Node> arguments, Context context) {
    expect(arguments, 1, 2, "KEY[,MESSAGE]");
    String key = text(arguments.get(0), "key");
    String message =
        arguments.size() == 2
            ? text(arguments.get(1), "message")
            : "'$OLD_KEY' is deprecated. Change your code and config to use '$NEW_KEY'";
    Node found =
        context
            .lookup()
            .find(key)
            .orElseThrow(() -> new IllegalArgumentException("Key not found: '" + key + "'"));
    context.warn().accept(message.replace("$OLD_KEY", context.key()).replace("$NEW_KEY", key));
    return found;
  }

  private static Dict dict(List<Node> arguments, Context context) {
    expect(arguments, 1, 1, "KEY");
    String key = text(arguments.get(0), "key of a dictionary");
    Node found =
        context
            .lookup()
            .find(key)
            .orElseThrow(() -> new IllegalArgumentException("Key not found: '" + key + "'"));
    if (found instanceof Dict dict) {
      return dict;
    }
    throw new IllegalArgumentException("'" + key + "' is no dictionary: " + Json.text(found));
  }

  // ${oc.dict.keys:key}
  private static Node keys(List<Node> arguments, Context context) {
    List<Node> keys = new ArrayList<>();
    dict(arguments, context)
        .entries()
        .keySet()
        .forEach(key -> keys.add(new Text(key, context.origin())));
    return new Items(keys, context.origin());
  }

  // ${oc.dict.values:key}
  private static Node values(List<Node> arguments, Context context) {
    Dict dict = dict(arguments, context);
    return new Items(new ArrayList<>(dict.entries().values()), context.origin());
  }

  // ${now:%Y-%m-%d}: the moment of the composition
  private static Node now(List<Node> arguments, Context context) {
    expect(arguments, 0, 1, "PATTERN");
    String pattern = arguments.isEmpty() ? "" : PythonText.of(arguments.get(0));
    return new Text(
        Strftime.format(pattern.isEmpty() ? "%Y-%m-%d_%H-%M-%S" : pattern, context.now()),
        context.origin());
  }

  // ${hydra:job.name}: one of the framework's settings
  private static Node hydra(List<Node> arguments, Context context) {
    expect(arguments, 1, 1, "KEY");
    return context
        .framework()
        .find(text(arguments.get(0), "key"))
        .orElseGet(() -> new Null(context.origin()));
  }
}
