// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static talkdemos.config.tree.Origin.UNKNOWN;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import talkdemos.config.tree.Node.Bool;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Int;
import talkdemos.config.tree.Node.Items;
import talkdemos.config.tree.Node.Join;
import talkdemos.config.tree.Node.Missing;
import talkdemos.config.tree.Node.Null;
import talkdemos.config.tree.Node.Real;
import talkdemos.config.tree.Node.Reference;
import talkdemos.config.tree.Node.Substitution;
import talkdemos.config.tree.Node.Text;

class JsonTest {
  @Test
  void usage() {
    Map<String, Node> db = new LinkedHashMap<>();
    db.put("port", new Int(BigInteger.valueOf(3306), UNKNOWN));
    db.put("host", new Text("local\"host\"", UNKNOWN));
    db.put("timeout", new Real(1, UNKNOWN));
    db.put("tags", new Items(List.of(new Null(UNKNOWN), new Bool(true, UNKNOWN)), UNKNOWN));
    db.put("limit", new Real(Double.POSITIVE_INFINITY, UNKNOWN));
    db.put("password", new Missing(UNKNOWN));
    assertThat(Json.text(new Dict(db, UNKNOWN)))
        .isEqualTo(
            "{\"port\": 3306, \"host\": \"local\\\"host\\\"\", \"timeout\": 1.0, \"tags\": [null, true],"
                + " \"limit\": {\"$float\": \"inf\"}, \"password\": \"???\"}");
  }

  @Test
  void what_is_not_resolved_is_written_as_its_text() {
    Node home = new Substitution(List.of("my.home", "dir"), 0, true, UNKNOWN);
    Node path = new Join(List.of(home, new Text("/bin", UNKNOWN)), UNKNOWN);
    assertThat(Json.text(path)).isEqualTo("\"${?\\\"my.home\\\".dir}/bin\"");
    assertThat(Json.text(new Reference("${a}:${.b}", UNKNOWN))).isEqualTo("\"${a}:${.b}\"");
  }

  @Test
  void text_stays_text_and_only_what_json_forbids_is_escaped() {
    assertThat(Json.quoted("é漢😀\u007f/")).isEqualTo("\"é漢😀\u007f/\"");
    assertThat(Json.quoted("\u0000\n\t\r\b\f\\")).isEqualTo("\"\\u0000\\n\\t\\r\\b\\f\\\\\"");
    assertThat(Json.quoted("\ud83d")).isEqualTo("\"\\ud83d\"");
  }

  @Test
  void nodes_are_equal_by_value_wherever_they_were_written() {
    Origin file = new Origin.InFile("a.conf", 3, 5);
    assertThat(new Text("x", file))
        .isEqualTo(new Text("x", UNKNOWN))
        .isNotEqualTo(new Missing(file));
    assertThat(new Int(BigInteger.ONE, file)).isNotEqualTo(new Real(1, file));
    assertThat(new Real(Double.NaN, file)).isEqualTo(new Real(Double.NaN, UNKNOWN));
    assertThat(new Items(List.of(new Null(file)), file))
        .isEqualTo(new Items(List.of(new Null(UNKNOWN)), UNKNOWN));
  }

  @Test
  void an_origin_names_its_place() {
    assertThat(new Origin.InFile("a.conf", 3, 5).place()).isEqualTo("a.conf:3:5");
    assertThat(new Origin.InFile("a.conf", 3, 0).place()).isEqualTo("a.conf:3");
    assertThat(new Origin.InFile("a.conf", 0, 0).place()).isEqualTo("a.conf");
    assertThat(new Origin.InOverride(2, "db.port=x", 9).place())
        .isEqualTo("override 2 'db.port=x':9");
  }
}
