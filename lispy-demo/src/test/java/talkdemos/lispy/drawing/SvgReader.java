// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.drawing;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads an SVG document as the XML that it must be. */
final class SvgReader {
  private SvgReader() {}

  static Document parse(String svg) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("not XML: " + svg, e);
    }
  }

  /** What the text elements hold, in document order. */
  static List<String> texts(Document svg) {
    NodeList texts = svg.getElementsByTagName("text");
    return IntStream.range(0, texts.getLength())
        .mapToObj(texts::item)
        .map(Node::getTextContent)
        .toList();
  }

  static List<String> texts(String svg) {
    return texts(parse(svg));
  }
}
