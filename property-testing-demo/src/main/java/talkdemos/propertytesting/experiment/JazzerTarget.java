// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.experiment;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.function.Consumer;
import talkdemos.propertytesting.choices.Domain;
import talkdemos.propertytesting.choices.Generator;
import talkdemos.propertytesting.choices.Rejected;
import talkdemos.propertytesting.choices.Source;
import talkdemos.propertytesting.zoo.Zoo;

/** What Jazzer runs, in a JVM of its own: one animal, fed with Jazzer's data. */
public final class JazzerTarget {
  /** The system property that names the animal. */
  static final String ANIMAL = "talkdemos.propertytesting.animal";

  private static final Consumer<Source> PROGRAM =
      Zoo.named(System.getProperty(ANIMAL)).orElseThrow().fuzz();

  private JazzerTarget() {}

  /** Called by Jazzer for each of its inputs. */
  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    try {
      PROGRAM.accept(new FuzzedSource(data));
    } catch (Rejected noValue) {
      // not the program's fault
    }
  }

  /** Chooses by the bytes of an input, and what is simplest when they are used up. */
  record FuzzedSource(FuzzedDataProvider data) implements Source {
    @Override
    public long choose(Domain domain) {
      if (data.remainingBytes() == 0) return domain.simplest();
      return data.consumeLong(domain.min(), domain.max());
    }

    @Override
    public <T> T draw(Generator<T> part) {
      return part.from(this);
    }
  }
}
