// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap;

import static org.assertj.core.api.Assertions.assertThat;
import static talkdemos.chainmap.ChainMap.Policy.DEEP;
import static talkdemos.chainmap.ChainMap.Policy.FRONT;

import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.Feature;
import com.google.common.collect.testing.features.MapFeature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import talkdemos.chainmap.ChainMap.Policy;

/** Guava's map test suite, which judges the JDK's own maps, over every kind of chain. */
class MapContractTest {
  /** The features that Guava claims for the JDK's LinkedHashMap. */
  private static final List<Feature<?>> GENERAL_PURPOSE =
      List.of(
          MapFeature.GENERAL_PURPOSE,
          MapFeature.ALLOWS_NULL_KEYS,
          MapFeature.ALLOWS_NULL_VALUES,
          MapFeature.ALLOWS_ANY_NULL_QUERIES,
          MapFeature.FAILS_FAST_ON_CONCURRENT_MODIFICATION,
          CollectionFeature.SUPPORTS_ITERATOR_REMOVE,
          CollectionFeature.KNOWN_ORDER,
          CollectionFeature.SERIALIZABLE,
          CollectionSize.ANY);

  private static final List<Feature<?>> UNMODIFIABLE =
      List.of(
          MapFeature.ALLOWS_NULL_KEYS,
          MapFeature.ALLOWS_NULL_VALUES,
          MapFeature.ALLOWS_ANY_NULL_QUERIES,
          CollectionFeature.KNOWN_ORDER,
          CollectionFeature.SERIALIZABLE,
          CollectionSize.ANY);

  /** What a FRONT chain refuses, by the tests that ask it; all else of the suite passes. */
  private static final Map<String, String> REFUSED_BY_FRONT =
      reasons(
          Map.of(
              "clear() empties the front map, and the keys of the others stay",
                  List.of("testClear"),
              "a key that only a deeper map binds is not removed, and one removed from the front may be unmasked",
                  List.of(
                      "testRemove_present",
                      "testRemove_nullPresent",
                      "testRemove_supportedPresent",
                      "testRemovePresentConcurrentWithIteration",
                      "testRemovePresentConcurrentWithKeySetIteration",
                      "testRemovePresentConcurrentWithEntrySetIteration",
                      "testRemovePresentConcurrentWithValuesIteration"),
              "a function that returns null removes the key, as above",
                  List.of(
                      "testCompute_presentToAbsent", "testCompute_presentNullToNull",
                      "testComputeIfPresent_functionReturnsNull", "testMergePresentToNull"),
              "iterator.remove() removes the key, as above",
                  List.of(
                      "testIteratorRemoveOnly",
                      "testIteratorRemoveMultiple",
                      "testIteratorSetValueAndRemove",
                      "testIterator_removeAffectsBackingCollection",
                      "testIterator_knownOrderRemoveSupported"),
              "removeAll, removeIf and retainAll remove with an iterator, as above",
                  List.of(
                      "testRemoveAll_allPresent",
                      "testRemoveAll_somePresent",
                      "testRemoveAll_containsNullYes",
                      "testRemoveAll_somePresentLargeCollectionToRemove",
                      "testRemoveAllSomePresentConcurrentWithIteration",
                      "testRemoveIf_allPresent",
                      "testRemoveIf_sometimesTrue",
                      "testRemoveIfSomeMatchesConcurrentWithIteration",
                      "testRetainAll_containsDuplicatesSizeSeveral",
                      "testRetainAll_containsNonNullWithNull",
                      "testRetainAll_disjointPreviouslyNonEmpty",
                      "testRetainAll_emptyPreviouslyNonEmpty",
                      "testRetainAll_nullSingletonPreviouslyNonEmpty",
                      "testRetainAll_nullSingletonPreviouslySeveralWithNull",
                      "testRetainAll_partialOverlap",
                      "testRetainAll_subset")));

  @TestFactory
  Stream<DynamicNode> the_judge_passes_the_jdk() {
    return Stream.of(whole("LinkedHashMap", entries -> put(new LinkedHashMap<>(), entries)));
  }

  @TestFactory
  Stream<DynamicNode> a_single_level_is_a_general_purpose_map() {
    return Stream.of(
        whole("a Frame", entries -> put(new Frame<>(), entries)),
        whole(
            "FRONT, a LinkedHashMap",
            entries -> put(new ChainMap<>(new LinkedHashMap<>()), entries)),
        whole("FRONT, a frame", entries -> put(new ChainMap<>(), entries)),
        whole(
            "FRONT, a frame with empty parents",
            entries -> put(empty().newChild().newChild(), entries)),
        whole(
            "DEEP, a LinkedHashMap",
            entries -> put(new ChainMap<>(DEEP, levels().subList(0, 1)), entries)));
  }

