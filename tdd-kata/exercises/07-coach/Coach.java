package exercise.coach;

import java.util.ArrayList;
import java.util.List;

/** Rules that look at a session. Each returns the indexes of runs, in ascending order. */
final class Coach {
  static final int LARGE = 20;
  static final int LONG = 10;
  static final int PAUSE = 60;

  private Coach() {}

  /**
   * A test that was never red: green runs at which there is a new test since the last green run (or
   * since the start), and no run since then was red.
   */
  static List<Integer> testsNeverRed(List<Run> session) {
    List<Integer> told = new ArrayList<>();
    // gap: new tests, and whether they were seen red
    int newTests = 0;
    boolean red = false;
    for (int i = 0; i < session.size(); i++) {
      Run run = session.get(i);
      newTests += run.newTests();
      if (!run.green()) {
        red = true;
        continue;
      }
      if (newTests > 0 && !red) told.add(i);
      newTests = 0;
      red = false;
    }
    // end of gap
    return told;
  }

  /**
   * A step that is too large: more than {@link #LARGE} lines of code since the last green run. It
   * is told once for a step, at the run where it becomes so; that may be the green one itself.
   */
  static List<Integer> tooLarge(List<Run> session) {
    List<Integer> told = new ArrayList<>();
    // gap: the lines since the last green
    int code = 0;
    for (int i = 0; i < session.size(); i++) {
      boolean before = code > LARGE;
      code += session.get(i).code();
      if (code > LARGE && !before) told.add(i);
      if (session.get(i).green()) code = 0;
    }
    // end of gap
    return told;
  }

  /**
   * A long time in red: {@link #LONG} minutes or more since the first of the red runs in a row. It
   * is told once for a row, at the run where it becomes so, which may be the green one at its end.
   * More than {@link #PAUSE} minutes between two runs are a pause, and count nothing.
   */
  static List<Integer> longInRed(List<Run> session) {
    List<Integer> told = new ArrayList<>();
    // gap: the minutes in red
    int minutes = 0;
    for (int i = 1; i < session.size(); i++) {
      if (session.get(i - 1).green()) {
        minutes = 0;
        continue;
      }
      int passed = session.get(i).minute() - session.get(i - 1).minute();
      boolean before = minutes >= LONG;
      if (passed <= PAUSE) minutes += passed;
      if (minutes >= LONG && !before) told.add(i);
    }
    // end of gap
    return told;
  }
}
