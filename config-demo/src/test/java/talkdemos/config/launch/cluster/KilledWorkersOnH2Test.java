// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch.cluster;

import org.junit.jupiter.api.AfterEach;

class KilledWorkersOnH2Test extends KilledWorkersContract {
  private EmbeddedDatabase h2;

  @Override
  Connections database() throws Exception {
    h2 = new EmbeddedDatabase(directory.resolve("db"), "");
    return h2.connections();
  }

  @AfterEach
  void close() {
    h2.close();
  }
}
