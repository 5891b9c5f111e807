package kata.outsidein;

import java.util.List;

/** Knows how much it has rained. */
interface Gauges {
  /** The rain of each month in percent of what is normal for it, the last month at the end. */
  List<Integer> percentOfNormal(String place);
}
