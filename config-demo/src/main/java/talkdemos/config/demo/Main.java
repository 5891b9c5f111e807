// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.demo;

import talkdemos.config.app.Experiment;

/** Trains a small classifier; everything about it is configuration. */
public final class Main {
  private Main() {}

  /** Does what the command line says: see {@code --help}. */
  public static void main(String[] args) {
    System.exit(experiment().run(args));
  }

  /** The experiment, for tests and for those who want to call it. */
  public static Experiment<Training> experiment() {
    return Experiment.of(Training.class, Training::run)
        .name("train")
        .configPath("classpath:talkdemos/config/demo/conf");
  }
}
