// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static talkdemos.chainmap.ChainMap.Policy.DEEP;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SerializationTest {
  private interface Hook extends Function<String, Integer>, Serializable {}

  @SuppressWarnings("unchecked")
  private static <T> T again(T object) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(object);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        return (T) in.readObject();
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void usage() {
    Map<String, Integer> front = new HashMap<>(Map.of("a", 1));
    ChainMap<String, Integer> chain =
        again(new ChainMap<>(front, new HashMap<>(Map.of("a", 0, "b", 2))));
    assertThat(chain).isEqualTo(Map.of("a", 1, "b", 2));
    chain.remove("a");
    assertThat(chain).containsEntry("a", 0);
    assertThat(front).containsEntry("a", 1);
  }

  @Test
  void policy_and_hook_are_kept() {
    Hook length = String::length;
    ChainMap<String, Integer> chain =
        again(
            new ChainMap<>(DEEP, List.of(new Frame<>(), new Frame<>(Map.of("b", 2))))
                .withMissing(length));
    chain.put("b", 3);
    assertThat(chain.levelOf("b")).isEqualTo(1);
    assertThat(chain.get("four")).isEqualTo(4);
  }

  @Test
  void maps_that_two_chains_share_are_still_shared() {
    ChainMap<String, Integer> parent = new ChainMap<>();
    List<ChainMap<String, Integer>> both = again(List.of(parent, parent.newChild()));
    both.get(0).put("a", 1);
    assertThat(both.get(1)).containsEntry("a", 1);
  }

  @Test
  void an_index_is_made_anew() {
    ChainMap<String, Integer> chain = again(new ChainMap<>(new Frame<>(Map.of("a", 1))).indexed());
    for (int i = 0; i < 100; i++) assertThat(chain.get("a")).isEqualTo(1);
    chain.put("a", 2);
    assertThat(chain.get("a")).isEqualTo(2);
  }

  @Test
  void a_map_that_is_not_serializable_is_named() {
    Map<String, Integer> view = Map.copyOf(new HashMap<String, Integer>());
    ChainMap<String, Object> chain = new ChainMap<>(new HashMap<>(Map.of("view", new Object())));
    assertThat(again(new ChainMap<>(view))).isEmpty();
    assertThatThrownBy(() -> again(chain)).hasCauseInstanceOf(NotSerializableException.class);
  }
}
