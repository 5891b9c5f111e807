// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
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
 * Joins ranges of pages, as a printer is told them. Ranges that share a page are joined; those that
 * only touch, such as 1-3 and 4-6, are not. That the Python library collections-extended did not
 * always join ranges that touch was reported with a property (its issue 172, 2022).
 */
public final class PageRanges {
  private PageRanges() {}

  /** Pages from first to last, both included: {@code 1 <= first <= last}. */
  public record Range(int first, int last) {}

  /** The specification. */
  public interface Join {
    /** The fewest ranges that hold the same pages, in their order. */
    List<Range> join(List<Range> ranges);
  }

  public static final class Buggy implements Join {
    @Override
    public List<Range> join(List<Range> ranges) {
      List<Range> sorted = new ArrayList<>(ranges);
      sorted.sort(Comparator.comparing(Range::first));
      List<Range> joined = new ArrayList<>();
      for (Range range : sorted) {
        int end = joined.size() - 1;
        if (end >= 0 && range.first <= joined.get(end).last) {
          Range before = joined.get(end);
          joined.set(end, new Range(before.first, Math.max(before.last, range.last)));
        } else {
          joined.add(range);
        }
      }
      return joined;
    }
  }

  public static final class Correct implements Join {
    @Override
    public List<Range> join(List<Range> ranges) {
      List<Range> sorted = new ArrayList<>(ranges);
      sorted.sort(Comparator.comparing(Range::first));
      List<Range> joined = new ArrayList<>();
      for (Range range : sorted) {
        int end = joined.size() - 1;
        if (end >= 0 && range.first - 1 <= joined.get(end).last) {
          Range before = joined.get(end);
          joined.set(end, new Range(before.first, Math.max(before.last, range.last)));
        } else {
          joined.add(range);
        }
      }
      return joined;
    }
  }

  /** What a careful developer would write. */
  public abstract static class Examples {
    private final Join join;

    Examples(Join join) {
      this.join = join;
    }

    @Test
    void ranges_that_overlap_are_joined() {
      assertThat(join.join(List.of(new Range(1, 5), new Range(3, 8))))
          .containsExactly(new Range(1, 8));
    }

    @Test
    void ranges_that_share_one_page_are_joined() {
      assertThat(join.join(List.of(new Range(1, 3), new Range(3, 5))))
          .containsExactly(new Range(1, 5));
    }

    @Test
    void ranges_apart_stay_apart() {
      List<Range> apart = List.of(new Range(1, 3), new Range(7, 9));
      assertThat(join.join(apart)).isEqualTo(apart);
    }

    @Test
    void a_range_within_another_adds_nothing() {
      assertThat(join.join(List.of(new Range(1, 9), new Range(3, 4))))
          .containsExactly(new Range(1, 9));
      assertThat(join.join(List.of(new Range(2, 2), new Range(2, 2))))
          .containsExactly(new Range(2, 2));
    }

    @Test
    void ranges_may_come_in_any_order() {
      assertThat(join.join(List.of(new Range(20, 22), new Range(5, 8), new Range(1, 6))))
          .containsExactly(new Range(1, 8), new Range(20, 22));
    }

    @Test
    void one_range_may_join_many() {
      assertThat(join.join(List.of(new Range(1, 2), new Range(4, 5), new Range(2, 4))))
          .containsExactly(new Range(1, 5));
    }

    @Test
    void of_no_ranges_there_are_none() {
      assertThat(join.join(List.of())).isEmpty();
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

  /** What must hold for all ranges. */
  public abstract static class Properties {
    private final Join join;

    Properties(Join join) {
      this.join = join;
    }

    @Property
    void the_same_pages_are_held_by_ranges_with_gaps_between(@ForAll("ranges") List<Range> ranges) {
      List<Range> joined = join.join(ranges);
      assertThat(pages(joined)).isEqualTo(pages(ranges));
      for (int i = 1; i < joined.size(); i++) {
        int gap = joined.get(i).first - joined.get(i - 1).last - 1;
        assertThat(gap).as("pages missing between the ranges of %s", joined).isPositive();
      }
    }

    @Provide
    Arbitrary<List<Range>> ranges() {
      return rangesUpTo(30);
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
      Arbitrary<List<Range>> ranges() {
        return Choices.arbitrary(RANGES);
      }
    }
  }

  /** Half of the property: no page is lost, none is added. */
  public static final class TheSamePages {
    @Property
    void the_same_pages_are_held(@ForAll("ranges") List<Range> ranges) {
      assertThat(pages(new Buggy().join(ranges))).isEqualTo(pages(ranges));
    }

    @Provide
    Arbitrary<List<Range>> ranges() {
      return rangesUpTo(30);
    }
  }

  /** Ranges of so many pages that they seldom touch. */
  public static final class InBooksOf100000Pages extends Properties.OnBuggy {
    @Override
    @Provide
    Arbitrary<List<Range>> ranges() {
      return rangesUpTo(100_000);
    }
  }

  private static BitSet pages(List<Range> ranges) {
    BitSet pages = new BitSet();
    for (Range range : ranges) pages.set(range.first, range.last + 1);
    return pages;
  }

  private static Arbitrary<List<Range>> rangesUpTo(int last) {
    Arbitrary<Integer> page = Arbitraries.integers().between(1, last);
    return Combinators.combine(page, page)
        .as((a, b) -> new Range(Math.min(a, b), Math.max(a, b)))
        .list()
        .ofMaxSize(6);
  }

  static final Generator<List<Range>> RANGES =
      source -> {
        Generator<Range> range =
            s -> {
              int first = s.integer(1, 30);
              return new Range(first, s.integer(first, 30));
            };
        return source.list(range, 0, 6);
      };

  /** Calls it and expects nothing: what a fuzzer without a specification can see. */
  static void fuzz(Source source) {
    new Buggy().join(RANGES.from(source));
  }
}
