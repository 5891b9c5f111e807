package exercise.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;
import com.google.gson.ToNumberPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import talkdemos.config.Composer;
import talkdemos.config.tree.Json;

class ComposingTest {
  private static final Gson GSON =
      new GsonBuilder()
          .serializeNulls()
          .disableHtmlEscaping()
          .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
          .create();

  private final Map<String, Map<String, Object>> files = new TreeMap<>();
  private final Map<String, String> choices = new LinkedHashMap<>();

  @SuppressWarnings("unchecked") // JSON has no other maps
  private static Map<String, Object> read(String json) {
    return GSON.fromJson(json, Map.class);
  }

  private void file(String path, String json) {
    files.put(path, read(json));
  }

  private Map<String, Object> composed() {
    return new Composing(files, choices).compose("config");
  }

  @Test
  void a_file_without_a_list_says_what_it_says() {
    file("config", "{'a': 1, 'b': {'c': 2}}");
    assertThat(composed()).isEqualTo(read("{'a': 1, 'b': {'c': 2}}"));
  }

  @Test
  void an_option_lands_under_the_name_of_its_group() {
    file("config", "{'defaults': [{'db': 'mysql'}], 'name': 'shop'}");
    file("db/mysql", "{'host': 'localhost', 'port': 3306}");
    assertThat(composed())
        .isEqualTo(read("{'db': {'host': 'localhost', 'port': 3306}, 'name': 'shop'}"));
  }

  @Test
  void a_choice_counts_instead_of_what_the_list_says() {
    file("config", "{'defaults': [{'db': 'mysql'}]}");
    file("db/mysql", "{'port': 3306}");
    file("db/postgres", "{'port': 5432, 'schema': 'public'}");
    choices.put("db", "postgres");
    assertThat(composed()).isEqualTo(read("{'db': {'port': 5432, 'schema': 'public'}}"));
  }

  @Test
  void the_place_of_self_decides_who_counts_more() {
    file("db/mysql", "{'port': 3306, 'pool': {'size': 5, 'wait': 1}}");
    file("config", "{'defaults': [{'db': 'mysql'}, '_self_'], 'db': {'pool': {'size': 10}}}");
    assertThat(composed())
        .isEqualTo(read("{'db': {'port': 3306, 'pool': {'size': 10, 'wait': 1}}}"));
    file("config", "{'defaults': ['_self_', {'db': 'mysql'}], 'db': {'pool': {'size': 10}}}");
    assertThat(composed())
        .isEqualTo(read("{'db': {'port': 3306, 'pool': {'size': 5, 'wait': 1}}}"));
  }

  @Test
  void without_self_the_file_itself_comes_last() {
    file("db/mysql", "{'port': 3306}");
    file("config", "{'defaults': [{'db': 'mysql'}], 'db': {'port': 1}}");
    assertThat(composed()).isEqualTo(read("{'db': {'port': 1}}"));
  }

  @Test
  void an_option_may_have_a_list_of_its_own() {
    file("config", "{'defaults': [{'server': 'apache'}]}");
    file("server/apache", "{'defaults': [{'db': 'mysql'}], 'name': 'apache'}");
    file("server/db/mysql", "{'port': 3306}");
    file("server/db/postgres", "{'port': 5432}");
    assertThat(composed()).isEqualTo(read("{'server': {'db': {'port': 3306}, 'name': 'apache'}}"));
    choices.put("server/db", "postgres");
    assertThat(composed()).isEqualTo(read("{'server': {'db': {'port': 5432}, 'name': 'apache'}}"));
  }

  @Test
  void and_so_may_the_options_in_that() {
    file("config", "{'defaults': [{'server': 'apache'}]}");
    file("server/apache", "{'defaults': [{'db': 'mysql'}]}");
    file("server/db/mysql", "{'defaults': [{'pool': 'big'}], 'port': 3306}");
    file("server/db/pool/big", "{'size': 50}");
    assertThat(composed())
        .isEqualTo(read("{'server': {'db': {'pool': {'size': 50}, 'port': 3306}}}"));
  }

  @Test
  void a_map_and_something_else_do_not_mix() {
    file("a/x", "{'v': {'deep': 1}, 'w': 2, 'list': [1, 2]}");
    file("config", "{'defaults': [{'a': 'x'}], 'a': {'v': 3, 'w': {'deep': 4}, 'list': [3]}}");
    assertThat(composed()).isEqualTo(read("{'a': {'v': 3, 'w': {'deep': 4}, 'list': [3]}}"));
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    file("config", "{'defaults': [{'db': 'oracle'}]}");
    assertThatThrownBy(this::composed)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("db/oracle");
  }

  @Test
  void composing_changes_no_file() {
    file("config", "{'defaults': [{'db': 'mysql'}], 'db': {'pool': {'size': 10}}}");
    file("db/mysql", "{'port': 3306, 'pool': {'size': 5, 'wait': 1}}");
    String before = files.toString();
    composed();
    assertThat(files).hasToString(before);
    assertThat(composed()).as("the second time").isEqualTo(composed());
  }

  /** The judge is the real thing: files made by chance, each with a list made by chance. */
  @Property(tries = 100)
  void it_composes_as_a_Composer_does(
      @ForAll @Size(10) List<@IntRange(max = 11) Integer> numbers,
      @ForAll @IntRange(max = 2) int chosen) {
    Map<String, Map<String, Object>> files = new TreeMap<>();
    files.put("config", made(numbers.get(0), numbers.get(1), List.of("g", "h")));
    for (String option : List.of("x", "y")) {
      int i = option.equals("x") ? 2 : 4;
      files.put("g/" + option, made(numbers.get(i), numbers.get(i + 1), List.of("h")));
      files.put("h/" + option, made(numbers.get(i + 1), 1, List.of()));
      files.put("g/h/" + option, made(numbers.get(i + 4), 2, List.of()));
    }
    Map<String, String> choices = new LinkedHashMap<>();
    List<String> overrides = new ArrayList<>();
    boolean has =
        files.get("config").get("defaults") instanceof List<?> l && l.toString().contains("g=");
    if (chosen > 0 && has) {
      choices.put("g", chosen == 1 ? "x" : "y");
      overrides.add("g=" + choices.get("g"));
    }
    Map<String, String> texts = new TreeMap<>();
    files.forEach((path, file) -> texts.put(path, GSON.toJson(file)));
    Composer judge = Composer.builder().source(new Memory(texts)).build();
    String expected = Json.text(judge.compose("config", overrides).config());
    Map<String, Object> got = new Composing(files, choices).compose("config");
    assertThat(JsonParser.parseString(GSON.toJson(got)))
        .as("%s with %s", texts, choices)
        .isEqualTo(JsonParser.parseString(expected));
  }

  /** A file whose list has some of the groups, and _self_ at some place. */
  private static Map<String, Object> made(int shape, int value, List<String> groups) {
    List<Object> defaults = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++)
      if ((shape >> i) % 2 == 0) defaults.add(Map.of(groups.get(i), value % 2 == 0 ? "x" : "y"));
    if (shape < 8) defaults.add(Math.min(shape / 3, defaults.size()), "_self_");
    Map<String, Object> file = new LinkedHashMap<>();
    if (!groups.isEmpty()) file.put("defaults", defaults);
    file.put("v", value);
    file.put("w" + shape % 3, value + 1);
    if (shape % 2 == 1) file.put("h", Map.of("v", value + 2, "deep", Map.of("z" + shape % 2, 1)));
    return file;
  }
}
