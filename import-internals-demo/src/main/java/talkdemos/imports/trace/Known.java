// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.trace;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import talkdemos.imports.log.Source;
import talkdemos.imports.trace.LogLine.Details;
import talkdemos.imports.witness.EndMarks;

/** What the log has told of the classes so far, whatever thread it was. */
final class Known {
  private final boolean witness;
  private final Map<String, Source> sources = new HashMap<>();
  private final Map<String, String> loaders = new HashMap<>();
  private final Map<String, Set<String>> supertypes = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  /**
   * @param witness whether initialisers of classes outside the JDK have end marks
   */
  Known(boolean witness) {
    this.witness = witness;
  }

  void loaded(String name, Source source) {
    sources.put(name, source);
  }

  void details(String name, Details details) {
    loaders.put(name, details.loader());
    names.put(details.klass(), name);
    Set<String> above = new HashSet<>();
    for (String address : details.above()) {
      if (names.containsKey(address)) above.add(names.get(address));
    }
    supertypes.put(name, above);
  }

  /** Its superclasses and interfaces, and theirs, as far as the log told them. */
  Set<String> above(String name) {
    Set<String> above = new HashSet<>();
    collect(name, above);
    return above;
  }

  private void collect(String name, Set<String> above) {
    for (String supertype : supertypes.getOrDefault(name, Set.of())) {
      if (above.add(supertype)) collect(supertype, above);
    }
  }

  boolean isOfJdk(String name) {
    String loader = loader(name);
    return loader.equals("boot") || loader.equals("platform");
  }

  boolean isMarked(String name) {
    String loader = loader(name);
    return witness && !loader.isEmpty() && !isOfJdk(name) && !EndMarks.isOurs(name, loader);
  }

  /** Null if the log has not told. */
  Source source(String name) {
    return sources.get(name);
  }

  String loader(String name) {
    return loaders.getOrDefault(name, "");
  }
}
