// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson08;

/** The service, the adapter and a server on loopback. */
class ByRealServerTest extends Scenarios {
  @Override
  Network network() {
    return new RealServer();
  }
}
