// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap.demo;

import talkdemos.chainmap.ChainMap;

/** Undo without copies: each edit is a child, and undoing it is going back to the parents. */
final class Undo {
  private Undo() {}

  static Story tell() {
    Story story = new Story("undo", "each edit is a child, undo is parents()");
    ChainMap<String, String> page = new ChainMap<>();
    page.put("title", "Draft");
    page.put("body", "Hello");
    ChainMap<String, String> edited = page.newChild();
    edited.put("title", "Chains");
    edited = edited.newChild();
    edited.put("title", "Chains of maps");
    edited.put("tags", "java");
    story
        .scene("two edits, each in a newChild()", edited, "edit 2", "edit 1", "page")
        .get("page", "title")
        .get("page", "body")
        .get("page", "tags");

    ChainMap<String, String> undone = edited.parents();
    story
        .scene("undo: page = page.parents()", undone, "edit 1", "page")
        .get("page", "title")
        .get("page", "tags");

    undone.remove("title");
    story
        .scene(
            "page.remove(\"title\") takes it from the front map, and unmasks the first",
            undone,
            "edit 1",
            "page")
        .get("page", "title");
    return story;
  }
}
