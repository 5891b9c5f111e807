// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import talkdemos.propertytesting.experiment.Examples;

/**
 * The examples of the zoo on the correct twins, for PIT: it takes no test class that is nested in
 * another, as all of the zoo's are.
 */
class JudgedByExamples {
  @TestFactory
  Stream<DynamicTest> each_correct_twin_passes_its_examples() {
    return Twin.all()
        .map(
            twin ->
                DynamicTest.dynamicTest(
                    twin.name(),
                    () -> {
                      Examples examples = Examples.run(twin.animal().examples().onCorrect());
                      assertThat(examples.pass()).as(examples.failures()).isTrue();
                    }));
  }
}
