// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.doctor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the doctor says, as the objects of JSON. */
public final class DoctorJson {
  private DoctorJson() {}

  /**
   * {@code {"entries": [...], "classes": 12, "healthy": false, "findings": [{"kind":
   * "duplicate-class-same", "serious": true, "entries": ["a.jar", "b.jar"], "wins": "a.jar",
   * "names": ["a.B"], "detail": ""}]}}. What wins is null where that is not defined, or nothing
   * does.
   */
  public static Map<String, Object> of(Doctor doctor) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("entries", doctor.path().entries().stream().map(c -> c.entry().toString()).toList());
    json.put("classes", doctor.classes());
    json.put("healthy", doctor.healthy());
    json.put("findings", doctor.findings().stream().map(DoctorJson::finding).toList());
    return json;
  }

  private static Map<String, Object> finding(Finding finding) {
    List<String> entries = finding.entries().stream().map(Entry::toString).toList();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", finding.kind().key());
    json.put("serious", finding.kind().serious());
    json.put("entries", entries);
    json.put("wins", finding.kind().firstWins() && !finding.orderUnknown() ? entries.get(0) : null);
    json.put("names", finding.names());
    json.put("detail", finding.detail());
    return json;
  }
}
