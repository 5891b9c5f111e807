// SPDX-License-Identifier: Apache-2.0

/**
 * A mock library that can be read in a sitting, to see that there is no magic in the large ones.
 * Read {@link talkdemos.mocking.minimock.MiniMock} from top to bottom, then {@code Calls} (what a
 * mock does when it is called), {@code Pattern} (which calls are meant), {@code Defaults} (what it
 * answers when nobody said).
 */
package talkdemos.mocking.minimock;
