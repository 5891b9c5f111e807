// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.session;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import talkdemos.tdd.watch.Keys;
import talkdemos.tdd.watch.Saves;
import talkdemos.tdd.watch.Signal;
import talkdemos.tdd.watch.Signals;
import talkdemos.tdd.workbench.Verdict;
import talkdemos.workshop.desk.Desk;
import talkdemos.workshop.desk.Progress;
import talkdemos.workshop.exercise.Exercise;
import talkdemos.workshop.exercise.Exercises;
import talkdemos.workshop.exercise.WorkFile;
import talkdemos.workshop.verify.Judge;
import talkdemos.workshop.verify.Told;

/**
 * Takes a person through the exercises: runs the tests at each save, shows what comes of it, and
 * goes on when the person says so. All state is on the desk: whoever comes back goes on.
 */
public final class Session {
  private static final long WAIT = 1000; // ms

  private final Exercises exercises;
  private final Desk desk;
  private final Progress progress;
  private final Screen screen;
  private final Clock clock;
  private final Signals signals = new Signals();
  private final Judge judge;

  private volatile Exercise current; // also read by who polls
  private Map<String, String> ran = Map.of(); // what the last run was of
  private Asked asked = Asked.NOTHING;

  /** What the next key answers. */
  private enum Asked {
    NOTHING,
    RESET,
    SOLUTION,
    SOLUTION_AGAIN
  }

  public Session(Exercises exercises, Desk desk, Screen screen, Clock clock, Judge judge)
      throws IOException {
    this.exercises = exercises;
    this.desk = desk;
    this.progress = desk.progress();
    this.screen = screen;
    this.clock = clock;
    this.judge = judge;
    this.current =
        progress.at().flatMap(exercises::named).or(this::firstToDo).orElse(exercises.all().get(0));
  }

  /** How a session goes on. */
  public enum Watching {
    EVENTS,
    POLLS,
    /** Only the key r runs. */
    NOT_AT_ALL
  }

  /** Goes on until the key q, or the end of the keys. */
  public void run(Keys keys, Watching watching) throws IOException {
    for (String line : progress.strange())
      screen.warning("progress.txt: found \"" + line + "\", which means nothing here; it stays");
    Thread typing = signals.listenTo(new PlainKeys(keys));
    try (Saves saves = saves(watching)) {
      if (saves != null) saves.remark().ifPresent(screen::warning);
      enter(current);
      while (take(signals.await(WAIT))) {}
    } finally {
      typing.interrupt();
    }
    screen.line("");
    progressBar();
    screen.line("The same command takes you back to " + current.name() + ".");
  }

  private Saves saves(Watching watching) {
    if (watching == Watching.NOT_AT_ALL) return null;
    return Saves.of(desk.folder(), () -> desk.files(current), watching == Watching.POLLS, signals);
  }

  private void enter(Exercise exercise) {
    current = exercise;
    progress.at(exercise.name());
    tellTrouble();
    ran = Map.of();
    progressBar();
    screen.exercise(exercise, desk.folder(exercise).toString());
    if (progress.isDone(exercise.name())) {
      screen.line("");
      screen.line("This one is done.");
      files().ifPresent(files -> ran = files); // it runs again only if it is changed
      screen.keys(true);
    } else runNow();
  }

  /** Whether to go on. */
  private boolean take(Signal signal) throws IOException {
    if (signal instanceof Signal.EndOfInput) return false;
    if (signal instanceof Signal.Lost lost)
      throw new IOException(desk.folder() + ": cannot be watched any more: " + lost.reason());
    if (signal instanceof Signal.Saved) {
      signals.settle();
      runIfChanged();
    } else if (signal instanceof Signal.Key key) {
      progress.refresh();
      boolean goesOn = press(Character.toLowerCase(key.key()));
      tellTrouble();
      return goesOn;
    }
    return true;
  }

  private void tellTrouble() {
    progress.trouble().ifPresent(screen::warning);
  }

  private void runIfChanged() {
    Optional<Map<String, String>> files = files();
    if (files.isPresent() && !files.get().equals(ran)) run(files.get());
  }

  private void runNow() {
    Optional<Map<String, String>> files = files();
    if (files.isPresent()) run(files.get());
  }

  private void run(Map<String, String> files) {
    ran = files;
    long start = System.nanoTime();
    Verdict verdict = judge.judge(current, files);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    if (verdict.passed()) progress.done(current.name(), LocalDate.now(clock).toString());
    tellTrouble();
    screen.headline(current, verdict, millis);
    screen.verdict(verdict, files, current.given());
    if (verdict.passed()) {
      progressBar();
      screen.line(next().isPresent() ? "Done. Press n for the next one." : "Done, and so are all.");
    }
    screen.keys(canGoOn());
  }

