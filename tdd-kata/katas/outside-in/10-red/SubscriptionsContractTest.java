package kata.outsidein;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract: what every implementation of the port keeps to, be it fake or real. */
class SubscriptionsContractTest {
  private static final String MEMORY = "memory";
  private static final String FILE = "a file";
  private static final Subscription ADA = new Subscription("ada@example.org", "Faro");

  @TempDir Path folder;

  private Subscriptions emptyIn(String store) {
    return switch (store) {
      case MEMORY -> new InMemorySubscriptions();
      case FILE -> new FileSubscriptions(folder.resolve("subscriptions.txt"));
      default -> throw new IllegalArgumentException(store);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {MEMORY, FILE})
  void what_is_added_is_listed(String store) throws IOException {
    Subscriptions subscriptions = emptyIn(store);
    assertThat(subscriptions.all()).as("at first, kept in %s", store).isEqualTo(List.of());
    subscriptions.add(ADA);

    assertThat(subscriptions.all()).as("kept in %s", store).isEqualTo(List.of(ADA));
  }

  @ParameterizedTest
  @ValueSource(strings = {MEMORY, FILE})
  void what_is_added_twice_is_listed_once(String store) throws IOException {
    Subscriptions subscriptions = emptyIn(store);
    subscriptions.add(ADA);
    subscriptions.add(ADA);

    assertThat(subscriptions.all()).as("kept in %s", store).hasSize(1);
  }
}
