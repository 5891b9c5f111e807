// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson08;

/** The adapter over a mocked client. */
class ByMockedHttpClientTest extends Scenarios {
  @Override
  Network network() {
    return new MockedHttpClient();
  }
}
