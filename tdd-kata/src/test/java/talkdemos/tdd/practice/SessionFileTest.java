// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionFileTest {
  private static final Instant AT = Instant.parse("2022-07-13T09:30:00Z");

  @Test
  void usage(@TempDir Path folder) throws Exception {
    SessionFile file = new SessionFile(folder);
    file.append(new Entry.Opened(AT));
    file.append(new Entry.Predicted(AT.plusSeconds(20), Prediction.RED));
    file.append(run(AT.plusMillis(30_500), Result.RED, Optional.of(Prediction.RED), true, ""));
    assertThat(Files.readString(folder.resolve("session.jsonl")))
        .isEqualTo(
            """
            {"event":"opened","at":"2022-07-13T09:30:00Z"}
            {"event":"predicted","at":"2022-07-13T09:30:20Z","prediction":"red"}
            {"event":"run","at":"2022-07-13T09:30:30.500Z","result":"red","passed":1,"failed":1,\
            "skipped":0,"millis":120,"prediction":"red","right":true,"problem":"no",\
            "failing":["ATest.a"],"whole":true,"diff":""}
            """);
    Session session = file.read();
    assertThat(session.entries()).hasSize(3);
    assertThat(session.remarks()).isEmpty();
    assertThat(session.score()).hasToString("1 of 1 right");
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void what_was_written_is_read(@ForAll("entries") List<Entry> entries) throws Exception {
    Path folder = Files.createTempDirectory("session");
    SessionFile file = new SessionFile(folder);
    for (Entry entry : entries) file.append(entry);
    assertThat(file.read()).isEqualTo(new Session(entries, List.of()));
    FolderRemoval.of(folder);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void a_file_torn_anywhere_loses_the_torn_entry_alone(
      @ForAll("entries") List<Entry> entries, @ForAll("entry") Entry next, @ForAll double where)
      throws Exception {
    Path folder = Files.createTempDirectory("session");
    SessionFile file = new SessionFile(folder);
    List<Integer> ends = new ArrayList<>();
    Path path = folder.resolve(SessionFile.NAME);
    for (Entry entry : entries) {
      file.append(entry);
      ends.add((int) Files.size(path));
    }
    byte[] all = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
    int cut = (int) (Math.abs(where % 1.0) * all.length);
    Files.write(path, Arrays.copyOf(all, cut));
    // an entry without only its line end is whole
    List<Entry> whole =
        entries.subList(0, (int) ends.stream().filter(end -> end - 1 <= cut).count());
    boolean torn = cut > 0 && !ends.contains(cut) && !ends.contains(cut + 1);

    Session session = file.read();
    assertThat(session.entries()).isEqualTo(whole);
    assertThat(session.remarks()).hasSize(torn ? 1 : 0);

    file.append(next);
    List<Entry> more = new ArrayList<>(whole);
    more.add(next);
    assertThat(file.read().entries()).isEqualTo(more);
    FolderRemoval.of(folder);
  }

  @Test
  void a_torn_last_line_is_told_and_stays(@TempDir Path folder) throws Exception {
    SessionFile file = new SessionFile(folder);
    file.append(new Entry.Opened(AT));
    Path path = folder.resolve(SessionFile.NAME);
    String torn = "{\"event\":\"run\",\"at\":\"2022-07-13T09:3";
    Files.writeString(path, Files.readString(path) + torn);
    file.append(new Entry.Closed(AT));
    assertThat(file.read().remarks())
        .containsExactly(
            "session.jsonl:2: not a whole entry (a program ended while it wrote?): left out;"
                + " it stays in the file");
    assertThat(file.read().entries()).containsExactly(new Entry.Opened(AT), new Entry.Closed(AT));
    assertThat(Files.readString(path)).contains("\n" + torn + "\n");
  }

  @Test
  void a_line_that_is_no_entry_is_told(@TempDir Path folder) throws Exception {
    Path path = folder.resolve(SessionFile.NAME);
    for (String line :
        List.of(
            "hello",
            "[]",
            "{}",
            "{\"event\":\"run\",\"at\":\"2022-07-13T09:30:00Z\"}",
            "{\"event\":\"opened\",\"at\":\"yesterday\"}",
            "{\"event\":\"danced\",\"at\":\"2022-07-13T09:30:00Z\"}",
            "{\"event\":\"predicted\",\"at\":\"2022-07-13T09:30:00Z\",\"prediction\":\"blue\"}")) {
      Files.write(path, (line + "\n").getBytes(StandardCharsets.UTF_8));
      assertThat(new SessionFile(folder).read().remarks()).as(line).hasSize(1);
    }
    Files.write(path, new byte[] {(byte) 0xff, (byte) 0xfe, '{'});
    assertThat(new SessionFile(folder).read().remarks()).hasSize(1);
  }

  @Property(tries = 100)
  void the_last_state_is_put_together_from_the_diffs(
      @ForAll("states") List<Map<String, String>> states) {
    List<Entry> entries = new ArrayList<>();
    Map<String, String> before = Map.of();
    for (Map<String, String> state : states) {
      String diff = Diff.between(before, state);
      entries.add(run(AT, Result.GREEN, Optional.empty(), entries.isEmpty(), diff));
      before = state;
    }
    assertThat(new Session(entries, List.of()).lastTexts())
        .isEqualTo(states.isEmpty() ? Optional.empty() : Optional.of(before));
  }

  @Test
  void where_an_entry_is_missing_the_state_is_not_known_until_a_run_tells_all_of_it() {
    Map<String, String> one = Map.of("src/A.java", "1\n");
    Map<String, String> two = Map.of("src/A.java", "2\n");
    Map<String, String> three = Map.of("src/A.java", "3\n");
    List<Entry> entries =
        new ArrayList<>(
            List.of(
                run(AT, Result.RED, Optional.empty(), true, Diff.between(Map.of(), one)),
                run(AT, Result.RED, Optional.empty(), false, Diff.between(two, three))));
    assertThat(new Session(entries, List.of()).lastTexts()).isEmpty();
    entries.add(run(AT, Result.RED, Optional.empty(), true, Diff.between(Map.of(), three)));
    assertThat(new Session(entries, List.of()).lastTexts()).contains(three);
  }

  private static Entry.Run run(
      Instant at, Result result, Optional<Prediction> predicted, boolean whole, String diff) {
    return new Entry.Run(
        at, result, 1, 1, 0, 120, predicted, "no", List.of("ATest.a"), whole, diff);
  }

  @Provide
  Arbitrary<List<Map<String, String>>> states() {
    return Arbitraries.maps(Arbitraries.of("src/A.java", "src/b.txt"), text())
        .ofMaxSize(2)
        .list()
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<Entry>> entries() {
    return entry().list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<Entry> entry() {
    Arbitrary<Instant> at =
        Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli);
    Arbitrary<Prediction> prediction = Arbitraries.of(Prediction.class);
    Arbitrary<Integer> count = Arbitraries.integers().between(0, 1000);
    Arbitrary<Entry> run =
        Combinators.combine(
                at,
                Arbitraries.of(Result.class),
                count,
                count.tuple2(),
                prediction.optional(),
                anything().tuple2(),
                anything().list().ofMaxSize(3),
                Arbitraries.of(true, false))
            .as(
                (when, result, passed, counts, predicted, texts, failing, whole) ->
                    new Entry.Run(
                        when,
                        result,
                        passed,
                        counts.get1(),
                        counts.get2(),
                        passed * 7L,
                        predicted,
                        texts.get1(),
                        failing,
                        whole,
                        texts.get2()));
    return Arbitraries.oneOf(
        run,
        at.map(Entry.Opened::new),
        at.map(Entry.Closed::new),
        Combinators.combine(at, prediction).as(Entry.Predicted::new),
        Combinators.combine(at, anything(), anything()).as(Entry.Started::new),
        Combinators.combine(at, anything()).as(Entry.Committed::new),
        Combinators.combine(at, anything()).as(Entry.Reverted::new));
  }

  private static Arbitrary<String> text() {
    return Arbitraries.strings().withChars("ab\n").ofMaxLength(8);
  }

  /** Any chars at all, line ends and halves of surrogate pairs among them. */
  private static Arbitrary<String> anything() {
    return Arbitraries.strings()
        .withCharRange('\u0000', '\uffff')
        .withChars("\n\r\"\\\u2028\ud83d\ude00")
        .ofMaxLength(20);
  }
}
