package kata.legacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the machine prints is what was approved once. */
class ReceiptTest {
  @Test
  void leaving_at_once() throws IOException {
    LocalDateTime now = LocalDateTime.now();
    String printed = printed(() -> new ParkingMachine().exit("EP 2022", 1, now, false));

    check("leaving-at-once", withoutTime(printed));
  }

  private static String withoutTime(String printed) {
    return printed.replaceAll("[0-9.]{10} [0-9:]{5}", "<time>");
  }

  static String printed(Runnable action) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, UTF_8));
    try {
      action.run();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(UTF_8);
  }

  /** Compares a text with the resource of that name, line by line. */
  static void check(String name, String text) throws IOException {
    List<String> received = text.lines().toList();
    List<String> approved = approved(name);
    assertThat(approved)
        .withFailMessage(name + ": nothing is approved yet, received\n" + text)
        .isNotEmpty();
    assertThat(received).as(name).hasSameSizeAs(approved);
    for (int line = 0; line < received.size(); line++) {
      assertThat(received.get(line))
          .withFailMessage(
              "%s: approved \"%s\", received \"%s\"", name, approved.get(line), received.get(line))
          .isEqualTo(approved.get(line));
    }
  }

  private static List<String> approved(String name) throws IOException {
    String resource = "/approved/" + name + ".txt";
    try (InputStream in = ReceiptTest.class.getResourceAsStream(resource)) {
      return in == null ? List.of() : new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }
}
