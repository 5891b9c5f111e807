// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.kata;

import java.util.List;

/** Rounds are numbered from 1 without a gap; in each, red is before green is before refactor. */
final class StepOrder {
  private final Flaws flaws;

  StepOrder(Flaws flaws) {
    this.flaws = flaws;
  }

  void check(List<Step> steps) {
    int round = 0;
    int at = 0;
    while (at < steps.size()) {
      int number = steps.get(at).number();
      int end = at;
      while (end < steps.size() && steps.get(end).number() == number) end++;
      if (number != ++round) {
        flaws.add(steps.get(at).name(), 0, "expected round %02d here", round);
        round = number;
      }
      checkRound(steps.subList(at, end), number == 1);
      at = end;
    }
  }

  private void checkRound(List<Step> round, boolean isFirst) {
    Step red = phase(round, Phase.RED);
    Step green = phase(round, Phase.GREEN);
    Step refactor = phase(round, Phase.REFACTOR);
    String number = "%02d".formatted(round.get(0).number());
    if (red == null && green != null)
      flaws.add(green.name(), 0, "green without red: expected a folder %s-red before it", number);
    if (red == null && green == null && isFirst)
      flaws.add(refactor.name(), 0, "expected the first step to be 01-red");
    if (red != null && green == null && red.asksForCode())
      flaws.add(red.name(), 0, "red without green: expected a folder %s-green after it", number);
    if (red != null && green != null && red.announced() instanceof Announcement.Passes)
      flaws.add(
          green.name(),
          0,
          "nothing to make green: the tests that %s announces pass at once",
          red.name());
    int refactors = 0;
    for (Step step : round) {
      if (step.phase() != Phase.REFACTOR) continue;
      String expected = number + "-refactor" + (++refactors == 1 ? "" : "-" + refactors);
      if (!step.name().equals(expected)) flaws.add(step.name(), 0, "expected %s here", expected);
    }
  }

  private static Step phase(List<Step> round, Phase phase) {
    return round.stream().filter(step -> step.phase() == phase).findFirst().orElse(null);
  }
}
