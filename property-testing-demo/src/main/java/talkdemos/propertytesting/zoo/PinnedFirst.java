// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;
import talkdemos.propertytesting.choices.Source;

/**
 * Messages in the order of an inbox: the pinned ones, then the youngest. Of two that are pinned,
 * each is said to be before the other. Short lists come out in some order; for long ones the JDK's
 * sort may throw "Comparison method violates its general contract!".
 */
public final class PinnedFirst {
  private PinnedFirst() {}

  /** A message. */
  public record Message(boolean pinned, int minutesOld) {}

  /** The specification: pinned before others; among both, the younger first. */
  public interface Order extends Comparator<Message> {}

  public static final class Buggy implements Order {
    @Override
    public int compare(Message a, Message b) {
      if (a.pinned) return -1;
      if (b.pinned) return 1;
      return Integer.compare(a.minutesOld, b.minutesOld);
    }
  }

  public static final class Correct implements Order {
    @Override
    public int compare(Message a, Message b) {
      if (a.pinned != b.pinned) return a.pinned ? -1 : 1;
      return Integer.compare(a.minutesOld, b.minutesOld);
    }
  }

  /** What a careful developer would write. */
  public abstract static class Examples {
    private final Order order;
    private final Message pinned = new Message(true, 30);
    private final Message young = new Message(false, 5);
    private final Message old = new Message(false, 60);

    Examples(Order order) {
      this.order = order;
    }

    @Test
    void the_younger_is_first() {
      assertThat(order.compare(young, old)).isNegative();
      assertThat(order.compare(old, young)).isPositive();
      assertThat(order.compare(old, new Message(false, 60))).isZero();
    }

    @Test
    void pinned_is_before_others_however_old() {
      assertThat(order.compare(pinned, young)).isNegative();
      assertThat(order.compare(young, pinned)).isPositive();
      assertThat(order.compare(old, pinned)).isPositive();
    }

    @Test
    void an_inbox_is_sorted() {
      List<Message> inbox = new ArrayList<>(List.of(old, young, pinned));
      inbox.sort(order);
      assertThat(inbox).containsExactly(pinned, young, old);
    }

    @Test
    void an_empty_inbox_is_sorted_too() {
      List<Message> inbox = new ArrayList<>();
      inbox.sort(order);
      assertThat(inbox).isEmpty();
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

  /** Three messages, for a law of three. */
  public record Three(Message a, Message b, Message c) {}

  private static Arbitrary<Message> messages() {
    return Combinators.combine(Arbitraries.of(false, true), Arbitraries.integers().between(0, 100))
        .as(Message::new);
  }

  /** What must hold for all messages: the contract of {@link Comparator#compare}, and the order. */
  public abstract static class Properties {
    private final Order order;

    Properties(Order order) {
      this.order = order;
    }

    @Property
    void the_contract_of_a_comparator_is_kept(@ForAll("threes") Three three) {
      int ab = Integer.signum(order.compare(three.a, three.b));
      int bc = Integer.signum(order.compare(three.b, three.c));
      int ac = Integer.signum(order.compare(three.a, three.c));
      assertThat(Integer.signum(order.compare(three.b, three.a))).as("b with a").isEqualTo(-ab);
      if (ab == bc) assertThat(ac).as("a with c, as a with b with c").isEqualTo(ab);
      if (ab == 0) assertThat(ac).as("a with c, as b with c").isEqualTo(bc);
      boolean pinnedAlike = three.a.pinned == three.b.pinned;
      boolean first = pinnedAlike ? three.a.minutesOld < three.b.minutesOld : three.a.pinned;
      if (first) assertThat(ab).as("a, which is to be first, with b").isNegative();
    }

    @Provide
    Arbitrary<Three> threes() {
      return Combinators.combine(messages(), messages(), messages()).as(Three::new);
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
      Arbitrary<Three> threes() {
        return Choices.arbitrary(THREES);
      }
    }
  }

  /** A weak property: it does not say how those that are pinned follow each other. */
  public static final class PinnedComeFirst {
    @Property
    void no_other_comes_before_a_pinned_one(@ForAll("inboxes") List<Message> inbox) {
      List<Message> sorted = new ArrayList<>(inbox);
      sorted.sort(new Buggy());
      assertThat(sorted).hasSameElementsAs(inbox);
      for (int i = 1; i < sorted.size(); i++) {
        assertThat(sorted.get(i).pinned && !sorted.get(i - 1).pinned).as("at " + i).isFalse();
      }
    }

    @Provide
    Arbitrary<List<Message>> inboxes() {
      return messages().list().ofMaxSize(20);
    }
  }

  /** No property at all, on long lists: the sort of the JDK may find out by itself. */
  public static final class LongListsAreSorted {
    @Property
    void the_sort_does_not_throw(@ForAll("inboxes") List<Message> inbox) {
      new ArrayList<>(inbox).sort(new Buggy());
    }

    @Provide
    Arbitrary<List<Message>> inboxes() {
      return messages().list().ofMaxSize(200);
    }
  }

  private static final Generator<Message> MESSAGES =
      source -> new Message(source.bool(), source.integer(0, 100));

  static final Generator<Three> THREES =
      source -> new Three(source.draw(MESSAGES), source.draw(MESSAGES), source.draw(MESSAGES));

  /** Sorts by it and expects nothing: what a fuzzer without a specification can see. */
  static void fuzz(Source source) {
    source.list(MESSAGES, 50, 200).sort(new Buggy());
  }
}
