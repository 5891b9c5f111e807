package exercise.survivor;

import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SuiteTest {
  private final Map<String, Consumer<Alarm.Maker>> tests = new LinkedHashMap<>();

  SuiteTest() {
    tests.put("dry_stations_are_named_in_one_mail", Suite::dry_stations_are_named_in_one_mail);
    tests.put("nothing_is_mailed_when_none_is_dry", Suite::nothing_is_mailed_when_none_is_dry);
  }

  @Test
  void they_pass_on_the_alarm_as_it_is() {
    tests.values().forEach(test -> test.accept(Alarms.AS_IT_IS));
  }

  @Test
  void they_survive_a_fetch_of_all_readings_at_once() {
    survive(Alarms.FETCHES_ALL_AT_ONCE, "fetches all readings at once");
  }

  @Test
  void they_survive_another_order_of_calls() {
    survive(Alarms.FETCHES_IN_ANOTHER_ORDER, "asks for readings in another order");
    survive(Alarms.FETCHES_TWICE, "asks for each reading twice");
  }

  @Test
  void they_survive_another_text() {
    survive(Alarms.WORDS_THE_MAIL_ANEW, "words its mail anew");
    survive(Alarms.NAMES_STATIONS_IN_ANOTHER_ORDER, "names the stations in another order");
  }

  @Test
  void they_catch_wrong_names() {
    isCaught(Alarms.NAMES_ALL_STATIONS, "names all stations in its mail");
    isCaught(Alarms.NAMES_THE_FIRST_ONLY, "names the first dry station only");
  }

  @Test
  void they_catch_a_wrong_threshold() {
    isCaught(Alarms.TAKES_TWENTY_FOR_DRY, "takes 20.0 for dry");
    isCaught(Alarms.TAKES_NINETEEN_FOR_FINE, "takes 19.0 and more for not dry");
  }

  @Test
  void they_catch_wrong_mails() {
    isCaught(Alarms.MAILS_EACH_STATION, "sends as many mails as there are dry stations");
    isCaught(Alarms.MAILS_THE_WRONG_ADDRESS, "mails another address");
    isCaught(Alarms.MAILS_WHEN_ALL_IS_WELL, "sends a mail when no station is dry");
  }

  private void survive(Alarms refactoring, String what) {
    tests.forEach(
        (name, test) -> {
          Throwable broken = catchThrowable(() -> test.accept(refactoring));
          if (broken != null)
            fail(name + " breaks when the alarm " + what + ": " + broken.getMessage());
        });
  }

  private void isCaught(Alarms bug, String what) {
    for (Consumer<Alarm.Maker> test : tests.values())
      if (catchThrowable(() -> test.accept(bug)) instanceof AssertionError) return;
    fail("no test fails for an alarm that " + what);
  }
}
