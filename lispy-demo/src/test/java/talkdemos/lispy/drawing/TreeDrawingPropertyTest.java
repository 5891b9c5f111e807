// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static talkdemos.lispy.drawing.Orientation.LEAVES_ON_TOP;
import static talkdemos.lispy.drawing.Orientation.ROOT_ON_TOP;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TreeDrawingPropertyTest {

  @Property
  void a_picture_reads_back_as_the_tree(@ForAll("trees") Tree tree) {
    assertThat(PictureReader.read(TreeDrawing.text(tree, ROOT_ON_TOP))).isEqualTo(tree);
  }

  @Property
  void the_two_orientations_mirror_each_other(@ForAll("trees") Tree tree) {
    String leavesOnTop = TreeDrawing.text(tree, LEAVES_ON_TOP);
    assertThat(turned(leavesOnTop)).isEqualTo(TreeDrawing.text(tree, ROOT_ON_TOP));
  }

  private static String turned(String picture) {
    List<String> rows = new ArrayList<>(picture.lines().toList());
    Collections.reverse(rows);
    return replaced(String.join("\n", rows), "└┴┬┘", "┌┬┴┐");
  }

  @Property
  void ascii_replaces_lines_one_by_one(@ForAll("trees") Tree tree, @ForAll Orientation way) {
    assertThat(TreeDrawing.text(tree, way, Lines.ASCII))
        .isEqualTo(replaced(TreeDrawing.text(tree, way), "│─└┌┴┬┼┘┐", "|-+++++++"));
  }

  @Property
  void no_line_ends_in_a_blank_and_one_starts_at_the_margin(@ForAll("trees") Tree tree) {
    String picture = TreeDrawing.text(tree, LEAVES_ON_TOP);
    assertThat(picture.lines()).noneMatch(line -> line.isEmpty() || line.endsWith(" "));
    assertThat(picture.lines()).anyMatch(line -> !line.startsWith(" "));
  }

  @Property
  void svg_has_one_text_for_each_node(@ForAll("trees") Tree tree, @ForAll Orientation way) {
    assertThat(SvgReader.texts(TreeDrawing.svg(tree, way)))
        .containsExactlyElementsOf(labels(tree).toList());
  }

  @Property
  void any_label_stays_on_its_line(@ForAll("labels") String label) {
    Tree tree = Tree.branch(Tree.leaf(label), Tree.leaf("1"));
    assertThat(TreeDrawing.text(tree, ROOT_ON_TOP).lines()).hasSize(4);
    assertThat(SvgReader.texts(TreeDrawing.svg(tree, ROOT_ON_TOP))).hasSize(3);
  }

  @Provide
  Arbitrary<String> labels() {
    return Arbitraries.strings().all().ofMinLength(1).ofMaxLength(20);
  }

  @Provide
  Arbitrary<Tree> trees() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.of("a", "1", "'", "λ", "<", "&", "\\"),
            Arbitraries.of(PictureReader.WIDE.keySet()));
    Arbitrary<String> words = pieces.list().ofMinSize(1).ofMaxSize(6).map(s -> String.join("", s));
    Arbitrary<String> texts = words.list().ofMinSize(1).ofMaxSize(2).map(s -> String.join(" ", s));
    Arbitrary<Tree> leaves = texts.map(Tree::leaf);
    Arbitrary<Tree> trees = leaves;
    for (int depth = 0; depth < 6; depth++) {
      Arbitrary<Tree> branches = trees.list().ofMaxSize(5).map(Tree.Branch::new);
      trees = Arbitraries.oneOf(leaves, branches, branches);
    }
    return trees;
  }

  private static Stream<String> labels(Tree tree) {
    return tree instanceof Tree.Branch branch
        ? Stream.concat(
            Stream.of("[ ]"), branch.children().stream().flatMap(child -> labels(child)))
        : Stream.of(((Tree.Leaf) tree).label());
  }

  private static String replaced(String text, String from, String to) {
    StringBuilder result = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      int at = from.indexOf(text.charAt(i));
      result.setCharAt(i, at < 0 ? text.charAt(i) : to.charAt(at));
    }
    return result.toString();
  }
}
