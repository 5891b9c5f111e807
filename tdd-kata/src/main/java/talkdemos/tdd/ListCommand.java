// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd;

import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import talkdemos.tdd.kata.BrokenKata;
import talkdemos.tdd.kata.Kata;
import talkdemos.tdd.kata.Katas;

/** Lists the katas that come with the program. */
@Command(name = "list", description = "Lists the katas.", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--json", description = "Print as JSON.")
  boolean json;

  ListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BrokenKata {
    List<Kata> katas = new ArrayList<>();
    try (Katas bundled = Katas.bundled()) {
      for (String name : bundled.names()) katas.add(bundled.read(name));
    }
    if (json) json(katas);
    else text(katas, terminal);
    return Status.FINE;
  }

  static void text(List<Kata> katas, Terminal terminal) {
    int width = katas.stream().mapToInt(kata -> kata.name().length()).max().orElse(0);
    for (Kata kata : katas)
      terminal
          .out()
          .println(
              ("  %-" + width + "s  %2d steps  %s")
                  .formatted(kata.name(), kata.steps().size(), kata.title()));
  }

  private void json(List<Kata> katas) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Kata kata : katas) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("kata", kata.name());
      row.put("title", kata.title());
      row.put("steps", kata.steps().size());
      row.put("behaviours", kata.behaviours());
      rows.add(row);
    }
    terminal
        .out()
        .println(new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(rows));
  }
}
