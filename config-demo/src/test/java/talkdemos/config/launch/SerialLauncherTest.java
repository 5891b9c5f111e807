// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

class SerialLauncherTest extends LauncherContract {
  @Override
  protected String name() {
    return "basic";
  }
}
