// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static talkdemos.propertytesting.zoo.SearchTree.LEAF;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.zoo.SearchTree.Correct;
import talkdemos.propertytesting.zoo.SearchTree.DeleteForgetsAbove;
import talkdemos.propertytesting.zoo.SearchTree.DeleteLooksOnWrongSide;
import talkdemos.propertytesting.zoo.SearchTree.Deletion;
import talkdemos.propertytesting.zoo.SearchTree.InsertDuplicates;
import talkdemos.propertytesting.zoo.SearchTree.InsertForgetsTree;
import talkdemos.propertytesting.zoo.SearchTree.InsertKeepsOldValue;
import talkdemos.propertytesting.zoo.SearchTree.Insertion;
import talkdemos.propertytesting.zoo.SearchTree.Operations;
import talkdemos.propertytesting.zoo.SearchTree.Tree;
import talkdemos.propertytesting.zoo.SearchTree.Union;
import talkdemos.propertytesting.zoo.SearchTree.UnionChangesSides;
import talkdemos.propertytesting.zoo.SearchTree.UnionJoins;
import talkdemos.propertytesting.zoo.SearchTree.UnionTrustsRoots;

/** The tests of {@link SearchTree}, the same for all its mutants. */
public final class SearchTreeTests {
  private SearchTreeTests() {}

  /** Which trees a test class tests. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface On {
    Class<? extends Operations> value();
  }

  private static Operations treesOf(Class<?> test) {
    try {
      return test.getAnnotation(On.class).value().getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(test + " must name public trees", e);
    }
  }

  /**
   * What a developer would write: each operation on small trees. They look at what an operation
   * did, not at what it should have left alone.
   */
  public abstract static class Examples {
    private final Operations trees = treesOf(getClass());
    private final Tree one = trees.insert(5, 50, LEAF);

    @Test
    void what_was_inserted_is_found() {
      assertThat(one.find(5)).contains(50);
      assertThat(one.find(3)).isEmpty();
    }

    @Test
    void further_keys_go_to_either_side() {
      assertThat(trees.insert(3, 30, one).find(3)).contains(30);
      assertThat(trees.insert(7, 70, one).find(7)).contains(70);
    }

    @Test
    void an_entry_may_be_inserted_again() {
      assertThat(trees.insert(5, 50, one).find(5)).contains(50);
    }

    @Test
    void what_was_deleted_is_not_found() {
      assertThat(trees.delete(5, one).find(5)).isEmpty();
      assertThat(trees.delete(5, trees.insert(7, 70, one)).find(5)).isEmpty();
    }

    @Test
    void of_an_empty_tree_nothing_is_deleted() {
      assertThat(trees.delete(5, LEAF)).isEqualTo(LEAF);
    }

    @Test
    void a_union_has_the_entries_of_both_trees() {
      Tree both = trees.union(one, trees.insert(7, 70, LEAF));
      assertThat(both.entries()).containsExactly(entry(5, 50), entry(7, 70));
    }

    @Test
    void a_union_with_an_empty_tree_is_the_other_tree() {
      assertThat(trees.union(one, LEAF)).isEqualTo(one);
      assertThat(trees.union(LEAF, one)).isEqualTo(one);
    }

    @On(InsertForgetsTree.class)
    public static final class OnInsertForgetsTree extends Examples {}

    @On(InsertDuplicates.class)
    public static final class OnInsertDuplicates extends Examples {}

    @On(InsertKeepsOldValue.class)
    public static final class OnInsertKeepsOldValue extends Examples {}

    @On(DeleteForgetsAbove.class)
    public static final class OnDeleteForgetsAbove extends Examples {}

    @On(DeleteLooksOnWrongSide.class)
    public static final class OnDeleteLooksOnWrongSide extends Examples {}

    @On(UnionJoins.class)
    public static final class OnUnionJoins extends Examples {}

    @On(UnionTrustsRoots.class)
    public static final class OnUnionTrustsRoots extends Examples {}

    @On(UnionChangesSides.class)
    public static final class OnUnionChangesSides extends Examples {}

    @On(Correct.class)
    public static final class OnCorrect extends Examples {}
  }

  /** The data of all properties: keys are few, so that they meet. */
  abstract static class Data {
    final Operations trees = treesOf(getClass());

    Arbitrary<Integer> keys() {
      return Arbitraries.integers().between(0, 20);
    }

