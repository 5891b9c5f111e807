// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.source;

/** Typesafe Config's messages in fewer words, with what to do. */
final class Complaint {
  private Complaint() {}

  static String of(String message) {
    int advice = message.indexOf(" (if you ");
    String said = advice < 0 ? message : message.substring(0, advice);
    String start = "Expecting a value but got wrong token: ";
    if (said.contains("Reserved character '?'")) {
      return "'?' needs quotes: write \"???\" for a value that must be given";
    }
    if (said.contains("Reserved character ")) {
      int at = said.indexOf("Reserved character ") + "Reserved character ".length();
      return said.substring(at, at + 3) + " needs quotes: put the whole key or value in \"...\"";
    }
    if (said.startsWith(start)) {
      int reason = said.indexOf(" (", start.length());
      String what = reason < 0 ? said.substring(start.length()) : said.substring(reason + 2);
      return (reason < 0 ? "expected a value, got " : "")
          + (reason < 0 || !what.endsWith(")") ? what : what.substring(0, what.length() - 1));
    }
    return said.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + said.substring(1);
  }
}
