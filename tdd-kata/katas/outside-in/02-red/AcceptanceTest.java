package kata.outsidein;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the people see who use the watch. */
class AcceptanceTest {
  private final List<String> sent = new ArrayList<>();
  private final Mailbox mailbox = (address, text) -> sent.add(address + ": " + text);
  private final Map<String, Integer> percentOfNormal = new HashMap<>();
  private final DroughtWatch watch = new DroughtWatch(percentOfNormal::get, mailbox);

  @Test
  void who_watches_a_dry_place_is_told() {
    percentOfNormal.put("Faro", 20);
    watch.subscribe("ada@example.org", "Faro");
    watch.endOfMonth();

    assertThat(sent).isEqualTo(List.of("ada@example.org: drought in Faro"));
  }

  @Test
  void who_watches_a_wet_place_is_not_disturbed() {
    percentOfNormal.put("Faro", 130);
    watch.subscribe("ada@example.org", "Faro");
    watch.endOfMonth();

    assertThat(sent).isEqualTo(List.of());
  }
}
