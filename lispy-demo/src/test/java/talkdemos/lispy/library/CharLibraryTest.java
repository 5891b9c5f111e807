// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CharLibraryTest {
  @TestFactory
  Stream<DynamicTest> usage() {
    return Examples.of(
        """
        (char? #\\a)                              => #t
        (char? "a")                               => #f
        (char->integer #\\λ)                      => 955
        (integer->char 128512)                    => #\\😀
        (integer->char 55296)
          => error: integer->char: argument 1: expected a Unicode scalar value, got 55296
        (char<? #\\a #\\b #\\c)                   => #t
        (char<? #\\a #\\c #\\b)                   => #f
        (char>=? #\\c #\\c #\\a)                  => #t
        (char=? #\\a #\\A)                        => #f
        (char-ci=? #\\a #\\A #\\a)                => #t
        (char-ci<? #\\a #\\B)                     => #t
        (char-ci=? #\\ς #\\σ #\\Σ)                => #t
        (char<? #\\b #\\a 'c) => error: char<?: argument 3: expected a character, got c
        (char-alphabetic? #\\λ)                   => #t
        (char-alphabetic? #\\1)                   => #f
        (char-numeric? #\\3)                      => #t
        (char-numeric? #\\x0664)                  => #t
        (char-numeric? #\\x00BD)                  => #f
        (char-whitespace? #\\space)               => #t
        (char-whitespace? #\\xA0)                 => #t
        (char-whitespace? #\\x85)                 => #t
        (char-whitespace? #\\x1C)                 => #f
        (char-whitespace? #\\x200B)               => #f
        (char-upper-case? #\\Σ)                   => #t
        (char-lower-case? #\\Σ)                   => #f
        (digit-value #\\3)                        => 3
        (digit-value #\\x0664)                    => 4
        (digit-value #\\x0AE6)                    => 0
        (digit-value #\\x0EA6)                    => #f
        (char-upcase #\\i)                        => #\\I
        (char-upcase #\\ß)                        => #\\ß
        (char-downcase #\\Σ)                      => #\\σ
        (char-foldcase #\\ς)                      => #\\σ
        (char-foldcase #\\İ)                      => #\\İ
        (char-foldcase #\\ı)                      => #\\ı
        (char-foldcase #\\xAB70)                  => #\\Ꭰ
        (char-upcase "a") => error: char-upcase: argument 1: expected a character, got "a"
        """);
  }

  @TestFactory
  Stream<DynamicTest> case_of_strings() {
    return Examples.of(
        """
        (string-upcase "Straße ﬁn")               => "STRASSE FIN"
        (string-downcase "ΧΑΟΣ ΧΑΟΣ.Σ Σ")         => "χαος χαοσ.ς σ"
        (string-downcase "ΧΑΟΣΣ")                 => "χαοσς"
        (string-foldcase "Straße ẞ ΧΑΟΣ ﬁ")       => "strasse ss χαοσ fi"
        (string-foldcase "ı")                     => "ı"
        (string-length (string-foldcase "İ"))     => 2
        (string-foldcase "ᾈ")                     => "ἀι"
        (string-foldcase "ꭰ")                     => "Ꭰ"
        (string-ci=? "Straße" "STRASSE" "strasse") => #t
        (string-ci=? "ΧΑΟΣ" "χαος" "χαοσ")        => #t
        (string-ci<? "a" "B" "c")                 => #t
        (string-ci>? "a" "B")                     => #f
        (string-ci=? "a" 'a) => error: string-ci=?: argument 2: expected a string, got a
        """);
  }

  @Test
  void the_locale_does_not_matter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(new Locale.Builder().setLanguage("tr").build());
      Bodies bodies = Bodies.of((use, file) -> false);
      assertThat(bodies.show("(string-upcase \"istanbul\")")).isEqualTo("\"ISTANBUL\"");
      assertThat(bodies.show("(string-downcase \"ISTANBUL\")")).isEqualTo("\"istanbul\"");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void folding_once_is_folding_for_good() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String once = CharLibrary.fold(Character.toString(c));
      assertThat(CharLibrary.fold(once)).as("U+%04X", c).isEqualTo(once);
      assertThat(CharLibrary.fold(CharLibrary.fold(c)))
          .as("U+%04X", c)
          .isEqualTo(CharLibrary.fold(c));
    }
  }
}
