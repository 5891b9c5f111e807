// SPDX-License-Identifier: Apache-2.0
/**
 * A failure pinned as runnable code. Read {@link talkdemos.propertytesting.pin.Pin}, the hook that
 * a test class adds; {@link talkdemos.propertytesting.pin.PinnedTest}, the test that it publishes;
 * and {@link talkdemos.propertytesting.pin.JavaLiteral}, which writes its values.
 */
package talkdemos.propertytesting.pin;
