// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;
import talkdemos.propertytesting.choices.Source;

/**
 * Makes a path as short as it can be. A step up takes away the name before it, and also a step up
 * that was kept because there was no name: {@code ../..} becomes the place where one is. So it did
 * in the library TruePath (its issue 60, 2024).
 */
public final class CleanPath {
  private CleanPath() {}

  /** The specification. */
  public interface Cleaner {
    /**
     * The shortest path that leads to the same place, if no directory is a link: no {@code .}, no
     * doubled slash, no slash at the end, and no name that is left again. Above the root is the
     * root. A path that leads nowhere is {@code .}, and the empty path is one.
     */
    String clean(String path);
  }

  public static final class Buggy implements Cleaner {
    @Override
    public String clean(String path) {
      boolean absolute = path.startsWith("/");
      Deque<String> names = new ArrayDeque<>();
      for (String name : path.split("/")) {
        if (name.isEmpty() || name.equals(".")) continue;
        if (!name.equals("..")) names.addLast(name);
        else if (!names.isEmpty()) names.removeLast();
        else if (!absolute) names.addLast("..");
      }
      String clean = (absolute ? "/" : "") + String.join("/", names);
      return clean.isEmpty() ? "." : clean;
    }
  }

  public static final class Correct implements Cleaner {
    @Override
    public String clean(String path) {
      boolean absolute = path.startsWith("/");
      Deque<String> names = new ArrayDeque<>();
      for (String name : path.split("/")) {
        if (name.isEmpty() || name.equals(".")) continue;
        if (!name.equals("..")) names.addLast(name);
        else if (!names.isEmpty() && !names.getLast().equals("..")) names.removeLast();
        else if (!absolute) names.addLast("..");
      }
      String clean = (absolute ? "/" : "") + String.join("/", names);
      return clean.isEmpty() ? "." : clean;
    }
  }

  /** What a careful developer would write. */
  public abstract static class Examples {
    private final Cleaner cleaner;

    Examples(Cleaner cleaner) {
      this.cleaner = cleaner;
    }

    @Test
    void a_clean_path_stays_as_it_is() {
      assertThat(cleaner.clean("/usr/lib/jvm")).isEqualTo("/usr/lib/jvm");
      assertThat(cleaner.clean("src/main")).isEqualTo("src/main");
      assertThat(cleaner.clean("/")).isEqualTo("/");
    }

    @Test
    void dots_and_doubled_slashes_go() {
      assertThat(cleaner.clean("./src//main/./java/")).isEqualTo("src/main/java");
      assertThat(cleaner.clean("//")).isEqualTo("/");
    }

    @Test
    void a_step_up_takes_a_name_away() {
      assertThat(cleaner.clean("a/b/../c")).isEqualTo("a/c");
      assertThat(cleaner.clean("/a/b/c/../../d")).isEqualTo("/a/d");
    }

    @Test
    void above_the_root_is_the_root() {
      assertThat(cleaner.clean("/..")).isEqualTo("/");
      assertThat(cleaner.clean("/../../a")).isEqualTo("/a");
    }

    @Test
    void a_relative_path_may_begin_with_a_step_up() {
      assertThat(cleaner.clean("../a")).isEqualTo("../a");
      assertThat(cleaner.clean("a/../../b")).isEqualTo("../b");
    }

    @Test
    void here_is_a_dot() {
      assertThat(cleaner.clean("")).isEqualTo(".");
      assertThat(cleaner.clean("a/..")).isEqualTo(".");
    }

    @Test
    void names_may_hold_dots() {
      assertThat(cleaner.clean("a/.git/..b/...")).isEqualTo("a/.git/..b/...");
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

  /** What must hold for every path. */
  public abstract static class Properties {
    /** The root, or here, or names from the root, or steps up and then names. */
    private static final String CLEAN = "/|\\.|(/[ab])+|[ab](/[ab])*|\\.\\.(/\\.\\.)*(/[ab])*";

    private final Cleaner cleaner;

    Properties(Cleaner cleaner) {
      this.cleaner = cleaner;
    }

    @Property
    void a_clean_path_leads_to_the_same_place(@ForAll("paths") String path) {
      String clean = cleaner.clean(path);
      assertThat(clean).matches(CLEAN);
      assertThat(clean.length()).isLessThanOrEqualTo(Math.max(1, path.length()));
      assertThat(place(clean)).as("place of " + clean).isEqualTo(place(path));
    }

    /** Where one is after the steps of a path, of which at most 8 lead up. */
    private static String place(String path) {
      String place = path.startsWith("/") ? "" : "/1/2/3/4/5/6/7/8";
      for (String step : path.split("/")) {
        if (step.equals("..")) place = place.replaceFirst("/[^/]*$", "");
        else if (!step.isEmpty() && !step.equals(".")) place += "/" + step;
      }
      return place;
    }

    @Provide
    Arbitrary<String> paths() {
      Arbitrary<String> step = Arbitraries.of("a", "b", "..", ".", "");
      return step.list().ofMaxSize(8).map(steps -> String.join("/", steps));
    }

    public static class OnBuggy extends Properties {
      public OnBuggy() {
        super(new Buggy());
      }
    }

    public static final class OnCorrect extends Properties {
      public OnCorrect() {
        super(new Correct());
      }
    }

    /** The same property; its data shrinks by their choices. */
    public static final class ByChoices extends OnBuggy {
      @Override
      @Provide
      Arbitrary<String> paths() {
        return Choices.arbitrary(PATHS);
      }
    }
  }

  /** The property that comes to mind first: what is clean cannot be cleaned. */
  public static final class CleanedTwice {
    @Property
    void cleaning_again_changes_nothing(@ForAll("paths") String path) {
      String clean = new Buggy().clean(path);
      assertThat(new Buggy().clean(clean)).isEqualTo(clean);
    }

    @Provide
    Arbitrary<String> paths() {
      return new Properties.OnBuggy().paths();
    }
  }

  /** The paths that most examples are about. */
  public static final class WithAbsolutePaths extends Properties.OnBuggy {
    @Override
    @Provide
    Arbitrary<String> paths() {
      return super.paths().map(path -> "/" + path);
    }
  }

  static final Generator<String> PATHS =
      Generator.of("a", "b", "..", ".", "").list(0, 8).map(steps -> String.join("/", steps));

  /** Calls it and expects nothing: what a fuzzer without a specification can see. */
  static void fuzz(Source source) {
    new Buggy().clean(PATHS.from(source));
  }
}
