// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.source;

import java.util.List;

/**
 * The text of a configuration.
 *
 * @param name as messages name it: {@code conf/db/mysql.conf}
 */
public record SourceText(String name, Format format, String text) {
  /** How a configuration may be written, in the order in which files are looked for. */
  public enum Format {
    /** HOCON. */
    CONF(".conf"),
    /** JSON. */
    JSON(".json"),
    /** Java properties. */
    PROPERTIES(".properties");

    static final List<Format> ALL = List.of(values());

    private final String extension;

    Format(String extension) {
      this.extension = extension;
    }

    /** With its dot. */
    public String extension() {
      return extension;
    }

    /** The format that a file's name tells, or null. */
    static Format of(String file) {
      for (Format format : ALL) {
        if (file.endsWith(format.extension)) {
          return format;
        }
      }
      return null;
    }

    /** A file's name without the extension of its format. */
    static String stem(String file) {
      Format format = of(file);
      return format == null ? file : file.substring(0, file.length() - format.extension.length());
    }
  }

  /** Without the byte order mark that some editors leave. */
  public SourceText {
    text = text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
