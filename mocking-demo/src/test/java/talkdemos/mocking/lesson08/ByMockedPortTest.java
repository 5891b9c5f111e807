// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson08;

/** The service over a mocked port. */
class ByMockedPortTest extends Scenarios {
  @Override
  Network network() {
    return new MockedPort();
  }
}
