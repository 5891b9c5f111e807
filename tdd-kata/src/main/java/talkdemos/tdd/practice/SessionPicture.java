// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.util.List;
import java.util.Locale;
import talkdemos.tdd.kata.Phase;

/**
 * A session as SVG. Above, the time: a band in the colours of the phases. Below, a column for each
 * run: lines of code upwards in the phase's colour, lines of tests downwards; a dot for a
 * prediction that was right, a ring for one that was wrong, an exclamation mark where the coach
 * spoke.
 */
final class SessionPicture {
  private static final int COLUMN = 22;
  private static final int LEFT = 44;
  private static final int BAND = 24;
  private static final int TOP = BAND + 44;
  private static final int UP = 110;
  private static final int DOWN = 80;
  private static final int AXIS = TOP + UP;

  private final List<Moment> moments;
  private final double seconds;
  private final int width;
  private final int most;

  SessionPicture(Figures figures) {
    moments = figures.moments();
    seconds = Math.max(1, figures.all().toSeconds());
    width = Math.max(480, LEFT + moments.size() * COLUMN + 8);
    most =
        Math.max(
            1,
            moments.stream()
                .mapToInt(moment -> Math.max(moment.size().code(), moment.size().tests()))
                .max()
                .orElse(1));
  }

  String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        ("<svg viewBox=\"0 0 %d %d\" width=\"%d\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""
                + " aria-label=\"The session: time in each phase, and the size of each step\">\n")
            .formatted(width, AXIS + DOWN + 24, width));
    svg.append(text(2, BAND - 6, "dim", "time"));
    band(svg);
    svg.append(text(2, TOP + 12, "dim", "code")).append(text(2, AXIS + 16, "dim", "tests"));
    svg.append("<path class=\"axis\" d=\"M%d %dH%d\"/>\n".formatted(LEFT - 4, AXIS, width));
    for (int i = 0; i < moments.size(); i++) column(moments.get(i), LEFT + i * COLUMN, svg);
    return svg.append("</svg>\n").toString();
  }

  private void band(StringBuilder svg) {
    double x = LEFT;
    for (Moment moment : moments) {
      if (moment.spentIn().isEmpty()) continue;
      double length = moment.before().toMillis() / 1000.0 / seconds * (width - LEFT - 8);
      svg.append(
          String.format(
              Locale.ROOT,
              "<rect class=\"bar-%s\" x=\"%.1f\" y=\"4\" width=\"%.1f\" height=\"%d\">"
                  + "<title>%s in %s, until run %d</title></rect>\n",
              moment.spentIn().get().word(),
              x,
              length,
              BAND - 4,
              ReportText.minutes(moment.before()),
              moment.spentIn().get().word(),
              moment.number()));
      x += length;
    }
  }

  private void column(Moment moment, int x, StringBuilder svg) {
    int up = moment.size().code() * UP / most;
    int down = moment.size().tests() * DOWN / most;
    String phase = moment.phase().map(Phase::word).orElse("none");
    svg.append("<a href=\"#run%d\"><title>".formatted(moment.number()));
    svg.append(
        "run %d: %s, step %s"
            .formatted(moment.number(), moment.run().result().told(), moment.size()));
    svg.append("</title>");
    // a step without code has a foot on the axis all the same, in its colour
    svg.append(rectangle("bar-" + phase, x, AXIS - Math.max(3, up), Math.max(3, up)));
    svg.append(rectangle("tests", x, AXIS + 1, down)).append("</a>\n");
    int middle = x + (COLUMN - 6) / 2;
    moment
        .run()
        .right()
        .ifPresent(
            right ->
                svg.append(
                    "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"4\"><title>predicted %s</title></circle>\n"
                        .formatted(
                            right ? "right" : "wrong",
                            middle,
                            BAND + 12,
                            moment.run().prediction().orElseThrow().word())));
    if (!moment.findings().isEmpty()) svg.append(text(middle - 2, BAND + 36, "said", "!"));
    if (moment.number() == 1 || moment.number() % 5 == 0)
      svg.append(text(x, AXIS + DOWN + 20, "dim", String.valueOf(moment.number())));
  }

  private static String rectangle(String kind, int x, int y, int height) {
    return "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>"
        .formatted(kind, x, y, COLUMN - 6, height);
  }

  private static String text(int x, int y, String kind, String text) {
    return "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n".formatted(kind, x, y, text);
  }
}
