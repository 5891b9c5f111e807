// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import talkdemos.propertytesting.choices.Generator;
import talkdemos.propertytesting.choices.Source;

/**
 * A binary search tree with eight bugs, one at a time: those of John Hughes, "How to Specify It! A
 * Guide to Writing Properties of Pure Functions" (2019), who asks which kind of property finds
 * which of them. Each bug is a class that does one operation wrongly. The tests are in {@link
 * SearchTreeTests}.
 */
public final class SearchTree {
  private SearchTree() {}

  /** The specification: a tree holds what a map would. No operation changes a tree that exists. */
  public interface Operations {
    /** The tree with the value at the key, whether the key is new or had another value. */
    Tree insert(int key, int value, Tree tree);

    /** The tree without the key. */
    Tree delete(int key, Tree tree);

    /** The entries of both trees; of a key that both have, the value is the left one's. */
    Tree union(Tree left, Tree right);
  }

  /** An ordered tree. */
  public sealed interface Tree {
    /** The value at the key. */
    default Optional<Integer> find(int key) {
      if (!(this instanceof Branch at)) return Optional.empty();
      if (key < at.key) return at.left.find(key);
      if (key > at.key) return at.right.find(key);
      return Optional.of(at.value);
    }

    /** The entries by ascending key, if the tree is valid. */
    default List<Entry<Integer, Integer>> entries() {
      List<Entry<Integer, Integer>> entries = new ArrayList<>();
      if (this instanceof Branch at) {
        entries.addAll(at.left.entries());
        entries.add(entry(at.key, at.value));
        entries.addAll(at.right.entries());
      }
      return entries;
    }

    /** Whether each key is greater than those on its left and less than those on its right. */
    default boolean isValid() {
      List<Entry<Integer, Integer>> entries = entries();
      for (int i = 1; i < entries.size(); i++) {
        if (entries.get(i - 1).getKey() >= entries.get(i).getKey()) return false;
      }
      return true;
    }
  }

  /** The empty tree. */
  public record Leaf() implements Tree {}

  /** An entry between two trees. */
  public record Branch(Tree left, int key, int value, Tree right) implements Tree {
    Branch withLeft(Tree other) {
      return new Branch(other, key, value, right);
    }

    Branch withRight(Tree other) {
      return new Branch(left, key, value, other);
    }
  }

  static final Tree LEAF = new Leaf();

  public static class Correct implements Operations {
    @Override
    public Tree insert(int key, int value, Tree tree) {
      if (!(tree instanceof Branch at)) return new Branch(LEAF, key, value, LEAF);
      if (key < at.key) return at.withLeft(insert(key, value, at.left));
      if (key > at.key) return at.withRight(insert(key, value, at.right));
      return new Branch(at.left, key, value, at.right);
    }

    @Override
    public Tree delete(int key, Tree tree) {
      if (!(tree instanceof Branch at)) return LEAF;
      if (key < at.key) return at.withLeft(delete(key, at.left));
      if (key > at.key) return at.withRight(delete(key, at.right));
      return join(at.left, at.right);
    }

    @Override
    public Tree union(Tree left, Tree right) {
      if (!(left instanceof Branch at)) return right;
      Tree smaller = union(at.left, below(at.key, right));
      return new Branch(smaller, at.key, at.value, union(at.right, above(at.key, right)));
    }

    /** Both trees as one, if all keys on the left are less than all on the right. */
    static Tree join(Tree left, Tree right) {
      return left instanceof Branch at ? at.withRight(join(at.right, right)) : right;
    }

    /** The entries of lesser keys. */
    static Tree below(int key, Tree tree) {
      if (!(tree instanceof Branch at)) return LEAF;
      return at.key < key ? at.withRight(below(key, at.right)) : below(key, at.left);
    }

    /** The entries of greater keys. */
    static Tree above(int key, Tree tree) {
      if (!(tree instanceof Branch at)) return LEAF;
      return at.key > key ? at.withLeft(above(key, at.left)) : above(key, at.right);
    }
  }

  /** Insert returns nothing but the new entry. */
  public static final class InsertForgetsTree extends Correct {
    @Override
    public Tree insert(int key, int value, Tree tree) {
      return new Branch(LEAF, key, value, LEAF);
    }
  }

  /** Insert does not see that a key is there already, and enters it again. */
  public static final class InsertDuplicates extends Correct {
    @Override
    public Tree insert(int key, int value, Tree tree) {
      if (!(tree instanceof Branch at)) return new Branch(LEAF, key, value, LEAF);
      if (key < at.key) return at.withLeft(insert(key, value, at.left));
      return at.withRight(insert(key, value, at.right));
    }
  }

