// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.demo;

/** The demo of this module. */
public final class Main {
  private Main() {}

  /** Says what there is to run. */
  public static void main(String[] args) {
    System.out.println(
        "To compose a folder of configurations:\n"
            + "  java -cp config-demo/target/config-demo.jar talkdemos.config.Compose"
            + " [--config-path DIR] OVERRIDES...");
  }
}