    private Arbitrary<List<Entry<Integer, Integer>>> entries() {
      return Combinators.combine(keys(), Arbitraries.integers().between(0, 20))
          .as(Map::entry)
          .list()
          .ofMaxSize(10);
    }

    @Provide
    Arbitrary<Insertion> insertions() {
      return Combinators.combine(entries(), keys(), Arbitraries.integers().between(0, 20))
          .as(Insertion::new);
    }

    @Provide
    Arbitrary<Deletion> deletions() {
      return Combinators.combine(entries(), keys()).as(Deletion::new);
    }

    @Provide
    Arbitrary<Union> unions() {
      return Combinators.combine(entries(), entries()).as(Union::new);
    }

    Tree tree(List<Entry<Integer, Integer>> entries) {
      return SearchTree.tree(trees, entries);
    }
  }

  /** What must hold for every tree: it is what a map would be after the same operation. */
  public abstract static class Properties extends Data {
    @Property
    void insert_does_as_put_does(@ForAll("insertions") Insertion data) {
      TreeMap<Integer, Integer> model = model(data.entries());
      model.put(data.key(), data.value());
      assertHolds(trees.insert(data.key(), data.value(), tree(data.entries())), model);
    }

    @Property
    void delete_does_as_remove_does(@ForAll("deletions") Deletion data) {
      TreeMap<Integer, Integer> model = model(data.entries());
      model.remove(data.key());
      assertHolds(trees.delete(data.key(), tree(data.entries())), model);
    }

    @Property
    void union_does_as_put_all_does(@ForAll("unions") Union data) {
      TreeMap<Integer, Integer> model = model(data.right());
      model.putAll(model(data.left()));
      assertHolds(trees.union(tree(data.left()), tree(data.right())), model);
    }

    private static TreeMap<Integer, Integer> model(List<Entry<Integer, Integer>> entries) {
      TreeMap<Integer, Integer> model = new TreeMap<>();
      entries.forEach(each -> model.put(each.getKey(), each.getValue()));
      return model;
    }

    private static void assertHolds(Tree tree, TreeMap<Integer, Integer> model) {
      assertThat(tree.entries()).isEqualTo(List.copyOf(model.entrySet()));
    }

    @On(InsertForgetsTree.class)
    public static final class OnInsertForgetsTree extends Properties {}

    @On(InsertDuplicates.class)
    public static final class OnInsertDuplicates extends Properties {}

    @On(InsertKeepsOldValue.class)
    public static final class OnInsertKeepsOldValue extends Properties {}

    @On(DeleteForgetsAbove.class)
    public static final class OnDeleteForgetsAbove extends Properties {}

    @On(DeleteLooksOnWrongSide.class)
    public static final class OnDeleteLooksOnWrongSide extends Properties {}

    @On(UnionJoins.class)
    public static final class OnUnionJoins extends Properties {}

    @On(UnionTrustsRoots.class)
    public static final class OnUnionTrustsRoots extends Properties {}

    @On(UnionChangesSides.class)
    public static final class OnUnionChangesSides extends Properties {}

    @On(Correct.class)
    public static final class OnCorrect extends Properties {}
  }

  /** The same properties; their data shrink by their choices. */
  public abstract static class ByChoices extends Properties {
    @Override
    @Provide
    Arbitrary<Insertion> insertions() {
      return Choices.arbitrary(SearchTree.INSERTIONS);
    }

    @Override
    @Provide
    Arbitrary<Deletion> deletions() {
      return Choices.arbitrary(SearchTree.DELETIONS);
    }

    @Override
    @Provide
    Arbitrary<Union> unions() {
      return Choices.arbitrary(SearchTree.UNIONS);
    }

    @On(InsertForgetsTree.class)
    public static final class OnInsertForgetsTree extends ByChoices {}

    @On(InsertDuplicates.class)
    public static final class OnInsertDuplicates extends ByChoices {}

    @On(InsertKeepsOldValue.class)
    public static final class OnInsertKeepsOldValue extends ByChoices {}

    @On(DeleteForgetsAbove.class)
    public static final class OnDeleteForgetsAbove extends ByChoices {}

    @On(DeleteLooksOnWrongSide.class)
    public static final class OnDeleteLooksOnWrongSide extends ByChoices {}

    @On(UnionJoins.class)
    public static final class OnUnionJoins extends ByChoices {}

    @On(UnionTrustsRoots.class)
    public static final class OnUnionTrustsRoots extends ByChoices {}

    @On(UnionChangesSides.class)
    public static final class OnUnionChangesSides extends ByChoices {}
  }
}
