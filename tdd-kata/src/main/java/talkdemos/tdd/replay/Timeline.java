// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.replay;

import java.util.List;
import java.util.Locale;

/** The steps as an SVG: code upwards in the phase's colour, tests downwards, coverage as a line. */
final class Timeline {
  private static final int STEP = 26;
  private static final int LEFT = 44;
  private static final int UP = 120;
  private static final int DOWN = 100;
  private static final int TOP = 16;
  private static final int AXIS = TOP + UP;

  private final List<StepResult> steps;
  private final int most;

  Timeline(List<StepResult> steps) {
    this.steps = steps;
    this.most =
        Math.max(
            1,
            steps.stream()
                .mapToInt(step -> Math.max(step.size().code(), step.size().tests()))
                .max()
                .orElse(1));
  }

  String svg() {
    int width = LEFT + steps.size() * STEP + 8;
    int height = AXIS + DOWN + 24;
    StringBuilder svg = new StringBuilder();
    svg.append(
        ("<svg viewBox=\"0 0 %d %d\" width=\"%d\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""
                + " aria-label=\"Lines of code and of tests, and coverage, after each step\">\n")
            .formatted(width, height, width));
    svg.append(text(2, TOP + 12, "code")).append(text(2, AXIS + 16, "tests"));
    svg.append("<path class=\"axis\" d=\"M%d %dH%d\"/>\n".formatted(LEFT - 4, AXIS, width));
    for (int i = 0; i < steps.size(); i++) svg.append(bars(i));
    return svg.append(coverage()).append("</svg>\n").toString();
  }

  private String bars(int index) {
    StepResult step = steps.get(index);
    int x = x(index);
    int up = step.size().code() * UP / most;
    int down = step.size().tests() * DOWN / most;
    String phase = step.step().phase().word();
    StringBuilder svg = new StringBuilder("<a href=\"#%s\">".formatted(step.step().name()));
    svg.append("<title>").append(Html.escaped(told(step))).append("</title>");
    // a red step may have no code at all, so that each step has a foot on the axis
    svg.append(rectangle("bar-" + phase, x, AXIS - Math.max(3, up), Math.max(3, up)));
    svg.append(rectangle("tests", x, AXIS + 1, down));
    if (!step.breaches().isEmpty())
      svg.append(rectangle("broken", x - 2, TOP - 4, AXIS + DOWN - TOP + 8));
    svg.append("</a>\n");
    if (index == 0 || steps.get(index - 1).step().number() != step.step().number())
      svg.append(text(x, AXIS + DOWN + 20, "%02d".formatted(step.step().number())));
    return svg.toString();
  }

  private static String told(StepResult step) {
    String covered =
        step.coverage().isPresent()
            ? ", %.0f%% covered".formatted(Math.floor(100 * step.coverage().getAsDouble()))
            : "";
    return "%s: %d lines of code, %d of tests%s"
        .formatted(step.step().name(), step.size().code(), step.size().tests(), covered);
  }

  /** A line through the steps that ran, past those that did not. */
  private String coverage() {
    StringBuilder path = new StringBuilder();
    StringBuilder dots = new StringBuilder();
    boolean pen = false;
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).coverage().isEmpty()) continue;
      int x = x(i) + STEP / 2 - 3;
      String y =
          String.format(Locale.ROOT, "%.1f", AXIS - steps.get(i).coverage().getAsDouble() * UP);
      path.append(pen ? "L" : "M").append(x).append(' ').append(y);
      dots.append("<circle class=\"dot\" cx=\"%d\" cy=\"%s\" r=\"2\"/>\n".formatted(x, y));
      pen = true;
    }
    return path.isEmpty() ? "" : "<path class=\"covered\" d=\"" + path + "\"/>\n" + dots;
  }

  private static int x(int index) {
    return LEFT + index * STEP;
  }

  private static String rectangle(String kind, int x, int y, int height) {
    return "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>"
        .formatted(kind, x, y, kind.equals("broken") ? STEP - 2 : STEP - 6, height);
  }

  private static String text(int x, int y, String text) {
    return "<text x=\"%d\" y=\"%d\">%s</text>\n".formatted(x, y, text);
  }
}
