package exercise.slowandsure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import talkdemos.propertytesting.zoo.PageRanges;
import talkdemos.propertytesting.zoo.PageRanges.Range;

/** Quick programs with a mistake each. Better not look before the test is green. */
final class Joins {
  private Joins() {}

  static List<Range> trustsTheOrder(List<Range> ranges) {
    return join(ranges, 1, false);
  }

  static List<Range> bridgesGaps(List<Range> ranges) {
    return join(ranges, 2, false);
  }

  static List<Range> takesTheLastEnd(List<Range> ranges) {
    return join(sorted(ranges), 1, true);
  }

  static List<Range> joinsOneAfterTheOther(List<Range> ranges) {
    return new PageRanges.Buggy().join(ranges);
  }

  private static List<Range> sorted(List<Range> ranges) {
    return ranges.stream().sorted(Comparator.comparing(Range::first)).toList();
  }

  private static List<Range> join(List<Range> ranges, int gap, boolean takesLast) {
    List<Range> joined = new ArrayList<>();
    for (Range range : gap == 2 ? sorted(ranges) : ranges) {
      int end = joined.size() - 1;
      if (end >= 0 && range.first() - gap <= joined.get(end).last()) {
        Range before = joined.get(end);
        int last = takesLast ? range.last() : Math.max(before.last(), range.last());
        joined.set(end, new Range(Math.min(before.first(), range.first()), last));
      } else {
        joined.add(range);
      }
    }
    return joined;
  }
}
