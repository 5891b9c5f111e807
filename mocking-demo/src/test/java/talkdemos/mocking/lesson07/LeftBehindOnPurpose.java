// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson07;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.mockito.MockedStatic;

/** Pairs of equal tests, of which the second fails; {@link Lesson07StaticsTest} runs them. */
final class LeftBehindOnPurpose {
  private LeftBehindOnPurpose() {}

  /** What is mocked. */
  interface StringConsumer {
    void accept(String text);
  }

  /** The mock is kept in a static, to be made once. */
  @TestMethodOrder(MethodOrderer.MethodName.class)
  static class InAStatic {
    static final StringConsumer MAILER = mock();

    @Test
    void first() {
      MAILER.accept("ann");
      verify(MAILER).accept(any());
    }

    @Test
    void second() {
      MAILER.accept("ann");
      verify(MAILER).accept(any());
    }
  }

  /** The patch is opened and nobody closes it. */
  @TestMethodOrder(MethodOrderer.MethodName.class)
  static class LeftOpen {
    @Test
    void first() {
      MockedStatic<Lesson07StaticsTest.Level> level = mockStatic(Lesson07StaticsTest.Level.class);
      level.when(Lesson07StaticsTest.Level::now).thenReturn("patched");
    }

    @Test
    void second() {
      MockedStatic<Lesson07StaticsTest.Level> level = mockStatic(Lesson07StaticsTest.Level.class);
      level.when(Lesson07StaticsTest.Level::now).thenReturn("patched");
    }
  }
}
