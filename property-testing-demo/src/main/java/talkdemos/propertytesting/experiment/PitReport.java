// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What PIT says, in its XML, of the mutants that one set of tests has judged.
 *
 * @param killed whether the tests have noticed each of them, in the report's order; a mutant that
 *     never comes to an end counts as noticed
 */
record PitReport(Map<Mutant, Boolean> killed) {

  /**
   * A change to one instruction.
   *
   * @param type the class, by its binary name
   * @param descriptor the types of the method's parameters and of its result
   * @param line in the source file
   * @param indexes which of the method's instructions, as PIT counts them
   * @param mutator the class that made it, by its simple name
   */
  record Mutant(
      String type,
      String method,
      String descriptor,
      int line,
      String indexes,
      String mutator,
      String description) {}

  /**
   * Reads a report.
   *
   * @throws IllegalArgumentException if it is none, or tells of a mutant that was not judged
   */
  static PitReport read(Path xml) throws IOException {
    Map<Mutant, Boolean> killed = new LinkedHashMap<>();
    for (Element each : children(root(xml), "mutation")) {
      String status = each.getAttribute("status");
      boolean alive =
          switch (status) {
            case "KILLED", "TIMED_OUT", "MEMORY_ERROR" -> false;
            case "SURVIVED", "NO_COVERAGE" -> true;
            default ->
                throw new IllegalArgumentException(
                    xml + ": got a mutant with status '" + status + "', expected a verdict");
          };
      if (killed.put(mutant(each, xml), !alive) != null) {
        throw new IllegalArgumentException(xml + ": names a mutant twice: " + mutant(each, xml));
      }
    }
    return new PitReport(killed);
  }

  private static Element root(Path xml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null); // it would print what is thrown anyway
      Element root = builder.parse(xml.toFile()).getDocumentElement();
      if (root.getTagName().equals("mutations")) return root;
      throw new IllegalArgumentException(
          xml + ": got <" + root.getTagName() + ">, expected PIT's <mutations>");
    } catch (SAXException noXml) {
      throw new IllegalArgumentException(xml + ": is no XML: " + noXml.getMessage(), noXml);
    } catch (ParserConfigurationException unlikely) {
      throw new IllegalStateException(unlikely);
    }
  }

  private static Mutant mutant(Element mutation, Path xml) {
    String mutator = text(mutation, xml, "mutator");
    return new Mutant(
        text(mutation, xml, "mutatedClass"),
        text(mutation, xml, "mutatedMethod"),
        text(mutation, xml, "methodDescription"),
        Integer.parseInt(text(mutation, xml, "lineNumber")),
        text(mutation, xml, "indexes"),
        mutator.substring(mutator.lastIndexOf('.') + 1),
        text(mutation, xml, "description"));
  }

  private static String text(Element mutation, Path xml, String name) {
    List<Element> found = children(mutation, name);
    if (found.size() == 1) return found.get(0).getTextContent();
    throw new IllegalArgumentException(
        "%s: got a <mutation> with %d <%s>, expected one".formatted(xml, found.size(), name));
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> children = new ArrayList<>();
    NodeList nodes = parent.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) children.add((Element) nodes.item(i));
    return children;
  }
}
