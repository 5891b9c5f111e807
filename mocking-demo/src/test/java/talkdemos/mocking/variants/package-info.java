// SPDX-License-Identifier: Apache-2.0

/**
 * What would the tests say if the code were another? A {@link talkdemos.mocking.variants.Variant}
 * is the module with some of its sources changed; a {@link talkdemos.mocking.variants.Bench}
 * compiles it in memory and runs tests against it. Read those two, then {@link
 * talkdemos.mocking.variants.Verdict}.
 */
package talkdemos.mocking.variants;
