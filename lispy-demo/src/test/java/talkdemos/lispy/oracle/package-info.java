// SPDX-License-Identifier: Apache-2.0
/**
 * A second Scheme to compare with: {@link talkdemos.lispy.oracle.Oracle} is slow and written to be
 * seen to be right, {@link talkdemos.lispy.oracle.Programs} makes programs, and {@code
 * EnginesPropertyTest} runs them on both.
 */
package talkdemos.lispy.oracle;
