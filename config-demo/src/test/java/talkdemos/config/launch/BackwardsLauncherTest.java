// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

class BackwardsLauncherTest extends LauncherContract {
  @Override
  protected String name() {
    return "backwards";
  }
}
