// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import talkdemos.chainmap.ChainMap;

/** The puzzle of the talk's notes. */
final class Puzzle {
  private Puzzle() {}

  static Story tell() {
    Map<String, Integer> a = new LinkedHashMap<>();
    Map<String, Integer> b = new LinkedHashMap<>();
    Map<String, Integer> c = new LinkedHashMap<>();
    a.put("a", 1);
    b.put("b", 2);
    c.put("b", 3);
    c.put("c", 4);
    ChainMap<String, Integer> chainmap = new ChainMap<>(a, b, c);

    Story story = new Story("puzzle", "two maps bind b: which one answers?");
    story
        .scene("chainmap = new ChainMap<>(a, b, c)", chainmap, "a", "b", "c")
        .get("chainmap", "a")
        .get("chainmap", "b")
        .get("chainmap", "c");
    return story;
  }
}
