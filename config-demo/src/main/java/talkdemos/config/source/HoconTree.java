// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.source;

import com.typesafe.config.impl.HoconSyntax;
import com.typesafe.config.impl.HoconSyntax.Bare;
import com.typesafe.config.impl.HoconSyntax.Braces;
import com.typesafe.config.impl.HoconSyntax.Brackets;
import com.typesafe.config.impl.HoconSyntax.Broken;
import com.typesafe.config.impl.HoconSyntax.Dollar;
import com.typesafe.config.impl.HoconSyntax.Field;
import com.typesafe.config.impl.HoconSyntax.Include;
import com.typesafe.config.impl.HoconSyntax.Member;
import com.typesafe.config.impl.HoconSyntax.Part;
import com.typesafe.config.impl.HoconSyntax.Pieces;
import com.typesafe.config.impl.HoconSyntax.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import talkdemos.config.SyntaxException;
import talkdemos.config.source.SourceText.Format;
import talkdemos.config.tree.Merge;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Items;
import talkdemos.config.tree.Node.Join;
import talkdemos.config.tree.Node.Late;
import talkdemos.config.tree.Node.Reference;
import talkdemos.config.tree.Node.Substitution;
import talkdemos.config.tree.Origin;

/**
 * What a HOCON or JSON text means: keys in the order in which they were written, numbers by their
 * text ({@code 1.0} is no integer), repeated keys merged, what is written side by side joined.
 *
 * <p>A quoted string with <code>${</code> in it is a reference as Hydra writes it, and a quoted
 * {@code "???"} a missing value. An unquoted <code>${...}</code> is HOCON's substitution when HOCON
 * can read it, and else a reference too: <code>${.x}</code>, <code>${oc.env:HOME}</code>.
 */
final class HoconTree {
  /** Finds what a file includes. */
  interface Includes {
    /** The members of an included file under the keys where it is included. */
    Dict read(Include include, Origin at, List<String> keys);
  }

  private final Lines lines;
  private final Includes includes;

  private HoconTree(Lines lines, Includes includes) {
    this.lines = lines;
    this.includes = includes;
  }

  /**
   * Reads a text.
   *
   * @param keys where the text was included; empty for a file of its own
   * @throws SyntaxException when it cannot be parsed
   */
  static Node read(SourceText source, List<String> keys, Includes includes) {
    Lines lines = new Lines(source);
    try {
      Part root = HoconSyntax.parse(source.text(), source.format() == Format.JSON);
      return new HoconTree(lines, includes).node(root, keys, keys.size());
    } catch (Broken broken) {
      throw new SyntaxException(
          lines.at(broken.offset()),
          Complaint.of(broken.getMessage()) + lines.excerpt(broken.offset()));
    } catch (StackOverflowError e) {
      throw new SyntaxException(lines.at(0), "is nested too deeply to be read");
    }
  }

  private Node node(Part part, List<String> keys, int prefix) {
    if (part instanceof Braces braces) {
      return dict(braces, keys, prefix);
    }
    Origin origin = lines.at(part.offset());
    if (part instanceof Brackets brackets) {
      List<Node> items = new ArrayList<>(brackets.items().size());
      for (int i = 0; i < brackets.items().size(); i++) {
        items.add(node(brackets.items().get(i), below(keys, String.valueOf(i)), prefix));
      }
      return new Items(items, origin);
    }
    if (part instanceof Pieces pieces) {
      return joined(pieces, keys, prefix, origin);
    }
    if (part instanceof Quoted quoted) {
      return Scalars.quoted(quoted.text(), origin);
    }
    return part instanceof Dollar dollar
        ? dollar(dollar, keys, prefix, origin)
        : Scalars.bare(((Bare) part).text(), origin);
  }

  private static List<String> below(List<String> keys, String key) {
    List<String> longer = new ArrayList<>(keys.size() + 1);
    longer.addAll(keys);
    longer.add(key);
    return longer;
  }

  private static Node dollar(Dollar dollar, List<String> keys, int prefix, Origin origin) {
    if (dollar.path() == null) {
      return new Reference(dollar.text(), origin);
    }
    List<String> path = new ArrayList<>(keys.subList(0, prefix));
    path.addAll(dollar.path());
    return new Substitution(path, prefix, dollar.optional(), origin);
  }

  private Dict dict(Braces braces, List<String> keys, int prefix) {
    Origin origin = lines.at(braces.offset());
    Map<String, Node> entries = new LinkedHashMap<>();
    for (Member member : braces.members()) {
      if (member instanceof Field field) {
        List<String> path = new ArrayList<>(keys);
        path.addAll(field.path());
        Origin at = lines.at(field.offset());
        Node value = node(field.value(), path, prefix);
        put(entries, field.path(), field.append() ? appended(value) : value, at);
      } else if (member instanceof Include include) {
        Dict included = includes.read(include, lines.at(include.offset()), keys);
        included.entries().forEach((key, value) -> put(entries, List.of(key), value, origin));
      }
    }
    return new Dict(entries, origin);
  }

  /** {@code key += value} is <code>key = ${?key} [value]</code>. */
  private static Node appended(Node value) {
    Origin origin = value.origin();
    Substitution before = new Substitution(List.of(), 0, true, origin);
    return new Join(List.of(before, new Items(List.of(value), origin)), origin);
  }

  private static void put(Map<String, Node> entries, List<String> path, Node value, Origin at) {
    Node added = value;
    for (int i = path.size() - 1; i > 0; i--) {
      Map<String, Node> one = new LinkedHashMap<>();
      one.put(path.get(i), added);
      added = new Dict(one, at);
    }
    entries.merge(path.get(0), added, (before, after) -> Merge.over(after, before));
  }

  private Node joined(Pieces pieces, List<String> keys, int prefix, Origin origin) {
    StringBuilder text = new StringBuilder();
    if (plain(pieces, text)) {
      boolean quoted = pieces.parts().stream().anyMatch(part -> !(part instanceof Bare));
      return quoted
          ? Scalars.quoted(text.toString(), origin)
          : Scalars.bare(text.toString(), origin);
    }
    List<Node> parts = new ArrayList<>();
    boolean late = false;
    for (Part part : pieces.parts()) {
      Node node = node(part, keys, prefix);
      node = part instanceof Bare bare ? Scalars.text(bare.text(), node.origin()) : node;
      late |= node instanceof Late;
      parts.add(node);
    }
    return Joined.of(parts, late, origin);
  }

  /** Whether all parts are text, or references that can stand in a text; adds them up. */
  private static boolean plain(Pieces pieces, StringBuilder text) {
    for (Part part : pieces.parts()) {
      if (part instanceof Bare bare) {
        text.append(bare.text());
      } else if (part instanceof Quoted quoted) {
        text.append(quoted.text());
      } else if (part instanceof Dollar dollar && dollar.path() == null) {
        text.append(dollar.text());
      } else {
        return false;
      }
    }
    return true;
  }
}
