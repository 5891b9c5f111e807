package exercise.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.UnavailableException;

class PostmanTest {
  private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
  private static final Set<String> SUBSCRIBERS = Set.of("ann@x.org", "bo@x.org", "cy@x.org");
  private static final Alert HARZ = new Alert("Harz", DAY, 12.5);
  private static final Alert EIFEL = new Alert("Eifel", DAY, 8);

  @Test
  void a_mail_has_one_key_for_ever() {
    assertThat(Postman.key(HARZ, "ann@x.org"))
        .as("the key of the same mail, asked for again")
        .isEqualTo(Postman.key(new Alert("Harz", DAY, 12.5), "ann@x.org"))
        .isEqualTo(Postman.key(new Alert("Harz", DAY, 12.4), "ann@x.org"));
  }

  @Test
  void no_two_mails_share_a_key() {
    Set<String> keys = new HashSet<>();
    int mails = 0;
    for (String region : List.of("Harz", "harz", "Harz 2", "Eifel"))
      for (int day : new int[] {0, 1, 366})
        for (String address : List.of("ann@x.org", "bo@x.org", "2@x.org")) {
          keys.add(Postman.key(new Alert(region, DAY.plusDays(day), 5), address));
          mails++;
        }
    assertThat(keys).as("the keys of " + mails + " mails").hasSize(mails);
  }

  @Test
  void on_a_good_day_each_subscriber_has_a_mail() {
    new World(Map.of()).isRunUntilAllIsDone();
  }

  @Test
  void one_address_that_fails_does_not_stop_the_others() {
    World world = new World(Map.of());
    String broken = Postman.key(HARZ, "ann@x.org");
    Postman postman =
        new Postman(
            world.store,
            key -> {
              if (key.equals(broken)) throw UnavailableException.lasting("no such box", null);
              world.gateway.send(key);
            });
    postman.announce(HARZ, SUBSCRIBERS);
    postman.deliver();
    assertThat(world.sent.keySet()).as("mails that are sent").hasSize(2).doesNotContain(broken);
    new Postman(world.store, world.gateway).deliver();
    assertThat(world.sent.keySet()).as("when the box is there again").hasSize(3).contains(broken);
  }

  @Test
  void what_was_sent_is_not_sent_again() {
    World world = new World(Map.of());
    List<String> asked = new ArrayList<>();
    Postman postman = new Postman(world.store, asked::add);
    for (int i = 0; i < 3; i++) {
      postman.announce(HARZ, SUBSCRIBERS);
      postman.deliver();
    }
    assertThat(asked).as("what the gateway was asked for").hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void one_fault_anywhere_loses_nothing_and_doubles_nothing() {
    for (Fault fault : Fault.values())
      for (int call = 1; call <= 20; call++) new World(Map.of(call, fault)).isRunUntilAllIsDone();
  }

  @Property(tries = 200)
  void nor_do_many(@ForAll @Size(max = 8) Map<@IntRange(min = 1, max = 40) Integer, Fault> faults) {
    new World(faults).isRunUntilAllIsDone();
  }

  /** What happens at a call. */
  enum Fault {
    DIES_BEFORE,
    DIES_AFTER,
    NO_ANSWER_AND_NOT_TAKEN,
    NO_ANSWER_BUT_TAKEN;

    boolean isBefore() {
      return this == DIES_BEFORE || this == NO_ANSWER_AND_NOT_TAKEN;
    }

    boolean isDeath() {
      return this == DIES_BEFORE || this == DIES_AFTER;
    }
  }

  /** The process ends here. */
  private static final class Death extends Error {
    private static final long serialVersionUID = 1;
  }

  /** A store and a gateway that outlive each postman. Their calls are counted from 1. */
  private static final class World {
    private final Map<Integer, Fault> faults;
    private final TreeMap<String, String> kept = new TreeMap<>();
    private final Map<String, Integer> sent = new HashMap<>(); // how often, by key
    private int calls;

    final Gateway gateway = key -> happen(true, () -> sent.putIfAbsent(key, 1));
    final Store store =
        new Store() {
          @Override
          public Map<String, String> all() {
            happen(false, () -> {});
            return new TreeMap<>(kept);
          }

          @Override
          public void put(String key, String state) {
            happen(false, () -> kept.put(key, state));
          }

          @Override
          public void putIfAbsent(String key, String state) {
            happen(false, () -> kept.putIfAbsent(key, state));
          }

          @Override
          public void remove(String key) {
            happen(false, () -> kept.remove(key));
          }
        };

    World(Map<Integer, Fault> faults) {
      this.faults = faults;
    }

    private void happen(boolean byGateway, Runnable effect) {
      Fault fault = faults.get(++calls);
      if (fault == null || !fault.isDeath() && !byGateway) {
        effect.run();
        return;
      }
      if (!fault.isBefore()) effect.run();
      if (fault.isDeath()) throw new Death();
      throw UnavailableException.passing("no answer", (Throwable) null);
    }

    void isRunUntilAllIsDone() {
      int deaths = 0;
      for (int quiet = 0; quiet < 2; ) {
        int before = calls;
        Postman postman = new Postman(store, gateway);
        try {
          postman.announce(HARZ, SUBSCRIBERS);
          postman.announce(EIFEL, SUBSCRIBERS);
          for (int i = 0; i < 3; i++) postman.deliver();
          boolean disturbed = faults.keySet().stream().anyMatch(at -> at > before && at <= calls);
          quiet = disturbed ? 0 : quiet + 1;
        } catch (Death death) {
          deaths++;
        } catch (UnavailableException escaped) {
          Assertions.fail("no answer of the gateway ended the postman's work");
        }
        if (deaths > 100) Assertions.fail("the postman never ends his work");
      }
      Set<String> wanted = new HashSet<>();
      for (Alert alert : List.of(HARZ, EIFEL))
        for (String one : SUBSCRIBERS) wanted.add(Postman.key(alert, one));
      Set<String> lost = new HashSet<>(wanted);
      lost.removeAll(sent.keySet());
      Set<String> doubled = new HashSet<>(sent.keySet());
      doubled.removeAll(wanted);
      assertThat(lost).as("what is lost, with faults at calls " + faults).isEmpty();
      assertThat(doubled).as("what was sent twice, with faults at calls " + faults).isEmpty();
    }
  }
}
