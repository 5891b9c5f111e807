// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.override;

import talkdemos.config.ConfigException;
import talkdemos.config.tree.Origin;

/**
 * An override that is not of the grammar. The message names the override and the column, says what
 * was found and what was expected, and shows the override with a caret below the place.
 */
public final class OverrideException extends ConfigException {
  private static final long serialVersionUID = 1;

  OverrideException(Origin.InOverride origin, String problem) {
    super(origin, problem + picture(origin));
  }

  /** The override, and a caret below its column; control characters take one column each. */
  private static String picture(Origin.InOverride origin) {
    StringBuilder line = new StringBuilder("\n  ");
    StringBuilder caret = new StringBuilder("\n  ");
    String text = origin.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hidden = Character.isISOControl(c) && c != '\t';
      line.append(hidden ? '\u00b7' : c);
      if (i < origin.column() - 1) {
        caret.append(c == '\t' ? '\t' : ' ');
      }
    }
    return line.append(caret).append('^').toString();
  }
}
