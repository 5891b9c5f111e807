// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import talkdemos.chainmap.ChainMap;

/** Questions to a chain, in scenes between which its maps do not change. */
record Story(String story, String about, List<Scene> scenes) {
  /** What each map holds, front first, and what the chain is asked then. */
  record Scene(String happened, List<Level> levels, List<Question> questions) {}

  /** One map of the chain. */
  record Level(int level, String name, Map<String, Object> holds) {}

  /** What was asked, the answer, the level that gave it (-1 for none), and why that one. */
  record Question(String asked, Object answer, int level, String why) {}

  Story(String story, String about) {
    this(story, about, new ArrayList<>());
  }

  /** Begins a scene with what happened just before, and returns it to be asked. */
  Asking scene(String happened, ChainMap<String, ?> chain, String... names) {
    List<Level> levels = new ArrayList<>();
    for (Map<String, ?> map : chain.maps()) {
      levels.add(new Level(levels.size(), names[levels.size()], new LinkedHashMap<>(map)));
    }
    Scene scene = new Scene(happened, levels, new ArrayList<>());
    scenes.add(scene);
    return new Asking(chain, scene);
  }

  /** Puts questions to the chain of a scene. */
  record Asking(ChainMap<String, ?> chain, Scene scene) {
    /** Asks for the key, and tells from the levels why the answer is that. */
    Asking get(String variable, String key) {
      String asked = variable + ".get(\"" + key + "\")";
      scene.questions.add(new Question(asked, chain.get(key), chain.levelOf(key), why(key)));
      return this;
    }

    private String why(String key) {
      List<String> shadowed = new ArrayList<>();
      String first = null;
      for (Level level : scene.levels) {
        if (!level.holds.containsKey(key)) continue;
        if (first == null) first = "first bound in " + level.name;
        else shadowed.add(level.name + "'s " + level.holds.get(key));
      }
      if (first == null) return "bound nowhere";
      return shadowed.isEmpty()
          ? first
          : first + ", which shadows " + String.join(" and ", shadowed);
    }
  }
}
