// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class ReportTest {
  @TempDir Path folder;

  private static SmallSession session() {
    return new SmallSession()
        .minutes(2)
        .tests(1)
        .predict("red")
        .run("dnc")
        .minutes(1)
        .code(3)
        .predict("green")
        .run("red")
        .minutes(1)
        .code(1)
        .predict("green")
        .run("green")
        .minutes(3)
        .code(4)
        .run("green")
        .minutes(2)
        .tests(2)
        .run("red");
  }

  private Practice practice(List<Entry> entries) throws Exception {
    Files.createDirectories(folder.resolve("src"));
    for (Entry entry : entries) new SessionFile(folder).append(entry);
    return Practice.in(folder, InstantSource.system(), ZoneOffset.UTC);
  }

  private static String text(Practice practice) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    practice.report(new PrintStream(bytes, true, StandardCharsets.UTF_8), false);
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void usage() throws Exception {
    assertThat(text(practice(session().entries())))
        .isEqualTo(
            """
            a-kata: 5 runs in 7 min, 3 tests at the end

             run  time      result            tests  step: t of tests, c of code
               1  09:32:00  does not compile      0  tt 2  predicted red: right
               2  09:33:00  red                   1  ccc 3  predicted green: wrong
                    ! Predicted green, and it is red: find out why before you go on.
               3  09:34:00  green                 1  c 1  predicted green: right
               4  09:37:00  green (refactor)      1  cccc 4
               5  09:39:00  red                   3  tttt 4
                    ! 2 new tests at once: keep the first, write the others down, and take them one by one.

            time red            2 min  #########
            time green          2 min  #########
            time refactor       3 min  #############

            steps: median 3 lines, largest 4 lines of code in run 4
            predictions: 2 of 3 right
            coach: 1 x several tests at once
            coach: 1 x a prediction that was wrong
            """);
  }

  @Test
  void the_same_as_json() throws Exception {
    JsonObject json =
        JsonParser.parseString(practice(session().entries()).json()).getAsJsonObject();
    assertThat(json.get("kata").getAsString()).isEqualTo("a-kata");
    assertThat(json.getAsJsonObject("seconds"))
        .isEqualTo(JsonParser.parseString("{\"red\": 120, \"green\": 120, \"refactor\": 180}"));
    assertThat(json.getAsJsonObject("predictions"))
        .isEqualTo(JsonParser.parseString("{\"right\": 2, \"of\": 3}"));
    JsonObject last = json.getAsJsonArray("runs").get(4).getAsJsonObject();
    assertThat(last.get("phase").getAsString()).isEqualTo("red");
    assertThat(last.get("newTests").getAsInt()).isEqualTo(2);
    assertThat(last.getAsJsonArray("findings").get(0).getAsJsonObject().get("kind").getAsString())
        .isEqualTo("several-tests");
  }

  @Test
  void the_page_is_well_formed_and_needs_nothing_else() throws Exception {
    String html = practice(session().entries()).html();
    Document page = parsed(html);
    assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(1);
    assertThat(page.getElementsByTagName("circle").getLength()).as("predictions").isEqualTo(3);
    assertThat(page.getElementsByTagName("li").getLength()).as("runs").isEqualTo(5);
    assertThat(html).doesNotContain("src=", "@import", "url(", "<script");
    assertThat(html).contains("class=\"plus\">+  int n8;</span>");
  }

  @Test
  void what_code_printed_cannot_break_the_page() throws Exception {
    Entry.Run run =
        new Entry.Run(
            session().now(),
            Result.RED,
            0,
            1,
            0,
            5,
            Optional.empty(),
            "expected <b>&\u0000\ud800 \"x\"",
            List.of(),
            false,
            Diff.between(Map.of(), Map.of("src/A.java", "String s = \"</pre>\u0001\";")));
    String html = practice(List.of(run)).html();
    parsed(html);
    assertThat(html).contains("expected &lt;b&gt;&amp;\uFFFD\uFFFD &quot;x&quot;");
  }

  @Test
  void nothing_done_is_a_report_too() throws Exception {
    Practice practice = practice(List.of());
    assertThat(text(practice))
        .isEqualTo(folder.getFileName() + ": 0 runs in 0 s, 0 tests at the end\n");
    parsed(practice.html());
    JsonParser.parseString(practice.json());
  }

  private static Document parsed(String html) throws Exception {
    byte[] bytes = html.replace("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }
}
