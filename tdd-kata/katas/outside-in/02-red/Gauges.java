package kata.outsidein;

/** Knows how much it has rained. */
interface Gauges {
  /** The rain of the last month in percent of what is normal there for the season. */
  int percentOfNormal(String place);
}
