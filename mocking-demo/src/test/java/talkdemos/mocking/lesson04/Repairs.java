// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson04;

import java.util.List;
import talkdemos.mocking.variants.Bench;
import talkdemos.mocking.variants.Edit;

/**
 * What the tests need after a refactoring that they did not survive: the smallest change that we
 * found. Each is proved: without it the suite fails or does not compile, with it all tests pass.
 */
final class Repairs {
  private static final String MOCKS = "lesson04/MockHeavyTest.java";

  private Repairs() {}

  static List<Edit> of(String suite, String refactoring, Bench bench) {
    return switch (suite + ": " + refactoring) {
      case "mock-heavy: a reading is kept after it was judged, not before" -> swapped();
      case "mock-heavy: the open alert is asked for only where it matters" -> notAsked();
      case "mock-heavy: the past of all stations is fetched at once" ->
          List.of(bench.rewritten(MOCKS, Repairs::pastAtOnce));
      case "mock-heavy: the mails are handed over at once" ->
          List.of(bench.rewritten(MOCKS, Repairs::mailsAtOnce));
      case "mock-heavy: a port's method is renamed" -> renamed(MOCKS);
      case "fake-based: a port's method is renamed" -> renamed("fakes/FakeSoilMoisture.java");
      case "mock-heavy: the constructor takes its neighbours as one record" ->
          Edit.of(
              MOCKS,
              "List.of(\"Harz\"), soil, history, alerts, subscribers, mailer, retry, noon);",
              "List.of(\"Harz\"), new DroughtWatch.Around(soil, history, alerts, subscribers,"
                  + " mailer), retry, noon);");
      case "fake-based: the constructor takes its neighbours as one record" ->
          Edit.of(
              "fakes/Neighbourhood.java",
              """
                      soil,
                      history,
                      alerts,
                      region -> subscribers.getOrDefault(region, Set.of()),
                      mailer,
              """,
              """
                      new DroughtWatch.Around(
                          soil,
                          history,
                          alerts,
                          region -> subscribers.getOrDefault(region, Set.of()),
                          mailer),
              """);
      default ->
          throw new IllegalArgumentException(suite + " breaks and has no repair: " + refactoring);
    };
  }

  private static List<Edit> renamed(String file) {
    return Edit.of(file, "reportFault", "tellOperator");
  }

  private static List<Edit> swapped() {
    return Edit.of(
        MOCKS,
        """
            order.verify(history).keep(DRY);
            order.verify(history).readings("n1");
        """,
        """
            order.verify(history).readings("n1");
            order.verify(history).keep(DRY);
        """);
  }

  private static List<Edit> notAsked() {
    return Edit.of(
        MOCKS,
        """
            when(alerts.open("Harz")).thenReturn(Optional.empty());
            when(alerts.owed()).thenReturn(List.of());
        """,
        """
            when(alerts.owed()).thenReturn(List.of());
        """,
        """
            verify(alerts).open("Harz");
            verify(alerts).owed();
        """,
        """
            verify(alerts).owed();
        """);
  }

  private static String pastAtOnce(String text) {
    return text.replace(
            "when(history.readings(\"n1\")).thenReturn(PAST);",
            "when(history.readings(List.of(\"n1\"))).thenReturn(Map.of(\"n1\", PAST));")
        .replace(
            "order.verify(history).readings(\"n1\");",
            "order.verify(history).readings(List.of(\"n1\"));")
        .replace("import java.util.List;\n", "import java.util.List;\nimport java.util.Map;\n");
  }

  private static String mailsAtOnce(String text) {
    String both = "List.of(TO_ANN, TO_BOB)";
    return text.replace(
            "    when(alerts.owed()).thenReturn(" + both + ");\n\n",
            "    when(alerts.owed()).thenReturn("
                + both
                + ");\n    when(mailer.sendAll("
                + both
                + ")).thenReturn("
                + both
                + ");\n\n")
        .replace(
            """
                order.verify(mailer).send(TO_ANN);
                order.verify(alerts).delivered(TO_ANN);
                order.verify(mailer).send(TO_BOB);
            """,
            """
                order.verify(mailer).sendAll(List.of(TO_ANN, TO_BOB));
                order.verify(alerts).delivered(TO_ANN);
            """)
        .replace(
            "doThrow(UnavailableException.passing(\"busy\", Duration.ZERO)).when(mailer).send(TO_ANN);",
            "when(mailer.sendAll(" + both + ")).thenReturn(List.of(TO_BOB));")
        .replace(
            "    verify(mailer).send(TO_ANN);\n    verify(mailer).send(TO_BOB);\n",
            "    verify(mailer).sendAll(" + both + ");\n")
        .replace("import static org.mockito.Mockito.doThrow;\n", "")
        .replace("verifyNoInteractions(mailer);", "verify(mailer).sendAll(List.of());")
        .replace(
            "    verifyNoMoreInteractions(alerts, mailer);",
            "    verify(mailer).sendAll(List.of());\n    verifyNoMoreInteractions(alerts, mailer);");
  }
}
