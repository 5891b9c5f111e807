// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.ghostwriter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.Outcome;
import talkdemos.propertytesting.Sources;
import talkdemos.propertytesting.zoo.Bisect;

class GhostwriterTest {
  private final Ghostwriter writer =
      new Ghostwriter("talkdemos.propertytesting.ghostwriter.written");

  @Test
  void usage() {
    String source =
        writer.roundTrip(name(Samples.Hex.class, "encode"), name(Samples.Hex.class, "decode"));
    assertThat(source)
        .isEqualTo(
            """
            package talkdemos.propertytesting.ghostwriter.written;

            import static org.assertj.core.api.Assertions.assertThat;

            import java.io.IOException;
            import net.jqwik.api.ForAll;
            import net.jqwik.api.Property;
            import talkdemos.propertytesting.ghostwriter.Samples;

            class HexRoundTripProperties {
              @Property
              void decode_gives_back_what_encode_was_given(@ForAll long value)
                  throws IOException {
                assertThat(Samples.Hex.decode(Samples.Hex.encode(value))).isEqualTo(value);
              }
            }
            """);
    passes(source);
  }

  @Test
  void instance_methods_generics_and_a_key_that_both_are_given() {
    String source =
        writer.roundTrip(name(Samples.Cipher.class, "lock"), name(Samples.Cipher.class, "unlock"));
    assertThat(source)
        .contains("(@ForAll String text, @ForAll int value)")
        .contains("new Samples.Cipher().unlock(value, new Samples.Cipher().lock(text, value))");
    passes(source);
  }

  @Test
  void a_pair_that_does_not_give_back_is_caught() {
    String source =
        writer.roundTrip(name(Samples.Csv.class, "join"), name(Samples.Csv.class, "split"));
    assertThat(source).contains("@ForAll List<String> list");
    assertThat(Outcome.of(Sources.load(source)).failure()).isInstanceOf(AssertionError.class);
  }

  @Test
  void a_record_is_made_by_its_constructor() {
    String source =
        writer.roundTrip(name(Samples.Money.class, "print"), name(Samples.Money.class, "parse"));
    assertThat(source)
        .contains("@ForAll(\"moneys\") Samples.Money money")
        .contains("assertThatObject(Samples.Money.parse(money.print())).isEqualTo(money)");
    passes(source);
  }

  @Test
  void pairs_of_the_jdk() {
    passes(
        new Ghostwriter("")
            .roundTrip(name(LocalDate.class, "toString"), name(LocalDate.class, "parse")));
    passes(
        writer
            .roundTrip(
                name(Integer.class, "toBinaryString"),
                name(Integer.class, "parseUnsignedInt(String, int)"))
            .replace(
                "@ForAll int value2",
                "@ForAll @net.jqwik.api.constraints.IntRange(min = 2, max = 2) int value2"));
    passes(writer.idempotent(name(String.class, "strip")));
    passes(writer.idempotent(name(Math.class, "rint")));
    passes(
        writer
            .equivalent(name(Math.class, "addExact(int, int)"), name(Integer.class, "sum"))
            .replace("@ForAll int", "@ForAll short"));
  }

  @Test
  void an_input_without_arbitrary_has_a_provider_that_says_what_to_write() {
    String source =
        writer.roundTrip(
            name(URLEncoder.class, "encode(String, Charset)"),
            name(URLDecoder.class, "decode(String, Charset)"));
    assertThat(source).contains("@ForAll(\"charsets\") Charset charset");
    assertThat(Outcome.of(Sources.load(source)).failure())
        .hasStackTraceContaining("write here what makes a Charset, such as Arbitraries.of(...)");
    String stub = source.substring(source.indexOf("    throw"), source.indexOf(";\n  }\n}") + 1);
    String filled =
        source.replace(stub, "    return Arbitraries.of(java.nio.charset.StandardCharsets.UTF_8);");
    passes(filled);
  }

  @Test
  void of_overloads_those_that_compose_without_help_are_chosen() {
    String source = writer.idempotent(name(Samples.class, "shortened"));
    assertThat(source)
        .contains("String once = Samples.shortened(text, value);")
        .contains("assertThat(Samples.shortened(once, value)).isEqualTo(once);");
    assertThat(Outcome.of(Sources.load(source)).failures()).hasSize(1);
    assertThat(writer.roundTrip(name(Integer.class, "toString"), name(Integer.class, "parseInt")))
        .contains("(@ForAll int value)")
        .contains("Integer.parseInt(Integer.toString(value))");
  }

