// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.doctor;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the doctor says to a person. */
public final class DoctorText {
  private static final int SHOWN = 5;

  private final boolean all;
  private final Map<Path, Long> sameFileName;

  private DoctorText(Doctor doctor, boolean all) {
    this.all = all;
    sameFileName =
        doctor.path().entries().stream()
            .map(contents -> contents.entry().path().getFileName())
            .filter(name -> name != null)
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
  }

  /**
   * The findings first, then what is harmless.
   *
   * @param all whether every name is written, not only the first few of each finding
   */
  public static String of(Doctor doctor, boolean all) {
    return new DoctorText(doctor, all).text(doctor);
  }

  private String text(Doctor doctor) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s, %s%n"
            .formatted(
                count(doctor.path().entries().size(), "entry", "entries"),
                count(doctor.classes(), "class", "classes")));
    if (doctor.healthy()) text.append("nothing found: the order of the entries does not matter\n");
    part(text, doctor, true);
    if (doctor.findings().stream().anyMatch(finding -> !finding.kind().serious())) {
      text.append("\nharmless, to know:\n");
      part(text, doctor, false);
    }
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  private void part(StringBuilder text, Doctor doctor, boolean serious) {
    Map<Kind, List<Finding>> kinds =
        doctor.findings().stream()
            .filter(finding -> finding.kind().serious() == serious)
            .collect(
                Collectors.groupingBy(
                    Finding::kind, () -> new EnumMap<>(Kind.class), Collectors.toList()));
    kinds.forEach(
        (kind, findings) -> {
          text.append("\n").append(kind.title()).append("\n");
          int shown = all || serious ? findings.size() : Math.min(SHOWN, findings.size());
          findings.subList(0, shown).forEach(finding -> finding(text, finding));
          more(text, "  ", findings.size() - shown);
        });
  }

  /** What is harmless is told in one line; the names are there for who asks for them. */
  private void finding(StringBuilder text, Finding finding) {
    text.append("  ").append(entries(finding));
    if (!finding.detail().isEmpty()) text.append(": ").append(finding.detail());
    int names = finding.names().size();
    if (names > 0) text.append(" (").append(names).append(")");
    text.append("\n");
    if (!all && !finding.kind().serious()) return;
    int shown = all ? names : Math.min(SHOWN, names);
    finding.names().subList(0, shown).forEach(name -> text.append("    " + name + "\n"));
    more(text, "    ", names - shown);
  }

  private static void more(StringBuilder text, String indent, int hidden) {
    if (hidden > 0) text.append("%s... and %d more: --all\n".formatted(indent, hidden));
  }

  private String entries(Finding finding) {
    List<String> names = finding.entries().stream().map(this::name).toList();
    if (!finding.kind().firstWins() || names.size() == 1) return String.join(" and ", names);
    if (finding.orderUnknown()) return String.join(" or ", names) + ", in no defined order";
    return names.get(0) + " wins over " + String.join(", ", names.subList(1, names.size()));
  }

  /** The file's name alone where that tells which it is. */
  private String name(Entry entry) {
    Path name = entry.path().getFileName();
    return name != null && Folder.isJar(name) && sameFileName.getOrDefault(name, 0L) == 1
        ? name.toString()
        : entry.toString();
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
