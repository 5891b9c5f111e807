// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.source.ReadException;
import talkdemos.lispy.source.Source;
import talkdemos.lispy.values.Char;
import talkdemos.lispy.values.Eof;
import talkdemos.lispy.values.Pair;

/** What holds for all texts. */
class ReaderPropertyTest {

  /** One datum or one failure, and where it was. */
  private record Item(Object datum, String failure, Place place) {}

  private static Item next(DatumReader reader) {
    try {
      return new Item(reader.read(), null, reader.place());
    } catch (ReadException e) {
      return new Item(null, e.problem(), e.place());
    }
  }

  // ---------------------------------------------------------------- any text

  @Property(tries = 5000)
  void any_text_is_data_or_a_failure_in_it(@ForAll("texts") String text) {
    DatumReader reader = new DatumReader(new Source("any", text));
    Item item = next(reader);
    for (int i = 0; item.datum != Eof.EOF; item = next(reader), i++) {
      assertThat(i).isLessThanOrEqualTo(text.length());
      assertThat(item.place.start()).isBetween(0, item.place.end());
      assertThat(item.place.end()).isLessThanOrEqualTo(text.length());
      assertThat(item.place.toString()).matches("any:\\d+:\\d+");
    }
  }

  @Property(tries = 3000)
  void a_port_gives_what_its_text_gives(@ForAll("texts") String text) {
    Ports.OfText port = new Ports.OfText(text);
    DatumReader ofPort = new DatumReader("any", port);
    DatumReader ofText = new DatumReader(new Source("any", text));
    for (int i = 0; i <= text.length(); i++) {
      Item expected = next(ofText);
      Item got = next(ofPort);
      assertThat(got.failure).isEqualTo(scalars(expected.failure));
      assertThat(got.place).hasToString(expected.place.toString());
      assertThat(got.place.text()).isEqualTo(scalars(expected.place.text()));
      if (expected.failure == null) {
        assertThat(Datums.isomorphic(got.datum, expected.datum)).isTrue();
        assertThat(port.offset()).isEqualTo(expected.place.end());
      }
    }
  }

  private static String scalars(String text) {
    return text == null
        ? null
        : text.codePoints()
            .map(c -> Char.isScalarValue(c) ? c : 0xFFFD)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  @Provide
  static Arbitrary<String> texts() {
    Arbitrary<String> syntax =
        Arbitraries.of(
            "(",
            "(",
            ")",
            ")",
            "[",
            "'",
            "`",
            ",",
            ",@",
            "\"",
            "|",
            "\\",
            "#",
            ";",
            ".",
            " . ",
            "#(",
            "#u8(",
            "#\\",
            "#|",
            "|#",
            "#;",
            "#!",
            "fold-case",
            "#0=",
            "#0#",
            "#1=",
            "#1#",
            "a",
            "A",
            "x",
            "1",
            "-",
            "+",
            "e",
            "41;",
            "/",
            "0",
            "i",
            "#e",
            "#x",
            "@",
            "255",
            "256",
            "space",
            "t",
            "f",
            " ",
            " ",
            "\n",
            "\r",
            "\t",
            "é",
            "λ",
            "😀",
            "\uD83D",
            "\uDE00",
            "\uFEFF",
            "\u0000",
            "\u00A0");
    return Arbitraries.oneOf(
            syntax.list().ofMaxSize(25).map(parts -> String.join("", parts)),
            Arbitraries.strings().ofMaxLength(20),
            Datums.spellings().map(text -> text.length() < 3 ? text : text.substring(1)))
        .withoutEdgeCases();
  }

  // ---------------------------------------------------------------- texts of data

  @Property
  void every_spelling_is_a_datum(@ForAll("spellings") String text) {
    assertThat(Datums.read(text)).isNotNull();
  }

  @Property
  void the_beginning_of_a_datum_is_never_wrong(@ForAll("spellings") String text) {
    for (int end = 0; end < text.length(); end = text.offsetByCodePoints(end, 1)) {
      DatumReader reader = new DatumReader(new Source("prefix", text.substring(0, end)));
      try {
        while (reader.read() != Eof.EOF) {}
      } catch (ReadException e) {
        boolean inAtom = e.place().end() == end && e.place().text().matches("#(\\\\|[xbdoei]).*");
        assertThat(e.incomplete() || inAtom).as(text.substring(0, end) + ": " + e).isTrue();
      }
    }
  }

  @Property
  void the_place_of_a_list_holds_its_text(@ForAll("spellings") String text) {
    if (text.matches("(?s).*#(\\d|!).*")) {
      return; // what is inside means something else when it is read alone
    }
    DatumReader reader = new DatumReader(new Source("places", text));
    List<Object> waiting = new ArrayList<>(List.of(reader.read()));
    assertThat(Datums.same(Datums.read(reader.place().text()), waiting.get(0))).isTrue();
    while (!waiting.isEmpty()) {
      Object datum = waiting.remove(waiting.size() - 1);
      if (datum instanceof Object[] vector) {
        waiting.addAll(List.of(vector));
      } else if (datum instanceof Pair pair) {
        boolean list = isRead(reader.places().of(pair).text(), pair);
        boolean tail = isRead("(" + reader.places().of(pair).text() + "\n)", pair);
        assertThat(list || tail).as(reader.places().of(pair).text()).isTrue();
        String car = reader.places().ofCar(pair).text();
        assertThat("'`,,@".contains(car) || isRead(car, pair.car)).as(car).isTrue();
        waiting.add(pair.car);
        waiting.add(pair.cdr);
      }
    }
  }

  private static boolean isRead(String text, Object expected) {
    try {
      List<Object> data = Datums.readAll(text);
      return data.size() == 1 && Datums.same(data.get(0), expected);
    } catch (ReadException e) {
      return false;
    }
  }

  @Provide
  static Arbitrary<String> spellings() {
    return Datums.spellings();
  }
}
