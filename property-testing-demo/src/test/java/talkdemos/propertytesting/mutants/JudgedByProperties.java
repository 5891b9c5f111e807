// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import talkdemos.propertytesting.experiment.Mutants;
import talkdemos.propertytesting.experiment.Run;

/** The properties of the zoo on the correct twins, for PIT, as {@link JudgedByExamples}. */
class JudgedByProperties {
  @TestFactory
  Stream<DynamicTest> each_correct_twin_passes_its_properties() {
    return Twin.all()
        .map(
            twin ->
                DynamicTest.dynamicTest(
                    twin.name(),
                    () ->
                        assertThat(Mutants.run().all(twin.animal().properties().onCorrect()))
                            .isNotEmpty()
                            .noneMatch(Run.Outcome::failed)));
  }
}
