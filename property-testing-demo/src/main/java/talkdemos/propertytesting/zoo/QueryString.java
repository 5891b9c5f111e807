// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;
import talkdemos.propertytesting.choices.Source;

/**
 * Writes parameters into the query of a URL, and reads them. A plus sign is legal in a URL, so it
 * is left alone; who reads a query as a form takes it for a space, and C++ arrives as C and two
 * spaces. Jersey had this bug (its issue 387); Spring has left plus signs alone since its version
 * 5, on purpose, and is asked about it again and again (its issue 23025).
 */
public final class QueryString {
  private QueryString() {}

  /** A name and its value; both are well-formed texts, which may be empty. */
  public record Parameter(String name, String value) {}

  /** The specification. */
  public interface Query {
    /**
     * A query as RFC 3986 allows it, without the question mark; letters and digits are as they are.
     */
    String write(List<Parameter> parameters);

    /** The parameters of a query that was written here or by a form of a browser. */
    List<Parameter> read(String query);
  }

  public static final class Buggy implements Query {
    private static final String LEGAL = "-._~!$'()*+,;:@/?"; // but & and =, which separate

    @Override
    public String write(List<Parameter> parameters) {
      StringJoiner query = new StringJoiner("&");
      for (Parameter parameter : parameters) {
        query.add(encoded(parameter.name) + "=" + encoded(parameter.value));
      }
      return query.toString();
    }

    private static String encoded(String text) {
      StringBuilder encoded = new StringBuilder();
      for (byte b : text.getBytes(UTF_8)) {
        boolean ascii = b >= 0;
        if (ascii && (Character.isLetterOrDigit(b) || LEGAL.indexOf(b) >= 0)) {
          encoded.append((char) b);
        } else {
          encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
        }
      }
      return encoded.toString();
    }

    @Override
    public List<Parameter> read(String query) {
      List<Parameter> parameters = new ArrayList<>();
      if (query.isEmpty()) return parameters;
      for (String parameter : query.split("&")) {
        int equals = parameter.indexOf('=');
        parameters.add(
            new Parameter(
                URLDecoder.decode(parameter.substring(0, equals), UTF_8),
                URLDecoder.decode(parameter.substring(equals + 1), UTF_8)));
      }
      return parameters;
    }
  }

  public static final class Correct implements Query {
    private static final String LEGAL = "-._~!$'()*,;:@/?"; // but & and =, and + which is a space

    @Override
    public String write(List<Parameter> parameters) {
      StringJoiner query = new StringJoiner("&");
      for (Parameter parameter : parameters) {
        query.add(encoded(parameter.name) + "=" + encoded(parameter.value));
      }
      return query.toString();
    }

    private static String encoded(String text) {
      StringBuilder encoded = new StringBuilder();
      for (byte b : text.getBytes(UTF_8)) {
        boolean ascii = b >= 0;
        if (ascii && (Character.isLetterOrDigit(b) || LEGAL.indexOf(b) >= 0)) {
          encoded.append((char) b);
        } else {
          encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
        }
      }
      return encoded.toString();
    }

    @Override
    public List<Parameter> read(String query) {
      List<Parameter> parameters = new ArrayList<>();
      if (query.isEmpty()) return parameters;
      for (String parameter : query.split("&")) {
        int equals = parameter.indexOf('=');
        parameters.add(
            new Parameter(
                URLDecoder.decode(parameter.substring(0, equals), UTF_8),
                URLDecoder.decode(parameter.substring(equals + 1), UTF_8)));
      }
      return parameters;
    }
  }

  /** What a careful developer would write. */
  public abstract static class Examples {
    private final Query query;

    Examples(Query query) {
      this.query = query;
    }

    private void isWritten(Parameter parameter, String text) {
      assertThat(query.write(List.of(parameter))).isEqualTo(text);
      assertThat(query.read(text)).containsExactly(parameter);
    }

    @Test
    void parameters_are_separated_by_ampersands() {
      List<Parameter> two = List.of(new Parameter("q", "jqwik"), new Parameter("page", "2"));
      assertThat(query.write(two)).isEqualTo("q=jqwik&page=2");
      assertThat(query.read("q=jqwik&page=2")).isEqualTo(two);
    }

