// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static talkdemos.lispy.drawing.Orientation.LEAVES_ON_TOP;
import static talkdemos.lispy.drawing.Orientation.ROOT_ON_TOP;
import static talkdemos.lispy.drawing.Tree.branch;
import static talkdemos.lispy.drawing.Tree.leaf;

import java.time.Duration;
import java.util.Collections;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class TreeDrawingTest {
  /** {@code (define double (lambda (n) (* n 2)))}. */
  static final Tree TALK =
      branch(
          leaf("'define'"),
          leaf("'double'"),
          branch(
              leaf("'lambda'"), branch(leaf("'n'")), branch(leaf("'*'"), leaf("'n'"), leaf("2"))));

  @Test
  void usage() {
    assertThat(TreeDrawing.text(TALK, LEAVES_ON_TOP))
        .isEqualTo(
            """
                                     '*'  'n'  2
                                'n'   └────┼───┘
                                 │         │
                      'lambda'  [ ]       [ ]
                         └───────┼─────────┘
                                 │
            'define'  'double'  [ ]
               └─────────┼───────┘
                         │
                        [ ]""");
  }

  @Test
  void the_root_may_be_on_top() {
    assertThat(TreeDrawing.text(TALK, ROOT_ON_TOP))
        .isEqualTo(
            """
                        [ ]
                         │
               ┌─────────┼───────┐
            'define'  'double'  [ ]
                                 │
                         ┌───────┼─────────┐
                      'lambda'  [ ]       [ ]
                                 │         │
                                'n'   ┌────┼───┐
                                     '*'  'n'  2""");
  }

  @Test
  void ascii_lines_stand_where_the_box_characters_do() {
    assertThat(TreeDrawing.text(TALK, LEAVES_ON_TOP, Lines.ASCII))
        .isEqualTo(
            """
                                     '*'  'n'  2
                                'n'   +----+---+
                                 |         |
                      'lambda'  [ ]       [ ]
                         +-------+---------+
                                 |
            'define'  'double'  [ ]
               +---------+-------+
                         |
                        [ ]""");
  }

  @Test
  void an_empty_list_has_nothing_on_it() {
    assertThat(TreeDrawing.text(branch(), LEAVES_ON_TOP)).isEqualTo("[ ]");
    assertThat(TreeDrawing.text(branch(branch()), ROOT_ON_TOP)).isEqualTo("[ ]\n │\n[ ]");
  }

  @Test
  void a_leaf_alone_is_its_label() {
    assertThat(TreeDrawing.text(leaf("42"), ROOT_ON_TOP)).isEqualTo("42");
  }

  @Test
  void a_single_child_needs_no_bar() {
    assertThat(TreeDrawing.text(branch(leaf("'newline'")), LEAVES_ON_TOP))
        .isEqualTo(
            """
            'newline'
                │
               [ ]""");
  }

  @Test
  void two_children_leave_the_stem_bare() {
    assertThat(TreeDrawing.text(branch(leaf("'f'"), leaf("1")), LEAVES_ON_TOP))
        .isEqualTo(
            """
            'f'  1
             └─┬─┘
               │
              [ ]""");
  }

  @Test
  void four_children_hang_on_both_sides_of_a_bare_stem() {
    Tree conditional = branch(leaf("'if'"), leaf("#t"), leaf("1"), leaf("'ab'"));
    assertThat(TreeDrawing.text(conditional, ROOT_ON_TOP))
        .isEqualTo(
            """
                  [ ]
                   │
             ┌────┬┴──┬───┐
            'if'  #t  1  'ab'""");
  }

  @Test
  void a_child_may_happen_to_stand_on_the_stem_of_an_even_family() {
    Tree even = branch(leaf("'vwxyz'"), leaf("1"), leaf("2"), leaf("3"));
    assertThat(TreeDrawing.text(even, LEAVES_ON_TOP))
        .isEqualTo(
            """
            'vwxyz'  1  2  3
               └─────┼──┴──┘
                     │
                    [ ]""");
  }

  @Test
  void a_small_subtree_between_large_ones_stands_midway() {
    Tree large = branch(leaf("'first'"), leaf("'second'"), leaf("'third'"));
    assertThat(TreeDrawing.text(branch(large, leaf("1"), large), LEAVES_ON_TOP))
        .isEqualTo(
            """
            'first'  'second'  'third'  'first'  'second'  'third'
               └────────┼─────────┘        └────────┼─────────┘
                        │                           │
                       [ ]            1            [ ]
                        └─────────────┼─────────────┘
                                      │
                                     [ ]""");
  }

  @Test
  void wide_characters_take_two_columns_and_combining_marks_none() {
    Tree tree =
        branch(leaf("'漢字'"), leaf("\"🙂\""), leaf("'e\u0301'"), leaf("漢"), leaf("\"🇩🇪\""));
    assertThat(TreeDrawing.text(tree, LEAVES_ON_TOP))
        .isEqualTo(
            """
            '漢字'  "🙂"  'e\u0301'  漢  "🇩🇪"
              └──────┴─────┼───┴────┘
                           │
                          [ ]""");
  }

  @Test
  void what_would_break_the_picture_is_escaped() {
    assertThat(shown("a\nb\tc\rd")).isEqualTo("a\\nb\\tc\\rd");
    assertThat(shown("\u001b[31mred")).isEqualTo("\\x1b;[31mred"); // or it paints the terminal
    assertThat(shown("a\u202eb")).isEqualTo("a\\x202e;b"); // right-to-left override
    assertThat(shown("a\u2028b")).isEqualTo("a\\x2028;b");
    assertThat(shown("\u0301a")).isEqualTo("\\x301;a"); // nothing to combine with
    assertThat(shown("a\ud800b")).isEqualTo("a\\xd800;b"); // half a surrogate pair
    assertThat(shown("a\uffffb")).isEqualTo("a\\xffff;b"); // not even XML
    assertThat(shown(" a b ")).isEqualTo("\\x20;a b\\x20;");
    assertThat(shown("\"a\\nb\"")).isEqualTo("\"a\\nb\""); // escaped by the caller
  }

  private static String shown(String label) {
    String text = TreeDrawing.text(leaf(label), ROOT_ON_TOP);
    assertThat(SvgReader.texts(TreeDrawing.svg(leaf(label), ROOT_ON_TOP))).containsExactly(text);
    return text;
  }

  @Test
  void a_leaf_needs_a_label() {
    assertThatThrownBy(() -> leaf(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("label of a leaf: got \"\", expected some text");
  }

  @Test
  void ten_thousand_leaves_in_a_row() {
    Tree wide = new Tree.Branch(Collections.nCopies(10_000, leaf("1")));
    String picture = withinSeconds(() -> TreeDrawing.text(wide, LEAVES_ON_TOP));
    assertThat(picture.lines().findFirst().orElseThrow()).isEqualTo("1" + "  1".repeat(9_999));
  }

  @Test
  void ten_thousand_lists_in_each_other() {
    Tree deep = leaf("1");
    for (int i = 0; i < 10_000; i++) {
      deep = branch(deep);
    }
    Tree tree = deep;
    String picture = withinSeconds(() -> TreeDrawing.text(tree, ROOT_ON_TOP));
    assertThat(picture).isEqualTo("[ ]\n │\n".repeat(10_000) + " 1");
  }

  @Test
  void ten_thousand_lists_nested_to_the_right() {
    Tree deep = branch();
    for (int i = 0; i < 10_000; i++) {
      deep = branch(leaf("'cons'"), leaf("1"), deep);
    }
    Tree tree = deep;
    String svg = withinSeconds(() -> TreeDrawing.svg(tree, LEAVES_ON_TOP));
    assertThat(svg).contains("('cons' 1 ('cons' 1 (").contains("()))").endsWith("</svg>\n");
  }

  private static String withinSeconds(Supplier<String> drawing) {
    return assertTimeoutPreemptively(Duration.ofSeconds(20), drawing::get);
  }

  @Test
  void svg_says_the_tree_in_its_title_and_each_label_in_a_text() {
    Document svg = SvgReader.parse(TreeDrawing.svg(TALK, LEAVES_ON_TOP));
    Element root = svg.getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("svg");
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 370 200");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("('define' 'double' ('lambda' ('n') ('*' 'n' 2)))");
    assertThat(SvgReader.texts(svg))
        .containsExactly(
            "[ ]",
            "'define'",
            "'double'",
            "[ ]",
            "'lambda'",
            "[ ]",
            "'n'",
            "[ ]",
            "'*'",
            "'n'",
            "2");
  }

  @Test
  void svg_lines_meet_as_those_of_the_text_do() {
    Tree call = branch(leaf("'f'"), leaf("1"));
    assertThat(TreeDrawing.svg(call, ROOT_ON_TOP))
        .contains("<path d=\"M40 20V40M20 40H60M20 40V60M60 40V60\"/>")
        .contains("<text x=\"40\" y=\"15\">[ ]</text>")
        .contains("<text x=\"20\" y=\"75\">'f'</text>")
        .contains("<text x=\"60\" y=\"75\">1</text>");
    assertThat(TreeDrawing.svg(call, LEAVES_ON_TOP))
        .contains("<path d=\"M40 60V40M20 40H60M20 40V20M60 40V20\"/>");
  }

  @Test
  void svg_escapes_what_xml_would_take_for_markup() {
    String svg =
        TreeDrawing.svg(branch(leaf("'<='"), leaf("\"a & b  ]]>\""), leaf("%s")), ROOT_ON_TOP);
    assertThat(SvgReader.texts(svg)).containsExactly("[ ]", "'<='", "\"a & b  ]]>\"", "%s");
  }
}
