// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.List;
import talkdemos.lispy.values.Pair;

/** What {@code cond-expand} (R7RS 4.2.1) chooses, by what the system has. */
final class Requirements {
  private final Expander expander;
  private final Expander.Includes includes;

  Requirements(Expander expander, Expander.Includes includes) {
    this.expander = expander;
    this.includes = includes;
  }

  /** The forms of the first clause whose requirement is met; none if there is no such clause. */
  List<Object> choose(Pair condExpand) {
    String syntax = "(cond-expand (requirement form ...) ...)";
    for (Object clause : expander.items(condExpand, 0, syntax)) {
      List<Object> parts = Datum.listOrNull(clause);
      if (parts == null || parts.isEmpty()) {
        throw expander.error("cond-expand: expected (requirement form ...), got", clause);
      } else if (isMet(parts.get(0))) {
        return parts.subList(1, parts.size());
      }
    }
    return List.of();
  }

  private boolean isMet(Object requirement) {
    if (Alias.isIdentifier(requirement)) {
      String feature = Alias.symbol(requirement).name();
      return feature.equals("else") || includes.hasFeature(feature);
    }
    List<Object> parts = Datum.listOrNull(requirement);
    if (parts == null || parts.isEmpty() || !Alias.isIdentifier(parts.get(0))) {
      throw expander.error("cond-expand: expected a requirement, got", requirement);
    }
    List<Object> rest = parts.subList(1, parts.size());
    return switch (Alias.symbol(parts.get(0)).name()) {
      case "and" -> rest.stream().allMatch(this::isMet);
      case "or" -> rest.stream().anyMatch(this::isMet);
      case "not" -> !isMet(only(rest, requirement));
      case "library" -> includes.hasLibrary(Datum.strip(only(rest, requirement)));
      default ->
          throw expander.error(
              "cond-expand: expected a feature, (library name), (and requirement ...), (or"
                  + " requirement ...) or (not requirement), got",
              requirement);
    };
  }

  private Object only(List<Object> operands, Object requirement) {
    if (operands.size() != 1) {
      throw expander.error("cond-expand: expected one operand, got", requirement);
    }
    return operands.get(0);
  }
}
