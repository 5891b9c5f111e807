// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.cache;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import talkdemos.imports.jvm.Scratch;

/**
 * The JDK's own split into finding and loading: {@code ModuleFinder} gives a {@code
 * ModuleReference}, which is a spec; a loader of a {@code ModuleLayer} loads.
 *
 * @param missing whether a module that is not there is found
 * @param descriptor of the module that is, as its reference tells
 * @param location of it, below the temporary folder
 * @param content what a reader of the reference lists, before anything is loaded
 * @param module of the class that was loaded afterwards
 * @param layers whether the program's own layer knows the module: false, it is in the new one only
 */
public record Modules(
    boolean missing,
    String descriptor,
    String location,
    List<String> content,
    String module,
    boolean layers) {

  static Modules run(Scratch scratch) throws IOException, ReflectiveOperationException {
    Path info = scratch.write("words/module-info.java", "module words { exports words; }");
    Path word = scratch.write("words/words/Word.java", "package words; public class Word {}");
    scratch.compile("modules/words", List.of(info, word));

    ModuleFinder finder = ModuleFinder.of(scratch.path().resolve("modules"));
    ModuleReference spec = finder.find("words").orElseThrow();
    List<String> content;
    try (ModuleReader reader = spec.open()) {
      content = reader.list().filter(name -> !name.endsWith("/")).sorted().toList();
    }
    ModuleLayer boot = ModuleLayer.boot();
    Configuration resolved =
        boot.configuration().resolve(finder, ModuleFinder.of(), Set.of("words"));
    ModuleLayer layer =
        boot.defineModulesWithOneLoader(resolved, ClassLoader.getPlatformClassLoader());
    Class<?> loaded = layer.findLoader("words").loadClass("words.Word");
    return new Modules(
        finder.find("verbs").isPresent(),
        spec.descriptor().toString(),
        scratch.path().relativize(Path.of(spec.location().orElseThrow())).toString(),
        content,
        loaded.getModule().getName(),
        boot.findModule("words").isPresent());
  }
}
