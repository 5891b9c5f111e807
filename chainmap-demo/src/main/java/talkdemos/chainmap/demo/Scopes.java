// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap.demo;

import java.util.NoSuchElementException;
import talkdemos.chainmap.ChainMap;

/**
 * The scopes of a language: a call is a child, a definition is a put, an assignment is a change.
 */
final class Scopes {
  private Scopes() {}

  static Story tell() {
    Story story =
        new Story("scopes", "a call is a child, a definition a put, an assignment a change");
    ChainMap<String, Object> globals = new ChainMap<>();
    globals.put("x", 1);
    globals.put("count", 0);
    ChainMap<String, Object> call = globals.newChild();
    call.put("x", 2);
    story
        .scene(
            "globals define x and count; call = globals.newChild() and defines its own x",
            call,
            "call",
            "globals")
        .get("call", "x")
        .get("call", "count");

    call.change("count", 10);
    ChainMap<String, Object> block = call.newChild();
    block.change("x", 3);
    block.put("count", "mine");
    story
        .scene(
            "call.change(\"count\", 10); block = call.newChild(), block.change(\"x\", 3), block.put(\"count\", \"mine\")",
            block,
            "block",
            "call",
            "globals")
        .get("block", "x")
        .get("block", "count")
        .get("block", "y");

    story
        .scene("back out of both, and " + refused(globals), globals, "globals")
        .get("globals", "x")
        .get("globals", "count");
    return story;
  }

  private static String refused(ChainMap<String, Object> globals) {
    try {
      globals.change("y", 1);
      return "y was changed";
    } catch (NoSuchElementException unbound) {
      return "globals.change(\"y\", 1) fails: " + unbound.getMessage();
    }
  }
}
