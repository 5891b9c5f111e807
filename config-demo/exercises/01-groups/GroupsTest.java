package exercise.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import talkdemos.config.Composer;
import talkdemos.config.Composition;
import talkdemos.config.ConfigException;
import talkdemos.config.tree.Json;

/** An exercise is a flat folder: {@code db-mysql.conf} stands for {@code db/mysql.conf}. */
class GroupsTest {
  private static final List<String> PATHS =
      List.of("config", "db/mysql", "db/postgres", "experiment/load");

  private static String read(String path) {
    String file = path.replace('/', '-') + ".conf";
    try (InputStream in = GroupsTest.class.getClassLoader().getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Composition compose(String... overrides) {
    Map<String, String> files =
        PATHS.stream().collect(Collectors.toMap(Function.identity(), GroupsTest::read));
    return Composer.builder().source(new Memory(files)).build().compose("config", overrides);
  }

  private static String value(String key, String... overrides) {
    return Json.text(compose(overrides).get(key));
  }

  @Test
  void mysql_is_the_option_that_is_chosen_by_default() {
    assertThat(compose().choices().get("db")).as("the option of db").isEqualTo("mysql");
    assertThat(value("db.host")).isEqualTo("\"localhost\"");
    assertThat(value("url")).isEqualTo("\"localhost:3306\"");
  }

  @Test
  void what_the_configuration_itself_says_counts_more_than_an_option() {
    assertThat(value("db.pool")).as("the pool").isEqualTo("10");
    assertThat(value("db.pool", "db=postgres")).as("the pool of postgres").isEqualTo("10");
  }

  @Test
  void another_option_takes_a_word_on_the_command_line() {
    assertThat(value("db", "db=postgres"))
        .isEqualTo("{\"host\": \"pg\", \"port\": 5432, \"pool\": 10, \"schema\": \"public\"}");
  }

  @Test
  void the_address_follows_whatever_was_chosen() {
    assertThat(value("url", "db=postgres")).isEqualTo("\"pg:5432\"");
    assertThat(value("url", "db.port=3307")).isEqualTo("\"localhost:3307\"");
  }

  @Test
  void without_an_experiment_there_is_none() {
    assertThat(compose().choices()).containsEntry("experiment", null);
    assertThat(compose().config().get("experiment")).isNull();
    assertThat(value("name")).isEqualTo("\"shop\"");
  }

  @Test
  void an_experiment_changes_several_things_at_once() {
    Composition load = compose("experiment=load");
    assertThat(load.choices().get("experiment")).as("the experiment").isEqualTo("load");
    assertThat(load.choices().get("db")).as("the option of db").isEqualTo("postgres");
    assertThat(value("name", "experiment=load")).isEqualTo("\"load-test\"");
    assertThat(value("db.pool", "experiment=load")).isEqualTo("50");
    assertThat(value("url", "experiment=load")).isEqualTo("\"pg:5432\"");
    assertThat(load.config().entries()).as("the keys").containsOnlyKeys("db", "name", "url");
  }

  @Test
  void the_command_line_has_the_last_word() {
    assertThat(value("db.pool", "experiment=load", "db.pool=1")).isEqualTo("1");
    assertThat(value("db.host", "experiment=load", "db=mysql")).isEqualTo("\"localhost\"");
    assertThatThrownBy(() -> compose("db=oracle"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("oracle");
  }
}
