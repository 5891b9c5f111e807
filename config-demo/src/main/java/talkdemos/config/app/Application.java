// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import talkdemos.config.Composer;
import talkdemos.config.Composition;
import talkdemos.config.MissingConfigException;
import talkdemos.config.app.CommandLine.Flag;
import talkdemos.config.source.ConfigSource;
import talkdemos.config.source.SearchPath;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Origin;
import talkdemos.config.types.Schema;

/**
 * An application as one command line sees it.
 *
 * @param name of the application
 * @param config the primary configuration; null when there is none, only a record's defaults
 * @param composer sees every file once
 * @param schema of the record; null for a configuration without types
 */
record Application<C>(String name, String config, Composer composer, Schema<C> schema) {
  /** What the program says about itself. */
  record Setup<C>(
      String name,
      String configPath,
      String configName,
      Schema<C> schema,
      ClassLoader loader,
      Consumer<Composer.Builder> more) {

    /**
     * The application of a command line.
     *
     * @throws MissingConfigException for a folder that is not there
     */
    Application<C> open(CommandLine line, Consumer<String> warn) {
      Composer.Builder builder = Composer.builder().classLoader(loader).name(name).warn(warn);
      Optional<String> path = line.value(Flag.CONFIG_PATH);
      if (path.isPresent() || configPath != null) {
        ConfigSource main = SearchPath.open("main", path.orElse(configPath), loader);
        if (path.isPresent()) {
          there(main, Flag.CONFIG_PATH);
        }
        builder.source(main);
      }
      if (line.has(Flag.CONFIG_DIR)) {
        String dir = line.value(Flag.CONFIG_DIR).orElseThrow();
        ConfigSource more = SearchPath.open("command-line", dir, loader);
        builder.source(there(more, Flag.CONFIG_DIR));
      }
      if (schema != null) {
        builder.shape(schema);
      }
      more.accept(builder);
      Composer composer = builder.build().snapshot();
      String config = line.value(Flag.CONFIG_NAME).orElse(configName);
      boolean absent =
          schema != null
              && !line.has(Flag.CONFIG_NAME)
              && composer.searchPath().find(config).isEmpty();
      return new Application<>(name, absent ? null : config, composer, schema);
    }

    private static ConfigSource there(ConfigSource source, Flag flag) {
      if (!source.available()) {
        throw new MissingConfigException(
            Origin.UNKNOWN, flag.longName + ": there is no folder at " + source.location());
      }
      return source;
    }
  }

  Composition compose(List<String> overrides) {
    return composer.compose(config, overrides);
  }

  /** The configuration as the task gets it, checked. */
  @SuppressWarnings("unchecked") // without a schema, C is Dict
  C typed(Dict resolved) {
    return schema == null ? (C) resolved : schema.read(resolved);
  }

  /** What is known of it, for completion. */
  Completer.Outline outline() {
    return new Completer.Outline() {
      @Override
      public List<String> options(String group) {
        return composer.searchPath().options(group);
      }

      @Override
      public List<String> groups(String parent) {
        return composer.searchPath().groups(parent);
      }

      @Override
      public Optional<Dict> config(List<String> overrides) {
        return composed(overrides)
            .map(made -> made.unresolved().with("hydra", made.frameworkUnresolved()));
      }

      @Override
      public Optional<Node> resolved(List<String> overrides, String key) {
        try {
          return composed(overrides).flatMap(made -> resolved(made, key));
        } catch (talkdemos.config.ConfigException e) {
          return Optional.empty(); // what it refers to is not there yet
        }
      }

      private Optional<Node> resolved(Composition made, String key) {
        return key.startsWith("hydra.")
            ? made.framework(key.substring("hydra.".length()))
            : Optional.of(made.get(key));
      }

      @Override
      public List<String> chosen(List<String> overrides) {
        return composed(overrides)
            .map(made -> List.copyOf(made.choices().keySet()))
            .orElse(List.of());
      }

      private Optional<Composition> composed(List<String> overrides) {
        try {
          return Optional.of(composer.composeCommon(config, overrides));
        } catch (talkdemos.config.ConfigException e) {
          return Optional.empty(); // what is typed so far is not right yet
        }
      }

      @Override
      public List<String> choices(Dict config, List<String> path) {
        Node own = config.without("hydra");
        return schema == null ? List.of() : schema.choices(own, path);
      }
    };
  }
}
