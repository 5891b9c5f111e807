// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Test, and commit or revert: green is committed, red takes the files that are no tests back to the
 * last commit. The idea is Kent Beck's ("test && commit || revert"). What does not compile is left
 * alone, so that a test may come before what it calls.
 */
final class CommitOrRevert {
  private final WorkingFolder folder;
  private final Repository repository;
  private final InstantSource clock;

  CommitOrRevert(WorkingFolder folder, Repository repository, InstantSource clock) {
    this.folder = folder;
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * Does what the result asks for, and says what was done; empty if nothing was. Nothing is if the
   * files are no longer those that were tested: they get a run of their own.
   */
  Optional<String> after(Entry.Run run, Snapshot tested) throws IOException {
    if (!folder.snapshot().equals(tested)) return Optional.empty();
    return switch (run.result()) {
      case GREEN -> commit(run, tested);
      case RED, ENDED -> revert(tested);
      case DOES_NOT_COMPILE, NO_TESTS -> Optional.empty();
    };
  }

  private Optional<String> commit(Entry.Run run, Snapshot tested) throws IOException {
    // what is staged is what was tested if nothing was saved up to here
    if (!repository.stage() || !folder.snapshot().equals(tested)) return Optional.empty();
    String commit =
        repository.commit("green: " + run.tests() + (run.tests() == 1 ? " test" : " tests"));
    folder.session().append(new Entry.Committed(now(), commit));
    return Optional.of("committed as " + commit);
  }

  private Optional<String> revert(Snapshot tested) throws IOException {
    Map<String, String> now = tested.texts();
    Map<String, String> wanted = wanted(tested, repository.committed(), repository.ignored());
    if (wanted.equals(now)) return Optional.empty();
    // first what is lost, then the loss
    folder.session().append(new Entry.Reverted(now(), Diff.between(now, wanted)));
    return Optional.of(
        "reverted %s; %s holds what was there: patch -R -p1 brings it back"
            .formatted(String.join(", ", put(now, wanted)), SessionFile.NAME));
  }

  /**
   * The tests as they are, other texts as they were committed; what no diff can keep stays, and
   * what git ignores.
   */
  private static Map<String, String> wanted(Snapshot now, Snapshot good, Set<String> ignored) {
    Map<String, String> wanted = new TreeMap<>(now.texts());
    Map<String, String> before = good.texts();
    wanted
        .keySet()
        .removeIf(
            path ->
                !WorkingFolder.isTest(path)
                    && !ignored.contains(path)
                    && !good.files().containsKey(path));
    before.forEach(
        (path, text) -> {
          boolean isBinary = now.files().containsKey(path) && !now.texts().containsKey(path);
          if (!WorkingFolder.isTest(path) && !isBinary) wanted.put(path, text);
        });
    return wanted;
  }

  private List<String> put(Map<String, String> now, Map<String, String> wanted) throws IOException {
    SortedSet<String> paths = new TreeSet<>(now.keySet());
    paths.addAll(wanted.keySet());
    List<String> changed = new ArrayList<>();
    for (String path : paths) {
      String before = now.get(path);
      String after = wanted.get(path);
      if (Objects.equals(before, after) || !Objects.equals(before, text(path))) continue;
      put(folder.path().resolve(path), after);
      changed.add(path);
    }
    return changed;
  }

  /** The text that a file has at this moment: one that was saved meanwhile is left alone. */
  private String text(String path) throws IOException {
    return folder.snapshot().texts().get(path);
  }

  private static void put(Path file, String text) throws IOException {
    if (text == null) {
      Files.delete(file);
      return;
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
