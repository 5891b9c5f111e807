// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;
import talkdemos.propertytesting.choices.Source;

/**
 * The server that is responsible for a key, by the key's hash code, which may be negative. But
 * {@code Math.abs} of the least int is that int. One hash code in four billion has no server, among
 * them that of "polygenelubricants". SpotBugs knows the pattern as RV_ABSOLUTE_VALUE_OF_HASHCODE.
 */
public final class ServerOfKey {
  private ServerOfKey() {}

  /** The specification. */
  public interface Servers {
    /** One of the servers, which are at least one; always the same for equal keys. */
    String of(Object key, List<String> servers);
  }

  public static final class Buggy implements Servers {
    @Override
    public String of(Object key, List<String> servers) {
      return servers.get(Math.abs(key.hashCode()) % servers.size());
    }
  }

  public static final class Correct implements Servers {
    @Override
    public String of(Object key, List<String> servers) {
      return servers.get(Math.floorMod(key.hashCode(), servers.size()));
    }
  }

  /** What a careful developer would write. */
  public abstract static class Examples {
    private final Servers servers;
    private final List<String> three = List.of("a", "b", "c");

    Examples(Servers servers) {
      this.servers = servers;
    }

    @Test
    void equal_keys_have_the_same_server() {
      assertThat(servers.of("customer 17", three)).isEqualTo(servers.of("customer " + 17, three));
    }

    @Test
    void a_negative_hash_code_has_a_server() {
      assertThat(servers.of(-1, three)).isIn(three);
      assertThat(servers.of(-3, three)).isEqualTo("a");
      assertThat(servers.of(-Integer.MAX_VALUE, three)).isIn(three);
    }

    @Test
    void the_greatest_hash_code_has_a_server() {
      assertThat(servers.of(Integer.MAX_VALUE, three)).isEqualTo("b");
    }

    @Test
    void a_single_server_has_all() {
      assertThat(servers.of("customer 17", List.of("a"))).isEqualTo("a");
    }

    @Test
    void each_server_has_some() {
      Set<String> used = new HashSet<>();
      for (int i = 0; i < 100; i++) used.add(servers.of("customer " + i, three));
      assertThat(used).containsExactlyInAnyOrderElementsOf(three);
    }

    public static final class OnBuggy extends Examples {
      public OnBuggy() {
        super(new Buggy());
      }
    }

    public static final class OnCorrect extends Examples {
      public OnCorrect() {
        super(new Correct());
      }
    }
  }

  /** A key and the number of servers. The hash code of an Integer is itself: it can be any. */
  public record Request(Object key, int servers) {
    List<String> names() {
      return IntStream.range(0, servers).mapToObj(i -> "server" + i).toList();
    }
  }

  /** What must hold for every request. */
  public abstract static class Properties {
    private final Servers servers;

    Properties(Servers servers) {
      this.servers = servers;
    }

    @Property
    void each_key_has_a_server(@ForAll("requests") Request request) {
      assertThat(servers.of(request.key, request.names())).isIn(request.names());
    }

    @Provide
    Arbitrary<Request> requests() {
      return requestsOf(Arbitraries.integers());
    }

    public static class OnBuggy extends Properties {
      public OnBuggy() {
        super(new Buggy());
      }
    }

    public static final class OnCorrect extends Properties {
      public OnCorrect() {
        super(new Correct());
      }
    }

    /** The same property; its data shrinks by their choices. */
    public static final class ByChoices extends OnBuggy {
      @Override
      @Provide
      Arbitrary<Request> requests() {
        return Choices.arbitrary(REQUESTS);
      }
    }
  }

  /** Of servers one edge is enough: each pair of edges comes as often, and the keys' matter. */
  private static Arbitrary<Request> requestsOf(Arbitrary<?> keys) {
    Arbitrary<Integer> servers =
        Arbitraries.integers().between(3, 20).edgeCases(edges -> edges.includeOnly(3));
    return Combinators.combine(keys, servers).as(Request::new);
  }

  /** The same property by chance alone. */
  public static final class WithoutEdgeCases extends Properties.OnBuggy {
    @Override
    @Property(edgeCases = EdgeCasesMode.NONE)
    void each_key_has_a_server(@ForAll("requests") Request request) {
      super.each_key_has_a_server(request);
    }
  }

  /** The same property with texts: their edges are not those of their hash codes. */
  public static final class WithDefaultStrings extends Properties.OnBuggy {
    @Override
    @Provide
    Arbitrary<Request> requests() {
      return requestsOf(Arbitraries.strings());
    }
  }

  static final Generator<Request> REQUESTS =
      source ->
          new Request(source.integer(Integer.MIN_VALUE, Integer.MAX_VALUE), source.integer(1, 20));

  /** Calls it and expects nothing: what a fuzzer without a specification can see. */
  static void fuzz(Source source) {
    Request request = REQUESTS.from(source);
    new Buggy().of(request.key, request.names());
  }
}
