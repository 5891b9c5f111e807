// SPDX-License-Identifier: Apache-2.0
package talkdemos.config;

import java.util.List;
import talkdemos.config.source.ConfigSource;

/** Adds roots to every search path; found with {@link java.util.ServiceLoader}. */
public interface SearchPathPlugin {
  /** The roots to look in after all others, in their order. */
  List<ConfigSource> sources();
}
