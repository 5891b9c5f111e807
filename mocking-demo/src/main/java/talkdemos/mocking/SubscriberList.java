// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import talkdemos.mocking.drought.Subscribers;

/** Who wants to hear of which region, from lines like {@code Harz=ann@example.org}. */
public final class SubscriberList implements Subscribers {
  private final Map<String, Set<String>> regions = new LinkedHashMap<>();

  /**
   * Adds one.
   *
   * @throws IllegalArgumentException if it is not REGION=ADDRESS
   */
  public void add(String text) {
    int equals = text.lastIndexOf('='); // a region may hold one, an address hardly
    String region = text.substring(0, Math.max(0, equals)).strip();
    String address = text.substring(equals + 1).strip();
    if (region.isEmpty() || equals < 0)
      throw new IllegalArgumentException("got \"" + text + "\", expected REGION=ADDRESS");
    regions.computeIfAbsent(region, key -> new TreeSet<>()).add(address(address));
  }

  /**
   * A mail address as it is.
   *
   * @throws IllegalArgumentException if it is none
   */
  static String address(String text) {
    try {
      return new InternetAddress(text, true).getAddress();
    } catch (AddressException wrong) {
      throw new IllegalArgumentException(
          "got \"" + text + "\", expected a mail address: " + wrong.getMessage(), wrong);
    }
  }

  /**
   * Adds those of a file in UTF-8: one a line; empty lines and lines that start with # say nothing.
   *
   * @throws BadInput if it cannot be read
   */
  public void addAll(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (NoSuchFileException none) {
      throw new BadInput(file + ": there is no such file; expected lines of REGION=ADDRESS");
    } catch (CharacterCodingException other) {
      throw new BadInput(file + ": this is no text in UTF-8; expected lines of REGION=ADDRESS");
    } catch (IOException failed) {
      String reason =
          failed instanceof AccessDeniedException ? "no permission" : failed.getMessage();
      throw new BadInput(
          file + ": it cannot be read: " + reason + "; expected lines of REGION=ADDRESS");
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (i == 0 && line.startsWith("\uFEFF")) line = line.substring(1); // editors on Windows
      if (line.isEmpty() || line.startsWith("#")) continue;
      try {
        add(line);
      } catch (IllegalArgumentException wrong) {
        throw new BadInput(file + ":" + (i + 1) + ": " + wrong.getMessage());
      }
    }
  }

  /** The regions that somebody wants to hear of, in the order in which they were added. */
  public List<String> regions() {
    return List.copyOf(regions.keySet());
  }

  @Override
  public Set<String> of(String region) {
    return regions.getOrDefault(region, Set.of());
  }
}
