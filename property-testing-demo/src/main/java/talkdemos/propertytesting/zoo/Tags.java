// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;
import talkdemos.propertytesting.choices.Source;

/**
 * The tags of a note, in a HashSet. To rename a tag is to set its name, and its name is what its
 * hash code is made of: the set goes on keeping the tag where the old name belongs. It is in the
 * set for whoever walks through it, but is not found any more.
 */
public final class Tags {
  private Tags() {}

  /** The specification: a set of names. */
  public interface Note {
    /** Adds the tag. Returns whether it was not there. */
    boolean add(String name);

    /** Removes the tag. Returns whether it was there. */
    boolean remove(String name);

    /** Renames a tag that is there to a name that is not. Returns false otherwise. */
    boolean rename(String from, String to);

    /** The names in alphabetical order. */
    List<String> names();
  }

  public static final class Buggy implements Note {
    private final Set<Tag> tags = new HashSet<>();

    private static final class Tag {
      private String name;

      Tag(String name) {
        this.name = name;
      }

      @Override
      public boolean equals(Object other) {
        return other instanceof Tag tag && tag.name.equals(name);
      }

      @Override
      public int hashCode() {
        return name.hashCode();
      }
    }

    @Override
    public boolean add(String name) {
      return tags.add(new Tag(name));
    }

    @Override
    public boolean remove(String name) {
      return tags.remove(new Tag(name));
    }

    @Override
    public boolean rename(String from, String to) {
      if (names().contains(to)) return false;
      for (Tag tag : tags) {
        if (tag.name.equals(from)) {
          tag.name = to;
          return true;
        }
      }
      return false;
    }

    @Override
    public List<String> names() {
      return tags.stream().map(tag -> tag.name).sorted().toList();
    }
  }

  public static final class Correct implements Note {
    private final Set<Tag> tags = new HashSet<>();

    private record Tag(String name) {}

    @Override
    public boolean add(String name) {
      return tags.add(new Tag(name));
    }

    @Override
    public boolean remove(String name) {
      return tags.remove(new Tag(name));
    }

    @Override
    public boolean rename(String from, String to) {
      if (tags.contains(new Tag(to))) return false;
      return tags.remove(new Tag(from)) && tags.add(new Tag(to));
    }

    @Override
    public List<String> names() {
      return tags.stream().map(Tag::name).sorted().toList();
    }
  }

  /** What a careful developer would write. */
  public abstract static class Examples {
    private final Note note;

    Examples(Note note) {
      this.note = note;
    }

    @Test
    void tags_are_added_once() {
      assertThat(note.add("java")).isTrue();
      assertThat(note.add("java")).isFalse();
      assertThat(note.names()).containsExactly("java");
    }

    @Test
    void tags_are_removed() {
      note.add("java");
      assertThat(note.remove("java")).isTrue();
      assertThat(note.remove("java")).isFalse();
      assertThat(note.names()).isEmpty();
    }

    @Test
    void a_tag_is_renamed() {
      note.add("java");
      note.add("test");
      assertThat(note.rename("java", "kotlin")).isTrue();
      assertThat(note.names()).containsExactly("kotlin", "test");
    }

    @Test
    void a_missing_tag_or_a_name_that_is_taken_changes_nothing() {
      note.add("java");
      note.add("test");
      assertThat(note.rename("scala", "kotlin")).isFalse();
      assertThat(note.rename("java", "test")).isFalse();
      assertThat(note.names()).containsExactly("java", "test");
    }

    @Test
    void the_old_name_is_free_again() {
      note.add("java");
      note.rename("java", "kotlin");
      assertThat(note.add("java")).isTrue();
      assertThat(note.names()).containsExactly("java", "kotlin");
    }

    public static final class OnBuggy extends Examples {
      public OnBuggy() {
        super(new Buggy());
      }
    }

    public static final class OnCorrect extends Examples {
      public OnCorrect() {
        super(new Correct());
      }
    }
  }

  /** One call. */
  public sealed interface Call {
    boolean on(Note note);
  }

  public record Add(String name) implements Call {
    @Override
    public boolean on(Note note) {
      return note.add(name);
    }
  }

  public record Remove(String name) implements Call {
    @Override
    public boolean on(Note note) {
      return note.remove(name);
    }
  }

  public record Rename(String from, String to) implements Call {
    @Override
    public boolean on(Note note) {
      return note.rename(from, to);
    }
  }

  /** The oracle: names in a sorted set. */
  private record Model(TreeSet<String> set) implements Note {
    @Override
    public boolean add(String name) {
      return set.add(name);
    }

    @Override
    public boolean remove(String name) {
      return set.remove(name);
    }

    @Override
    public boolean rename(String from, String to) {
      return !set.contains(to) && set.remove(from) && set.add(to);
    }

    @Override
    public List<String> names() {
      return List.copyOf(set);
    }
  }

  /** What must hold for all calls: a note does what its model does. */
  public abstract static class Properties {
    private final Supplier<Note> notes;

    Properties(Supplier<Note> notes) {
      this.notes = notes;
    }

    @Property
    void it_does_what_its_model_does(@ForAll("calls") List<Call> calls) {
      Note note = notes.get();
      Note model = new Model(new TreeSet<>());
      for (Call call : calls) {
        assertThat(call.on(note)).as("%s", call).isEqualTo(call.on(model));
        assertThat(note.names()).as("after %s", call).isEqualTo(model.names());
      }
    }

    @Provide
    Arbitrary<List<Call>> calls() {
      Arbitrary<Call> call =
          Arbitraries.oneOf(
              names().map(Add::new),
              names().map(Remove::new),
              Combinators.combine(names(), names()).as(Rename::new));
      return call.list().ofMaxSize(20);
    }

    Arbitrary<String> names() {
      return Arbitraries.of("a", "b", "c");
    }

    public static class OnBuggy extends Properties {
      public OnBuggy() {
        super(Buggy::new);
      }
    }

    public static final class OnCorrect extends Properties {
      public OnCorrect() {
        super(Correct::new);
      }
    }

    /** The same property; its data shrinks by their choices. */
    public static final class ByChoices extends OnBuggy {
      @Override
      @Provide
      Arbitrary<List<Call>> calls() {
        return Choices.arbitrary(CALLS);
      }
    }
  }

  /** The same property with names that seldom meet. */
  public static final class WithDefaultStrings extends Properties.OnBuggy {
    @Override
    Arbitrary<String> names() {
      return Arbitraries.strings();
    }
  }

  private static final Generator<String> NAMES = Generator.of("a", "b", "c");

  static final Generator<List<Call>> CALLS =
      Generator.<Call>oneOf(
              source -> new Add(NAMES.from(source)),
              source -> new Remove(NAMES.from(source)),
              source -> new Rename(NAMES.from(source), NAMES.from(source)))
          .list(0, 20);

  /** Calls it and expects nothing: what a fuzzer without a specification can see. */
  static void fuzz(Source source) {
    Note note = new Buggy();
    for (Call call : CALLS.from(source)) call.on(note);
  }
}
