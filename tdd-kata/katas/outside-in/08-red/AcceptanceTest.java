package kata.outsidein;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the people see who use the watch. */
class AcceptanceTest {
  private final List<String> sent = new ArrayList<>();
  private final Set<String> full = new HashSet<>();
  private final Mailbox mailbox = this::deliver;
  private final Map<String, List<Integer>> percentOfNormal = new HashMap<>();
  private final DroughtWatch watch = new DroughtWatch(percentOfNormal::get, mailbox);

  @Test
  void who_watches_a_dry_place_is_told() {
    percentOfNormal.put("Faro", List.of(20, 40, 30));
    watch.subscribe("ada@example.org", "Faro");
    watch.endOfMonth();

    assertThat(sent).isEqualTo(List.of("ada@example.org: drought in Faro"));
  }

  @Test
  void everybody_is_told_of_the_place_they_watch() {
    percentOfNormal.putAll(Map.of("Faro", List.of(20, 40, 30), "Beja", List.of(40, 10, 40)));
    watch.subscribe("ada@example.org", "Faro");
    watch.subscribe("bob@example.org", "Beja");
    watch.endOfMonth();

    assertThat(sent)
        .containsExactlyInAnyOrder(
            "ada@example.org: drought in Faro", "bob@example.org: drought in Beja");
  }

  @Test
  void who_subscribes_twice_is_told_once() {
    percentOfNormal.put("Faro", List.of(20, 40, 30));
    watch.subscribe("ada@example.org", "Faro");
    watch.subscribe("ada@example.org", "Faro");
    watch.endOfMonth();

    assertThat(sent).isEqualTo(List.of("ada@example.org: drought in Faro"));
  }

  @Test
  void one_dry_month_is_no_drought() {
    percentOfNormal.put("Faro", List.of(110, 90, 10));
    watch.subscribe("ada@example.org", "Faro");
    watch.endOfMonth();

    assertThat(sent).isEqualTo(List.of());
  }

  @Test
  void nobody_is_told_twice_of_one_drought() {
    watch.subscribe("ada@example.org", "Faro");
    percentOfNormal.put("Faro", List.of(20, 40, 30));
    watch.endOfMonth();
    percentOfNormal.put("Faro", List.of(20, 40, 30, 40));
    watch.endOfMonth();

    assertThat(sent).isEqualTo(List.of("ada@example.org: drought in Faro"));
  }

  @Test
  void a_full_mailbox_does_not_keep_others_from_being_told() {
    percentOfNormal.put("Faro", List.of(20, 40, 30));
    watch.subscribe("ada@example.org", "Faro");
    watch.subscribe("bob@example.org", "Faro");
    full.add("ada@example.org");
    List<String> unreached = assertDoesNotThrow(watch::endOfMonth);

    assertThat(sent).isEqualTo(List.of("bob@example.org: drought in Faro"));
    assertThat(unreached).isEqualTo(List.of("ada@example.org"));
  }

  @Test
  void who_watches_a_wet_place_is_not_disturbed() {
    percentOfNormal.put("Faro", List.of(130, 90, 110));
    watch.subscribe("ada@example.org", "Faro");
    watch.endOfMonth();

    assertThat(sent).isEqualTo(List.of());
  }

  private void deliver(String address, String text) {
    if (full.contains(address)) throw new UndeliverableException(address + " is full");
    sent.add(address + ": " + text);
  }
}