    @Test
    void a_space_is_encoded() {
      isWritten(new Parameter("q", "property based"), "q=property%20based");
    }

    @Test
    void a_space_of_a_form_is_read() {
      assertThat(query.read("q=property+based"))
          .containsExactly(new Parameter("q", "property based"));
    }

    @Test
    void separators_in_a_value_are_encoded() {
      isWritten(new Parameter("q", "a&b=c#d"), "q=a%26b%3Dc%23d");
    }

    @Test
    void a_percent_sign_is_encoded() {
      isWritten(new Parameter("discount", "100%"), "discount=100%25");
      isWritten(new Parameter("q", "%20"), "q=%2520");
    }

    @Test
    void other_letters_are_encoded_in_utf_8() {
      isWritten(new Parameter("größe", "5 €"), "gr%C3%B6%C3%9Fe=5%20%E2%82%AC");
    }

    @Test
    void no_parameters_and_no_value_are_fine() {
      assertThat(query.write(List.of())).isEmpty();
      assertThat(query.read("")).isEmpty();
      isWritten(new Parameter("q", ""), "q=");
    }

    public static final class OnBuggy extends Examples {
      public OnBuggy() {
        super(new Buggy());
      }
    }

    public static final class OnCorrect extends Examples {
      public OnCorrect() {
        super(new Correct());
      }
    }
  }

  /** What must hold for all parameters. */
  public abstract static class Properties {
    private final Query query;

    Properties(Query query) {
      this.query = query;
    }

    @Property
    void what_was_written_is_read(@ForAll("parameters") List<Parameter> parameters) {
      String written = query.write(parameters);
      assertThat(query.read(written)).isEqualTo(parameters);
      assertThat(written).doesNotContain("%61"); // which would be an a
      assertThat(URI.create("/search?" + written).toASCIIString()).isEqualTo("/search?" + written);
    }

    @Provide
    Arbitrary<List<Parameter>> parameters() {
      return parametersOf(Arbitraries.strings().withChars(ALPHABET).ofMaxLength(5));
    }

    public static class OnBuggy extends Properties {
      public OnBuggy() {
        super(new Buggy());
      }
    }

    public static final class OnCorrect extends Properties {
      public OnCorrect() {
        super(new Correct());
      }
    }

    /** The same property; its data shrinks by their choices. */
    public static final class ByChoices extends OnBuggy {
      @Override
      @Provide
      Arbitrary<List<Parameter>> parameters() {
        return Choices.arbitrary(PARAMETERS);
      }
    }
  }

  /** The parameters of most examples. */
  public static final class WithLettersAndDigits extends Properties.OnBuggy {
    @Override
    @Provide
    Arbitrary<List<Parameter>> parameters() {
      return parametersOf(Arbitraries.strings().alpha().numeric().ofMaxLength(5));
    }
  }

  /** What jqwik makes of a String if nobody tells it more. */
  public static final class WithDefaultStrings extends Properties.OnBuggy {
    @Override
    @Provide
    Arbitrary<List<Parameter>> parameters() {
      return parametersOf(Arbitraries.strings().ofMaxLength(5));
    }
  }

  private static Arbitrary<List<Parameter>> parametersOf(Arbitrary<String> text) {
    return Combinators.combine(text, text).as(Parameter::new).list().ofMaxSize(5);
  }

  /** A plain letter, what means something in a URL, and what is not ASCII. */
  static final String ALPHABET = "a +%&=#?/;é€";

  static final Generator<List<Parameter>> PARAMETERS =
      source -> {
        Generator<String> text = Generator.strings(ALPHABET, 0, 5);
        return source.list(s -> new Parameter(s.draw(text), s.draw(text)), 0, 5);
      };

  /** Calls it and expects nothing: what a fuzzer without a specification can see. */
  static void fuzz(Source source) {
    Query query = new Buggy();
    query.read(query.write(PARAMETERS.from(source)));
  }
}