  @TestFactory
  Stream<DynamicNode> several_levels_are_a_general_purpose_map_under_DEEP() {
    return Stream.of(
        whole("DEEP, keys dealt over levels", entries -> new ChainMap<>(DEEP, dealt(entries))),
        whole("DEEP, keys shadowed", entries -> new ChainMap<>(DEEP, shadowed(entries))),
        whole(
            "DEEP, frames, keys shadowed",
            entries -> new ChainMap<>(DEEP, framed(shadowed(entries)))),
        whole("DEEP, indexed frames, keys shadowed", entries -> indexed(DEEP, shadowed(entries))));
  }

  @TestFactory
  Stream<DynamicNode> several_levels_under_FRONT_refuse_only_to_remove_from_deeper_maps() {
    return Stream.of(
        front(
            "FRONT, keys dealt over levels", 262, entries -> new ChainMap<>(FRONT, dealt(entries))),
        front("FRONT, keys shadowed", 258, entries -> new ChainMap<>(FRONT, shadowed(entries))),
        front(
            "FRONT, indexed frames, keys shadowed",
            258,
            entries -> indexed(FRONT, shadowed(entries))));
  }

  @TestFactory
  Stream<DynamicNode> the_unmodifiable_view_is_an_unmodifiable_map() {
    return Stream.of(
        unmodifiable(
            "JDK's unmodifiable LinkedHashMap",
            entries -> Collections.unmodifiableMap(put(new LinkedHashMap<>(), entries))),
        unmodifiable("unmodifiable, a frame", entries -> put(empty(), entries).unmodifiable()),
        unmodifiable(
            "unmodifiable, keys shadowed",
            entries -> new ChainMap<>(FRONT, shadowed(entries)).unmodifiable()));
  }

  private static DynamicNode whole(
      String name, Function<Entry<String, String>[], Map<String, String>> make) {
    return new GuavaSuite(name, Map.of()).of(GENERAL_PURPOSE, make, 2095, 0);
  }

  private static DynamicNode front(
      String name, int refused, Function<Entry<String, String>[], Map<String, String>> make) {
    return new GuavaSuite(name, REFUSED_BY_FRONT)
        .of(GENERAL_PURPOSE, make, 2095 - refused, refused);
  }

  private static DynamicNode unmodifiable(
      String name, Function<Entry<String, String>[], Map<String, String>> make) {
    return new GuavaSuite(name, Map.of()).of(UNMODIFIABLE, make, 1577, 0);
  }

  private static Map<String, String> reasons(Map<String, List<String>> testsByReason) {
    Map<String, String> reasons = new HashMap<>();
    testsByReason.forEach((reason, tests) -> tests.forEach(test -> reasons.put(test, reason)));
    return reasons;
  }

  private static ChainMap<String, String> empty() {
    return new ChainMap<>();
  }

  private static <M extends Map<String, String>> M put(M map, Entry<String, String>[] entries) {
    for (Entry<String, String> entry : entries) map.put(entry.getKey(), entry.getValue());
    return map;
  }

  private static List<Map<String, String>> levels() {
    return List.of(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  /**
   * The first third of the entries in the deepest level, the last in the front: the chain has their
   * order.
   */
  private static List<Map<String, String>> dealt(Entry<String, String>[] entries) {
    List<Map<String, String>> levels = levels();
    Map<String, Integer> homes = new HashMap<>();
    for (int i = 0; i < entries.length; i++) {
      int third = 2 - 3 * i / entries.length;
      int home = homes.computeIfAbsent(entries[i].getKey(), key -> third);
      levels.get(home).put(entries[i].getKey(), entries[i].getValue());
    }
    return levels;
  }

  /**
   * The same, and each entry that is not in the front level is shadowed in one or in all of the
   * levels before it.
   */
  private static List<Map<String, String>> shadowed(Entry<String, String>[] entries) {
    List<Map<String, String>> levels = dealt(entries);
    for (int level = 1; level < 3; level++) {
      int turn = 0;
      for (Entry<String, String> entry : levels.get(level).entrySet()) {
        if (turn++ % 2 == 0) levels.get(level - 1).putIfAbsent(entry.getKey(), entry.getValue());
        else levels.get(0).put(entry.getKey(), entry.getValue());
        entry.setValue("shadowed");
      }
    }
    return levels;
  }

  private static List<Map<String, String>> framed(List<Map<String, String>> levels) {
    List<Map<String, String>> frames = new ArrayList<>();
    for (Map<String, String> level : levels) frames.add(new Frame<>(level));
    return frames;
  }

  /** A chain whose index is made, not only allowed. */
  private static ChainMap<String, String> indexed(Policy policy, List<Map<String, String>> levels) {
    ChainMap<String, String> chain = new ChainMap<>(policy, framed(levels)).indexed();
    for (int i = 0; i < 100; i++) assertThat(chain.containsKey("no such key")).isFalse();
    return chain;
  }
}
