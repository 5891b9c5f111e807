// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.session;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import talkdemos.tdd.watch.Paint;
import talkdemos.tdd.watch.VerdictText;
import talkdemos.tdd.workbench.Verdict;
import talkdemos.workshop.exercise.Exercise;

/**
 * What a session says. It prints line after line and moves no cursor, so it reads the same on any
 * terminal and in a file.
 */
public final class Screen {
  private static final int WIDEST = 100;

  private final PrintStream out;
  private final Paint paint;
  private final IntSupplier columns;
  private final boolean unicode;

  /**
   * @param unicode whether signs may be other than ASCII; texts are what they are
   */
  public Screen(PrintStream out, boolean colour, boolean unicode, IntSupplier columns) {
    this.out = out;
    this.paint = new Paint(colour);
    this.columns = columns;
    this.unicode = unicode;
  }

  private int width() {
    return Math.max(20, Math.min(columns.getAsInt(), WIDEST) - 1);
  }

  void line(String text) {
    Wrapped.lines(text, width()).forEach(out::println);
    out.flush();
  }

  void warning(String text) {
    Wrapped.lines(text, width()).forEach(line -> out.println(paint.yellow(line)));
    out.flush();
  }

  /** The bar: {@code [####------] 12 of 56}. */
  void progress(long done, int of) {
    String count = " " + done + " of " + of + " done";
    int cells = Math.max(5, Math.min(40, width() - count.length() - 2));
    int full = of == 0 ? 0 : (int) (done * cells / of);
    String bar = (unicode ? "█" : "#").repeat(full);
    String rest = (unicode ? "░" : "-").repeat(cells - full);
    out.println("[" + paint.green(bar) + paint.dim(rest) + "]" + count);
    out.flush();
  }

  void exercise(Exercise exercise, String place) {
    out.println();
    line(exercise.name() + ": " + exercise.title());
    out.println();
    Wrapped.markdown(exercise.text(), width()).forEach(out::println);
    out.println();
    line("Work in " + place);
  }

  void verdict(Verdict verdict, Map<String, String> files, Map<String, byte[]> given) {
    new VerdictText(
            out,
            paint,
            path ->
                Optional.ofNullable(files.get(path))
                    .or(() -> Optional.ofNullable(given.get(path)).map(Screen::text)))
        .print(verdict);
    out.flush();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  void headline(Exercise exercise, Verdict verdict, long millis) {
    out.println();
    String name = paint.dim(exercise.name() + ", " + millis + " ms: ");
    out.println(name + word(verdict));
    out.flush();
  }

  private String word(Verdict verdict) {
    if (verdict.passed()) return paint.green("all tests pass");
    if (verdict instanceof Verdict.DoesNotCompile) return paint.red("does not compile");
    if (verdict instanceof Verdict.Ended) return paint.red("came to no end of its own");
    Verdict.Tested tested = (Verdict.Tested) verdict;
    int failed = tested.failures().size();
    int all = tested.outcomes().size();
    String tests = failed + " of " + all + (all == 1 ? " test " : " tests ");
    return paint.red(tests + (failed == 1 ? "fails" : "fail"));
  }

  /** {@code [x] name title}, with a mark at the one that is being done. */
  void list(List<Exercise> all, Predicate<Exercise> done, Exercise current) {
    String module = null;
    for (Exercise one : all) {
      if (!one.module().equals(module)) {
        module = one.module();
        if (!module.isEmpty()) out.println(module);
      }
      String mark = done.test(one) ? paint.green(unicode ? "✓" : "x") : " ";
      String at = one == current ? ">" : " ";
      String line = one.folder() + "  " + one.title();
      List<String> lines = Wrapped.lines(line, width() - 8);
      out.println(at + " [" + mark + "] " + lines.get(0));
      lines.stream().skip(1).forEach(more -> out.println("        " + more));
    }
    out.flush();
  }

  void solution(String path, String text) {
    out.println(paint.dim("--- " + path));
    text.lines().forEach(line -> out.println(line));
    out.flush();
  }

  void keys(boolean done) {
    List<String> keys = new ArrayList<>();
    if (done) keys.add(paint.green("n next"));
    keys.addAll(
        List.of("h hint", "l list", "r run", "c check all", "x reset", "s solution", "q quit"));
    StringBuilder row = new StringBuilder();
    int length = 0;
    for (String key : keys) {
      int visible = key.replaceAll("\u001b\\[[0-9;]*m", "").length();
      if (length > 0 && length + 3 + visible > width()) {
        out.println(row);
        row.setLength(0);
        length = 0;
      }
      row.append(length == 0 ? "" : unicode ? " · " : " | ").append(key);
      length += (length == 0 ? 0 : 3) + visible;
    }
    out.println(row);
    out.flush();
  }
}
