// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.tree;

import java.util.List;
import java.util.Map;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Items;
import talkdemos.config.tree.Node.Join;
import talkdemos.config.tree.Node.Over;
import talkdemos.config.tree.Node.Real;
import talkdemos.config.tree.Node.Substitution;
import talkdemos.config.tree.Node.Text;

/**
 * A tree as HOCON text for people and files, one key on a line. What is written reads back as the
 * same tree, references and missing values included, and the same tree gives the same text.
 */
public final class Hocon {
  private static final int WIDTH = 100;

  private Hocon() {}

  /** A tree as HOCON, each line ended; a dictionary without its outer braces. */
  public static String text(Node node) {
    StringBuilder out = new StringBuilder();
    if (node instanceof Dict dict && !dict.entries().isEmpty()) {
      members(dict, "", out);
    } else {
      value(node, "", out);
      out.append('\n');
    }
    return out.toString();
  }

  /** A path of keys as one writes it: quoted where a key has dots or signs in it. */
  public static String path(List<String> keys) {
    StringBuilder out = new StringBuilder();
    keys.forEach(key -> out.append(out.isEmpty() ? "" : ".").append(key(key)));
    return out.toString();
  }

  private static void members(Dict dict, String indent, StringBuilder out) {
    for (Map.Entry<String, Node> entry : dict.entries().entrySet()) {
      member(key(entry.getKey()), entry.getValue(), indent, out);
    }
  }

  /** A value put over another before either was known is written as both, one after the other. */
  private static void member(String key, Node value, String indent, StringBuilder out) {
    if (value instanceof Over over) {
      member(key, over.lower(), indent, out);
      member(key, over.upper(), indent, out);
      return;
    }
    if (value instanceof Join join && appends(join)) {
      for (Node item : ((Items) join.parts().get(1)).items()) {
        line(key, " += ", item, indent, out);
      }
      return;
    }
    line(key, value instanceof Dict ? " " : " = ", value, indent, out);
  }

  private static void line(String key, String sign, Node value, String indent, StringBuilder out) {
    out.append(indent).append(key).append(sign);
    value(value, indent, out);
    out.append('\n');
  }

  /** {@code += x}, as it was read. */
  private static boolean appends(Join join) {
    return join.parts().size() == 2
        && join.parts().get(0) instanceof Substitution self
        && self.path().isEmpty()
        && join.parts().get(1) instanceof Items;
  }

  private static void value(Node node, String indent, StringBuilder out) {
    if (node instanceof Dict dict) {
      if (dict.entries().isEmpty()) {
        out.append("{}");
        return;
      }
      out.append("{\n");
      members(dict, indent + "  ", out);
      out.append(indent).append('}');
    } else if (node instanceof Items list) {
      items(list, indent, out);
    } else if (node instanceof Real number && !Double.isFinite(number.value())) {
      out.append(special(number.value()));
    } else if (node instanceof Substitution) {
      out.append(Unresolved.text(node));
    } else if (node instanceof Join join) {
      join.parts().forEach(part -> value(part, indent, out));
    } else if (node instanceof Text text && text.value().contains("${")) {
      out.append(Json.quoted(text.value().replace("${", "\\${"))); // no reference
    } else {
      Json.write(node, out);
    }
  }

  private static String special(double value) {
    return Double.isNaN(value) ? ".nan" : value > 0 ? ".inf" : "-.inf";
  }

  /** Lists of plain values on one line when they fit, others one item to a line. */
  private static void items(Items list, String indent, StringBuilder out) {
    boolean plain = list.items().stream().noneMatch(i -> i instanceof Dict || i instanceof Items);
    StringBuilder line = new StringBuilder();
    String before = "";
    for (Node item : list.items()) {
      value(item, indent, line.append(before));
      before = ", ";
    }
    if (list.items().isEmpty() || plain && indent.length() + line.length() < WIDTH) {
      out.append('[').append(line).append(']');
      return;
    }
    out.append("[\n");
    for (Node item : list.items()) {
      value(item, indent + "  ", out.append(indent).append("  "));
      out.append('\n');
    }
    out.append(indent).append(']');
  }

  private static String key(String key) {
    boolean plain =
        !key.isEmpty()
            && key.chars()
                .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-'))
            && !key.equals("include");
    return plain ? key : Json.quoted(key);
  }
}