  @Test
  void a_type_variable_becomes_a_type() {
    String source = writer.idempotent(name(Samples.class, "sorted"));
    assertThat(source).contains("@ForAll List<String> list");
    passes(source);
  }

  @Test
  void an_answer_is_given_again_where_its_type_is_accepted() {
    String numbers = writer.idempotent(name(Samples.class, "numbers"));
    assertThat(numbers).contains("List<? extends Number> once");
    passes(numbers);
    passes(writer.idempotent(name(Samples.class, "inOrder")));
    String identity = writer.idempotent(name(Samples.Identity.class, "of"));
    assertThat(identity).contains("new Samples.Identity<String>().of(");
    passes(identity);
  }

  @Test
  void an_interface_that_answers_itself_has_a_provider() {
    assertThat(writer.idempotent(name(Samples.Flip.class, "flip")))
        .contains("@ForAll(\"flips\") Samples.Flip flip");
  }

  @Test
  void the_zoos_twins_are_not_equivalent() {
    MethodName buggy = name(Samples.class, "buggyFirst");
    String source = writer.equivalent(buggy, name(Samples.class, "correctFirst"));
    assertThat(source)
        .contains(
            "void buggyFirst_answers_as_correctFirst(@ForAll(\"ranges\") Bisect.Range range)");
    assertThat(Outcome.of(Sources.load(source)).failure()).isNotNull();
    // two classes, and an input that is a function
    Ghostwriter beside = new Ghostwriter("talkdemos.propertytesting.zoo");
    MethodName first = name(Bisect.Buggy.class, "first");
    assertThat(beside.equivalent(first, name(Bisect.Correct.class, "first")))
        .contains("first_of_Buggy_answers_as_first_of_Correct")
        .contains("@ForAll LongPredicate longPredicate");
  }

  @Test
  void a_class_is_equivalent_to_itself() {
    MethodName encode = name(Samples.Hex.class, "encode(long)");
    passes(writer.equivalent(encode, name(Long.class, "toHexString")));
  }

  @Test
  void what_is_wrong_is_said() {
    refused("there is no %s$Hex::encoed; there is encode", "encoed", "decode");
    refused(
        "there is no %s$Hex::encode(int); there is Hex.encode(List), Hex.encode(long)",
        "encode(int)", "decode");
    refused(
        "no two compose to a round trip: Hex.decode(String) answers java.lang.Long;"
            + " Hex.decode(String) answers java.lang.Long",
        "decode",
        "decode");
    refused(
        "%s$Hex::hidden cannot be called from the package of the property: make it public, or"
            + " write the property in the package of the class",
        "hidden", "decode");
    assertThatThrownBy(() -> writer.idempotent(name(Samples.class, "nothing")))
        .hasMessage(
            "no %s::nothing answers what it could be given again: Samples.nothing(String) answers"
                + " void",
            Samples.class.getName());
    assertThatThrownBy(
            () -> writer.equivalent(name(Samples.class, "sorted"), name(Samples.class, "recoded")))
        .isInstanceOf(CannotWrite.class)
        .hasMessageStartingWith("no two have the same signature: Samples.sorted(List) answers");
    assertThatThrownBy(
            () -> writer.roundTrip(name(Base64.class, "x"), name(Base64.class, "getEncoder")))
        .hasMessage("there is no java.util.Base64::x");
  }

  private void refused(String message, String encode, String decode) {
    MethodName one = name(Samples.Hex.class, encode);
    MethodName other = name(Samples.Hex.class, decode);
    assertThatThrownBy(() -> writer.roundTrip(one, other))
        .isInstanceOf(CannotWrite.class)
        .hasMessage(message, Samples.class.getName());
  }

  private static MethodName name(Class<?> type, String text) {
    return MethodName.of(type, text);
  }

  private static void passes(String source) {
    Outcome outcome = Outcome.of(Sources.load(source));
    assertThat(outcome.failures()).as(source).isEmpty();
    assertThat(outcome.passed()).as(source).isEqualTo(1);
  }
}
