// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import talkdemos.config.source.ConfigReader;
import talkdemos.config.source.MemorySource;
import talkdemos.config.source.SearchPath;

class HoconTest {
  private static final Origin NONE = Origin.UNKNOWN;

  @Test
  void usage() {
    Map<String, Node> db = new LinkedHashMap<>();
    db.put("host", new Node.Text("localhost", NONE));
    db.put("a.b", new Node.Real(1, NONE));
    db.put("big", new Node.Real(Double.POSITIVE_INFINITY, NONE));
    db.put("url", new Node.Reference("${.host}:1", NONE));
    db.put("password", new Node.Missing(NONE));
    db.put("ports", new Node.Items(List.of(new Node.Int(BigInteger.ONE, NONE)), NONE));
    db.put("none", new Node.Dict(Map.of(), NONE));
    assertThat(Hocon.text(new Node.Dict(Map.of("db", new Node.Dict(db, NONE)), NONE)))
        .isEqualTo(
            """
            db {
              host = "localhost"
              "a.b" = 1.0
              big = .inf
              url = "${.host}:1"
              password = "???"
              ports = [1]
              none {}
            }
            """);
  }

  @Test
  void what_is_known_only_later_is_written_as_it_was_read() {
    String text =
        """
        home = ${?HOME}
        path = ${home}"/bin"
        a {
          x = 1
        }
        a = ${b}
        a {
          y = 2
        }
        more += 1
        """;
    assertThat(Hocon.text(read(text))).isEqualTo(text);
  }

  private static Node read(String text) {
    SearchPath path = new SearchPath(List.of(MemorySource.of("x.conf", text)));
    return new ConfigReader(path, HoconTest.class.getClassLoader()).find("x").orElseThrow().root();
  }

  @Property(tries = 300)
  void what_is_written_reads_back(@ForAll("dicts") Node dict) {
    Node read = read(Hocon.text(dict));
    assertThat(read).isEqualTo(dict);
    assertThat(Hocon.text(read)).isEqualTo(Hocon.text(dict));
  }

  @Provide
  Arbitrary<Node> dicts() {
    return dict(node(2)).map(node -> node);
  }

  private static Arbitrary<Node> node(int depth) {
    Arbitrary<Node> scalars =
        Arbitraries.oneOf(
            Arbitraries.just(new Node.Null(NONE)),
            Arbitraries.just(new Node.Missing(NONE)),
            Arbitraries.of(true, false).map(value -> new Node.Bool(value, NONE)),
            Arbitraries.bigIntegers().map(value -> new Node.Int(value, NONE)),
            Arbitraries.doubles().map(value -> new Node.Real(value, NONE)),
            Arbitraries.of(Double.NaN, Double.NEGATIVE_INFINITY).map(v -> new Node.Real(v, NONE)),
            Arbitraries.strings()
                .filter(text -> !text.contains("${") && !text.equals("???"))
                .map(text -> new Node.Text(text, NONE)),
            Arbitraries.of("${a.b}", "x ${.y} \"", "${oc.env:HOME}\n", "\\${esc}")
                .map(text -> new Node.Reference(text, NONE)));
    if (depth == 0) {
      return scalars;
    }
    Arbitrary<Node> inner = node(depth - 1);
    return Arbitraries.oneOf(
        scalars, dict(inner), inner.list().ofMaxSize(4).map(items -> new Node.Items(items, NONE)));
  }

  private static Arbitrary<Node> dict(Arbitrary<Node> inner) {
    return Arbitraries.maps(Arbitraries.strings().ofMaxLength(6), inner)
        .ofMaxSize(4)
        .map(entries -> new Node.Dict(entries, NONE));
  }
}
