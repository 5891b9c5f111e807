// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson07;

import static org.mockito.Mockito.mockConstruction;
import static org.mockito.Mockito.mockStatic;

import java.util.Random;
import org.mockito.MockedConstruction;
import org.mockito.MockedStatic;

/** A program that patches the JDK where Mockito lets it, and does not survive. */
final class Ruin {
  private Ruin() {}

  public static void main(String[] args) {
    try (MockedConstruction<Random> random = mockConstruction(Random.class)) {
      Math.random(); // its generator is made at the first call, and here it is a mock
      System.out.println("mocks: " + random.constructed().size());
    }
    System.out.println("after the patch: " + Math.random() + " " + Math.random());
    try (MockedStatic<Math> math = mockStatic(Math.class)) {
      math.when(Math::random).thenReturn(0.5);
      System.out.println("Math is patched");
    }
    System.out.println("the end");
  }
}