  /** The person's files; empty, and said, if one is gone or cannot be read. */
  private Optional<Map<String, String>> files() {
    try {
      return Optional.of(desk.files(current));
    } catch (NoSuchFileException gone) {
      screen.warning(gone.getMessage() + " is gone. Put it back, or press x to begin anew.");
    } catch (IOException unreadable) {
      screen.warning("Cannot be read: " + unreadable.getMessage());
    }
    ran = Map.of(); // when it is back, it runs
    return Optional.empty();
  }

  private boolean press(char key) {
    Asked question = asked;
    asked = Asked.NOTHING;
    if (question != Asked.NOTHING && key != 'q' && key != '\u0003') {
      answer(question, key == 'y');
      return true;
    }
    switch (key) {
      case 'n' -> goOn();
      case 'h' -> hint();
      case 'l' -> {
        progressBar();
        screen.list(exercises.all(), one -> progress.isDone(one.name()), current);
        screen.keys(canGoOn());
      }
      case 'r' -> runNow();
      case 'c' -> checkAll();
      case 'x' ->
          ask(
              Asked.RESET,
              "Begin " + current.name() + " anew? What you wrote there is lost. y or n");
      case 's' -> solutionOrAsk();
      case 'q', '\u0003', '\u0004' -> { // also Ctrl-C and Ctrl-D, where they come as keys
        return false;
      }
      default -> screen.keys(canGoOn());
    }
    return true;
  }

  private void ask(Asked question, String text) {
    asked = question;
    screen.warning(text);
  }

  private void answer(Asked question, boolean yes) {
    if (!yes) screen.line("Nothing done.");
    else if (question == Asked.RESET) reset();
    else if (question == Asked.SOLUTION)
      ask(Asked.SOLUTION_AGAIN, "Hints (h) teach more. Show the solution all the same? y or n");
    else solution();
  }

  private void reset() {
    try {
      desk.reset(current);
    } catch (IOException unwritable) {
      screen.warning("Cannot be written: " + unwritable.getMessage());
      return;
    }
    progress.undone(current.name());
    screen.line("As it was at first.");
    runNow();
  }

  private void hint() {
    List<String> hints = current.hints();
    int shown = progress.hints(current.name());
    if (shown < hints.size()) progress.hinted(current.name(), ++shown);
    for (int i = 0; i < shown; i++)
      screen.line("hint " + (i + 1) + " of " + hints.size() + ": " + hints.get(i));
  }

  private void solutionOrAsk() {
    if (progress.isDone(current.name())) solution();
    else ask(Asked.SOLUTION, "It is not done yet. Show the solution? y or n");
  }

  private void solution() {
    for (WorkFile file : current.work()) screen.solution(file.path(), file.solution());
  }

  private boolean canGoOn() {
    return progress.isDone(current.name()) && next().isPresent();
  }

  private void goOn() {
    if (!progress.isDone(current.name())) {
      screen.line("Not yet: " + current.name() + " is not done.");
      return;
    }
    Optional<Exercise> next = next();
    if (next.isPresent()) enter(next.get());
    else screen.line("All exercises are done.");
  }

  /** The next one that is to be done, after the current one or else from the start. */
  private Optional<Exercise> next() {
    List<Exercise> all = exercises.all();
    return all.stream()
        .skip(all.indexOf(current) + 1L)
        .filter(one -> !progress.isDone(one.name()))
        .findFirst()
        .or(this::firstToDo);
  }

  private Optional<Exercise> firstToDo() {
    return exercises.all().stream().filter(one -> !progress.isDone(one.name())).findFirst();
  }

  /** Runs what was changed and is not done; what passes is done. */
  private void checkAll() {
    int untouched = 0;
    for (Exercise one : exercises.all()) {
      if (progress.isDone(one.name())) continue;
      try {
        Map<String, String> files = desk.files(one);
        if (isUntouched(one, files)) untouched++;
        else screen.line(one.name() + ": " + checked(one, files));
      } catch (IOException unreadable) {
        screen.warning("Cannot be read: " + unreadable.getMessage());
      }
    }
    if (untouched > 0) screen.line("Not run, as nothing is written yet: " + untouched + ".");
    progressBar();
    screen.keys(canGoOn());
  }

  private static boolean isUntouched(Exercise exercise, Map<String, String> files) {
    return exercise.work().stream().allMatch(file -> file.starter().equals(files.get(file.path())));
  }

  private String checked(Exercise exercise, Map<String, String> files) {
    Verdict verdict = judge.judge(exercise, files);
    if (!verdict.passed()) return Told.of(verdict).lines().findFirst().orElse("");
    progress.done(exercise.name(), LocalDate.now(clock).toString());
    return "done";
  }

  private void progressBar() {
    long done = exercises.all().stream().filter(one -> progress.isDone(one.name())).count();
    screen.progress(done, exercises.all().size());
  }
}
