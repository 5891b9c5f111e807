// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

class SerialLauncherTest extends LauncherContract {
  @Override
  String name() {
    return "basic";
  }
}