  /** Insert leaves the value of a key that is there already as it was. */
  public static final class InsertKeepsOldValue extends Correct {
    @Override
    public Tree insert(int key, int value, Tree tree) {
      if (!(tree instanceof Branch at)) return new Branch(LEAF, key, value, LEAF);
      if (key < at.key) return at.withLeft(insert(key, value, at.left));
      if (key > at.key) return at.withRight(insert(key, value, at.right));
      return tree;
    }
  }

  /** Delete returns what is left of the subtree at the key, without the tree above it. */
  public static final class DeleteForgetsAbove extends Correct {
    @Override
    public Tree delete(int key, Tree tree) {
      if (!(tree instanceof Branch at)) return LEAF;
      if (key < at.key) return delete(key, at.left);
      if (key > at.key) return delete(key, at.right);
      return join(at.left, at.right);
    }
  }

  /** Delete looks on the wrong side, so that it only finds the key of the root. */
  public static final class DeleteLooksOnWrongSide extends Correct {
    @Override
    public Tree delete(int key, Tree tree) {
      if (!(tree instanceof Branch at)) return LEAF;
      if (key > at.key) return at.withLeft(delete(key, at.left));
      if (key < at.key) return at.withRight(delete(key, at.right));
      return join(at.left, at.right);
    }
  }

  /** Union takes all keys of the left tree to be less than those of the right one. */
  public static final class UnionJoins extends Correct {
    @Override
    public Tree union(Tree left, Tree right) {
      return join(left, right);
    }
  }

  /**
   * Union takes all keys of the left tree to be on that side of the right root where its root is.
   */
  public static final class UnionTrustsRoots extends Correct {
    @Override
    public Tree union(Tree left, Tree right) {
      if (!(left instanceof Branch a)) return right;
      if (!(right instanceof Branch b)) return left;
      if (a.key < b.key) return b.withLeft(union(left, b.left));
      if (a.key > b.key) return b.withRight(union(left, b.right));
      return new Branch(union(a.left, b.left), a.key, a.value, union(a.right, b.right));
    }
  }

  /** Union changes sides on its way, and then the right tree's value comes first. */
  public static final class UnionChangesSides extends Correct {
    @Override
    public Tree union(Tree left, Tree right) {
      if (!(left instanceof Branch a)) return right;
      if (right instanceof Branch b && a.key > b.key) return union(right, left);
      Tree smaller = union(a.left, below(a.key, right));
      return new Branch(smaller, a.key, a.value, union(a.right, above(a.key, right)));
    }
  }

  /** A key and a value to be inserted into the tree of some entries. */
  public record Insertion(List<Entry<Integer, Integer>> entries, int key, int value) {}

  /** A key to be deleted from the tree of some entries. */
  public record Deletion(List<Entry<Integer, Integer>> entries, int key) {}

  /** The entries of two trees to be united. */
  public record Union(List<Entry<Integer, Integer>> left, List<Entry<Integer, Integer>> right) {}

  private static final Generator<Integer> NUMBERS = Generator.integers(0, 20);
  private static final Generator<List<Entry<Integer, Integer>>> ENTRIES =
      source -> source.list(one -> entry(NUMBERS.from(one), NUMBERS.from(one)), 0, 10);

  static final Generator<Insertion> INSERTIONS =
      source -> new Insertion(source.draw(ENTRIES), NUMBERS.from(source), NUMBERS.from(source));
  static final Generator<Deletion> DELETIONS =
      source -> new Deletion(source.draw(ENTRIES), NUMBERS.from(source));
  static final Generator<Union> UNIONS =
      source -> new Union(source.draw(ENTRIES), source.draw(ENTRIES));

  /** The tree after the entries were inserted one after the other. */
  static Tree tree(Operations trees, List<Entry<Integer, Integer>> entries) {
    Tree tree = LEAF;
    for (Entry<Integer, Integer> each : entries) {
      tree = trees.insert(each.getKey(), each.getValue(), tree);
    }
    return tree;
  }

  /** Calls them all and expects nothing: what a fuzzer without a specification can see. */
  static void fuzz(Operations trees, Source source) {
    Union union = UNIONS.from(source);
    Tree united = trees.union(tree(trees, union.left), tree(trees, union.right));
    trees.delete(NUMBERS.from(source), united);
  }
}
