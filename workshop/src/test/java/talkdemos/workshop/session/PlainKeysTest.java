// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkdemos.tdd.watch.Keys;

class PlainKeysTest {
  @ParameterizedTest(name = "{0} gives {1}, as {2}")
  @CsvSource(
      textBlock =
          """
          ^[[Cq,     q,  an arrow is no key c
          ^[OSq,     q,  nor is F4 a key s
          h^[[1;5Hq, hq, nor Home with Ctrl a key h
          ^[[6~q,    q,  Page Down
          ^[xq,      q,  Alt and x
          ^[^[[Cq,   q,  Escape and an arrow
          q^[,       q,  Escape at the end
          q^[[,      q,  a sequence that is cut short
          hnq,       hnq, letters
          """)
  void what_a_key_sends_in_several_characters_is_left_out(String typed, String keys, String why)
      throws IOException {
    byte[] bytes = typed.replace("^[", "\u001b").getBytes(StandardCharsets.UTF_8);
    PlainKeys plain = new PlainKeys(Keys.of(new ByteArrayInputStream(bytes)));
    StringBuilder read = new StringBuilder();
    for (int key = plain.next(); key >= 0; key = plain.next()) read.append((char) key);
    assertThat(read).as(why).hasToString(keys);
  }
}
