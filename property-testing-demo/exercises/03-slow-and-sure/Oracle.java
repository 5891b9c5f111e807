package exercise.slowandsure;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import talkdemos.propertytesting.zoo.PageRanges.Range;

/** What is slow and sure, and what to ask it. */
final class Oracle {
  private Oracle() {}

  /** The fewest ranges that hold the same pages, in their order. */
  static List<Range> join(List<Range> ranges) {
    // gap: by the pages themselves
    TreeSet<Integer> pages = new TreeSet<>();
    for (Range range : ranges)
      for (int page = range.first(); page <= range.last(); page++) pages.add(page);
    List<Range> joined = new ArrayList<>();
    for (int page : pages) {
      int end = joined.size() - 1;
      if (pages.contains(page - 1)) joined.set(end, new Range(joined.get(end).first(), page));
      else joined.add(new Range(page, page));
    }
    return joined;
    //| return ranges;
    // end of gap
  }

  /** Ranges to be joined, {@code 1 <= first <= last} in each. */
  static Arbitrary<List<Range>> ranges() {
    // gap: ranges that meet
    Arbitrary<Integer> pages = Arbitraries.integers().between(1, 30);
    return Combinators.combine(pages, pages)
        .as((one, other) -> new Range(Math.min(one, other), Math.max(one, other)))
        .list()
        .ofMaxSize(6);
    //| return Arbitraries.integers()
    //|     .between(1, 100_000)
    //|     .map(page -> new Range(page, page + 4))
    //|     .list()
    //|     .ofMaxSize(6);
    // end of gap
  }
}
