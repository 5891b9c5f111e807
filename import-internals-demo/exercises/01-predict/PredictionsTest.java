package exercise.predict;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionsTest {
  private final Fresh fresh = new Fresh();

  @Test
  void constants_and_parents() throws Exception {
    compare(Predictions.constants(), "Constants");
  }

  @Test
  void by_name_and_in_the_order_of_the_text() throws Exception {
    compare(Predictions.names(), "Names");
  }

  @Test
  void circles_and_failures() throws Exception {
    compare(Predictions.trouble(), "Trouble");
  }

  @Test
  void how_many_are_loaded() throws Exception {
    fresh.run("Counting");
    long loaded = fresh.loaded().stream().filter(name -> name.startsWith("Counting$")).count();
    compare(Predictions.loaded(), loaded, "classes that are loaded");
  }

  @Test
  void how_many_are_initialised() throws Exception {
    int initialised = fresh.run("Counting").size();
    compare(Predictions.initialised(), initialised, "classes that are initialised");
  }

  private void compare(List<String> predicted, String program) throws Exception {
    List<?> said = fresh.run(program);
    if (predicted.equals(said)) return;
    int right = 0;
    int most = Math.min(predicted.size(), said.size());
    while (right < most && predicted.get(right).equals(said.get(right))) right++;
    String then =
        right == said.size()
            ? "it says no more than these"
            : right == predicted.size()
                ? "then it says more"
                : "then it does not say \"" + predicted.get(right) + "\"";
    fail(program + ": " + right + " of your lines are right from the top, " + then);
  }

  private static void compare(long predicted, long counted, String what) {
    if (predicted != counted) {
      String how = predicted < counted ? "too few" : "too many";
      fail("Counting: " + predicted + " " + what + " are " + how);
    }
  }
}
