// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import talkdemos.propertytesting.zoo.SearchTree.DeleteForgetsAbove;
import talkdemos.propertytesting.zoo.SearchTree.DeleteLooksOnWrongSide;
import talkdemos.propertytesting.zoo.SearchTree.Deletion;
import talkdemos.propertytesting.zoo.SearchTree.InsertDuplicates;
import talkdemos.propertytesting.zoo.SearchTree.InsertForgetsTree;
import talkdemos.propertytesting.zoo.SearchTree.InsertKeepsOldValue;
import talkdemos.propertytesting.zoo.SearchTree.Insertion;
import talkdemos.propertytesting.zoo.SearchTree.Tree;
import talkdemos.propertytesting.zoo.SearchTree.Union;
import talkdemos.propertytesting.zoo.SearchTree.UnionChangesSides;
import talkdemos.propertytesting.zoo.SearchTree.UnionJoins;
import talkdemos.propertytesting.zoo.SearchTree.UnionTrustsRoots;
import talkdemos.propertytesting.zoo.SearchTreeTests.Data;
import talkdemos.propertytesting.zoo.SearchTreeTests.On;
import talkdemos.propertytesting.zoo.SearchTreeTests.Properties;

/** Other properties and other data for {@link SearchTree}, which find fewer of its bugs. */
public final class SearchTreeOthers {
  private SearchTreeOthers() {}

  /** The same properties with keys from all numbers, which seldom meet. */
  public abstract static class WithDefaultIntegers extends Properties {
    @Override
    Arbitrary<Integer> keys() {
      return Arbitraries.integers();
    }

    @On(InsertForgetsTree.class)
    public static final class OnInsertForgetsTree extends WithDefaultIntegers {}

    @On(InsertDuplicates.class)
    public static final class OnInsertDuplicates extends WithDefaultIntegers {}

    @On(InsertKeepsOldValue.class)
    public static final class OnInsertKeepsOldValue extends WithDefaultIntegers {}

    @On(DeleteForgetsAbove.class)
    public static final class OnDeleteForgetsAbove extends WithDefaultIntegers {}

    @On(DeleteLooksOnWrongSide.class)
    public static final class OnDeleteLooksOnWrongSide extends WithDefaultIntegers {}

    @On(UnionJoins.class)
    public static final class OnUnionJoins extends WithDefaultIntegers {}

    @On(UnionTrustsRoots.class)
    public static final class OnUnionTrustsRoots extends WithDefaultIntegers {}

    @On(UnionChangesSides.class)
    public static final class OnUnionChangesSides extends WithDefaultIntegers {}
  }

  /**
   * An invariant, which people think of first: what an operation makes of a valid tree is valid.
   */
  public abstract static class StaysValid extends Data {
    @Property
    void insert_gives_a_valid_tree(@ForAll("insertions") Insertion data) {
      assertValid(trees.insert(data.key(), data.value(), tree(data.entries())));
    }

    @Property
    void delete_gives_a_valid_tree(@ForAll("deletions") Deletion data) {
      assertValid(trees.delete(data.key(), tree(data.entries())));
    }

    @Property
    void union_gives_a_valid_tree(@ForAll("unions") Union data) {
      assertValid(trees.union(tree(data.left()), tree(data.right())));
    }

    private static void assertValid(Tree tree) {
      assertThat(tree.isValid()).as("%s is valid", tree.entries()).isTrue();
    }

    @On(InsertForgetsTree.class)
    public static final class OnInsertForgetsTree extends StaysValid {}

    @On(InsertDuplicates.class)
    public static final class OnInsertDuplicates extends StaysValid {}

    @On(InsertKeepsOldValue.class)
    public static final class OnInsertKeepsOldValue extends StaysValid {}

    @On(DeleteForgetsAbove.class)
    public static final class OnDeleteForgetsAbove extends StaysValid {}

    @On(DeleteLooksOnWrongSide.class)
    public static final class OnDeleteLooksOnWrongSide extends StaysValid {}

    @On(UnionJoins.class)
    public static final class OnUnionJoins extends StaysValid {}

    @On(UnionTrustsRoots.class)
    public static final class OnUnionTrustsRoots extends StaysValid {}

    @On(UnionChangesSides.class)
    public static final class OnUnionChangesSides extends StaysValid {}
  }
}
