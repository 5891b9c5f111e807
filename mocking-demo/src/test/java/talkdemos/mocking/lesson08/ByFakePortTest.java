// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson08;

/** The service over a fake of the port. */
class ByFakePortTest extends Scenarios {
  @Override
  Network network() {
    return new FakePort();
  }
}
