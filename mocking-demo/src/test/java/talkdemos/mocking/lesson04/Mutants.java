// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson04;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What the three suites say of PIT's mutants of the service.
 *
 * @param machine processors, operating system and JVM
 * @param suites by their names
 */
record Mutants(String date, String machine, String pit, String command, Map<String, Found> suites) {
  static final List<String> SUITES = List.of("mock-heavy", "fake-based", "end-to-end");

  /**
   * What one suite found.
   *
   * @param mutants how many there were
   * @param killed those that made a test fail or hang
   * @param survivors those that ran unnoticed: class, method, line and what was changed
   * @param notRun those in code that no test of the suite runs
   */
  record Found(int mutants, int killed, List<String> survivors, int notRun) {}

  /** The result that was kept. */
  static Mutants kept() throws IOException {
    try (InputStream in = Mutants.class.getResourceAsStream("mutants.json");
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return new Gson().fromJson(text, Mutants.class);
    }
  }

  /** What PIT wrote for each suite, in a folder for each. */
  static Map<String, Found> found(Path reports) throws IOException {
    Map<String, Found> found = new LinkedHashMap<>();
    for (String suite : SUITES) found.put(suite, read(reports.resolve(suite)));
    return found;
  }

  private static Found read(Path folder) throws IOException {
    NodeList mutations;
    try (InputStream in = Files.newInputStream(folder.resolve("mutations.xml"))) {
      mutations =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(in)
              .getElementsByTagName("mutation");
    } catch (ParserConfigurationException | SAXException broken) {
      throw new IOException(folder + ": not what PIT writes", broken);
    }
    int killed = 0;
    int notRun = 0;
    List<String> survivors = new ArrayList<>();
    for (int i = 0; i < mutations.getLength(); i++) {
      Element mutation = (Element) mutations.item(i);
      if (mutation.getAttribute("detected").equals("true")) killed++;
      else if (mutation.getAttribute("status").equals("NO_COVERAGE")) notRun++;
      else survivors.add(shown(mutation));
    }
    return new Found(mutations.getLength(), killed, survivors, notRun);
  }

  private static String shown(Element mutation) {
    String type = text(mutation, "mutatedClass");
    return "%s.%s:%s: %s"
        .formatted(
            type.substring(type.lastIndexOf('.') + 1),
            text(mutation, "mutatedMethod"),
            text(mutation, "lineNumber"),
            text(mutation, "description"));
  }

  private static String text(Element mutation, String tag) {
    return mutation.getElementsByTagName(tag).item(0).getTextContent();
  }
}
